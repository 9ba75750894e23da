"""When to come back, and what time it is, from headers of every quality."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.x.answers import answer_to
from influencer.adapters.x.headers import retry_at, server_time
from influencer.adapters.x.session import Reply
from influencer.domain.publishing import Outcome

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def in_seconds(seconds: int) -> str:
    return str(int(NOW.timestamp()) + seconds)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30),
        ({"Retry-After": "Sun, 22 Nov 2026 09:02:00 GMT"}, 120),
        ({"x-rate-limit-reset": in_seconds(60)}, 60),
        ({"Retry-After": "30", "x-rate-limit-reset": in_seconds(60)}, 60),
        ({"Retry-After": "90", "x-rate-limit-reset": in_seconds(60)}, 90),
        ({"Retry-After": "30", "x-rate-limit-reset": "soon"}, 30),
        ({"Retry-After": "later", "x-rate-limit-reset": in_seconds(60)}, 60),
    ],
)
def test_the_latest_of_the_named_moments_counts(headers: dict[str, str], seconds: int) -> None:
    assert retry_at(headers, now=NOW) == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize("limit", ["x-user-limit-24hour", "x-app-limit-24hour"])
@pytest.mark.parametrize(("remaining", "seconds"), [("0", 3600), ("1", 60), ("", 60)])
def test_a_daily_limit_counts_once_nothing_of_it_remains(
    limit: str, remaining: str, seconds: int
) -> None:
    headers = {
        "x-rate-limit-reset": in_seconds(60),
        f"{limit}-reset": in_seconds(3600),
        f"{limit}-remaining": remaining,
    }

    assert retry_at(headers, now=NOW) == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Retry-After": "", "x-rate-limit-reset": ""},
        {"x-rate-limit-reset": "9" * 30},
        {"Retry-After": "9" * 30},
        {"Retry-After": "1.5"},
    ],
)
def test_without_a_readable_moment_none_is_named(headers: dict[str, str]) -> None:
    assert retry_at(headers, now=NOW) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Sun, 22 Nov 2026 09:00:00 GMT", NOW),
        ("Sun, 22 Nov 2026 09:00:00 -0000", NOW),
        ("Sun, 22 Nov 2026 10:00:00 +0100", NOW),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_date_header_is_read_in_utc(text: str, moment: datetime | None) -> None:
    assert server_time({"Date": text}) == moment


TEXTS = st.text() | st.integers().map(str) | st.floats().map(str)


@given(
    headers=st.dictionaries(
        st.sampled_from(["Date", "Retry-After", "x-rate-limit-reset", "x-app-limit-24hour-reset"]),
        TEXTS,
    ),
    status=st.integers(100, 599),
    body=st.none() | st.binary() | st.text().map(str.encode),
)
def test_no_answer_is_too_odd_for_a_verdict(
    headers: dict[str, str], status: int, body: bytes | None
) -> None:
    remaining = {"x-app-limit-24hour-remaining": "0"}

    answer = answer_to(Reply(status=status, headers=headers | remaining, body=body), now=NOW)

    assert answer.outcome is not Outcome.NOT_SENT
    assert answer.outcome is not Outcome.ACCEPTED


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["errors", "title", "detail", "message", "data", "id"]), inner
        )
    ),
    max_leaves=8,
)


@given(content=JSON, status=st.sampled_from([200, 201, 400, 403, 429, 500]))
def test_details_are_one_short_line_whatever_x_says(content: object, status: int) -> None:
    reply = Reply(status=status, headers={}, body=json.dumps(content).encode())

    detail = answer_to(reply, now=NOW).detail

    assert len(detail) <= 300
    assert detail.isprintable()
