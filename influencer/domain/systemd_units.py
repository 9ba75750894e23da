"""The units of a systemd user timer that does what the crontab line does."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

HOUR = 60


def unit_name(settings: Mapping[str, str]) -> str:
    """Another one for each installation."""
    folder = PurePath(next(iter(settings.values()), "")).name
    words = re.findall(r"[A-Za-z0-9]+", folder)
    return "-".join(["influencer", *words])


def units(words: Sequence[str], settings: Mapping[str, str], interval: int) -> str:
    """Service, timer, and the commands that switch them on, to be copied.

    Args:
        words: the program and its arguments.
        settings: the variables that it needs.
        interval: minutes between two runs, a divisor of 60.
    """
    return "\n".join(_lines(unit_name(settings), words, settings, interval)) + "\n"


def calendar(interval: int) -> str:
    """The minutes as systemd.time(7) writes them."""
    minutes = "00" if interval == HOUR else f"00/{interval}"
    return f"*-*-* *:{minutes}:00"


def _lines(
    name: str, words: Sequence[str], settings: Mapping[str, str], interval: int
) -> Iterator[str]:
    yield from (
        f"# ~/.config/systemd/user/{name}.service",
        "[Unit]",
        "Description=influencer: publish what is due",
        "",
        "[Service]",
        "Type=oneshot",
        *(f"Environment={_quoted(f'{key}={value}')}" for key, value in settings.items()),
        f"ExecStart={' '.join(_quoted(word).replace('$', '$$') for word in words)}",
        "# 75: the network or X asks for patience; the next run tries again.",
        "SuccessExitStatus=75",
        "",
        f"# ~/.config/systemd/user/{name}.timer",
        "[Unit]",
        "Description=influencer: look whether something is due",
        "",
        "[Timer]",
        f"OnCalendar={calendar(interval)}",
        "AccuracySec=1s",
        "# A run that was missed while the machine was off is made up for.",
        "Persistent=true",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
        "# Then, as the user that posts; lingering lets the timer run while nobody is logged in:",
        "# systemctl --user daemon-reload",
        f"# systemctl --user enable --now {name}.timer",
        "# loginctl enable-linger",
    )


def _quoted(word: str) -> str:
    """One word of a unit file, see systemd.syntax(7) and systemd.unit(5) on specifiers."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if re.search(r"[^\w@%+=:,./-]", word, re.ASCII) else escaped
