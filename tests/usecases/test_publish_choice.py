"""Which of the due posts is published, and which are lost."""

from datetime import timedelta

import pytest
from factories import NOW, make_post
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.models import Post, PostStatus
from influencer.domain.preferences import Preferences
from influencer.usecases.publish import choose_due, may_be_tried

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
    ("seconds", "may"), [(None, True), (-1, True), (0, True), (1, False), (86_400, False)]
)
def test_a_post_that_shall_wait_waits_until_then(seconds: int | None, may: bool) -> None:
    wait = None if seconds is None else NOW + timedelta(seconds=seconds)

    assert may_be_tried(make_post(next_try_at=wait), NOW) is may
