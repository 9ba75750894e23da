"""Which of the due posts is published, and which are lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOW, make_post
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.models import Post, PostStatus
from influencer.domain.preferences import Preferences
from influencer.usecases.catch_up import choose_due

THREE_HOURS = Preferences(deadline_hours=3)


def due(*minutes_ago: float) -> list[Post]:
    """Posts that fell due so long ago, as the store brings them: newest first."""
    return [
        make_post(id=number, due_at=NOW - timedelta(minutes=minutes))
        for number, minutes in enumerate(sorted(minutes_ago))
    ]


@pytest.mark.parametrize(
    ("minutes_ago", "chosen", "missed"),
    [
        ((), None, ()),
        ((0,), 0, ()),
        ((60,), 0, ()),
        ((180,), 0, ()),
        ((180.1,), None, (0,)),
        ((5, 65), 0, (1,)),
        ((65, 5, 125), 0, (1, 2)),
        ((5, 500), 0, (1,)),
        ((200, 500), None, (0, 1)),
    ],
)
def test_the_newest_within_its_deadline_is_served_and_the_others_are_missed(
    minutes_ago: tuple[float, ...], chosen: int | None, missed: tuple[int, ...]
) -> None:
    found = choose_due(due(*minutes_ago), THREE_HOURS, now=NOW)

    assert (found.chosen.id if found.chosen else None) == chosen
    assert tuple(post.id for post in found.missed) == missed


def test_the_deadline_is_the_accounts_own() -> None:
    posts = due(90)

    assert choose_due(posts, Preferences(deadline_hours=1), now=NOW).chosen is None
    assert choose_due(posts, Preferences(deadline_hours=2), now=NOW).chosen is posts[0]


def test_a_planned_slot_counts_like_a_ready_post() -> None:
    planned = make_post(id=2, status=PostStatus.PLANNED, due_at=NOW)
    ready = make_post(id=1, due_at=NOW - timedelta(hours=1))

    found = choose_due([planned, ready], THREE_HOURS, now=NOW)

    assert (found.chosen, list(found.missed)) == (planned, [ready])


@given(st.lists(st.integers(0, 600), unique=True))
def test_each_due_post_is_either_served_or_missed(minutes_ago: list[int]) -> None:
    posts = due(*minutes_ago)

    found = choose_due(posts, THREE_HOURS, now=NOW)

    assert [*([found.chosen] if found.chosen else []), *found.missed] == posts


@pytest.mark.parametrize(
    ("seconds", "chosen"), [(None, 0), (-1, 0), (0, 0), (1, None), (3600, None)]
)
@pytest.mark.parametrize("limited", [0, 1])
def test_where_x_asked_for_patience_the_whole_account_waits(
    seconds: int | None, chosen: int | None, limited: int
) -> None:
    posts = due(5, 65)
    wait = None if seconds is None else NOW + timedelta(seconds=seconds)
    posts[limited] = replace(posts[limited], next_try_at=wait)

    found = choose_due(posts, THREE_HOURS, now=NOW)

    assert (found.chosen.id if found.chosen else None) == chosen
    assert [post.id for post in found.missed] == ([] if chosen is None else [1])


def test_what_is_past_its_deadline_is_missed_while_the_account_waits() -> None:
    late, limited = due(200)[0], replace(due(5)[0], id=9, next_try_at=NOW + timedelta(hours=1))

    found = choose_due([limited, late], THREE_HOURS, now=NOW)

    assert (found.chosen, list(found.missed)) == (None, [late])
