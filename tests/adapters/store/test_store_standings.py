"""How accounts stand, and what the store knows of the machine that it is on."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_prepared, make_schedule

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Answer, Outcome, after_sending, after_upload
from influencer.domain.standing import Pause, PauseReason, Standing

LATER = NOW + timedelta(minutes=7)


@pytest.fixture
def post(store: Store, account: Account) -> Post:
    """A post that is ready."""
    return store.posts.prepare(account, make_prepared(), now=NOW)


def answered(store: Store, post: Post, answer: Answer) -> Standing:
    """The standing once a post got that answer."""
    store.outbox.begin(post, now=NOW)
    store.outbox.finish(post, answer, after_sending(answer, now=NOW), now=NOW)
    return store.standings.of(post.account)


def test_a_new_account_stands_well(store: Store, account: Account) -> None:
    assert store.standings.of(account) == Standing()
    assert store.standings.held_until(account, now=NOW) is None


@pytest.mark.parametrize("reason", PauseReason)
@pytest.mark.parametrize("detail", ["", "in X's words"])
def test_a_pause_is_kept_until_it_is_lifted_and_is_no_other_accounts(
    store: Store, account: Account, reason: PauseReason, detail: str
) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)
    pause = Pause(reason=reason, since=NOW, detail=detail)

    store.standings.pause(account, pause)
    assert store.standings.of(account) == Standing(pause=pause)
    assert store.standings.of(other) == Standing()

    store.standings.resume(account)
    assert store.standings.of(account) == Standing()


def test_the_answer_to_a_post_says_how_its_account_stands(store: Store, post: Post) -> None:
    refused = make_answer(Outcome.UNAUTHORIZED, detail="in X's words")
    keys = Pause(reason=PauseReason.KEYS, since=NOW, detail="in X's words")

    assert answered(store, post, refused) == Standing(refusals=1)
    assert answered(store, post, refused) == Standing(refusals=2, pause=keys)
    assert answered(store, post, make_answer()) == Standing()


def test_the_answer_to_a_picture_does_so_where_it_is_refused_and_not_where_it_is_taken(
    store: Store, account: Account, post: Post
) -> None:
    refused = make_answer(Outcome.FORBIDDEN)
    store.outbox.defer(post, refused, after_upload(refused, now=NOW), now=NOW)

    store.outbox.note_alt_text(post)

    assert store.standings.of(account).refusals == 1


@pytest.mark.parametrize("is_upload", [True, False])
def test_a_rate_limit_holds_the_account_until_it_is_over(
    store: Store, account: Account, post: Post, is_upload: bool
) -> None:
    limited = make_answer(Outcome.RATE_LIMITED, retry_at=LATER)
    if is_upload:
        store.outbox.defer(post, limited, after_upload(limited, now=NOW), now=NOW)
    else:
        answered(store, post, limited)

    assert store.standings.held_until(account, now=LATER - timedelta(seconds=1)) == LATER
    assert store.standings.held_until(account, now=LATER) is None


def test_a_post_in_doubt_holds_no_account(store: Store, account: Account, post: Post) -> None:
    answered(store, post, make_answer(Outcome.UNKNOWN, retry_at=LATER))

    assert store.posts.get(post.id).status is PostStatus.UNKNOWN
    assert store.standings.held_until(account, now=NOW) is None


def test_the_confirmed_clock_never_goes_back(store: Store) -> None:
    seen = [store.installation.confirmed_at()]
    for moment in (NOW, LATER, NOW):
        store.installation.confirm(moment)
        seen.append(store.installation.confirmed_at())

    assert seen == [None, NOW, LATER, LATER]


def test_a_store_belongs_to_the_machine_that_adopted_it_last(store: Store) -> None:
    seen = [store.installation.machine()]
    for machine in ("here", "there"):
        store.installation.adopt(machine)
        seen.append(store.installation.machine())

    assert seen == [None, "here", "there"]


def test_the_last_attempt_is_that_of_all_posts_of_the_account(store: Store, post: Post) -> None:
    assert store.installation.last_attempt(post.account) == 0

    for _ in range(3):
        answered(store, post, make_answer(Outcome.NOT_SENT))

    assert store.installation.last_attempt(post.account) == 3
