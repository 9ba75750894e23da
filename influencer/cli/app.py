"""The program ``influencer``: its commands, its global options, and the one place that says no."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from influencer import __version__
from influencer.cli import (
    accounts,
    doctor,
    gallery,
    generate,
    history,
    init,
    post,
    schedule,
    settings,
    status,
    topics,
)
from influencer.cli.completion import complete_account
from influencer.cli.context import Session, session_of
from influencer.cli.flags import name_no_values
from influencer.cli.logbook import logging_of, note_end
from influencer.cli.refusals import INTERRUPTED, explain, refuse
from influencer.cli.verbose import narrate
from influencer.errors import ExitCode
from influencer.paths import locate

app = typer.Typer(
    name="influencer",
    help="Runs an X account about Bitcoin, Lightning and Nostr by itself.",
    epilog="--account, --verbose and --quiet may stand anywhere on the line.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode="rich",
)
app.command(epilog=init.EXAMPLES)(init.init)
app.command(epilog=generate.EXAMPLES)(generate.generate)
app.command("gallery", epilog=gallery.EXAMPLES)(gallery.draw_gallery)
app.command(epilog=post.EXAMPLES)(post.post)
app.command(epilog=history.EXAMPLES)(history.history)
app.command(epilog=status.EXAMPLES)(status.status)
app.command(epilog=doctor.EXAMPLES)(doctor.doctor)
app.add_typer(topics.app, name="topics")
app.add_typer(schedule.app, name="schedule")
app.add_typer(settings.app, name="settings")
app.add_typer(accounts.app, name="accounts")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"influencer {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    account: Annotated[
        str | None,
        typer.Option(
            envvar="INFLUENCER_ACCOUNT",
            help="The account, by handle; default: the only one.",
            autocompletion=complete_account,
        ),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Say more about what happens.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but results.")] = False,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Show it.")
    ] = False,
) -> None:
    """Take the options that hold for every command."""
    del version
    session = session_of(context)
    source = context.get_parameter_source("account")
    session.handle, session.is_quiet = account, quiet
    session.is_chosen = source is not None and source.name == "COMMANDLINE"
    context.obj = session
    if verbose:
        narrate(context)


_GLOBAL_FLAGS = {"--verbose", "--quiet"}


def hoist(arguments: Sequence[str]) -> list[str]:
    """The arguments with the global options first, wherever they stood before ``--``.

    ``schedule set`` has a ``--quiet`` of its own: that which is followed by a value.
    """
    first, rest, remaining = list[str](), list[str](), list(arguments)
    while remaining:
        argument = remaining.pop(0)
        if argument == "--":
            return [*first, *rest, argument, *remaining]
        if argument == "--quiet" and _is_setting(rest, remaining):
            rest += [argument, remaining.pop(0)]
        elif argument in _GLOBAL_FLAGS or argument.startswith("--account="):
            first.append(argument)
        elif argument == "--account" and remaining:
            first += [argument, remaining.pop(0)]
        else:
            rest.append(argument)
    return [*first, *rest]


def _is_setting(before: Sequence[str], after: Sequence[str]) -> bool:
    return list(before[:2]) == ["schedule", "set"] and bool(after) and not after[0].startswith("-")


def run(arguments: Sequence[str], session: Session | None = None) -> int:
    """Run one command; the answer is its exit code."""
    session = session or Session.at(locate())
    command = typer.main.get_command(app)
    name_no_values(command)
    arguments = hoist(arguments)
    with logging_of(session.services, arguments):
        code = _run(command, arguments, session)
        note_end(command, arguments, code)
    return code


def _run(command: Any, arguments: Sequence[str], session: Session) -> int:
    try:
        code = command.main(arguments, prog_name="influencer", standalone_mode=False, obj=session)
    except Exception as error:  # noqa: BLE001 - whatever it is, it ends in one line
        return explain(session, error)
    if code == INTERRUPTED:
        said = "stopped; influencer history, also with --status ready, tells how far it got"
        return refuse(session, said, INTERRUPTED)
    return code if isinstance(code, int) else ExitCode.DONE
