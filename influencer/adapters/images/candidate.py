"""A picture before it has passed the gate."""

from dataclasses import dataclass

from PIL import Image

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import LANDSCAPE, Format
from influencer.domain.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A picture with all that is known about it, before it has passed."""

    fact: Fact
    handle: str | None
    drawing: Drawing
    alt_text: str
    png: bytes
    image: Image.Image
    backdrop: Image.Image
    boxes: tuple[Box, ...]
    shape: Format = LANDSCAPE
