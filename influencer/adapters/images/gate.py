"""The gate that every picture has to pass before it may be published. Rules: docs, “Images”."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import cast

from PIL import Image

from influencer.adapters.images.boxes import MOST_WORDS, Box, words_in
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.colour import Colour, contrast
from influencer.adapters.images.gate_lines import has_line_through
from influencer.adapters.images.gate_numbers import alt_text_reasons, number_reasons
from influencer.adapters.images.theme_rules import READABLE
from influencer.adapters.images.type import SMALLEST
from influencer.domain.drawable import missing_glyphs
from influencer.domain.models import Problem

LARGEST_PNG = 1_500_000
"""Bytes."""

SAFE = 44
"""Pixels on each side that stay free of text: previews round the corners and cut the edges."""

TOUCH = 2
"""Pixels by which the inks' bounding boxes of two texts may cross; kerning does that."""

LARGE = 64
CONTRAST_LARGE = 3.0
"""WCAG 2.2, 1.4.3; what it calls large is 24 px, but these are seen at a quarter of the size."""

STRAY = 0.02
"""Share of the pixels behind a text that may miss the contrast, such as a dot of the ground."""


def inspect(candidate: Candidate) -> list[Problem]:
    """Everything that speaks against publishing the picture; empty where nothing does."""
    checks = {
        "size": _size(candidate),
        "layout": (*_places(candidate), *_overlaps(candidate.boxes)),
        "legibility": (*_sizes(candidate.boxes), *_contrasts(candidate), *_glyphs(candidate.boxes)),
        "words": _words(candidate.boxes),
        "source": _source(candidate),
        "alt text": alt_text_reasons(candidate),
        "numbers": number_reasons(candidate),
    }
    return [Problem(gate=gate, reason=reason) for gate, found in checks.items() for reason in found]


def _size(candidate: Candidate) -> Iterator[str]:
    shape, image = candidate.shape, candidate.image
    if image.size != (shape.width, shape.height):
        yield f"is {image.width}x{image.height}, not {shape.width}x{shape.height}"
    if len(candidate.png) > LARGEST_PNG:
        yield f"weighs {len(candidate.png):,} bytes"


def _places(candidate: Candidate) -> Iterator[str]:
    right, bottom = candidate.shape.width - SAFE, candidate.shape.height - SAFE
    for box in candidate.boxes:
        inside = box.left >= SAFE and box.right <= right
        if not inside or box.top < SAFE or box.bottom > bottom:
            yield f"{box.text!r} leaves the safe area"


def _overlaps(boxes: Iterable[Box]) -> Iterator[str]:
    for first, second in combinations(boxes, 2):
        across = min(first.right, second.right) - max(first.left, second.left)
        down = min(first.bottom, second.bottom) - max(first.top, second.top)
        if across > TOUCH and down > TOUCH:
            yield f"{first.text!r} overlaps {second.text!r}"


def _sizes(boxes: Iterable[Box]) -> Iterator[str]:
    for box in boxes:
        if box.size < SMALLEST:
            yield f"{box.text!r} is only {box.size:g} px high"


def _contrasts(candidate: Candidate) -> Iterator[str]:
    for box in candidate.boxes:
        least = CONTRAST_LARGE if box.size >= LARGE else READABLE
        reached = contrast_behind(box, candidate.backdrop)
        if reached < least:
            yield f"{box.text!r} has a contrast of {reached:.2f}, not {least}"
        elif has_line_through(box, candidate.backdrop, least):
            yield f"a line runs through {box.text!r}"


def contrast_behind(box: Box, backdrop: Image.Image) -> float:
    """The contrast that all but ``STRAY`` of the pixels under a text reach at least."""
    edges = (int(box.left), int(box.top), int(box.right) + 1, int(box.bottom) + 1)
    crop = backdrop.crop(edges)
    pixels = crop.width * crop.height
    counted = cast("list[tuple[int, Colour]]", crop.getcolors(pixels))
    ranked = sorted((contrast(colour, box.colour), count) for count, colour in counted)
    passed = 0
    for ratio, count in ranked:
        passed += count
        if passed > pixels * STRAY:
            return ratio
    return 1.0


def _glyphs(boxes: Iterable[Box]) -> Iterator[str]:
    for box in boxes:
        if missing := missing_glyphs(box.text):
            yield f"{box.text!r} has characters that no font of the package draws: {missing}"


def _words(boxes: Iterable[Box]) -> Iterator[str]:
    count = words_in(boxes)
    if count > MOST_WORDS:
        yield f"{count} words, at most {MOST_WORDS}"


def _source(candidate: Candidate) -> Iterator[str]:
    name = candidate.fact.source.name
    if not any(box.role == "source" and name in box.text for box in candidate.boxes):
        yield f"the source, {name}, is not shown"
