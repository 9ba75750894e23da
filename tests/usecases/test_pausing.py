"""A pause: nothing is sent, planned or lost; what was in doubt is settled all the same."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer
from press_runs import every_post, post_due
from restored import Home, account_fixture, home_fixture  # noqa: F401 - fixtures

from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.domain.standing import Pause, PauseReason
from influencer.usecases import pausing


def pause(home: Home, account: Account) -> bool:
    return pausing.pause(home.store.standings, account, now=home.clock.now())


def resume(home: Home, account: Account) -> tuple[Pause | None, int]:
    store = home.store
    return pausing.resume(store.standings, store.accounts, account, now=home.clock.now())


def test_while_paused_nothing_is_sent_planned_or_given_up(home: Home, account: Account) -> None:
    post = home.prepare(account)
    assert pause(home, account)
    before = every_post(home.store)

    for _ in range(10):
        home.clock.advance(hours=7)
        assert home.cron(account) == ({}, [])

    assert every_post(home.store) == before == [post]
    assert (home.x.sent, home.x.uploaded, home.x.read) == ([], [], [])


def test_while_paused_a_post_in_doubt_is_settled(home: Home, account: Account) -> None:
    home.x._sends = iter([make_answer(Outcome.UNKNOWN)])
    home.cron(account)
    post = post_due(home.store)
    home.show(post.text)
    pause(home, account)
    home.clock.advance(minutes=5)

    assert home.cron(account) == ({"posted": [post.id]}, [])


def test_while_paused_what_is_proven_not_to_be_there_is_not_sent_again(
    home: Home, account: Account
) -> None:
    home.x._sends = iter([make_answer(Outcome.UNKNOWN)])
    home.cron(account)
    pause(home, account)

    for _ in range(4):
        home.clock.advance(minutes=20)
        home.cron(account)

    assert post_due(home.store).status is PostStatus.READY
    assert len(home.x.sent) == 1


def test_what_a_dead_run_was_sending_is_in_doubt_also_while_paused(
    home: Home, account: Account
) -> None:
    home.x._sends = iter([KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        home.cron(account)
    pause(home, account)

    lists, failures = home.cron(account)

    assert (list(lists), failures, len(home.x.sent)) == (["unknown"], [], 1)


def test_a_prepared_post_of_a_slot_within_the_pause_moves_to_the_next_free_one(
    home: Home, account: Account
) -> None:
    post = home.prepare(account)
    pause(home, account)
    home.clock.advance(hours=1)

    before, moved = resume(home, account)

    assert (before and before.reason, moved) == (PauseReason.PERSON, 1)
    found = home.store.posts.get(post.id)
    assert (found.status, found.due_at) == (PostStatus.READY, NOW + timedelta(hours=12))
    assert (found.text, found.image) == (post.text, post.image)
    assert home.cron(account) == ({}, []), "the slot of the pause is not served"
    home.clock.advance(hours=11)
    assert home.cron(account) == ({"posted": [post.id]}, [])


def test_a_slot_that_holds_a_post_is_not_given_away(home: Home, account: Account) -> None:
    first = home.prepare(account)
    second = home.prepare(account, NOW + timedelta(hours=12))
    pause(home, account)
    home.clock.advance(hours=1)

    assert resume(home, account)[1] == 1

    due = {post.id: post.due_at for post in every_post(home.store)}
    assert due == {first.id: NOW + timedelta(days=1), second.id: NOW + timedelta(hours=12)}


def test_after_a_long_pause_no_post_is_lost_and_none_is_sent_in_a_burst(
    home: Home, account: Account
) -> None:
    posts = [home.prepare(account, NOW + timedelta(hours=12 * n)) for n in range(8)]
    pause(home, account)
    home.clock.advance(hours=40)

    assert resume(home, account)[1] == 4

    found = every_post(home.store)
    assert {post.status for post in found} == {PostStatus.READY}
    assert {post.id for post in found} == {post.id for post in posts}
    assert len({post.slot_name for post in found}) == 8
    home.cron(account)
    home.clock.advance(hours=9)
    home.cron(account)
    assert len(home.x.sent) == 1


def test_a_pause_within_a_pause_changes_nothing(home: Home, account: Account) -> None:
    pause(home, account)
    since = home.store.standings.of(account)
    home.clock.advance(hours=1)

    assert not pause(home, account)

    assert home.store.standings.of(account) == since


def test_to_resume_what_is_not_paused_changes_nothing(home: Home, account: Account) -> None:
    post = home.prepare(account)

    assert resume(home, account) == (None, 0)

    assert home.cron(account) == ({"posted": [post.id]}, [])


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (Outcome.CREDITS_DEPLETED, PauseReason.CREDITS),
        (Outcome.UNAUTHORIZED, PauseReason.KEYS),
    ],
)
def test_what_waited_for_credits_or_keys_is_still_due(
    home: Home, account: Account, outcome: Outcome, reason: PauseReason
) -> None:
    home.x._sends = iter([make_answer(outcome)] * 2)
    for _ in range(2):
        home.cron(account)
    post = post_due(home.store)
    assert len(home.cron(account)[1]) == 1
    home.x._sends = iter(())

    before, moved = resume(home, account)

    assert (before and before.reason, moved) == (reason, 0)
    assert home.cron(account) == ({"posted": [post.id]}, [])


def test_a_persons_pause_takes_the_place_of_any_other(home: Home, account: Account) -> None:
    home.x._sends = iter([make_answer(Outcome.CREDITS_DEPLETED)])
    home.cron(account)

    assert pause(home, account)

    assert home.cron(account) == ({}, []), "there is nothing to complain of"


def test_one_accounts_pause_is_not_anothers(home: Home, account: Account) -> None:
    other = home.add("other")
    pause(home, account)

    home.cron(account, other)

    assert [post.account for post in every_post(home.store) if post.text] == [other]
