"""Liquid, RGB, Taproot Assets."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "confidential_amounts": WIDE,
    "peg_wait": ANY,
    "seals": ANY,
    "sum_tree": WIDE,
}
