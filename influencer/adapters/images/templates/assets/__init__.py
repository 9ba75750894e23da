"""Liquid, RGB, Taproot Assets."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "confidential_amounts": WIDE,
    "sum_tree": WIDE,
}
