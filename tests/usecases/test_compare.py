"""A database put back from a backup: no slot is served that the timeline shows as served."""

import pytest
from factories import make_answer, make_reading
from press_runs import make_poster, post_due
from restored import Home, account_fixture, home_fixture  # noqa: F401 - fixtures

from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import TryLaterError, UsageError
from influencer.usecases import by_hand
from influencer.usecases.press import Report

UNREADABLE = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))


def test_a_prepared_post_that_is_on_the_timeline_is_not_sent_again(
    home: Home, account: Account
) -> None:
    post = home.prepare(account)
    older = home.backup()
    assert home.cron(account)[0] == {"posted": [post.id]}

    home.store = older
    lists, failures = home.cron(account)

    assert (lists, failures, len(home.x.sent)) == ({}, [], 1)
    skipped = home.store.posts.get(post.id)
    assert skipped.status is PostStatus.SKIPPED
    assert home.x.shown[0].reference in (skipped.error or "")


def test_a_slot_whose_post_left_no_trace_is_served_by_what_the_timeline_shows(
    home: Home, account: Account
) -> None:
    older = home.backup()
    home.cron(account)

    home.store = older
    lists, failures = home.cron(account)

    assert (lists, failures, len(home.x.sent)) == ({}, [], 1)
    assert post_due(home.store).status is PostStatus.SKIPPED
    home.clock.advance(hours=12)
    assert list(home.cron(account)[0]) == ["posted"], "the next slot is a new one"


def test_while_the_timeline_cannot_be_read_nothing_is_sent(home: Home, account: Account) -> None:
    older = home.backup()
    home.cron(account)

    home.store = older
    home.x._readings = iter([UNREADABLE] * 2)
    for _ in range(2):
        lists, failures = home.cron(account)
        assert (lists, [type(failure) for failure in failures]) == ({}, [TryLaterError])
        assert "backup" in str(failures[0])
    home.cron(account)

    assert len(home.x.sent) == 1


def test_a_reading_that_is_not_complete_settles_nothing(home: Home, account: Account) -> None:
    older = home.backup()
    home.cron(account)

    home.store = older
    home.x._readings = iter([make_reading(is_complete=False)])
    lists, failures = home.cron(account)

    assert (lists, len(failures), len(home.x.sent)) == ({}, 1, 1)


def test_what_one_account_posts_does_not_end_the_doubt_about_another(
    home: Home, account: Account
) -> None:
    other = make_poster(home.store, "other")
    older = home.backup()
    home.cron(account, other)

    home.store = older
    home.clock.advance(hours=1)
    home.cron(account)
    press = home.press()
    for _ in range(2):
        by_hand.post_now(press, account, by_hand.write_now(press, account), Report())
    home.clock.advance(hours=1)
    lists, failures = home.cron(other)

    assert (lists, failures, len(home.x.sent)) == ({}, [], 4)


def test_accounts_that_are_served_by_one_run_are_each_compared(
    home: Home, account: Account
) -> None:
    other = make_poster(home.store, "other")
    older = home.backup()
    home.cron(account, other)

    home.store = older
    home.clock.advance(hours=1)
    lists, failures = home.cron(account, other)

    assert (lists, failures, len(home.x.sent)) == ({}, [], 2)


def test_a_post_in_doubt_that_is_settled_first_hides_nothing(home: Home, account: Account) -> None:
    home.x._sends = iter([make_answer(Outcome.UNKNOWN, reference="")])
    home.cron(account)
    older = home.backup()
    home.clock.advance(hours=12)
    home.cron(account)
    home.cron(account)
    assert len(home.x.shown) == 1

    home.store = older
    home.clock.advance(minutes=10)
    home.cron(account)
    home.cron(account)

    assert len(home.x.shown) == 1


def test_a_comparison_that_is_cut_short_is_made_again(home: Home, account: Account) -> None:
    home.prepare(account)
    older = home.backup()
    home.cron(account)

    home.store = older
    home.x._readings = iter([KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        home.cron(account)
    home.cron(account)

    assert len(home.x.sent) == 1


def test_a_backup_that_is_put_back_twice_is_compared_twice(home: Home, account: Account) -> None:
    first, second = home.backup(), home.backup()
    home.cron(account)

    for store in (first, second):
        home.store = store
        home.cron(account)
        home.clock.advance(minutes=10)

    assert len(home.x.sent) == 1


def test_a_post_by_hand_is_compared_too(home: Home, account: Account) -> None:
    post = home.prepare(account)
    older = home.backup()
    home.cron(account)

    home.store = older
    with pytest.raises(UsageError, match="is skipped"):
        by_hand.post_one(home.press(), home.store.posts.get(post.id), Report())

    assert len(home.x.sent) == 1


def test_a_new_post_by_hand_does_not_end_the_doubt_about_slots(
    home: Home, account: Account
) -> None:
    older = home.backup()
    home.cron(account)

    home.store = older
    press = home.press()
    by_hand.post_now(press, account, by_hand.write_now(press, account), Report())
    lists, failures = home.cron(account)

    assert (lists, failures, len(home.x.sent)) == ({}, [], 2)
