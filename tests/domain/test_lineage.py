"""Whether a store is older than what was posted, and what it then missed."""

from datetime import timedelta

import pytest
from factories import NOW, TAGS, make_post, make_reading, make_seen, make_slot

from influencer.domain.lineage import (
    is_certainly_older,
    may_be_older,
    what_was_missed,
)
from influencer.domain.models import PostStatus

HOUR = timedelta(hours=1)
AT_FIVE, AT_NINE = make_slot(NOW - 4 * HOUR), make_slot(NOW)
OURS = "Words of ours.\n\n" + " ".join(f"#{tag}" for tag in TAGS)


@pytest.mark.parametrize(
    ("attempts", "before", "is_older"), [(3, 3, False), (4, 3, False), (2, 3, True)]
)
def test_a_store_that_knows_of_fewer_attempts_than_were_made_is_older(
    attempts: int, before: int, is_older: bool
) -> None:
    assert is_certainly_older(attempts, sent_before=before) is is_older


@pytest.mark.parametrize(("hours", "is_worth_a_look"), [(12, False), (12.1, True), (-99, False)])
def test_a_store_that_was_at_rest_for_half_a_day_is_worth_a_look(
    hours: float, is_worth_a_look: bool
) -> None:
    assert may_be_older(NOW - hours * HOUR, now=NOW) is is_worth_a_look


def test_a_store_from_which_nothing_was_ever_sent_is_not() -> None:
    assert not may_be_older(None, now=NOW)


def test_a_prepared_post_that_is_shown_is_published_already() -> None:
    post, other = make_post(id=1), make_post(id=2, text="other words")
    seen = make_seen(post.text, reference="7")

    missed = what_was_missed(make_reading(seen), [other, post], [AT_NINE], known=(), hashtags=15)

    assert (missed.posts, missed.slots) == ([(post, "7")], [])


@pytest.mark.parametrize("status", set(PostStatus) - {PostStatus.READY})
def test_only_a_ready_post_is_taken_for_it(status: PostStatus) -> None:
    post = make_post(status=status)

    missed = what_was_missed(make_reading(make_seen(post.text)), [post], [], known=(), hashtags=15)

    assert missed.posts == []


@pytest.mark.parametrize(
    ("after", "slot"),
    [
        (-5 * HOUR, None),
        (-4 * HOUR, AT_FIVE),
        (-HOUR, AT_FIVE),
        (0 * HOUR, AT_NINE),
        (HOUR, AT_NINE),
    ],
)
def test_a_post_of_ours_that_the_store_has_no_trace_of_has_served_the_newest_slot_by_then(
    after: timedelta, slot: object
) -> None:
    seen = make_seen(OURS, reference="7", posted_at=NOW + after)

    missed = what_was_missed(make_reading(seen), [], [AT_FIVE, AT_NINE], known=(), hashtags=15)

    assert missed.slots == ([(slot, "7")] if slot else [])


@pytest.mark.parametrize(
    "seen",
    [
        make_seen(OURS, has_picture=False),
        make_seen("gm #one #two #three #four"),
        make_seen(OURS, reference="known"),
    ],
)
def test_what_a_person_posted_or_the_store_knows_has_served_no_slot(seen: object) -> None:
    reading = make_reading(seen)  # type: ignore[arg-type]

    missed = what_was_missed(reading, [], [AT_FIVE, AT_NINE], known={"known"}, hashtags=15)

    assert (missed.posts, missed.slots) == ([], [])
