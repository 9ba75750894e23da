"""A private message in its seal and its gift wrap, and who signs which (NIP-17, NIP-59)."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact


@dataclass(frozen=True, slots=True)
class Envelope:
    """A layer: its event kind, what it is called, and what outsiders can learn from its key."""

    kind: int
    name: str
    signer: str


LAYERS = (
    Envelope(1059, "gift wrap", "signed by a throwaway key"),
    Envelope(13, "seal", "signed by the author"),
    Envelope(14, "message", "not signed"),
)
INSET = 44
HEAD = 124
"""Height of what is seen of a layer above the next one."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    is_wide = canvas.room.is_wide
    head = min(HEAD, canvas.room.height / 3.6) if is_wide else canvas.room.height / 3.4
    left, right, bottom = float(canvas.room.left), canvas.room.right, float(canvas.room.bottom)
    for depth, layer in enumerate(LAYERS):
        _envelope(canvas, (left, top, right - left, bottom - top), depth)
        _label(canvas, (top, bottom), layer, head)
        left, right, top, bottom = left + INSET, right - INSET, top + head, bottom - INSET / 2
    kinds = [layer.kind for layer in LAYERS]
    return Drawing(
        alt_text=(
            f"Three layers, one inside the other: outermost the gift wrap, kind {kinds[0]}, signed "
            f"by a throwaway key; in it the seal, kind {kinds[1]}, signed by the author; in that "
            f"the message, kind {kinds[2]}, not signed."
        ),
        computed=tuple(kinds),
    )


def _envelope(canvas: Canvas, box: tuple[float, float, float, float], depth: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    fills = (palette.panel, palette.ground, palette.accent)
    outline = None if depth == len(LAYERS) - 1 else palette.muted
    radius = max(0, theme.radius - depth * 4)
    canvas.rectangle(box, fill=fills[depth], outline=outline, width=4, radius=radius)


def _label(
    canvas: Canvas,
    edges: tuple[float, float],
    layer: Envelope,
    head: float,
) -> None:
    palette, theme = canvas.palette, canvas.theme
    top, bottom = edges
    is_core = layer is LAYERS[-1]
    middle = (top + bottom) / 2 if is_core else top + head / 2
    ink = palette.on_accent if is_core else palette.ink
    soft = palette.on_accent if is_core else palette.muted
    left = canvas.room.left + 2.6 * INSET
    if not canvas.room.is_wide:
        _stacked(canvas, (left, middle), layer, (ink, soft))
        return
    name = Style(font=theme.bold, colour=ink, anchor="lm")
    canvas.text((left, middle), layer.name, 46, **name)
    kind = Style(font=theme.mono_bold, colour=ink, anchor="lm")
    canvas.text((left + 300, middle), f"kind {layer.kind}", 42, **kind)
    note = Style(colour=soft, anchor="lm")
    canvas.text((left + 590, middle), layer.signer, 40, **note)


def _stacked(canvas: Canvas, place: Point, layer: Envelope, inks: tuple[Colour, Colour]) -> None:
    """Name and kind in a line, the signer below them."""
    theme, (left, middle), room = canvas.theme, place, canvas.room
    canvas.text((left, middle - 12), layer.name, 54, font=theme.bold, colour=inks[0])
    right = room.right - 2.6 * INSET
    kind = Style(font=theme.mono_bold, colour=inks[0], anchor="rs")
    canvas.text((right, middle - 12), f"kind {layer.kind}", 42, **kind)
    signers = [one.signer for one in LAYERS]
    size = common_size(canvas, signers, theme.body, right - left, range(44, 33, -1))
    canvas.text((left, middle + 24), layer.signer, size, colour=inks[1], anchor="la")
