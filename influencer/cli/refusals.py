"""The one place that says no: every error ends in one line."""

import sys

import typer

from influencer.cli.context import Session
from influencer.cli.logbook import note_refusal
from influencer.errors import ExitCode, InfluencerError

INTERRUPTED = 130
"""What Typer makes of Ctrl-C: 128 and the number of SIGINT."""


def explain(session: Session, error: Exception) -> int:
    """Say what happened and what to do next; the exit code."""
    match error:
        case InfluencerError():
            code = refuse(session, str(error), error.exit_code)
        case typer.TyperException():
            code = _refuse_usage(session, error)
        case typer.Abort():
            code = refuse(session, "stopped; nothing was published", ExitCode.FAILED)
        case OSError(strerror=str(reason)):
            code = refuse(session, f"{error.filename or 'the output'}: {reason}", ExitCode.FAILED)
        case _:
            code = refuse(session, str(session.services.explain_bug(error)), ExitCode.FAILED)
    return code


def _refuse_usage(session: Session, error: typer.TyperException) -> int:
    """Typer's words for a line that makes no sense; it has none where it has shown the help."""
    if words := error.format_message().rstrip("."):
        context = getattr(error, "ctx", None)
        whose = context.command_path if context else "influencer"
        refuse(session, f"{words}. See {whose} --help.", error.exit_code)
    return error.exit_code


def refuse(session: Session, message: str, code: int) -> int:
    """Say it on standard error, and in the log."""
    said = session.services.redact(" ".join(message.split()))
    print(f"influencer: {said}", file=sys.stderr)  # noqa: T201
    note_refusal(said, code)
    return int(code)
