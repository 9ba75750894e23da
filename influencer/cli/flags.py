"""Flags in the help: a flag takes no value, and Typer shows the type of one."""

from typing import Any

import typer


def name_no_values(command: Any) -> None:
    """Let the help of a command, and of those below it, show each flag by its name alone.

    Typer has no public name for the type of a command.
    """
    for option in command.get_params(typer.Context(command)):
        if isinstance(option, typer.core.TyperOption) and option.is_flag:
            option.metavar = ""
    if isinstance(command, typer.core.TyperGroup):
        for below in command.commands.values():
            name_no_values(below)
