"""What needs a person, one line each: what is wrong, and what to do about it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from influencer.domain.budget import Budget, has_room, price_of_a_post
from influencer.domain.models import INSTEAD_OF, NO_BACKGROUND, Account, Event, Post, PostStatus
from influencer.domain.preferences import AccountSettings
from influencer.domain.rhythm import show_duration
from influencer.domain.standing import Pause, PauseReason
from influencer.usecases.checkup import SILENCE


def troubles_of_doubt(posts: Sequence[Post]) -> Iterator[str]:
    """Posts of which a person has to say whether they are there."""
    for post in posts:
        yield (
            f"post {post.id} may be on X or not; look, then run"
            f" influencer post --resolve {post.id} --posted URL, or --not-posted"
        )


def troubles_of_waiting(posts: Sequence[Post]) -> Iterator[str]:
    """Slots that nothing could be written for."""
    for post in posts:
        if post.status is PostStatus.PLANNED and post.error:
            yield f"nothing was written for the slot {post.slot_name}: {post.error}"


def troubles_of_model(
    last: Post | None, story: Sequence[Event], settings: AccountSettings
) -> Iterator[str]:
    """The model that shall write did not write the last post."""
    is_replaced = any(INSTEAD_OF in event.reason for event in story)
    if settings.preferences.writer == "model" and last and is_replaced:
        yield (
            f"the model has not written the last post; influencer history {last.id} says why, and"
            " influencer doctor whether its server takes the key"
        )


def troubles_of_painter(
    last: Post | None, story: Sequence[Event], settings: AccountSettings
) -> Iterator[str]:
    """The model that shall paint did not paint for the last post, though it was to."""
    is_plain = any(NO_BACKGROUND in event.reason for event in story)
    if settings.preferences.has_background and last and is_plain:
        yield (
            f"no background was painted for the last post; influencer history {last.id} says why,"
            " and influencer settings set background none does without"
        )


def failures_of(posts: Sequence[Post]) -> Iterator[str]:
    """Slots that were missed or refused."""
    for post in posts:
        name = post.slot_name or f"of post {post.id}"
        what = "was missed" if post.status is PostStatus.EXPIRED else "was refused"
        reason = (post.error or "").removeprefix("the slot was missed: ")
        yield f"the slot {name} {what} ({reason}); influencer history {post.id} tells more"


def troubles_of_account(
    account: Account, pause: Pause | None, budget: Budget, settings: AccountSettings
) -> Iterator[str]:
    """What keeps the account from posting at all."""
    resume = f"influencer schedule resume --account {account.label}"
    if pause and pause.reason is PauseReason.CREDITS:
        yield f"X's credits are used up; buy some, then run {resume}"
    if pause and pause.reason is PauseReason.KEYS:
        keys = f"influencer accounts keys --account {account.label}"
        yield f"X refused the keys twice; run {keys}, then {resume}"
    price, spent = price_of_a_post(settings.preferences.prices), budget.spent + budget.reserved
    if not has_room(price, spent=spent, cap=budget.cap):
        yield "the month's budget is used up; influencer settings set monthly_cap_usd raises it"


def troubles_of_cron(
    last_run_at: datetime | None, settings: AccountSettings, *, now: datetime
) -> Iterator[str]:
    """Whether cron should have called, and did not."""
    heard_at = max(filter(None, (last_run_at, settings.schedule.since)))
    if now - heard_at > SILENCE:
        silence = show_duration(timedelta(minutes=(now - heard_at) // timedelta(minutes=1)))
        yield f"cron has not called influencer post --due for {silence}; influencer doctor helps"
