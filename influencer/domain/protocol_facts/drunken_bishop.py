"""The walk that OpenSSH draws of a key's fingerprint, so that eyes can compare two of them.

Rules: ``sshkey.c`` of OpenSSH, ``fingerprint_randomart``; Loss, Limmer and von Gernler, “The
drunken bishop” (2009). A bishop starts in the middle of a board and takes a diagonal step for
every two bits, those of a byte from its low end; at a wall it slides along.
"""

COLUMNS, ROWS = 17, 9
START = (COLUMNS // 2, ROWS // 2)
STEPS_PER_BYTE = 4

Square = tuple[int, int]
"""Column and row, from the upper left corner."""


def walk(fingerprint: bytes) -> tuple[Square, ...]:
    """The squares that the bishop stands on, the first one included."""
    squares = [START]
    for byte in fingerprint:
        for step in range(STEPS_PER_BYTE):
            squares.append(_next(squares[-1], byte >> (2 * step) & 3))
    return tuple(squares)


def _next(square: Square, bits: int) -> Square:
    """The low bit says right or left, the high one down or up."""
    column = square[0] + (1 if bits & 1 else -1)
    row = square[1] + (1 if bits & 2 else -1)
    return min(max(column, 0), COLUMNS - 1), min(max(row, 0), ROWS - 1)
