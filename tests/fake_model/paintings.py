"""What the model paints: soft shapes in the colours of the wish, or what a fault says."""

import base64
import io
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from fake_model.faults import Fault

Body = dict[str, Any]

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_ANY_SIZE = re.compile(r"gpt-image-[2-9]")
_GPT_SIZES = {"1024x1024", "1536x1024", "1024x1536", "auto"}
_GPT_ONLY = {"quality", "output_format", "output_compression", "background", "moderation"}


def faults_of(body: Body) -> Iterator[str]:
    """What is wrong with a wish, by the API reference."""
    model, size = body["model"], str(body.get("size", "auto"))
    is_gpt = "gpt-image-" in model
    if not isinstance(body.get("prompt"), str) or not 0 < len(body["prompt"]) <= 32_000:
        yield "no prompt"
    if is_gpt and "response_format" in body:
        yield "Unknown parameter: 'response_format'."
    if not is_gpt and _GPT_ONLY & body.keys():
        yield "Unknown parameter."
    sides = [int(side) for side in size.split("x") if side.isdigit()]
    is_free = _ANY_SIZE.match(model) and len(sides) == 2 and not any(side % 16 for side in sides)
    if not is_free and size not in _GPT_SIZES:
        yield f"Invalid size '{size}'."


def answer(body: Body, fault: Fault) -> dict[str, Any]:
    """One painting, as the API answers."""
    if fault.paints == "nothing":
        return {"created": 1, "data": []}
    if fault.paints == "address":
        return {"created": 1, "data": [{"url": "https://images.example/1.png"}]}
    if fault.paints == "no-base64":
        return {"created": 1, "data": [{"b64_json": "I can't paint that, sorry."}]}
    if fault.paints:
        data = _ODD[fault.paints]()
    else:
        width, height = (int(side) for side in body["size"].split("x"))
        colours = _COLOUR.findall(body["prompt"])
        data = painting(width, height, colours, body.get("output_format", "png"))
    encoded = base64.b64encode(data).decode()
    usage = {"input_tokens": 150, "output_tokens": 200, "total_tokens": 350}
    return {"created": 1, "data": [{"b64_json": encoded}], "usage": usage}


def painting(width: int, height: int, colours: list[str], form: str = "png") -> bytes:
    """Large discs in these colours; the first is the ground."""
    random = Random("painting")
    image = Image.new("RGB", (width, height), colours[0])
    pen = ImageDraw.Draw(image)
    for number in range(14):
        across, down = random.uniform(0, width), random.uniform(0, height)
        reach = random.uniform(0.1, 0.4) * height
        box = (across - reach, down - reach, across + reach, down + reach)
        pen.ellipse(box, fill=colours[1 + number % (len(colours) - 1)])
    return _encoded(image, form)


def checkers(width: int = 1536, height: int = 864, side: int = 96) -> bytes:
    """Black beside white: no text of faint colour is readable on it."""
    across, down = width // side + 1, height // side + 1
    fields = bytes(255 * ((row + column) % 2) for row in range(down) for column in range(across))
    image = Image.frombytes("L", (across, down), fields)
    return _encoded(image.resize((width, height), Image.Resampling.NEAREST), "png")


def _encoded(image: Image.Image, form: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()


def bomb(width: int = 100_000, height: int = 100_000) -> bytes:
    """A PNG of a few bytes that says it has ten billion pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _cut() -> bytes:
    whole = painting(1536, 864, ["#101010", "#808080", "#f0f0f0"])
    return whole[: len(whole) // 2]


_ODD: dict[str, Callable[[], bytes]] = {
    "text": lambda: b"Here is the picture that you asked for: a calm dark sea.",
    "garbage": lambda: Random("garbage").randbytes(50_000),
    "cut": _cut,
    "gif": lambda: _encoded(Image.new("P", (1536, 864)), "gif"),
    "bomb": bomb,
    "larger": lambda: bomb(8000, 8000),
    "square": lambda: painting(1024, 1024, ["#808080", "#858585", "#8a8a8a"]),
    "stamp": lambda: painting(64, 36, ["#101010", "#f0f0f0"]),
}
