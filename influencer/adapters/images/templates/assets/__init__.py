"""Liquid, RGB, Taproot Assets."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "confidential_amounts": ANY,
    "sum_tree": ANY,
}
