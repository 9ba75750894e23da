"""The size of a terminal's character cells."""

import struct
import termios
from fcntl import ioctl
from typing import IO, Any

from influencer.domain.picture_area import USUAL_CELL, Size

_WINDOW = struct.Struct("HHHH")
"""struct winsize: rows, columns, and the width and height of all of them in pixels."""


def cell_size(terminal: IO[Any]) -> Size:
    """Of one cell in pixels; the usual where the terminal does not tell, as many do not."""
    try:
        answer = ioctl(terminal, termios.TIOCGWINSZ, bytes(_WINDOW.size))
    except (OSError, ValueError):  # no terminal, or no file of the system
        return USUAL_CELL
    rows, columns, width, height = _WINDOW.unpack(answer)
    if not rows or not columns:
        return USUAL_CELL
    cell = Size(width=width // columns, height=height // rows)
    return cell if cell.width and cell.height else USUAL_CELL
