"""A model that paints: asked once, paid by the picture, and told of in one line where it fails."""

import io
import traceback
from collections.abc import Iterator
from time import monotonic
from typing import Any

import pytest
from factories import make_fact
from fake_model.server import FakeModel, running_fake_model
from PIL import Image

from influencer.adapters.painters.model import LARGEST_ANSWER, ModelPainter
from influencer.adapters.writers.server import ModelServer
from influencer.domain.credentials import Secret
from influencer.errors import WriterError

COLOURS = ("#0d1117", "#161c2b", "#f7931a")
FACT = make_fact()


class Purse:
    """Counts what is paid, and has room for so many more."""

    def __init__(self, room: int = 9) -> None:
        self.room = room
        self.paid = 0

    def charge(self) -> None:
        self.paid += 1

    def may_spend(self) -> bool:
        return self.paid < self.room


@pytest.fixture(name="fake")
def fake_fixture() -> Iterator[FakeModel]:
    with running_fake_model() as fake:
        yield fake


@pytest.fixture(name="purse")
def purse_fixture() -> Purse:
    return Purse()


def painter(fake: FakeModel, purse: Purse, *, key: str = "", **server: Any) -> ModelPainter:
    asked = ModelServer(
        server.pop("url", fake.url),
        Secret(key or fake.key),
        largest_answer=LARGEST_ANSWER,
        **{"patience": 5} | server,
    )
    return ModelPainter(fake.image_model, asked, charge=purse.charge, may_spend=purse.may_spend)


def painted(fake: FakeModel, purse: Purse, *, is_portrait: bool = False, **server: Any) -> bytes:
    return painter(fake, purse, **server).paint(FACT, COLOURS, is_portrait=is_portrait)


def test_one_request_gives_one_picture_and_is_paid_once(fake: FakeModel, purse: Purse) -> None:
    data = painted(fake, purse)

    assert Image.open(io.BytesIO(data)).size == (1536, 864)
    assert [request.path for request in fake.requests] == ["/v1/images/generations"]
    assert purse.paid == 1


@pytest.mark.parametrize(
    ("model", "is_portrait", "size"),
    [
        ("gpt-image-2.5-flare", False, "1536x864"),
        ("gpt-image-2.5-flare", True, "1024x1280"),
        ("gpt-image-2", False, "1536x864"),
        ("gpt-image-1.5", False, "1536x1024"),
        ("gpt-image-1-mini", True, "1024x1536"),
        ("chatgpt-image-latest", False, "1536x1024"),
        ("stablediffusion", False, "1536x1024"),
    ],
)
def test_the_size_is_16_to_9_or_4_to_5_where_the_model_can(
    fake: FakeModel, purse: Purse, model: str, is_portrait: bool, size: str
) -> None:
    fake.image_model = model

    painted(fake, purse, is_portrait=is_portrait)

    assert fake.requests[0].body["size"] == size


def test_a_model_of_openai_is_asked_for_low_quality(fake: FakeModel, purse: Purse) -> None:
    painted(fake, purse)

    asked = fake.requests[0].body
    assert (asked["n"], asked["quality"], asked["output_format"]) == (1, "low", "jpeg")


def test_any_other_model_is_asked_to_send_the_picture_itself(fake: FakeModel, purse: Purse) -> None:
    fake.image_model = "stablediffusion"

    painted(fake, purse)

    assert fake.requests[0].body["response_format"] == "b64_json"


def test_the_wish_has_the_colours_and_nothing_of_the_text(fake: FakeModel, purse: Purse) -> None:
    painted(fake, purse)

    prompt = fake.requests[0].body["prompt"]
    assert all(colour in prompt for colour in COLOURS)
    assert FACT.headline not in prompt


REFUSED = {
    "401": "does not accept the key; influencer accounts keys takes another (HTTP 401)",
    "402": "its credit is used up; add some there, or do without the model",
    "403": "does not let this key use gpt-image-2.5-flare",
    "404": "settings set image_model NAME names another (HTTP 404)",
    "429": "asks to slow down (HTTP 429)",
    "quota": "its credit is used up",
    "500": "has trouble of its own (HTTP 500)",
    "503": "has trouble of its own (HTTP 503)",
    "redirect": "does not answer as a model does (HTTP 307)",
    "blocked": "refuses the request (HTTP 400, moderation_blocked)",
}
USELESS = {
    "html": "holds no picture",
    "empty-body": "holds no picture",
    "list": "holds no picture",
    "null": "holds no picture",
    "no-picture": "holds no picture",
    "address": "holds no picture",
    "no-base64": "holds no picture, but something else",
}
UNCLEAR = {
    "half": "gives no answer (RemoteProtocolError)",
    "reset": "gives no answer (ReadError)",
    "large-answer": "gives no answer (AnswerTooLongError)",
}
TOLD = REFUSED | USELESS | UNCLEAR


@pytest.mark.parametrize("fault", TOLD)
def test_a_fault_is_told_in_one_line_and_not_retried(
    fake: FakeModel, purse: Purse, fault: str
) -> None:
    fake.fail(fault, times=9)

    with pytest.raises(WriterError) as caught:
        painted(fake, purse)

    said = str(caught.value)
    assert TOLD[fault] in said
    assert len(said.splitlines()) == 1
    assert len(said) < 200
    assert fake.key not in "".join(traceback.format_exception(caught.value))
    assert len(fake.requests) == 1


@pytest.mark.parametrize("fault", REFUSED)
def test_what_is_refused_costs_nothing(fake: FakeModel, purse: Purse, fault: str) -> None:
    fake.fail(fault)

    with pytest.raises(WriterError):
        painted(fake, purse)

    assert purse.paid == 0


@pytest.mark.parametrize("fault", [*USELESS, *UNCLEAR])
def test_what_was_or_may_have_been_painted_counts(
    fake: FakeModel, purse: Purse, fault: str
) -> None:
    fake.fail(fault)

    with pytest.raises(WriterError):
        painted(fake, purse)

    assert purse.paid == 1


@pytest.mark.parametrize("fault", ["hang", "drip"])
def test_a_slow_answer_is_given_up_and_counts(fake: FakeModel, purse: Purse, fault: str) -> None:
    fake.fail(fault)
    started = monotonic()

    with pytest.raises(WriterError, match=r"not answered within 0\.5 seconds"):
        painted(fake, purse, patience=0.5)

    assert monotonic() - started < 3
    assert purse.paid == 1


def test_a_server_that_is_not_there_costs_nothing(fake: FakeModel, purse: Purse) -> None:
    with pytest.raises(WriterError, match=r"gives no answer \(ConnectError\)"):
        painted(fake, purse, url="http://127.0.0.1:9")

    assert purse.paid == 0


def test_beyond_the_budget_nothing_is_asked(fake: FakeModel) -> None:
    with pytest.raises(WriterError, match="the month's budget has no room"):
        painted(fake, Purse(room=0))

    assert fake.requests == []


def test_a_wrong_key_is_refused(fake: FakeModel, purse: Purse) -> None:
    with pytest.raises(WriterError, match="does not accept the key"):
        painted(fake, purse, key="sentinel-model-key")


def test_a_compressed_answer_is_not_unpacked(fake: FakeModel, purse: Purse) -> None:
    fake.fail("html", headers={"Content-Encoding": "gzip"})

    with pytest.raises(WriterError, match=r"gives no answer \(CompressedError\)"):
        painted(fake, purse)
