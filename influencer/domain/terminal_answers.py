"""What a terminal says of itself when it is asked.

Source: XTerm Control Sequences, "Primary DA" and "XTSMGRAPHICS".
"""

import re

ATTRIBUTES = b"\x1b[c"
"""Asks for the primary device attributes, which every terminal answers."""

COLOURS = b"\x1b[?1;1;0S"
"""Asks how many colours a sixel picture may have; terminals without an answer keep silent."""

_ATTRIBUTES = re.compile(rb"\x1b\[\?[0-9]+((?:;[0-9]+)*)c")
_COLOURS = re.compile(rb"\x1b\[\?1;0;([0-9]{1,9})S")
_DRAWS_SIXELS = b"4"


def is_complete(answer: bytes) -> bool:
    """Whether the device attributes, which are asked for last, are there."""
    return _ATTRIBUTES.search(answer) is not None


def draws_sixels(answer: bytes) -> bool:
    """Whether the device attributes name it; their first number is the kind of terminal."""
    found = _ATTRIBUTES.search(answer)
    return found is not None and _DRAWS_SIXELS in found[1].split(b";")


def sixel_colours(answer: bytes, *, most: int) -> int:
    """How many colours the terminal has for a picture, that many at most.

    An xterm that plays a VT340 has 16, and would show those beyond as others.
    """
    found = _COLOURS.search(answer)
    return min(int(found[1]), most) if found and int(found[1]) > 1 else most
