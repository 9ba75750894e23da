"""The looks that ship with the program, by name, in the format in which users write theirs."""

from collections.abc import Mapping
from types import MappingProxyType

from influencer.adapters.images.theme import Palette, Theme
from influencer.adapters.images.theme_files import read_shipped_themes

__all__ = ["THEMES", "Palette", "Theme"]

THEMES: Mapping[str, Theme] = MappingProxyType(read_shipped_themes())
