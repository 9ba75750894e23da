"""What an account has used so far, as the planner and the gates ask for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from factories import NOW, make_draft, make_fact, make_picture, make_prepared, make_schedule

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.similarity import ALIKE, closest
from influencer.domain.usage import SHARE_WINDOW

YEAR_AGO = NOW - timedelta(days=365)
UNUSED = {PostStatus.PLANNED, PostStatus.EXPIRED, PostStatus.SKIPPED, PostStatus.REJECTED}
"""What these hold was never read by anybody."""


@dataclass(kw_only=True)
class Past:
    """Writes the account's past."""

    store: Store
    account: Account

    def post(
        self,
        due_at: datetime,
        *,
        status: PostStatus = PostStatus.POSTED,
        prose: str = "gm",
        tags: Sequence[str] = ("Bitcoin",),
        **fact: str,
    ) -> None:
        draft = make_draft(fact=make_fact(**fact), prose=prose, hashtags=tuple(tags))
        picture = make_picture(template=f"template-{due_at:%j}", theme=f"theme-{due_at:%j}")
        prepared = make_prepared(draft=draft, picture=picture, slot=None, due_at=due_at)
        post = self.store.posts.prepare(self.account, prepared, now=NOW)
        with self.store.database.transaction():
            self.store.database.execute(
                "UPDATE posts SET status = ? WHERE post_id = ?", (status, post.id)
            )


@pytest.fixture
def past(store: Store, account: Account) -> Past:
    return Past(store=store, account=account)


@pytest.fixture
def stranger(store: Store) -> Past:
    return Past(store=store, account=store.accounts.create("other", make_schedule(), now=NOW))


def days(number: float) -> datetime:
    return NOW + timedelta(days=number)


def test_an_account_without_posts_has_used_nothing(store: Store, account: Account) -> None:
    usage = store.usage.usage(account, at=NOW)

    assert (usage.last_used, usage.topic_counts, usage.last_area) == ({}, {}, None)


def test_a_fact_was_last_used_when_its_newest_post_was_due(past: Past, store: Store) -> None:
    for due_at in (days(-9), days(2), days(-1)):
        past.post(due_at, id="zap")
    past.post(days(-3), id="nonce")

    usage = store.usage.usage(past.account, at=NOW)

    assert usage.last_used == {"zap": days(2), "nonce": days(-3)}
    assert usage.times_used == {"zap": 3, "nonce": 1}


def test_topics_are_counted_within_the_window_only(past: Past, store: Store) -> None:
    for due_at in (NOW - SHARE_WINDOW, NOW - SHARE_WINDOW + timedelta(seconds=1), days(1)):
        past.post(due_at, topic="zaps")
    past.post(days(-1), topic="bolt11")

    assert store.usage.usage(past.account, at=NOW).topic_counts == {"zaps": 2, "bolt11": 1}


def test_the_last_area_is_that_of_the_post_before(past: Past, store: Store) -> None:
    past.post(days(-2), area="bitcoin")
    past.post(days(-1), area="nostr")
    past.post(days(1), area="lightning")

    assert store.usage.usage(past.account, at=NOW).last_area == "nostr"


@pytest.mark.parametrize("status", PostStatus)
def test_what_nobody_ever_read_is_not_used(past: Past, store: Store, status: PostStatus) -> None:
    past.post(days(-1), status=status)

    usage = store.usage.usage(past.account, at=NOW)
    drawn = store.usage.pictures(past.account, "halving", at=NOW, limit=9)

    seen = (
        usage.last_used,
        usage.times_used,
        usage.topic_counts,
        usage.last_area,
        drawn.templates,
    )
    assert [bool(one) for one in seen] == [status not in UNUSED] * len(seen)


def test_another_accounts_past_is_its_own(past: Past, stranger: Past, store: Store) -> None:
    stranger.post(days(-1), prose="A halving every four years")

    usage = store.usage.usage(past.account, at=NOW)

    assert (usage.last_used, usage.topic_counts, usage.last_area) == ({}, {}, None)
    assert store.usage.hashtags(past.account, limit=9) == []
    assert store.usage.pictures(past.account, "halving", at=NOW, limit=9).templates == []
    assert store.usage.alike(past.account, "A halving every four years", since=YEAR_AGO) == []


def test_pictures_are_those_of_the_nearest_posts_before_and_after(past: Past, store: Store) -> None:
    for day in (3, -3, -1, 1, -2, 0, 2):
        past.post(days(day))

    history = store.usage.pictures(past.account, "halving", at=NOW, limit=2)

    assert history.templates == [f"template-{days(day):%j}" for day in (-1, -2)]
    assert history.themes == [f"theme-{days(day):%j}" for day in (-1, -2)]
    assert history.next_templates == [f"template-{days(day):%j}" for day in (1, 2)]
    assert history.next_themes == [f"theme-{days(day):%j}" for day in (1, 2)]


def test_hashtags_are_those_of_the_latest_posts_newest_first(
    past: Past, store: Store, account: Account
) -> None:
    past.post(days(-2), tags=("one", "two"))
    past.post(days(-1), tags=("two", "three"))
    past.post(days(-3), tags=("four",))
    store.posts.plan(account, make_schedule().slots(NOW, days(1)), now=NOW)

    recent = store.usage.hashtags(past.account, limit=2)

    assert recent == [frozenset({"two", "three"}), frozenset({"one", "two"})]


PROSE = "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin."
ALMOST = "Each 210,000 blocks the reward for a block is cut in half; it began with 50 bitcoin!"


def test_a_near_duplicate_is_found(past: Past, store: Store) -> None:
    past.post(days(-30), prose=PROSE)

    found = store.usage.alike(past.account, ALMOST, since=YEAR_AGO)

    assert found == [PROSE]
    assert closest(ALMOST, found) >= ALIKE


def test_after_a_year_a_near_duplicate_is_forgotten(past: Past, store: Store) -> None:
    past.post(YEAR_AGO, prose=PROSE)

    assert store.usage.alike(past.account, ALMOST, since=YEAR_AGO) == []


def test_the_very_same_text_is_never_forgotten(past: Past, store: Store) -> None:
    past.post(days(-3000), prose=PROSE)

    assert store.usage.alike(past.account, PROSE, since=YEAR_AGO) == [PROSE]


@pytest.mark.parametrize("status", PostStatus)
def test_a_text_that_was_never_tried_is_no_reason_against_another(
    past: Past, store: Store, status: PostStatus
) -> None:
    past.post(days(-1), status=status, prose=PROSE)

    alike = store.usage.alike(past.account, PROSE, since=YEAR_AGO)

    was_tried = status not in UNUSED or status is PostStatus.REJECTED
    assert alike == ([PROSE] if was_tried else [])


@pytest.mark.parametrize("prose", ["", "₿ → !", '"', "* AND ("])
def test_a_text_without_words_is_like_nothing(past: Past, store: Store, prose: str) -> None:
    past.post(days(-1), prose=PROSE)

    assert store.usage.alike(past.account, prose, since=YEAR_AGO) == []
