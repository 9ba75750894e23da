"""A square for each word of BIP 39's list: those that may end a phrase are lit."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.domain.derived_calls import first_call
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_space import WORDS
from influencer.domain.protocol_facts.last_words import last_words_after

COLUMNS = {True: 64, False: 46}
ASIDE, BELOW, SPACE = 430, 220, 56
GROWN = 5
"""Pixels by which a lit square is larger on each side, where there are few of them."""

FEW = 20


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    (words,) = map(int, first_call(fact, "last_words", (24,)))
    room = canvas.room
    wide = room.width - (ASIDE + SPACE if room.is_wide else 0)
    tall = room.height - (0 if room.is_wide else BELOW + SPACE)
    lit = last_words_after(0, words)
    columns = COLUMNS[room.is_wide]
    rows = -(-WORDS // columns)
    _grid(canvas, columns, (wide / columns, tall / rows), lit)
    corner = (room.left + wide + SPACE, room.top)
    if not room.is_wide:
        corner = (room.left, room.top + tall + SPACE)
    caption = f"of {WORDS:,} words can end {words - 1} times “abandon”"
    hero(canvas, corner, f"{len(lit)}", caption, "l", room.right - corner[0])
    return Drawing(
        alt_text=(
            f"{WORDS:,} small squares, one for each word of the list. The {len(lit)} that can end "
            f"a phrase of {words} words are lit, far apart from each other; an example, computed "
            f"for {words - 1} times the word abandon."
        ),
        computed=(WORDS, words, words - 1, len(lit)),
    )


def _grid(canvas: Canvas, columns: int, step: tuple[float, float], lit: tuple[int, ...]) -> None:
    """Row by row; the lit ones last, over the others."""
    palette, room = canvas.palette, canvas.room
    grown = GROWN if len(lit) <= FEW else 0
    soft = mix(palette.ground, palette.muted, 0.3)
    for number in sorted(range(WORDS), key=lambda one: one in lit):
        row, column = divmod(number, columns)
        is_lit = number in lit
        more = grown if is_lit else 0
        box = (
            room.left + column * step[0] - more,
            room.top + row * step[1] - more,
            step[0] - 3 + 2 * more,
            step[1] - 3 + 2 * more,
        )
        canvas.rectangle(box, fill=palette.accent if is_lit else soft, radius=more)
