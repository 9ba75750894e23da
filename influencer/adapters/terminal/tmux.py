"""Sequences that tmux hands to the terminal outside, where its ``allow-passthrough`` is on.

Source: tmux's FAQ, "What is the passthrough escape sequence and how do I use it?"
"""

_ESCAPE = "\x1b"


def passed_through(sequence: str) -> str:
    """The sequence in tmux's envelope, in which each ESC stands twice."""
    return f"\x1bPtmux;{sequence.replace(_ESCAPE, 2 * _ESCAPE)}\x1b\\"


def room(rows: int) -> str:
    """Empty lines, and back to the first of them: tmux moves nothing for what it passes on.

    The cursor of the terminal outside is there in time: tmux moves it each time that it has read
    some kilobytes, and a picture takes more than that.
    """
    return "\n" * rows + f"\x1b[{rows}A"
