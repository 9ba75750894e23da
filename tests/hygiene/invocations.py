"""Every command of the program, called in ways that work and ways that do not."""

from collections.abc import Iterator, Sequence
from typing import Any

import typer

from hygiene.sentinels import HANDLE
from influencer.cli.app import app

INVOCATIONS: Sequence[str] = (
    f"init --yes --handle {HANDLE} --timezone UTC --stdin",
    f"init --yes --handle {HANDLE} --times 09:00",
    "init --yes --handle mallory --stdin",
    "generate",
    "generate --count 2",
    "generate --dry-run",
    "generate --topic nothing",
    "gallery sheet.png --only nothing",
    "gallery nothing.gif",
    "gallery sheet.png --only question --theme light --width 100",
    "post --now --dry-run",
    "post --now --yes",
    "post 1 --yes",
    "post 1 --yes",
    "post 99 --yes",
    "post --due",
    "post --due --dry-run",
    "post --delete 1 --yes",
    "post --resolve 1 --not-posted",
    "history",
    "history 1",
    "history --csv",
    "history --status ready",
    "history 99",
    "status",
    "doctor",
    "doctor --adopt",
    "topics",
    "topics facts",
    "topics check",
    "topics add mine --category bitcoin --hashtags a,b",
    "topics edit mine --priority 3",
    "topics disable mine",
    "topics enable mine",
    "topics remove mine",
    "topics remove nothing",
    "schedule",
    "schedule set --every 6h",
    "schedule set --times 25:00",
    "schedule next",
    "schedule pause",
    "schedule resume",
    "settings",
    "settings get monthly_cap_usd",
    "settings get themes",
    "settings set monthly_cap_usd 20",
    "settings unset monthly_cap_usd",
    "settings get nothing",
    "schedule install --dry-run",
    "schedule install --yes",
    "schedule uninstall --yes",
    "accounts",
    "accounts keys --stdin --no-verify",
    "accounts move --to file",
    "accounts move --to nowhere",
    "accounts remove --yes",
    "--version",
    "nonsense",
)
"""In an order in which each finds what it needs. A command that is not here fails a test."""


def commands() -> dict[str, Any]:
    """The program's commands by name; a group that does something by itself is one too."""
    return dict(_commands(typer.main.get_command(app), ()))


def _commands(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    is_group = isinstance(command, typer.core.TyperGroup)
    if path and (not is_group or command.invoke_without_command):
        yield " ".join(path), command
    for name, below in command.commands.items() if is_group else ():
        yield from _commands(below, (*path, name))


def command_of(line: str) -> str | None:
    """The name of the command that a line calls; None where it is none."""
    named = [name for name in commands() if f"{line} ".startswith(f"{name} ")]
    return max(named, key=len, default=None)


def takes_json(line: str) -> bool:
    """Whether the command has ``--json``."""
    command = commands().get(command_of(line) or "")
    return command is not None and any("--json" in option.opts for option in command.params)
