"""A person takes a published post down, or discards a prepared one."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_post
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import every_post, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import ConfigurationError, ExitCode, TryLaterError, UsageError
from influencer.usecases.press import Press
from influencer.usecases.take_down import check_can_go, discard, take_down

CAN_GO = {PostStatus.READY, PostStatus.POSTED}
IN_DOUBT = {PostStatus.SENDING, PostStatus.UNKNOWN, PostStatus.ATTENTION}
KEYS = {Outcome.UNAUTHORIZED, Outcome.FORBIDDEN}


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


def posted(
    store: Store, account: Account, clock: FakeClock, *deletions: Outcome
) -> tuple[Press, FakePublisher, Post]:
    """A published post, and what X will answer when it is to be deleted."""
    answers = [make_answer(outcome, detail="in X's words.") for outcome in deletions]
    publisher = FakePublisher(deletions=answers)
    press = make_press(store, clock, publisher)
    run(press, account)
    return press, publisher, post_due(store)


@pytest.mark.parametrize("status", PostStatus)
def test_what_is_there_or_prepared_can_go_and_nothing_else(status: PostStatus) -> None:
    post = make_post(status=status)
    if status in CAN_GO:
        check_can_go(post)
        return

    with pytest.raises(UsageError, match=f"post 1 is {status}") as refusal:
        check_can_go(post)

    assert ("--resolve 1 --posted URL, or --not-posted" in str(refusal.value)) is (
        status in IN_DOUBT
    )


def test_what_was_taken_down_cannot_go_twice() -> None:
    with pytest.raises(UsageError, match="post 1 was taken down already"):
        check_can_go(make_post(status=PostStatus.POSTED, deleted_at=NOW))


def test_a_post_that_is_taken_down_stays_in_the_history_with_its_cost(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = posted(store, account, clock)
    clock.advance(minutes=1)

    gone = take_down(press, post)

    assert publisher.deleted == [post.platform_post_id]
    assert publisher.shown == []
    assert (gone.status, gone.deleted_at) == (PostStatus.POSTED, clock.now())
    assert (gone.cost_usd, gone.platform_post_id) == (0.02, post.platform_post_id)


def test_its_slot_is_not_served_again(store: Store, account: Account, clock: FakeClock) -> None:
    press, publisher, post = posted(store, account, clock)
    take_down(press, post)

    assert run(press, account) == ({}, [])
    assert len(publisher.sent) == 1


@pytest.mark.parametrize("outcome", set(Outcome) - {Outcome.ACCEPTED})
def test_a_post_that_could_not_be_deleted_counts_as_there_and_the_reason_is_told(
    store: Store, account: Account, clock: FakeClock, outcome: Outcome
) -> None:
    press, publisher, post = posted(store, account, clock, outcome)
    kind = ConfigurationError if outcome in KEYS else TryLaterError

    with pytest.raises(kind, match=r"was not taken down \(in X's words\)") as refusal:
        take_down(press, post)

    code = ExitCode.CONFIGURATION if outcome in KEYS else ExitCode.TRY_LATER
    assert refusal.value.exit_code is code
    assert store.posts.get(post.id) == post
    assert take_down(press, post).deleted_at == clock.now(), "it is harmless to repeat"
    assert len(publisher.deleted) == 2


def test_a_prepared_post_that_is_discarded_leaves_its_slot_empty(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    press = make_press(store, clock, publisher)
    run(press, account)

    gone = discard(press, post_due(store))

    assert (gone.status, gone.error) == (PostStatus.SKIPPED, "discarded by a person")
    assert run(press, account) == ({}, [])
    assert (len(publisher.sent), publisher.deleted) == (1, [])
    assert [post.id for post in every_post(store) if post.due_at == NOW] == [gone.id]


def test_a_post_that_went_on_meanwhile_is_not_discarded(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    press = make_press(store, clock, publisher)
    run(press, account)
    ready = post_due(store)
    run(press, account)

    with pytest.raises(TryLaterError, match="was changed meanwhile"):
        discard(press, ready)

    assert post_due(store).status is PostStatus.POSTED
