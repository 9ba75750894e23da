"""What has to be right before anything is sent: the clock, and the machine."""

from datetime import datetime

from influencer.domain.publishing import Answer
from influencer.domain.timekeeping import agrees, is_behind
from influencer.errors import ClockError, ConfigurationError
from influencer.usecases.press import Press


def check_before_sending(press: Press) -> None:
    """To be called before anything may be sent.

    Raises:
        ClockError: this clock shows a time that has passed for certain.
        ConfigurationError: the store belongs to another machine.
    """
    check_machine(press)
    check_clock(press)


def check_clock(press: Press) -> None:
    """Raises ``ClockError`` where this clock shows a time that has passed for certain."""
    now, confirmed_at = press.clock.now(), press.installation.confirmed_at()
    if confirmed_at is not None and is_behind(now, confirmed_at):
        raise ClockError(
            f"this machine's clock shows {_utc(now)}, but X's had shown {_utc(confirmed_at)}"
            " before; nothing is sent until it is set right"
        )


def check_machine(press: Press) -> None:
    """The first machine to publish from a store is the only one: two would each serve a slot.

    Raises:
        ConfigurationError: it is another one.
    """
    owner = press.installation.machine()
    if owner is None:
        press.installation.adopt(press.machine)
    elif owner != press.machine:
        raise ConfigurationError(
            "this database was last published from on another machine, and a copy there may"
            " still post; stop it there, then run influencer doctor --adopt here"
            " (in containers set INFLUENCER_MACHINE_ID)"
        )


def check_server_clock(press: Press, answer: Answer) -> None:
    """Hold this clock against the platform's, which came with an answer, and note that it agreed.

    Raises:
        ClockError: they differ by more than five minutes.
    """
    if answer.server_time is None:
        return
    now = press.clock.now()
    if not agrees(now, answer.server_time):
        said = f"this machine's clock shows {_utc(now)}, X's shows {_utc(answer.server_time)}"
        press.installation.note_clock_trouble(said)
        raise ClockError(f"{said}; nothing is sent until this one is set right")
    press.installation.confirm(answer.server_time)


def is_clock_confirmed(press: Press) -> bool:
    """Whether the platform's clock has agreed in the last minutes."""
    confirmed_at = press.installation.confirmed_at()
    return confirmed_at is not None and agrees(press.clock.now(), confirmed_at)


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
