"""When the timeline is looked at before posting, what that costs, and whose posts are whose."""

import pytest
from factories import NOW, make_answer, make_reading
from press_runs import post_due
from restored import OURS, Home, account_fixture, home_fixture  # noqa: F401 - fixtures

from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.usecases import by_hand
from influencer.usecases.press import Report

UNREADABLE = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))


def test_a_database_that_knows_everything_is_not_compared(home: Home, account: Account) -> None:
    home.cron(account)
    for _ in range(2):
        home.clock.advance(hours=11, minutes=58)
        home.cron(account)

    assert (len(home.x.sent), home.x.read) == (3, [])


def test_without_the_mark_a_database_at_rest_is_worth_a_look(home: Home, account: Account) -> None:
    home.cron(account)
    older = home.backup()
    home.clock.advance(hours=24)
    home.cron(account)

    home.store, home.marks = older, {}
    lists, _ = home.cron(account)

    assert len(home.x.sent) == 2
    assert "posted" not in lists


def test_a_timeline_that_cannot_be_read_right_now_has_the_next_run_look_again(
    home: Home, account: Account
) -> None:
    home.cron(account)
    home.clock.advance(hours=24)
    home.x._readings = iter([UNREADABLE])

    lists, failures = home.cron(account)

    assert (lists, len(failures), len(home.x.read)) == ({}, 1, 1)
    assert "before anything is sent the next run looks again" in str(failures[0])
    assert list(home.cron(account)[0]) == ["posted", "expired"]


def test_a_timeline_that_is_closed_to_the_account_does_not_stop_it(
    home: Home, account: Account
) -> None:
    home.cron(account)
    home.clock.advance(hours=24)
    closed = make_reading(is_complete=False, answer=make_answer(Outcome.FORBIDDEN))
    home.x._readings = iter([closed])

    lists, failures = home.cron(account)

    assert (list(lists), failures, len(home.x.read)) == (["posted", "expired"], [], 1)


def test_where_nothing_could_be_sent_no_look_is_paid_for(home: Home, account: Account) -> None:
    home.cron(account)
    home.prefer(account, "monthly_cap_usd", 0.03)
    home.clock.advance(hours=24)

    _, failures = home.cron(account)

    assert (len(failures), home.x.read) == (1, [])


def test_what_was_read_is_charged_and_not_read_again(home: Home, account: Account) -> None:
    home.cron(account)
    home.clock.advance(hours=24)
    home.x._uploads = iter([make_answer(Outcome.NOT_SENT)] * 2)

    for _ in range(3):
        home.cron(account)

    spent, _ = home.store.spending.month(account, home.clock.now())
    assert (len(home.x.read), round(spent, 3)) == (1, 0.041)


@pytest.mark.parametrize(
    ("text", "has_picture"),
    [("gm #Bitcoin #BTC #sats #P2P", True), (OURS, False), ("gm", True), ("gm", False)],
)
def test_what_a_person_posts_serves_no_slot(
    home: Home, account: Account, text: str, *, has_picture: bool
) -> None:
    home.marks = {account.id: 7}
    home.show(text, has_picture=has_picture)

    lists, _ = home.cron(account)

    assert list(lists) == ["posted"]


def test_posts_of_ours_with_few_hashtags_are_known_as_ours(home: Home, account: Account) -> None:
    home.prefer(account, "hashtags", 1)
    older = home.backup()
    home.cron(account)

    home.store = older
    home.cron(account)

    assert len(home.x.sent) == 1


def test_a_post_of_ours_that_is_known_serves_no_slot(home: Home, account: Account) -> None:
    press = home.press()
    by_hand.post_now(press, account, by_hand.write_now(press, account), Report())
    home.marks = {account.id: 7}

    lists, _ = home.cron(account)

    assert (list(lists), len(home.x.read)) == (["posted"], 1)


def test_only_what_is_due_is_served_by_a_strange_post(home: Home, account: Account) -> None:
    home.marks = {account.id: 7}
    home.show(posted_at=NOW)

    home.cron(account)

    served = post_due(home.store)
    assert served.status is PostStatus.SKIPPED
    home.clock.advance(hours=12)
    assert list(home.cron(account)[0]) == ["posted"]
