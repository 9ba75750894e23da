"""A person says what became of a post in doubt."""

from datetime import datetime, timedelta

import pytest
from factories import NOW, make_account, make_answer, make_post, make_prepared
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import LOST, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import Move, Outcome, after_sending
from influencer.errors import TryLaterError, UsageError
from influencer.usecases.press import Press
from influencer.usecases.resolve import (
    check_unsettled,
    reference_in,
    resolve_as_not_posted,
    resolve_as_posted,
)

IN_DOUBT = {PostStatus.UNKNOWN, PostStatus.ATTENTION}
PREFERENCES = Preferences()


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


@pytest.fixture
def press(store: Store, clock: FakeClock) -> Press:
    return make_press(store, clock, FakePublisher([LOST]))


@pytest.fixture(params=IN_DOUBT)
def post(store: Store, account: Account, press: Press, request: pytest.FixtureRequest) -> Post:
    """A post in doubt, sent at 09:05."""
    run(press, account)
    if request.param is PostStatus.ATTENTION:
        attention = Move(status=PostStatus.ATTENTION)
        store.outbox.settle(post_due(store), attention, None, now=press.clock.now())
    return post_due(store)


def send_again(store: Store, post: Post, now: datetime) -> Post:
    """The post after one more attempt without an answer."""
    store.outbox.settle(post, Move(status=PostStatus.READY), None, now=now)
    ready = store.posts.get(post.id)
    store.outbox.begin(ready, now=now)
    store.outbox.finish(ready, LOST, after_sending(LOST, now=now), now=now)
    return store.posts.get(post.id)


@pytest.mark.parametrize("status", PostStatus)
def test_there_is_something_to_resolve_only_in_doubt(status: PostStatus) -> None:
    post = make_post(status=status)
    if status in IN_DOUBT:
        check_unsettled(post)
    else:
        with pytest.raises(UsageError, match=f"post 1 is {status}: there is nothing to resolve"):
            check_unsettled(post)


@pytest.mark.parametrize(
    "url",
    [
        "https://x.com/satsjournal/status/77",
        " https://x.com/SatsJournal/status/77 ",
        "http://www.twitter.com/satsjournal/status/77?s=20",
        "x.com/satsjournal/status/77/photo/1",
        "https://mobile.x.com/satsjournal/status/77#m",
        "https://x.com/i/status/77",
        "https://x.com/i/web/status/77",
    ],
)
def test_the_address_of_a_post_has_its_id(url: str) -> None:
    assert reference_in(url, make_post()) == "77"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "is no address of a post"),
        ("77", "is no address of a post"),
        ("https://x.com/satsjournal", "is no address of a post"),
        ("https://x.com/satsjournal/status/", "is no address of a post"),
        ("https://x.com/satsjournal/status/77x", "is no address of a post"),
        ("https://x.com.evil.org/satsjournal/status/77", "is no address of a post"),
        ("https://x.com/satsjournal/status/12345678901234567890", "is no address of a post"),
        ("https://x.com/other/status/77", "that is a post of @other, not of @satsjournal"),
    ],
)
def test_any_other_address_is_refused_and_shown_how_it_looks(url: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        reference_in(url, make_post(account=make_account()))


def test_a_post_that_a_person_found_is_posted_and_paid(
    store: Store, press: Press, post: Post
) -> None:
    found = resolve_as_posted(press, post, "77")

    assert (found.status, found.platform_post_id) == (PostStatus.POSTED, "77")
    assert (found.posted_at, found.error) == (NOW + timedelta(minutes=5), None)
    assert store.spending.month(post.account, NOW) == (0.02, 0)
    assert store.readings.story(found)[-1].reason == "a person found it on the platform"


def test_an_id_that_is_another_posts_is_refused(store: Store, press: Press, post: Post) -> None:
    other = store.posts.prepare(post.account, make_prepared(slot=None, due_at=NOW), now=NOW)
    store.outbox.begin(other, now=NOW)
    accepted = make_answer(Outcome.ACCEPTED, reference="77")
    store.outbox.finish(other, accepted, Move(status=PostStatus.POSTED), now=NOW)

    with pytest.raises(UsageError, match="77 is the id of post 6"):
        resolve_as_posted(press, post, "77")

    assert store.posts.get(post.id) == post


def test_a_post_that_is_not_there_goes_out_with_the_next_run(
    store: Store, press: Press, post: Post, clock: FakeClock
) -> None:
    clock.advance(minutes=2)

    ready = resolve_as_not_posted(press, post, PREFERENCES)

    assert (ready.status, ready.next_try_at) == (PostStatus.READY, None)
    assert store.spending.month(post.account, NOW) == (0.005, 0)
    assert run(press, post.account) == ({"posted": [post.id]}, [])


@pytest.mark.parametrize(("hours", "minutes"), [(3, 0), (0, 2)])
def test_a_post_whose_time_is_over_or_that_was_sent_twice_is_not_sent_again(
    store: Store, press: Press, post: Post, clock: FakeClock, hours: int, minutes: int
) -> None:
    clock.advance(hours=hours, minutes=minutes)
    if not hours:
        post = send_again(store, post, clock.now())
        clock.advance(minutes=2)

    ended = resolve_as_not_posted(press, post, PREFERENCES)

    assert ended.status is PostStatus.EXPIRED
    assert sum(store.spending.month(post.account, NOW)) == 0.005
    run(press, post.account)
    assert store.posts.get(post.id).status is PostStatus.EXPIRED


def test_what_was_sent_a_moment_ago_may_still_appear(
    store: Store, press: Press, post: Post, clock: FakeClock
) -> None:
    clock.advance(seconds=119)

    with pytest.raises(TryLaterError, match=r"a moment ago .* again after \d\d:\d\d:\d\d UTC"):
        resolve_as_not_posted(press, post, PREFERENCES)

    assert store.posts.get(post.id) == post


def test_a_post_that_was_settled_meanwhile_is_left_alone(
    store: Store, press: Press, post: Post, clock: FakeClock
) -> None:
    clock.advance(minutes=2)
    settled = resolve_as_posted(press, post, "77")

    with pytest.raises(TryLaterError, match="was changed meanwhile"):
        resolve_as_not_posted(press, post, PREFERENCES)
    assert store.posts.get(post.id) == settled
