"""One event at four relays, of which one is offline: every reader still finds it (NIP-01)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

RELAYS = 4
OFFLINE = 2
"""Which of them, from zero; an example."""

READS = ((0, 1), (0, 1, 2), (2, 3))
"""Which relays each of the three readers asks."""

RADIUS = 64
HEAD, BODY = 0.3, 0.44
"""Of a reader's sign, as shares of its radius: the head, and half the width of the shoulders."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, room = canvas.palette, canvas.room
    sign = (230, min(96, room.height / RELAYS - 26))
    event, relays, readers = _places(canvas, sign[1])
    for place, relay in enumerate(relays):
        if place == OFFLINE:
            canvas.dashes(event, relay, palette.line, 4)
        else:
            canvas.line([event, relay], palette.accent, 6)
    for reader, asked in zip(readers, READS, strict=True):
        for place in asked:
            if place == OFFLINE:
                canvas.dashes(relays[place], reader, palette.line, 4)
            else:
                canvas.line([relays[place], reader], palette.second, 4)
    canvas.circle(event, RADIUS + 14, fill=palette.accent)
    style = Style(font=canvas.theme.bold, colour=palette.on_accent, anchor="mm")
    canvas.text(event, "event", 42, **style)
    for place, relay in enumerate(relays):
        _relay(canvas, relay, sign, place)
    for reader in readers:
        _reader(canvas, reader)
    return Drawing(
        alt_text=(
            f"In an example, one event goes to {RELAYS} relays. Relay {OFFLINE + 1} is offline, "
            f"the others hold it. Each of {len(READS)} readers asks two or three relays, and all "
            "find the event at one that is there. No line joins two relays."
        ),
        computed=(RELAYS, len(READS), *range(1, RELAYS + 1)),
    )


def _places(canvas: Canvas, tall: float) -> tuple[Point, list[Point], list[Point]]:
    room = canvas.room
    edge = RADIUS + 14
    rows = [
        room.top + tall / 2 + place * (room.height - tall) / (RELAYS - 1) for place in range(RELAYS)
    ]
    column = room.left + room.width * 0.5
    reach = (room.height - 2 * RADIUS) / (len(READS) - 1)
    downs = [room.top + RADIUS + place * reach for place in range(len(READS))]
    readers = [(room.right - edge, down) for down in downs]
    return (room.left + edge, room.middle), [(column, down) for down in rows], readers


def _relay(canvas: Canvas, middle: Point, sign: tuple[float, float], place: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    is_off = place == OFFLINE
    box = (middle[0] - sign[0] / 2, middle[1] - sign[1] / 2, *sign)
    outline = palette.bad if is_off else palette.accent
    fill = palette.ground if is_off else palette.panel
    radius = min(theme.radius, 16)
    canvas.rectangle(box, fill=fill, outline=outline, width=4, radius=radius)
    ink = palette.bad if is_off else palette.ink
    style = Style(font=theme.bold, colour=ink, anchor="mm")
    canvas.text(middle, "offline" if is_off else f"relay {place + 1}", 40, **style)


def _reader(canvas: Canvas, middle: Point) -> None:
    """Head and shoulders in a circle."""
    palette, (across, down) = canvas.palette, middle
    canvas.circle(middle, RADIUS, fill=palette.panel, outline=palette.second, width=5)
    canvas.circle((across, down - RADIUS * 0.2), RADIUS * HEAD, fill=palette.second)
    half, top = RADIUS * BODY, down + RADIUS * 0.2
    box = (across - half, top, 2 * half, RADIUS * 0.42)
    canvas.rectangle(box, fill=palette.second, radius=RADIUS * 0.2)
