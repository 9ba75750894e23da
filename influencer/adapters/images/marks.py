"""Signs of the areas: shapes, so that no font has to have them."""

from collections.abc import Callable

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point

_BOLT = ((0.58, 0), (0.1, 0.56), (0.44, 0.56), (0.34, 1), (0.9, 0.38), (0.55, 0.38), (0.74, 0))


def bolt(canvas: Canvas, centre: Point, height: float, colour: Colour) -> None:
    """Lightning, 0.72 times as wide as high."""
    left, top = centre[0] - height * 0.36, centre[1] - height / 2
    canvas.polygon(
        [(left + across * height * 0.72, top + down * height) for across, down in _BOLT], colour
    )


def mark(
    canvas: Canvas, area: str, centre: Point, height: float, tints: tuple[Colour, Colour]
) -> None:
    """The sign of an area, in a colour and that of its symbol; unknown areas get a block."""
    fill, symbol = tints
    sign = _SIGNS.get(area, _block)
    if sign is _bitcoin:
        canvas.circle(centre, height / 2, fill=fill)
    else:
        box = (centre[0] - height / 2, centre[1] - height / 2, height, height)
        canvas.rectangle(box, fill=fill, radius=height * 0.28)
    sign(canvas, centre, height / 100, symbol)


def symbol(canvas: Canvas, area: str, centre: Point, height: float, colour: Colour) -> None:
    """The symbol of an area alone, as large as in a sign of that height."""
    _SIGNS.get(area, _block)(canvas, centre, height / 100, colour)


def told(area: str) -> str:
    """What an alt text says of the sign; a topic of one's own may be of another area."""
    return f"the sign for {area}" if area in _SIGNS else "a cube that stands for a block"


def _bitcoin(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    canvas.glyph(centre, "₿", "Inter-Display", 72 * unit, colour)


def _lightning(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    bolt(canvas, centre, 72 * unit, colour)


def _nostr(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    """Three relays that know each other."""
    left, top, right = _around(centre, unit, ((-24, 20), (0, -22), (24, 20)))
    canvas.line([left, top, right, left], colour, 6 * unit)
    for point in (left, top, right):
        canvas.circle(point, 12 * unit, fill=colour)


def _coins(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    """Two coins, one behind the other."""
    behind, before = _around(centre, unit, ((12, -10), (-10, 10)))
    canvas.circle(behind, 22 * unit, outline=colour, width=6 * unit)
    canvas.circle(before, 22 * unit, fill=colour)


def _keyhole(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    (head, *skirt) = _around(centre, unit, ((0, -12), (-5, -8), (5, -8), (15, 30), (-15, 30)))
    canvas.circle(head, 17 * unit, fill=colour)
    canvas.polygon(skirt, colour)


def _key(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    bow, stem, end = _around(centre, unit, ((-17, 0), (-4, 0), (31, 0)))
    canvas.circle(bow, 16 * unit, outline=colour, width=8 * unit)
    canvas.line([stem, end], colour, 8 * unit)
    for top, bottom in (((16, 0), (16, 14)), ((29, 0), (29, 14))):
        canvas.line(_around(centre, unit, (top, bottom)), colour, 8 * unit)


def _grid(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    """Nine chips at work."""
    for across in (-22, 0, 22):
        for down in (-22, 0, 22):
            corner = (centre[0] + (across - 8) * unit, centre[1] + (down - 8) * unit)
            canvas.rectangle((*corner, 16 * unit, 16 * unit), fill=colour, radius=3 * unit)


def _layers(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    for lift in (-18, 0, 18):
        corners = ((-30, lift), (0, lift - 14), (30, lift), (0, lift + 14))
        outline = _around(centre, unit, (*corners, corners[0]))
        if lift < 0:
            canvas.polygon(outline, colour)
        else:
            canvas.line([outline[0], outline[3], outline[2]], colour, 6 * unit)


def _block(canvas: Canvas, centre: Point, unit: float, colour: Colour) -> None:
    """A cube, seen from a corner."""
    top = ((0, -32), (28, -16), (0, 0), (-28, -16), (0, -32))
    canvas.line(_around(centre, unit, top), colour, 6 * unit)
    sides = ((-28, -16), (-28, 16), (0, 32), (28, 16), (28, -16))
    canvas.line(_around(centre, unit, sides), colour, 6 * unit)
    canvas.line(_around(centre, unit, ((0, 0), (0, 32))), colour, 6 * unit)


_SIGNS: dict[str, Callable[[Canvas, Point, float, Colour], None]] = {
    "bitcoin": _bitcoin,
    "lightning": _lightning,
    "liquidity": _lightning,
    "nostr": _nostr,
    "ecash": _coins,
    "privacy": _keyhole,
    "mining": _grid,
    "signers": _key,
    "assets": _layers,
}


def _around(centre: Point, unit: float, offsets: tuple[Point, ...]) -> list[Point]:
    return [(centre[0] + across * unit, centre[1] + down * unit) for across, down in offsets]
