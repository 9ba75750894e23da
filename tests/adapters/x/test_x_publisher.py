"""What the publisher sends, as the fake X's ledger tells it."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_x.process import FakeX, running_fake_x

from influencer.adapters.secrets.environment import VARIABLES
from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import LARGEST_ANSWER
from influencer.domain.credentials import Credentials
from influencer.domain.publishing import Outcome
from influencer.ports import Identity, Publisher

PNG = b"\x89PNG\r\n\x1a\n" + bytes(400_000) + b"\0\0\0\0IEND\xaeB`\x82"
"""Larger than what urllib3 asks of a body at once."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(autouse=True)
def _untroubled(fake: FakeX) -> None:
    fake.heal()


def publisher_for(
    fake: FakeX,
    credentials: Credentials | None = None,
    pause: Callable[[float], None] = lambda _seconds: None,
) -> XPublisher:
    return XPublisher(
        credentials or fake.credentials, clock=SystemClock(), base_url=fake.url, pause=pause
    )


def test_it_is_a_publisher_for_x(fake: FakeX) -> None:
    publisher: Publisher = publisher_for(fake)

    assert publisher.platform == "x"


def test_a_picture_arrives_byte_for_byte_with_its_alt_text(fake: FakeX) -> None:
    publisher = publisher_for(fake)

    media_id = publisher.upload(PNG, "Halvings, as steps").reference
    publisher.send("gm", media_id=media_id, made_with_ai=False)

    post = fake.posts()[-1]
    assert fake.picture(media_id) == PNG
    assert post["sha256"] == [hashlib.sha256(PNG).hexdigest()]
    assert post["alt_texts"] == ["Halvings, as steps"]


@pytest.mark.parametrize(
    "text", ["gm ₿ → 21 & <more>", "first\n\n#Bitcoin #Lightning", "👩‍🚀 “quoted” \\ \u2028"]
)
def test_a_text_arrives_character_for_character(fake: FakeX, text: str) -> None:
    publisher = publisher_for(fake)
    media_id = publisher.upload(PNG, "alt").reference

    publisher.send(text, media_id=media_id, made_with_ai=False)

    assert fake.posts()[-1]["text"] == text


@pytest.mark.parametrize("made_with_ai", [True, False])
def test_pictures_painted_by_a_model_are_disclosed(fake: FakeX, made_with_ai: bool) -> None:
    publisher = publisher_for(fake)
    media_id = publisher.upload(PNG, "alt").reference

    publisher.send("gm", media_id=media_id, made_with_ai=made_with_ai)

    assert fake.posts()[-1]["made_with_ai"] is made_with_ai


def test_an_alt_text_too_long_for_x_is_refused_before_anything_is_sent(fake: FakeX) -> None:
    before = len(fake.requests())

    answer = publisher_for(fake).upload(PNG, "a" * 1001)

    assert (answer.outcome, len(fake.requests())) == (Outcome.REFUSED, before)


def test_a_picture_that_needs_processing_is_waited_for(fake: FakeX) -> None:
    pauses: list[float] = []
    fake.fail("POST /2/media/upload", "processing")
    fake.fail("GET /2/media/upload", "processing", times=2)

    answer = publisher_for(fake, pause=pauses.append).upload(PNG, "alt")

    assert answer.outcome is Outcome.ACCEPTED
    assert pauses == [1, 1, 1]


@pytest.mark.parametrize("state", ["processing", "processing-failed"])
def test_a_picture_that_is_never_ready_is_given_up(fake: FakeX, state: str) -> None:
    fake.fail("/2/media/upload", state, times=99)

    answer = publisher_for(fake).upload(PNG, "alt")

    assert (answer.outcome, answer.reference) == (Outcome.UNKNOWN, "")


def test_pauses_proposed_by_x_are_bounded(fake: FakeX) -> None:
    pauses: list[float] = []
    info = {"state": "pending", "check_after_secs": 86_400}
    fake.fail("POST /2/media/upload", "processing", data={"processing_info": info})

    publisher_for(fake, pause=pauses.append).upload(PNG, "alt")

    assert pauses == [5.0]


@pytest.mark.parametrize(
    ("path", "fault", "outcome"),
    [
        ("/2/media/upload", "429", Outcome.RATE_LIMITED),
        ("/2/media/upload", "413", Outcome.REFUSED),
        ("/2/media/metadata", "402", Outcome.CREDITS_DEPLETED),
    ],
)
def test_a_picture_that_is_not_fully_there_has_no_reference(
    fake: FakeX, path: str, fault: str, outcome: Outcome
) -> None:
    fake.fail(path, fault)

    answer = publisher_for(fake).upload(PNG, "alt")

    assert (answer.outcome, answer.reference) == (outcome, "")


def test_an_alt_text_whose_answer_was_lost_may_be_there_with_its_picture(fake: FakeX) -> None:
    fake.fail("/2/media/metadata", "reset-after")

    answer = publisher_for(fake).upload(PNG, "alt")

    assert (answer.outcome, answer.reference) == (Outcome.UNKNOWN, fake.media()[-1]["id"])


def test_the_owner_of_the_credentials_is_known_by_id_and_handle(fake: FakeX) -> None:
    identity = publisher_for(fake).identify()

    assert identity == Identity(platform_user_id=fake.user_id, handle=f"test_{fake.user_id}")


@pytest.mark.parametrize(
    ("level", "may_post"),
    [("read", False), ("read-write", True), ("read-write-directmessages", True), ("", None)],
)
def test_whether_the_credentials_may_post_is_in_the_access_level(
    fake: FakeX, level: str, may_post: bool | None
) -> None:
    fake.fail("/2/users/me", "answer", is_late=True, headers={"x-access-level": level})

    identity = publisher_for(fake).identify()

    assert isinstance(identity, Identity)
    assert identity.may_post is may_post


def test_an_owner_who_cannot_be_asked_for_is_an_answer(fake: FakeX) -> None:
    fake.fail("/2/users/me", "401")

    answer = publisher_for(fake).identify()

    assert not isinstance(answer, Identity)
    assert answer.outcome is Outcome.UNAUTHORIZED


def test_an_owner_without_a_handle_is_an_unknown_answer(fake: FakeX) -> None:
    fake.fail("/2/users/me", "answer", status=200, body='{"data": {"id": "1"}}')

    answer = publisher_for(fake).identify()

    assert not isinstance(answer, Identity)
    assert answer.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("field", VARIABLES)
def test_one_wrong_credential_is_refused(fake: FakeX, field: str) -> None:
    wrong = fake.credentials.with_values(**{field: "wrong"})

    answer = publisher_for(fake, wrong).identify()

    assert not isinstance(answer, Identity)
    assert answer.outcome is Outcome.UNAUTHORIZED


def test_an_answer_longer_than_any_of_x_is_not_read_to_its_end(fake: FakeX) -> None:
    fake.fail("/2/tweets", "answer", status=403, body=" " * (LARGEST_ANSWER + 1))

    answer = publisher_for(fake).send("gm", media_id="1", made_with_ai=False)

    assert (answer.outcome, answer.http_status) == (Outcome.UNKNOWN, 403)


def test_a_credential_that_x_repeats_is_masked(fake: FakeX) -> None:
    secret = fake.credentials.access_token.reveal()
    problem = f'{{"title": "Forbidden", "detail": "{"x" * 260} {secret}"}}'
    fake.fail("/2/tweets", "answer", status=403, body=problem)

    answer = publisher_for(fake).send("gm", media_id="1", made_with_ai=False)

    assert secret[:8] not in answer.detail
    assert "***" in answer.detail


@pytest.mark.parametrize(
    "fault", [None, "401", "403", "reset-after", "html-after", "truncated-after"]
)
def test_no_credential_or_signature_is_logged_even_at_debug(
    fake: FakeX, caplog: pytest.LogCaptureFixture, fault: str | None
) -> None:
    caplog.set_level(logging.DEBUG)
    publisher = publisher_for(fake)
    if fault is not None:
        fake.fail("/2/tweets", fault)

    answer = publisher.send("gm sentinel", media_id="1", made_with_ai=False)

    seen = f"{caplog.text} {answer} {publisher!r} {vars(publisher)['_client']!r}"
    secrets = fake.credentials.reveal().values()
    for sentinel in (*secrets, "oauth_signature", "gm sentinel"):
        assert sentinel not in seen


def test_the_sentinel_test_would_see_a_logger_that_speaks(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    logging.getLogger("another").debug("a-secret")

    assert "a-secret" in caplog.text


def test_an_environment_with_a_netrc_and_a_proxy_changes_nothing_on_loopback(
    fake: FakeX, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login somebody password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    assert isinstance(publisher_for(fake).identify(), Identity)
