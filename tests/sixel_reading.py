"""Sixels, read as a terminal reads them."""

import re

Colour = tuple[int, int, int]
_TOKEN = re.compile(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)([?-~])|([?-~])|(\$)|(-)")


def read_sixels(sequence: str) -> tuple[dict[int, Colour], list[list[int | None]]]:
    """The colours in per cent by number, and for each row the colour of each pixel."""
    found = re.fullmatch(r'\x1bP0;1q"1;1;(\d+);(\d+)(.*)\x1b\\', sequence, re.DOTALL)
    assert found
    width, height = int(found[1]), int(found[2])
    bands = -(-height // 6)
    pixels: list[list[int | None]] = [[None] * width for _ in range(bands * 6)]
    palette, colour, x, band, at = dict[int, Colour](), 0, 0, 0, 0
    while at < len(found[3]):
        token = _TOKEN.match(found[3], at)
        assert token, found[3][at : at + 20]
        at = token.end()
        number, red, green, blue, chosen, count, run, one, back, down = token.groups()
        if number:
            palette[int(number)] = (int(red), int(green), int(blue))
        elif chosen:
            colour = int(chosen)
        elif back or down:
            x, band = 0, band + bool(down)
        for _ in range(int(count or 1) if run or one else 0):
            _draw(pixels, x, 6 * band, ord(run or one) - 63, colour)
            x += 1
    assert all(pixel is None for row in pixels[height:] for pixel in row)
    return palette, pixels[:height]


def _draw(pixels: list[list[int | None]], x: int, y: int, bits: int, colour: int) -> None:
    for row in range(6):
        if bits >> row & 1:
            assert pixels[y + row][x] is None, "drawn twice"
            pixels[y + row][x] = colour
