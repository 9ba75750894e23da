"""iTerm2's inline images, which WezTerm, mintty and others have too.

Source: iTerm2's documentation, "Inline Images Protocol".
"""

from base64 import b64encode


def iterm2_sequence(png: bytes, *, columns: int) -> str:
    """The picture as it is, which the terminal scales to that many columns."""
    keys = f"inline=1;size={len(png)};width={columns};preserveAspectRatio=1"
    return f"\x1b]1337;File={keys}:{b64encode(png).decode('ascii')}\x07"
