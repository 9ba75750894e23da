"""``influencer settings``: every preference that no other command sets."""

from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli.completion import complete_setting
from influencer.cli.context import Session, session_of
from influencer.domain.options import DEFAULTS, Option, changed, option, values_of
from influencer.domain.preferences import Preferences
from influencer.domain.theme_choice import chosen_themes

app = typer.Typer(
    help="Every other preference, with its default, its limits and its meaning.",
    epilog="""[bold]Examples[/bold]\n
influencer settings\n
influencer settings set monthly_cap_usd 5\n
influencer settings unset monthly_cap_usd
""",
    rich_markup_mode="rich",
)
Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME", help="Such as monthly_cap_usd.", autocompletion=complete_setting
    ),
]
WIDEST_VALUE = 13
"""Columns; what is longer, such as a model's name, goes on below."""

AsJson = Annotated[bool, typer.Option("--json", help="As a JSON array.")]


@app.callback(invoke_without_command=True)
def settings(context: typer.Context, as_json: AsJson = False) -> None:
    """List the settings; schedule and topics have commands of their own."""
    if context.invoked_subcommand is not None:
        return
    session = session_of(context)
    preferences = _current(session)
    if as_json:
        shown = [_as_json(*row) for row in values_of(preferences)]
        session.say_json(shown)
    else:
        session.out.print(_table(preferences))


@app.command("get", epilog="[bold]Example[/bold]\n\ninfluencer settings get hashtags")
def get(
    context: typer.Context,
    name: Name,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
) -> None:
    """Print one value."""
    found = option(name)
    session = session_of(context)
    value = getattr(_current(session), found.name)
    if as_json:
        session.say_json(_as_json(found, value, getattr(DEFAULTS, found.name)))
    else:
        session.say(found.show(value))


@app.command(
    "set",
    epilog="[bold]Example[/bold]\n\ninfluencer settings set deadline_hours 6",
    context_settings={"ignore_unknown_options": True},  # -1 is a value, if a wrong one
)
def change(
    context: typer.Context,
    name: Name,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="See influencer settings.")],
) -> None:
    """Change one value, for this account."""
    found = option(name)
    wanted = found.parse(value)
    session = session_of(context)
    if found.name == "themes":
        session.services.check_themes(chosen_themes(wanted))
    changed(_current(session), found.name, wanted)
    services = session.services
    services.store.accounts.prefer(session.account(), found.name, wanted, now=services.clock.now())
    session.say(f"{found.name} is {found.show(wanted)}.")


@app.command("unset", epilog="[bold]Example[/bold]\n\ninfluencer settings unset deadline_hours")
def unset(context: typer.Context, name: Name) -> None:
    """Let a setting have its default again."""
    found = option(name)
    session = session_of(context)
    default = getattr(DEFAULTS, found.name)
    changed(_current(session), found.name, default)
    services = session.services
    if account := session.existing_account():
        services.store.accounts.unprefer(account, found.name, now=services.clock.now())
    session.say(f"{found.name} is {found.show(default)}, the default.")


def _current(session: Session) -> Preferences:
    account = session.existing_account()
    return session.services.store.accounts.settings(account).preferences if account else DEFAULTS


def _as_json(found: Option, value: Any, default: Any) -> dict[str, Any]:
    return {
        "name": found.name,
        "value": value,
        "default": default,
        "limits": found.kind.limits,
        "meaning": found.meaning,
    }


def _table(preferences: Preferences) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("Setting", no_wrap=True)
    for column in ("Value", "Default"):
        table.add_column(column, overflow="fold", max_width=WIDEST_VALUE)
    table.add_column("Meaning, and what it may be")
    for found, value, default in values_of(preferences):
        style = "" if value == default else "bold"
        limits = f"{found.kind.limits[0].upper()}{found.kind.limits[1:]}."
        table.add_row(
            found.name,
            Text(found.show(value), style=style),
            Text(found.show(default), style="dim"),
            Text.assemble(f"{found.meaning} ", (limits, "dim")),
        )
    return table
