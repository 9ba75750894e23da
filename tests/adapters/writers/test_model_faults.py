"""Whatever a model's server does, the writer says so in one line, or the gates refuse the text."""

from time import monotonic

import pytest
from factories import TAGS, make_fact
from fake_model.faults import FAULTS
from fake_model.words import USAGE
from model_writing import ASSIGNMENT, STANDARDS, Desk, compatible_fixture, desk_fixture

from influencer.adapters.writers.model import ModelWriter
from influencer.adapters.writers.moderation import Moderation
from influencer.adapters.writers.server import ModelServer
from influencer.domain.credentials import Secret
from influencer.domain.gates import review
from influencer.errors import WriterError

__all__ = ["compatible_fixture", "desk_fixture"]

FACT = make_fact()

TOLD = {
    "400": "refuses the request (HTTP 400, context_length_exceeded)",
    "401": "does not accept the key; influencer accounts keys takes another (HTTP 401)",
    "402": "its credit is used up",
    "403": "does not let this key use fake-model",
    "404": "has no model fake-model; influencer settings set model NAME names another (HTTP 404)",
    "429": "asks to slow down (HTTP 429)",
    "quota": "its credit is used up",
    "500": "has trouble of its own (HTTP 500)",
    "503": "has trouble of its own (HTTP 503)",
    "redirect": "does not answer as a model does (HTTP 307); check OPENAI_BASE_URL",
    "html": "the model's answer is empty",
    "empty-body": "the model's answer is empty",
    "list": "the model's answer is empty",
    "null": "the model's answer is empty",
    "odd-usage": "the model's answer is empty",
    "half": "gives no answer (RemoteProtocolError)",
    "reset": "gives no answer (ReadError)",
    "flood": "gives no answer (AnswerTooLongError)",
    "declined": "the model declines to write about this fact",
    "cut-off": "the model's answer was cut off",
    "filtered": "the server's content filter holds the answer back",
    "empty": "the model's answer is empty",
    "nonsense": "not what was asked for: no JSON with 3 candidates",
    "bare-text": "not what was asked for",
    "deep": "not what was asked for",
    "two": "not what was asked for",
    "many": "not what was asked for",
    "numbers": "of no use: a candidate has no text",
    "empty-texts": "of no use: a text is empty",
    "long": "characters, room is for 160",
    "unfinished": "ends in the middle of a sentence",
    "half-a-character": "half a character",
    "only-tags": "of no use: a text is empty",
    "other-facts": "cites what it was not given",
    "no-facts": "cites what it was not given",
}
GATED = {
    "german": "language",
    "injected": "artifacts",
    "tags-within": "hashtags",
}
SLOW = {"hang", "drip"}
HARMLESS = {"no-schema", "no-lengths", "no-usage", "flagged"}


def test_every_fault_has_its_test() -> None:
    assert TOLD.keys() | GATED.keys() | SLOW | HARMLESS == FAULTS.keys()


@pytest.mark.parametrize("fault", TOLD)
def test_a_fault_is_told_in_one_line(desk: Desk, fault: str) -> None:
    desk.fake.fail(fault, times=9)

    with pytest.raises(WriterError) as caught:
        desk.writer().write(FACT, ASSIGNMENT)

    said = str(caught.value)
    assert TOLD[fault] in said
    assert len(said.splitlines()) == 1
    assert len(said) < 200


@pytest.mark.parametrize("fault", TOLD)
def test_no_fault_is_retried(desk: Desk, fault: str) -> None:
    desk.fake.fail(fault, times=9)

    with pytest.raises(WriterError):
        desk.writer().write(FACT, ASSIGNMENT)

    assert len(desk.fake.requests) == (3 if fault == "400" else 1)


@pytest.mark.parametrize("fault", ["declined", "cut-off", "filtered", "nonsense", "long"])
def test_an_answer_of_no_use_is_paid_all_the_same(desk: Desk, fault: str) -> None:
    desk.fake.fail(fault)

    with pytest.raises(WriterError):
        desk.writer().write(FACT, ASSIGNMENT)

    assert desk.purse.paid == [USAGE]


@pytest.mark.parametrize(("fault", "gate"), GATED.items())
def test_what_the_writer_lets_through_the_gates_refuse(desk: Desk, fault: str, gate: str) -> None:
    desk.fake.fail(fault)

    for draft in desk.writer().write(FACT, ASSIGNMENT):
        tagged = type(draft)(fact=FACT, form=draft.form, prose=draft.prose, hashtags=TAGS)
        assert gate in {problem.gate for problem in review(tagged, STANDARDS)}


@pytest.mark.parametrize("fault", sorted(SLOW))
def test_a_slow_answer_is_given_up(desk: Desk, fault: str) -> None:
    desk.fake.fail(fault)
    started = monotonic()

    with pytest.raises(WriterError, match=r"not answered within 0\.5 seconds"):
        desk.writer(patience=0.5).write(FACT, ASSIGNMENT)

    assert monotonic() - started < 3


def test_a_server_that_is_not_there_gives_no_answer(compatible: Desk) -> None:
    gone = ModelServer("http://127.0.0.1:9", Secret("sentinel-model-key"))
    writer = ModelWriter("m", gone, charge=compatible.purse.charge, may_spend=lambda: True)

    with pytest.raises(WriterError, match=r"^127\.0\.0\.1:9 gives no answer \(ConnectError\)$"):
        writer.write(FACT, ASSIGNMENT)


def test_one_flagged_candidate_does_not_spoil_the_others(compatible: Desk) -> None:
    class ObjectsToFirst(Moderation):
        def objections(self, texts: object) -> list[str]:
            return ["violence", *[""] * (len(list(texts)) - 1)]  # type: ignore[call-overload]

    compatible.fake.texts = ("One block.", "Two blocks.", "Three blocks.")
    server = compatible.server()
    writer = ModelWriter(
        "fake-model",
        server,
        charge=compatible.purse.charge,
        may_spend=compatible.purse.may_spend,
        moderation=ObjectsToFirst(server),
    )

    proses = [draft.prose for draft in writer.write(FACT, ASSIGNMENT)]

    assert proses == ["Two blocks.", "Three blocks."]
