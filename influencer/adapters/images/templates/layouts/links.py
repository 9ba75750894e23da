"""Everything on one side joined to everything on the other: who might have got which coin."""

from collections.abc import Container

from influencer.adapters.images.canvas import Canvas

CROWD = 8
"""Coins on a side from which on the lines are thinner."""

Place = tuple[float, float, float, float]


def links(canvas: Canvas, place: Place, count: int, marked: Container[int] = range(0)) -> None:
    """Fill a place (left, top, width, height) with so many coins on either side and all lines.

    Those on the right that are marked are in the accent colour, with the lines that lead there.
    """
    palette, (left, top, wide, tall) = canvas.palette, place
    pitch = tall / count
    radius = min(26, pitch * 0.36)
    downs = [top + (number + 0.5) * pitch for number in range(count)]
    near, far = left + radius, left + wide - radius
    width = 3 if count < CROWD else 2
    for end, down in enumerate(downs):
        if end not in marked:
            for start in downs:
                canvas.line([(near, start), (far, down)], palette.grey, width)
    for end, down in enumerate(downs):
        if end in marked:
            for start in downs:
                canvas.line([(near, start), (far, down)], palette.accent, width + 1)
    for number, down in enumerate(downs):
        canvas.circle((near, down), radius, fill=palette.ink)
        canvas.circle((far, down), radius, fill=palette.accent if number in marked else palette.ink)
