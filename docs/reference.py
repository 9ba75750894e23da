"""Parts of the docs that are made from the program itself; cog puts them in."""

from collections.abc import Iterator
from typing import Any

import typer

from influencer.adapters.store.schema import MIGRATIONS
from influencer.cli.app import app
from influencer.cli.post_json import POST_KEYS


def commands() -> str:
    """Every command with its arguments and options."""
    group: Any = typer.main.get_command(app)
    return "\n".join(line for name in group.commands for line in _section(name, group))


def _section(name: str, group: Any) -> Iterator[str]:
    command = group.commands[name]
    yield f"### influencer {name}\n"
    yield _first_lines(command.help)
    if not hasattr(command, "commands"):
        yield from _options(command)
        return
    for child, subcommand in command.commands.items():
        yield f"#### influencer {name} {child}\n"
        yield _first_lines(subcommand.help)
        yield from _options(subcommand)


def _first_lines(text: str) -> str:
    return " ".join(text.split()) + "\n"


def _options(command: Any) -> Iterator[str]:
    rows = [_row(option) for option in command.params if option.name != "help"]
    if rows:
        yield "| | |\n|---|---|"
        yield from rows
        yield ""


def _row(option: Any) -> str:
    names = [*option.opts, *option.secondary_opts]
    name = ", ".join(names) if names[0].startswith("-") else option.metavar or option.name.upper()
    return f"| `{name}` | {option.help or ''} |"


def post_keys() -> str:
    """The keys of a post in JSON."""
    return "`" + "` `".join(POST_KEYS) + "`"


def schema() -> str:
    """The tables, as the first migration makes them."""
    return "\n".join(("```sql", *(text.strip() for text in MIGRATIONS), "```"))
