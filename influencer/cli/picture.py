"""The picture of a post below its text, where a terminal can show it."""

import os

from influencer.cli.context import Session
from influencer.domain.terminal_graphics import Preview, wished


def check_preview() -> Preview:
    """What the person asks for; called before anything is written, as the picture is shown last.

    Raises:
        UsageError: there is no such thing.
    """
    return wished(os.environ)


def show_picture(session: Session, png: bytes) -> None:
    """Draw it, unless this is no terminal, or one without colours, or nobody wants it."""
    if check_preview() is Preview.OFF or not _is_wanted(session):
        return
    try:
        session.services.screen.show(session.out, png)
    except ValueError:
        session.warn("the picture cannot be shown, as its file is damaged")


def _is_wanted(session: Session) -> bool:
    console = session.out
    is_terminal = console.is_terminal and console.file.isatty()  # FORCE_COLOR makes none of a pipe
    return (
        is_terminal
        and not console.no_color
        and not console.is_dumb_terminal
        and not session.is_quiet
    )
