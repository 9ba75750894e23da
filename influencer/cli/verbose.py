"""``--verbose``: what happens, line by line, on standard error."""

import sys

import typer

from influencer.cli.context import session_of


def narrate(context: typer.Context) -> None:
    """Show the program's own log until the command ends; libraries stay silent."""
    context.with_resource(session_of(context).services.narrating(sys.stderr))
