"""Where the copy of a source lies, and what it says."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_ON_GITHUB = re.compile(r"/(?P<repository>[^/]+/[^/]+)/blob/[^/]+/(?P<path>.+)")
_TAG = re.compile(r"<[^>]+>")
_ENDINGS = ("", ".html", ".md", "index.html", "/index.html")


def copy_of(url: str, folder: Path) -> Path | None:
    """The file with the source's text; None where it is not at hand."""
    address = urlsplit(url)
    if address.hostname == "github.com" and (found := _ON_GITHUB.fullmatch(address.path)):
        candidates = [folder / found["repository"] / found["path"]]
    else:
        place = f"{address.hostname}{address.path}"
        candidates = [folder / f"{place}{ending}" for ending in _ENDINGS]
    return next((path for path in candidates if path.is_file()), None)


def text_of(path: Path) -> str:
    """What a reader of the source sees: markup, escapes and entities are undone beside it."""
    raw = path.read_text("utf-8", errors="replace")
    if path.suffix == ".json":
        return "\n".join((raw, *_texts(json.loads(raw))))
    if path.suffix == ".html":
        return f"{raw}\n{html.unescape(_TAG.sub('', raw))}"
    return raw


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
