"""The key of a model stands in the request, and nowhere else."""

import logging
import traceback
from collections.abc import Iterator

import pytest
from factories import make_fact
from fake_model.faults import FAULTS
from fake_model.server import FakeModel, running_fake_model
from model_writing import ASSIGNMENT, Desk

from influencer.errors import WriterError

KEY = "sentinel-Zq7-model-key"
FACT = make_fact()


@pytest.fixture(name="fake")
def fake_fixture() -> Iterator[FakeModel]:
    with running_fake_model(key=KEY) as fake:
        yield fake


@pytest.mark.parametrize("is_openai", [True, False])
@pytest.mark.parametrize("fault", ["401", "403", "500", "quota", "redirect", "half", "nonsense"])
def test_nothing_that_is_said_or_raised_holds_the_key(
    fake: FakeModel, fault: str, caplog: pytest.LogCaptureFixture, *, is_openai: bool
) -> None:
    caplog.set_level(logging.WARNING)
    fake.fail(fault, times=3)

    with pytest.raises(WriterError) as caught:
        Desk(fake, is_openai=is_openai).writer().write(FACT, ASSIGNMENT)

    told = "".join(traceback.format_exception(caught.value)) + caplog.text
    assert KEY not in told
    assert caught.value.__cause__ is caught.value.__context__ is None


@pytest.mark.parametrize("code", [f"no key {KEY[:15]}", KEY[:15], "two\nlines"])
def test_a_servers_word_for_an_error_is_told_only_if_it_is_a_word(
    fake: FakeModel, code: str
) -> None:
    fake.fail("400", status=418, error={"code": code, "type": "teapot", "message": KEY})

    with pytest.raises(WriterError, match=r"refuses the request \(HTTP 418, teapot\)$"):
        Desk(fake, is_openai=False).writer().write(FACT, ASSIGNMENT)


def test_a_key_that_cannot_be_sent_is_told_of_without_it(fake: FakeModel) -> None:
    odd = f"{KEY}…\n"

    with pytest.raises(WriterError) as caught:
        Desk(fake, is_openai=False).writer(key=odd).write(FACT, ASSIGNMENT)

    assert "gives no answer" in str(caught.value)
    assert KEY not in "".join(traceback.format_exception(caught.value))
    assert fake.requests == []


def test_the_key_is_sent_as_a_bearer_token_of_this_key_alone(
    fake: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "another-key-of-the-shell")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://elsewhere.example/v1")

    Desk(fake, is_openai=False).writer().write(FACT, ASSIGNMENT)

    assert [asked.authorization for asked in fake.requests] == [f"Bearer {KEY}"]


def test_a_redirection_does_not_carry_the_key_elsewhere(fake: FakeModel) -> None:
    with running_fake_model(key=KEY) as other:
        fake.fail("redirect", headers={"Location": f"{other.url}/chat/completions"})

        with pytest.raises(WriterError, match="HTTP 307"):
            Desk(fake, is_openai=False).writer().write(FACT, ASSIGNMENT)

        assert other.requests == []


def test_a_writer_shows_no_key(fake: FakeModel) -> None:
    writer = Desk(fake, is_openai=False).writer()

    assert KEY not in repr(vars(writer))
    assert KEY not in repr(vars(vars(writer)["_server"]))


def test_the_faults_that_echo_the_key_do_echo_it() -> None:
    echoing = [name for name, fault in FAULTS.items() if "<authorization>" in str(fault.error)]

    assert {"401", "403", "500"} <= set(echoing)
