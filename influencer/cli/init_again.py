"""``init`` for an account that is set up: a person chooses one thing, and the rest stays."""

from collections.abc import Iterator
from dataclasses import replace

from influencer.cli.accounts_keys import rotate
from influencer.cli.accounts_move import move_to
from influencer.cli.asking import Asker, nothing_half_set
from influencer.cli.context import Session
from influencer.cli.crontab_install import offer_crontab
from influencer.cli.init_after import sum_up
from influencer.cli.init_first import keep
from influencer.cli.init_topics import choose_topics
from influencer.cli.init_wish import STORES, Wish, checked_store
from influencer.cli.init_writer import ask_writer, check_writer
from influencer.cli.schedule_cron import compare_with_crontab
from influencer.domain.models import Account
from influencer.domain.rhythm import describe_times
from influencer.errors import InfluencerError, UsageError
from influencer.usecases.setup import Setup

DONE = "8"


def change_one_thing(session: Session, ask: Asker, account: Account, wish: Wish) -> None:
    """The settings as a numbered menu, again and again until the person is done."""
    with nothing_half_set("what was changed before that is kept"):
        while (choice := _ask(session, ask, account)) != DONE:
            try:
                _change(session, ask, account, wish, choice)
            except InfluencerError as error:
                session.warn(str(error))
            account = session.services.store.accounts.find(account.label) or account


def _ask(session: Session, ask: Asker, account: Account) -> str:
    session.explain(f"\n@{account.label} is set up. What shall change?")
    rows = list(_rows(session, account))
    for number, (name, value) in enumerate(rows, start=1):
        session.explain(f"{number:3}  {name:10} {value}".rstrip())
    return ask.until_right("Number", DONE, lambda text: _checked(text, len(rows)))


def _checked(text: str, count: int) -> str:
    number = text.strip()
    if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= count):
        raise UsageError(f"write a number from 1 to {count}")
    return number


def _rows(session: Session, account: Account) -> Iterator[tuple[str, str]]:
    services = session.services
    settings = services.store.accounts.settings(account)
    topics = services.topics(settings)
    yield "keys", "give new ones"
    yield "store", account.secret_store or "none: they come from the environment"
    yield "time zone", settings.schedule.zone
    yield "times", describe_times(settings.schedule.times)
    yield "topics", f"{sum(topic.is_enabled for topic in topics)} of {len(topics)}"
    yield "crontab", "the line that cron needs"
    yield "writer", settings.preferences.writer
    yield "done", ""


def _change(session: Session, ask: Asker, account: Account, wish: Wish, choice: str) -> None:
    """Carry out one choice.

    Raises:
        InfluencerError: it could not be; everything is as it was.
    """
    match choice:
        case "1":
            rotate(session, ask, account, from_stdin=False, verify=wish.verify)
        case "2":
            _move(session, ask, account)
        case "3":
            _reschedule(session, account, zone=ask.zone(_zone(session, account)))
        case "4":
            schedule = session.services.store.accounts.settings(account).schedule
            _reschedule(session, account, times=ask.times(schedule.times))
        case "5":
            _choose_topics(session, ask, account)
        case "6":
            offer_crontab(session, is_silent=False, is_wanted=False)
        case "7":
            _choose_writer(session, ask, account)


def _zone(session: Session, account: Account) -> str:
    return session.services.store.accounts.settings(account).schedule.zone


def _reschedule(session: Session, account: Account, **changes: object) -> None:
    services = session.services
    kept = services.store.accounts.settings(account).schedule
    schedule = replace(kept, since=services.clock.now(), **changes)  # type: ignore[arg-type]
    keep(session, Setup(handle=account.label, schedule=schedule))
    sum_up(session, account)
    compare_with_crontab(session, schedule, now=services.clock.now())


def _choose_topics(session: Session, ask: Asker, account: Account) -> None:
    schedule = session.services.store.accounts.settings(account).schedule
    topics = choose_topics(session, ask, account)
    keep(session, Setup(handle=account.label, schedule=schedule, topics=topics))


def _choose_writer(session: Session, ask: Asker, account: Account) -> None:
    settings = session.services.store.accounts.settings(account)
    writer = ask_writer(ask, settings.preferences.writer)
    check_writer(session, account, writer)
    keep(session, Setup(handle=account.label, schedule=settings.schedule, writer=writer))


def _move(session: Session, ask: Asker, account: Account) -> None:
    name = ask.until_right("Store: keyring, file or command", account.secret_store, _known_store)
    command = None
    if name == "command":
        command = ask.until_right("Command, such as pass show influencer/alice", None, str)
    store, locator = checked_store(name, command)
    move_to(session, account, store or name, locator, is_forced=False)


def _known_store(text: str) -> str:
    if (name := text.strip().casefold()) not in STORES:
        raise UsageError(f"there are: {', '.join(STORES)}")
    return name
