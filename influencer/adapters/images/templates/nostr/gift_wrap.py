"""A private message in its seal and its gift wrap, and who signs which (NIP-17, NIP-59)."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
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
    head = min(HEAD, (canvas.room.bottom - top) / 3.6)
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
    name = Style(font=theme.bold, colour=ink, anchor="lm")
    canvas.text((left, middle), layer.name, 46, **name)
    kind = Style(font=theme.mono_bold, colour=ink, anchor="lm")
    canvas.text((left + 260, middle), f"kind {layer.kind}", 42, **kind)
    note = Style(colour=soft, anchor="lm")
    canvas.text((left + 560, middle), layer.signer, 40, **note)
