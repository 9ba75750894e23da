"""What the pictures share that are drawn from the SHA-256 of a fact's headline.

The headline stands on them letter for letter as it was hashed, so that everybody can check it.
"""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.room import Room
from influencer.adapters.images.styles import BlockStyle
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import BITS, digest_of

KNOWN = (BITS,)
"""The number that each of these pictures names, in the name of the function at least."""

NOTE = 38
GAP = 52


def short(fact: Fact) -> str:
    """Both ends of the digest."""
    code = digest_of(fact.headline).hex()
    return shortened(code, 8, 8)


def told(fact: Fact, pattern: str) -> str:
    """Alt text: the fact's sentence, and what the pattern is. No digest: nobody listens to one."""
    return f"{statement(fact)} Beside the headline, from its SHA-256: {pattern}."


def column(canvas: Canvas, fact: Fact, room: Room, note: str, largest: float) -> None:
    """The headline at the top of a room, at its foot the note and both ends of the digest."""
    palette, theme = canvas.palette, canvas.theme
    block = words.sentence(canvas, note, (room.width, room.height * 0.45), NOTE, 34)
    code = canvas.type.fit(short(fact), theme.mono_bold, (room.width, 60), range(NOTE, 33, -1))
    canvas.block((room.left, room.bottom), code, anchor="ls", colour=palette.accent_text)
    base = room.bottom - code.height - 30
    style = BlockStyle(anchor="ls", colour=palette.muted)
    canvas.block((room.left, base), block, **style)
    tall = base - block.height - GAP - room.top
    title = words.display(canvas, fact.headline, (room.width, tall), largest, 46)
    canvas.block((room.left, room.top), title, role="title")


def groups(code: str, length: int) -> Sequence[str]:
    """A code in pieces of so many letters."""
    return [code[start : start + length] for start in range(0, len(code), length)]
