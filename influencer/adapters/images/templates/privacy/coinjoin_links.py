"""In how many ways equal coins can be matched: three mixes, all lines between ins and outs."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.links import links
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.anonymity import pairings

EXAMPLE = (3, 5, 10)
"""People, for facts that count with no numbers of their own."""

MOST = 10
"""People whose lines can be told apart."""

LABEL = 128
GAP = 90


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    asked = sorted(one for (one,) in whole_calls_of(fact, "pairings") if one <= MOST) or [*EXAMPLE]
    room, shown = canvas.room, asked[-3:]
    gap = GAP if room.is_wide else 44
    wide = (room.width - gap * (len(shown) - 1)) / len(shown)
    counts = [f"{pairings(one):,}" for one in shown]
    size = common_size(canvas, counts, canvas.theme.numerals, wide, range(84, 37, -2))
    tall = min(room.height - LABEL, 1.9 * wide)
    top = room.top + (room.height - LABEL - tall) / 2
    for place, (number, count) in enumerate(zip(shown, counts, strict=True)):
        left = room.left + place * (wide + gap)
        height = tall * (0.5 + 0.5 * number / shown[-1])
        links(canvas, (left, top + tall - height, wide, height), number)
        is_last = place == len(shown) - 1
        _label(
            canvas,
            (left + wide / 2, top + tall),
            (count, f"ways for {number}"),
            size,
            is_point=is_last,
        )
    told = ", ".join(f"{count} for {one}" for one, count in zip(shown, counts, strict=True))
    return Drawing(
        alt_text=(
            f"CoinJoins of equal coins, every input joined to every output by a line. Ways to "
            f"match all of them: {told} people."
        ),
        computed=(*shown, *map(pairings, shown)),
    )


def _label(
    canvas: Canvas,
    corner: tuple[float, float],
    words: tuple[str, str],
    size: float,
    *,
    is_point: bool,
) -> None:
    palette, theme, (across, top) = canvas.palette, canvas.theme, corner
    ink = palette.accent_text if is_point else palette.ink
    number = Style(font=theme.numerals, colour=ink, anchor="ms")
    canvas.text((across, top + 78), words[0], size, **number)
    muted = Style(colour=palette.muted, anchor="ms")
    canvas.text((across, top + 124), words[1], 38, **muted)
