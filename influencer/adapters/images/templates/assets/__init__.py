"""Liquid, RGB, Taproot Assets."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "confidential_amounts": ANY,
    "peg_wait": ANY,
    "seals": ANY,
    "sum_tree": ANY,
}
