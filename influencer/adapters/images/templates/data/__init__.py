"""Diagrams of what facts say in rows; which template draws which kind."""

from types import MappingProxyType

from influencer.adapters.images.templates.rooms import ANY, SQUARE

KINDS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "bars": ("bars", "columns", "lollipops"),
        "parts": ("stacked_bar", "tower", "arc", "waterfall"),
        "timeline": ("timeline", "milestones", "calendar"),
        "exchange": ("messages", "chat", "dispatches"),
        "chain": ("steps", "ladder", "stairs"),
        "table": ("versus", "trait_cards"),
        "fan": ("branches", "radial"),
        "layers": ("nested", "slabs"),
        "fields": ("cells", "spans", "dissection"),
    }
)
"""The templates of each kind of ``domain.diagrams``."""

_HIGH = {"arc", "tower"}
"""Those that leave half of a wide room empty."""

TEMPLATES = {name: SQUARE if name in _HIGH else ANY for names in KINDS.values() for name in names}
