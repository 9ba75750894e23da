"""A bar for work that takes a while."""

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from influencer.cli.context import Session


def progress(session: Session, *, is_shown: bool) -> Progress:
    """A bar at a terminal, gone when the work is done; none in pipes and with ``--quiet``."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=session.err,
        transient=True,
        disable=not is_shown or session.is_quiet or not session.err.is_terminal,
    )
