"""Diagrams of what facts say in rows; which template draws which kind."""

from types import MappingProxyType

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "bars": ANY,
    "messages": ANY,
}

KINDS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "bars": ("bars",),
        "exchange": ("messages",),
    }
)
"""The templates of each kind of ``domain.diagrams``."""
