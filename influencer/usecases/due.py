"""Publish what is due: at most one post per slot, and per account and run, all under one lock."""

from collections.abc import Callable, Iterable
from functools import cache

from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.preferences import AccountSettings, Preferences
from influencer.domain.standing import Pause, PauseReason
from influencer.errors import (
    ClockError,
    ConfigurationError,
    ContentError,
    InfluencerError,
    PausedError,
)
from influencer.ports import Publisher
from influencer.usecases.budgeting import check_room, is_room_for_a_post
from influencer.usecases.catch_up import (
    DuePosts,
    choose_due,
    give_up,
    plan_slots,
)
from influencer.usecases.compare import compare_if_in_doubt
from influencer.usecases.deliver import deliver
from influencer.usecases.guard import check_clock
from influencer.usecases.press import Press, Report
from influencer.usecases.recheck import recheck_whole
from influencer.usecases.reconcile import recover, settle, settle_unread
from influencer.usecases.write import write_post


def run_due(press: Press, accounts: Iterable[Account], report: Report) -> list[InfluencerError]:
    """Serve all accounts; what is wrong with one, returned here, keeps no other from being served.

    To be called under the lock.
    """
    try:
        recovered = recover(press)
    except ConfigurationError as error:
        return [error]
    try:
        check_clock(press)
        attempts = (_attempt(press, account, report) for account in accounts)
        return [failure for failure in attempts if failure]
    except ClockError as error:
        return [error]
    finally:
        report.add_missing(press.posts.get(post_id) for post_id in recovered)


def _attempt(press: Press, account: Account, report: Report) -> InfluencerError | None:
    try:
        serve(press, account, report)
    except InfluencerError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a bug may not keep the next account waiting
        return press.explain_bug(error)
    return None


def serve(press: Press, account: Account, report: Report) -> None:
    """Settle what is in doubt, publish the newest due post, mark what was missed.

    Raises:
        InfluencerError: why nothing could be sent; posts stay due.
    """
    settings = press.accounts.settings(account)
    pause = press.standings.of(account).pause
    publisher = cache(lambda: press.publisher_for(account))
    if pause and pause.is_by_person:
        _settle(press, publisher, account, settings.preferences, report)
        return
    plan_slots(press.accounts, press.posts, account, now=press.clock.now())
    try:
        _settle(press, publisher, account, settings.preferences, report)
        _serve_newest(press, publisher, account, settings, report)
    except ConfigurationError:
        late = _find_due(press, account, settings.preferences).late
        give_up(press, late, settings.preferences, report)
        raise


def _serve_newest(
    press: Press,
    publisher: Callable[[], Publisher],
    account: Account,
    settings: AccountSettings,
    report: Report,
) -> None:
    preferences, pause = settings.preferences, press.standings.of(account).pause
    found = _find_due(press, account, preferences)
    if found.chosen and not pause and _is_room(press, account, preferences):
        compare_if_in_doubt(press, publisher(), account, settings, report)
        found = _find_due(press, account, preferences)
    failure = None
    if found.chosen:
        failure = _publish(press, publisher, found.chosen, preferences, report)
    give_up(press, found.missed, preferences, report)
    if failure:
        raise failure


def _is_room(press: Press, account: Account, preferences: Preferences) -> bool:
    """Whether anything can be sent, so that reading the timeline first is worth its price."""
    return is_room_for_a_post(press.spending, account, preferences, now=press.clock.now())


def _find_due(press: Press, account: Account, preferences: Preferences) -> DuePosts:
    now = press.clock.now()
    is_held = press.standings.held_until(account, now=now) is not None
    return choose_due(press.posts.due(account, now), preferences, now=now, is_held=is_held)


def _settle(
    press: Press,
    publisher: Callable[[], Publisher],
    account: Account,
    preferences: Preferences,
    report: Report,
) -> None:
    posts = press.posts.unsettled(account, press.clock.now())
    pause = press.standings.of(account).pause
    if posts and pause and not pause.is_by_person:
        settle_unread(press, posts, pause, preferences, report)
    elif posts:
        settle(press, publisher(), posts, preferences, report)


def _publish(
    press: Press,
    publisher: Callable[[], Publisher],
    chosen: Post,
    preferences: Preferences,
    report: Report,
) -> InfluencerError | None:
    """Publish the post; why it was not sent, where the reason leaves the rest of the run to do.

    Raises:
        ClockError: nothing may be concluded from the time.
        ConfigurationError: there are no credentials; posts stay due.
    """
    if pause := press.standings.of(chosen.account).pause:
        return None if pause.is_by_person else _paused(chosen.account, pause)
    ready_to_send = publisher()
    try:
        check_room(press.spending, chosen.account, preferences, now=press.clock.now())
        post = _finished(press, chosen)
        until = post.due_at + preferences.deadline
        deliver(press, ready_to_send, post, preferences, report, until=until)
    except ClockError:
        raise
    except InfluencerError as error:
        return error
    return None


def _paused(account: Account, pause: Pause) -> InfluencerError:
    what = f"@{account.label} is paused since {pause.since:%d %B %H:%M} UTC"
    then = f"then run influencer schedule resume --account {account.label}"
    if pause.reason is PauseReason.CREDITS:
        return PausedError(f"{what}: X's credits are used up; buy some in its portal, {then}")
    return ConfigurationError(
        f"{what}: X refused its keys twice ({pause.detail.rstrip('.')});"
        f" set the right ones with influencer accounts keys --account {account.label},"
        f" {then}"
    )


def _finished(press: Press, post: Post) -> Post:
    """The post as it goes out: written now where its slot had none or the gates refuse it.

    What was sent before goes out as it was: a retry sends the same bytes.
    """
    if post.status is PostStatus.READY and post.attempts:
        return post
    now, desk = press.clock.now(), press.desk_for(post.account)
    is_ready = post.status is PostStatus.READY
    problems = recheck_whole(desk, press.posts, post, now=now) if is_ready else []
    if is_ready and not problems:
        return post
    try:
        prepared = write_post(desk, slot=post.slot, due_at=post.due_at, seed=int(now.timestamp()))
    except (ContentError, ConfigurationError) as error:
        press.posts.note_unwritten(post, str(error), now=now)
        raise
    if problems:
        return press.posts.replace(post, prepared, problems[0].reason, now=now)
    return press.posts.prepare(post.account, prepared, now=now)
