"""The fonts of the package; ``domain.drawable`` has the characters that all of them draw."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

from influencer.errors import PictureError

FONTS = Path(__file__).parents[2] / "data" / "fonts"

SCALE = 2
"""Everything is drawn this many times larger and reduced: smooth edges, half-pixel positions."""

Layout = ImageFont.Layout


class MissingGlyphError(PictureError):
    """A text has a character that the fonts do not have. Nothing is drawn in its place."""


def best_layout() -> Layout:
    """RAQM (kerning, tabular figures) where the system has libraqm and libfribidi, else BASIC."""
    return Layout.RAQM if features.check("raqm") else Layout.BASIC


@lru_cache(maxsize=256)
def load_font(name: str, size: float, layout: Layout) -> ImageFont.FreeTypeFont:
    """A font for the enlarged canvas."""
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), round(size * SCALE), layout_engine=layout)
