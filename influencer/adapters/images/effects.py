"""What may lie behind a picture. Where and how is decided by the seed, never by chance.

A shape with an edge of its own stays in the margins: crossing words, it would look like data.
"""

import math
from collections.abc import Callable
from random import Random

from PIL import Image, ImageChops

from influencer.adapters.images.canvas import TITLE_TOP, Canvas
from influencer.adapters.images.colour import Colour, mix

Effect = Callable[[Canvas, Random], None]

_BAYER = bytes((0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5))
"""Ordered dither, 4x4: hides the bands of a faint gradient, and compresses well, unlike noise."""


DOTS = 0.3
"""Share of the lines' colour in a dot: text that happens to lie on dots stays as readable."""

_BRIGHTEST = 162
"""Of 255, in the middle of a spot of light."""


def plain(canvas: Canvas, random: Random) -> None:
    """Nothing."""


def glow(canvas: Canvas, random: Random) -> None:
    """Two soft lights at the upper and the lower edge."""
    light = Image.new("L", (canvas.width, canvas.height))
    for edge in (random.uniform(-0.2, 0.0), random.uniform(1.0, 1.2)):
        reach = random.randint(1400, 1900)
        corner = (
            round(random.uniform(0, 1) * canvas.width - reach / 2),
            round(edge * canvas.height - reach / 2),
        )
        layer = Image.new("L", light.size)
        layer.paste(spot(reach), corner)
        light = ImageChops.add(light, layer)
    tint = mix(canvas.palette.shade, canvas.palette.accent, 0.12)
    canvas.blend(ImageChops.add(light, _dither(light.size)), tint)


def spot(side: int) -> Image.Image:
    """A round light in a square: brightest in the middle, and nothing where the square ends.

    Pillow's gradient reaches its end in the corners only; in the middle of an edge, where the
    circle touches the square, it has to be cut off, or the square shows.
    """
    gradient = ImageChops.invert(Image.radial_gradient("L"))
    edge = max(gradient.crop((0, gradient.height - 1, *gradient.size)).tobytes())
    inside = [max(0, value - edge) / (255 - edge) for value in range(256)]
    return gradient.point([round(_BRIGHTEST * share**2) for share in inside]).resize((side, side))


def dots(canvas: Canvas, random: Random) -> None:
    """A regular field of small dots."""
    step = random.choice((32, 40, 50))
    colour = _faint(canvas, DOTS)
    for down in range(step // 2, canvas.height, step):
        for across in range(step // 2, canvas.width, step):
            canvas.circle((across, down), 1.6, fill=colour)


def grid(canvas: Canvas, random: Random) -> None:
    """Drawing paper; where its heavier lines begin is up to the seed."""
    offset = 20 * random.randrange(5)
    for step, start, share in ((20, 0, 0.2), (100, offset, 0.5)):
        colour = _faint(canvas, share)
        for across in range(start, canvas.width, step):
            canvas.line([(across, 0), (across, canvas.height)], colour, 1)
        for down in range(start, canvas.height, step):
            canvas.line([(0, down), (canvas.width, down)], colour, 1)


def scanlines(canvas: Canvas, random: Random) -> None:
    """The lines of an old screen."""
    colour = mix(canvas.palette.ground, canvas.palette.shade, random.choice((0.7, 1.0)))
    for down in range(0, canvas.height, 4):
        canvas.rectangle((0, down, canvas.width, 1.5), fill=colour)


def grain(canvas: Canvas, random: Random) -> None:
    """Fibres of laid paper."""
    noise = Image.frombytes(
        "L",
        (canvas.width // 8, canvas.height // 2),
        random.randbytes(canvas.width * canvas.height // 16),
    )
    fibres = noise.resize((canvas.width, canvas.height), Image.Resampling.BICUBIC)
    canvas.blend(fibres.point([0] * 200 + [48] * 56), canvas.palette.shade)


def halftone(canvas: Canvas, random: Random) -> None:
    """Printed dots that grow towards the right edge, or both sides, and end with the margin."""
    step = random.choice((18, 22, 28))
    columns = canvas.format.margin // step
    sides = random.choice(((canvas.width,), (0, canvas.width)))
    for row, down in enumerate(range(0, canvas.height + step, step)):
        for column in range(columns):
            aside = (column + row % 2 / 2) * step
            radius = step * 0.5 * (1 - aside / canvas.format.margin)
            for side in sides:
                canvas.circle((abs(side - aside), down), radius, fill=canvas.palette.shade)


def rings(canvas: Canvas, random: Random) -> None:
    """Rings around the upper right corner, which end before a title can begin."""
    count = random.choice((1, 3, 5))
    step = math.hypot(canvas.format.margin, TITLE_TOP) * 0.96 / count
    for number in range(count, 0, -1):
        fill = canvas.palette.shade if number % 2 else canvas.palette.ground
        canvas.circle((canvas.width, 0), number * step, fill=fill)


def wedge(canvas: Canvas, random: Random) -> None:
    """A slanted strip along the right edge, within the margin."""
    top, bottom = (
        canvas.width - random.randint(0, 30),
        canvas.width - random.randint(50, canvas.format.margin - 10),
    )
    canvas.polygon(
        [(canvas.width, 0), (canvas.width, canvas.height), (bottom, canvas.height), (top, 0)],
        canvas.palette.shade,
    )


EFFECTS: dict[str, Effect] = {
    effect.__name__: effect
    for effect in (plain, glow, dots, grid, scanlines, grain, halftone, rings, wedge)
}


def _faint(canvas: Canvas, share: float) -> Colour:
    return mix(canvas.palette.ground, canvas.palette.line, share)


def _dither(size: tuple[int, int]) -> Image.Image:
    tile = Image.frombytes("L", (4, 4), _BAYER)
    sheet = Image.new("L", size)
    for across in range(0, size[0], 4):
        sheet.paste(tile, (across, 0))
    for down in range(4, size[1], 4):
        sheet.paste(sheet.crop((0, 0, size[0], 4)), (0, down))
    return sheet
