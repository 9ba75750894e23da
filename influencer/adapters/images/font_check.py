"""Whether every font that a theme names can be loaded."""

from influencer.adapters.images.fonts import best_layout, load_font
from influencer.adapters.images.themes import THEMES, Theme


def missing_fonts() -> str:
    """What cannot be loaded, in words; empty where every font is there."""
    names = sorted({name for theme in THEMES.values() for name in _fonts_of(theme)})
    broken = [name for name in names if not _loads(name)]
    return f"{', '.join(broken)} cannot be loaded" if broken else ""


def _fonts_of(theme: Theme) -> set[str]:
    fonts = {theme.display, theme.body, theme.bold, theme.mono, theme.mono_bold}
    return fonts | {theme.numerals, theme.voice or theme.display}


def _loads(name: str) -> bool:
    try:
        load_font(name, 40, best_layout())
    except OSError:
        return False
    return True
