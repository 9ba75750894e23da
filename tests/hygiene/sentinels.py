"""Secrets that are easy to find again, whatever was done to them on the way."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from fake_x import Keys
from PIL import Image

_AWKWARD = "+/=%\\~&<"
"""Written differently in URLs, JSON, Python, HTML and ``.env``; ``init`` takes no quotes."""

_HALVES = {
    "api_key": ("Zq7KeyHead", "Zq7KeyTail"),
    "api_secret": ("Zq7KeySecretHead", "Zq7KeySecretTail"),
    "access_token": ("2244994945-Zq7TokenHead", "Zq7TokenTail"),
    "access_token_secret": ("Zq7TokenSecretHead", "Zq7TokenSecretTail"),
    "model_key": ("Zq7ModelHead", "Zq7ModelTail"),
}
SENTINELS: Mapping[str, str] = {
    part: f"{head}{_AWKWARD}{tail}" for part, (head, tail) in _HALVES.items()
}
KEYS = Keys(**{part: text for part, text in SENTINELS.items() if part != "model_key"})
HANDLE = "test_2244994945"
_UNMASKED = re.compile(rb"oauth_(?:signature|token|consumer_key)(?:=|%3D)(?:\\*\"|%22)?[^*\\\"]")


def leaks_in(data: bytes | str) -> list[str]:
    """Which sentinels are in it, by half and form, and whether a signature is.

    A half has letters and digits only, so it stays as it is wherever the rest is escaped.
    """
    content = data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data
    found = [name for name, form in _forms() if form in content]
    return [*found, *(["a signed header"] if _UNMASKED.search(content) else [])]


def leaks_in_files(paths: Iterable[Path]) -> dict[str, list[str]]:
    """The leaks by the names of the files: in the names themselves, the bytes, and PNG metadata."""
    found = {str(path): leaks_in(_everything_of(path)) for path in paths if path.is_file()}
    return {name: leaks for name, leaks in found.items() if leaks}


def _everything_of(path: Path) -> bytes:
    content = str(path).encode() + path.read_bytes()
    if path.suffix == ".png" and content.endswith(b"IEND\xaeB`\x82"):
        with Image.open(path) as picture:
            picture.load()
            content += str(picture.info).encode("utf-8", "surrogateescape")
    return content


@cache
def _forms() -> list[tuple[str, bytes]]:
    return [
        (f"{part} ({form})", written)
        for part, halves in _HALVES.items()
        for half in halves
        for form, written in _written(half.removeprefix("2244994945-").encode())
    ]


def _written(half: bytes) -> Iterator[tuple[str, bytes]]:
    yield "text", half
    yield "UTF-16", half.decode().encode("utf-16-le")
    yield "hexadecimal", half.hex().encode()
    for offset in range(3):
        start, end = -(-offset * 8 // 6), (offset + len(half)) * 8 // 6
        yield "base64", b64encode(bytes(offset) + half)[start:end]
