"""Signing devices and multisig."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "psbt_magic": WIDE,
    "quorum_ways": ANY,
    "seed_family": WIDE,
}
