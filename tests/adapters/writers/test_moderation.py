"""What was written may be looked at by the server's moderation before the gates see it."""

import pytest
from factories import make_fact
from model_writing import ASSIGNMENT, Desk, compatible_fixture

from influencer.adapters.writers.moderation import Moderation
from influencer.errors import WriterError

__all__ = ["compatible_fixture"]

FACT = make_fact()


def test_all_candidates_are_looked_at_in_one_request(compatible: Desk) -> None:
    compatible.fake.texts = ("One block.", "Two blocks.", "Three blocks.")

    drafts = compatible.writer(is_moderated=True).write(FACT, ASSIGNMENT)

    asked = compatible.fake.requests[1]
    assert asked.path == "/v1/moderations"
    assert asked.body["model"] == "omni-moderation-latest"
    assert asked.body["input"] == [draft.prose for draft in drafts]


def test_a_flagged_text_is_said_to_be_so_and_why(compatible: Desk) -> None:
    compatible.fake.fail("no-usage")
    compatible.fake.fail("flagged")

    with pytest.raises(WriterError, match=r"^moderation flags every candidate: violence$"):
        compatible.writer(is_moderated=True).write(FACT, ASSIGNMENT)


def test_a_clean_text_meets_no_objection(compatible: Desk) -> None:
    moderation = Moderation(compatible.server())

    assert moderation.objections(["One block.", "Two blocks."]) == ["", ""]
    assert moderation.objections([]) == []


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_server_without_moderation_is_asked_once(compatible: Desk, status: int) -> None:
    compatible.fake.fail("404", status=status)
    moderation = Moderation(compatible.server())

    assert moderation.objections(["One block."]) == [""]
    assert moderation.objections(["Two blocks."]) == [""]
    assert len(compatible.fake.requests) == 1


@pytest.mark.parametrize("fault", ["500", "429", "401", "reset"])
def test_a_moderation_that_does_not_answer_lets_nothing_through(
    compatible: Desk, fault: str
) -> None:
    compatible.fake.fail(fault)

    with pytest.raises(WriterError):
        Moderation(compatible.server()).objections(["One block."])


@pytest.mark.parametrize(
    "body",
    ["", "[]", '{"results": []}', '{"results": {}}', '{"results": [{"flagged": false}, {}]}'],
)
def test_an_answer_that_is_not_moderations_lets_nothing_through(
    compatible: Desk, body: str
) -> None:
    compatible.fake.fail("html", body=body)

    with pytest.raises(WriterError, match="does not answer as moderation does"):
        Moderation(compatible.server()).objections(["One block."])


@pytest.mark.parametrize("result", ["null", "{}", '{"flagged": "no"}', '{"flagged": true}'])
def test_a_verdict_that_is_not_a_clear_no_is_an_objection(compatible: Desk, result: str) -> None:
    compatible.fake.fail("html", body=f'{{"results": [{result}]}}')

    assert Moderation(compatible.server()).objections(["One block."]) == ["no reason"]
