"""Kitty's graphics protocol, which Ghostty and Konsole have too.

Source: kitty's documentation, "Terminal graphics protocol".
"""

from base64 import b64encode
from collections.abc import Iterator

_CHUNK = 4096
"""Characters of base64 in one sequence at most, as the protocol has it."""


def kitty_sequences(png: bytes, *, columns: int, rows: int) -> Iterator[str]:
    """The picture as it is, which the terminal scales to that many columns and rows.

    Both are said: with the columns alone, kitty 0.26 keeps the height. Each chunk says that no
    answer is wanted (q=2): some terminals look at the last one only.
    """
    data = b64encode(png).decode("ascii")
    for start in range(0, len(data), _CHUNK):
        keys = f"a=T,f=100,c={columns},r={rows},q=2" if start == 0 else "q=2"
        is_last = start + _CHUNK >= len(data)
        yield f"\x1b_G{keys},m={0 if is_last else 1};{data[start : start + _CHUNK]}\x1b\\"
