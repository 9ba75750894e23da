"""The picture of a post below its text, where a terminal can show it."""

from influencer.cli.context import Session
from influencer.domain.terminal_graphics import Preview


def check_preview(session: Session) -> None:
    """Raises ``UsageError`` where the person asks for a preview that there is not.

    Called before anything is written or sent: the picture is what is shown last.
    """
    session.services.screen.wish  # noqa: B018 - reading it checks it


def show_picture(session: Session, png: bytes) -> None:
    """Draw it, unless this is no terminal, or one without colours, or nobody wants it."""
    screen = session.services.screen
    if screen.wish is Preview.OFF or not _is_wanted(session):
        return
    try:
        screen.show(session.out, png)
    except OSError as error:
        session.warn(f"the picture cannot be shown: {error}")


def _is_wanted(session: Session) -> bool:
    console = session.out
    is_terminal = console.is_terminal and console.file.isatty()  # FORCE_COLOR makes none of a pipe
    return (
        is_terminal
        and not console.no_color
        and not console.is_dumb_terminal
        and not session.is_quiet
    )
