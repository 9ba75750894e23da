"""What each status of the 4xx says: only three of them say that the bytes themselves are wrong."""

import json
from datetime import UTC, datetime

import pytest

from influencer.adapters.x.answers import answer_to, made_id
from influencer.adapters.x.session import Reply
from influencer.domain.models import PostStatus
from influencer.domain.publishing import Answer, Outcome, after_sending, after_upload

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
OWN_LINE = {
    400: Outcome.REFUSED,
    401: Outcome.UNAUTHORIZED,
    402: Outcome.CREDITS_DEPLETED,
    403: Outcome.FORBIDDEN,
    408: Outcome.UNKNOWN,
    409: Outcome.UNKNOWN,
    413: Outcome.REFUSED,
    422: Outcome.REFUSED,
    425: Outcome.UNKNOWN,
    429: Outcome.RATE_LIMITED,
    499: Outcome.UNKNOWN,
}


def answered(status: int, body: bytes | None = b"") -> Answer:
    return answer_to(Reply(status=status, headers={}, body=body), now=NOW)


@pytest.mark.parametrize("status", range(400, 500))
def test_every_4xx_has_a_line_of_its_own_or_comes_from_elsewhere(status: int) -> None:
    assert answered(status).outcome is OWN_LINE.get(status, Outcome.MISDIRECTED)


@pytest.mark.parametrize("status", [404, 405, 407, 410, 451])
def test_a_wrong_address_costs_no_post(status: int) -> None:
    answer = answered(status, b"<html>nothing here</html>")

    moves = {after(answer, now=NOW).status for after in (after_sending, after_upload)}

    assert moves == {PostStatus.READY}


@pytest.mark.parametrize("status", [404, 451])
def test_an_answer_that_breaks_off_proves_nothing(status: int) -> None:
    assert answered(status, None).outcome is Outcome.UNKNOWN


def test_a_misdirected_request_says_what_to_check() -> None:
    assert answered(404).detail == (
        "HTTP 404: not how X's API answers; check INFLUENCER_X_API_URL and any proxy."
    )


def test_a_misdirected_request_keeps_the_words_of_who_answered() -> None:
    answer = answered(407, b'{"title": "Proxy Authentication Required"}')

    assert answer.detail.endswith(" any proxy. Proxy Authentication Required")


@pytest.mark.parametrize("identifier", ["١٢", "12\u0663", "１２", "1²", "1a", " 1", "-1", "", 12])
def test_only_ascii_digits_are_an_id(identifier: object) -> None:
    body = json.dumps({"data": {"id": identifier}}).encode()

    assert made_id(Reply(status=201, headers={}, body=body)) == ""
    assert answered(201, body).outcome is Outcome.UNKNOWN


def test_ascii_digits_are_an_id() -> None:
    assert answered(201, b'{"data": {"id": "1849"}}').reference == "1849"
