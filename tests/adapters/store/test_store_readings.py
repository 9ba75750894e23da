"""What the timeline has said of posts in doubt, and the story of a post."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_prepared, make_schedule, make_seen, make_slot

from influencer.adapters.store import Store
from influencer.domain.models import Account, Event, Post, PostStatus
from influencer.domain.publishing import Move, Outcome, after_sending
from influencer.domain.settling import Verdict

MINUTE = timedelta(minutes=1)


@pytest.fixture
def post(store: Store, account: Account) -> Post:
    """A post of unknown outcome, sent at ``NOW``."""
    made = store.posts.prepare(account, make_prepared(), now=NOW)
    store.outbox.begin(made, now=NOW)
    answer = make_answer(Outcome.UNKNOWN, detail="HTTP 503")
    store.outbox.finish(made, answer, after_sending(answer, now=NOW), now=NOW)
    return store.posts.get(made.id)


def note(store: Store, post: Post, verdict: Verdict, minutes: int) -> None:
    now = NOW + minutes * MINUTE
    store.readings.note(post, verdict, "3 posts read", posts_read=3, now=now)


def test_only_readings_that_did_not_show_it_are_absences(store: Store, post: Post) -> None:
    for minutes, verdict in enumerate(Verdict):
        note(store, post, verdict, minutes)
    note(store, post, Verdict.ABSENT, 9)

    found = store.readings.absences(post, since=NOW)

    assert found == (NOW + list(Verdict).index(Verdict.ABSENT) * MINUTE, NOW + 9 * MINUTE)


def test_absences_up_to_the_second_of_the_last_attempt_prove_nothing(
    store: Store, post: Post
) -> None:
    note(store, post, Verdict.ABSENT, 2)
    note(store, post, Verdict.ABSENT, 7)

    assert store.readings.absences(post, since=NOW + 2 * MINUTE) == (NOW + 7 * MINUTE,)
    assert store.readings.absences(post, since=NOW + 7 * MINUTE) == ()


def test_absences_are_each_posts_own(store: Store, account: Account, post: Post) -> None:
    other = store.posts.prepare(account, make_prepared(slot=None), now=NOW)
    note(store, post, Verdict.ABSENT, 2)

    assert store.readings.absences(other, since=NOW) == ()


def test_the_ids_of_our_posts_are_known_account_by_account(store: Store, post: Post) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)
    assert store.readings.known_references(post.account) == frozenset()

    seen = make_seen(post.text, reference="77")
    store.outbox.settle(post, Move(status=PostStatus.POSTED), seen, now=NOW)

    assert store.readings.known_references(post.account) == {"77"}
    assert store.readings.known_references(other) == frozenset()


def test_a_post_that_was_found_has_the_id_and_the_moment_of_the_platform(
    store: Store, post: Post
) -> None:
    seen = make_seen(post.text, reference="77", posted_at=NOW + 3 * MINUTE)

    assert store.outbox.settle(post, Move(status=PostStatus.POSTED), seen, now=NOW + 9 * MINUTE)

    found = store.posts.get(post.id)
    assert (found.status, found.error) == (PostStatus.POSTED, None)
    assert (found.platform_post_id, found.posted_at) == ("77", NOW + 3 * MINUTE)


@pytest.mark.parametrize("status", set(PostStatus) - {PostStatus.UNKNOWN})
def test_a_post_that_went_on_meanwhile_is_not_settled(
    store: Store, post: Post, status: PostStatus
) -> None:
    with store.database.transaction():
        store.database.execute("UPDATE posts SET status = ?", (status,))
    before = store.posts.get(post.id)

    assert not store.outbox.settle(post, Move(status=PostStatus.READY), None, now=NOW)
    assert store.posts.get(post.id) == before


def test_it_is_looked_for_when_its_time_has_come(store: Store, post: Post) -> None:
    account = post.account
    assert store.posts.unsettled(account, NOW + MINUTE) == []
    assert store.posts.unsettled(account, NOW + 2 * MINUTE) == [post]

    again = Move(status=PostStatus.UNKNOWN, next_try_at=NOW + 7 * MINUTE)
    store.outbox.settle(post, again, None, now=NOW + 2 * MINUTE)

    assert store.posts.unsettled(account, NOW + 6 * MINUTE) == []
    assert [found.id for found in store.posts.unsettled(account, NOW + 7 * MINUTE)] == [post.id]


def test_the_story_tells_every_move_and_every_look_in_their_order(store: Store, post: Post) -> None:
    again = Move(status=PostStatus.UNKNOWN, next_try_at=NOW + 8 * MINUTE)
    note(store, post, Verdict.UNCLEAR, 3)
    store.outbox.settle(post, again, None, now=NOW + 3 * MINUTE)
    note(store, post, Verdict.FOUND, 8)
    found = Move(status=PostStatus.POSTED, reason="the timeline shows it")
    store.outbox.settle(store.posts.get(post.id), found, make_seen(), now=NOW + 8 * MINUTE)

    story = store.readings.story(post)

    assert story == [
        Event(at=NOW, what="planned → ready", reason="written by offline"),
        Event(at=NOW, what="ready → sending", reason=""),
        Event(at=NOW, what="sending → unknown", reason="HTTP 503"),
        Event(at=NOW + 3 * MINUTE, what="timeline: unclear", reason="3 posts read"),
        Event(at=NOW + 8 * MINUTE, what="timeline: found", reason="3 posts read"),
        Event(at=NOW + 8 * MINUTE, what="unknown → posted", reason="the timeline shows it"),
    ]


def test_the_story_tells_that_a_post_was_written_anew(store: Store, account: Account) -> None:
    slot = make_slot(NOW + timedelta(hours=1))
    post = store.posts.prepare(account, make_prepared(slot=slot, due_at=slot.due_at), now=NOW)

    replaced = store.posts.replace(post, make_prepared(slot=slot), "a reason", now=NOW)

    _, event = store.readings.story(replaced)
    assert (event.what, event.reason) == ("ready → ready", "written anew: a reason")
