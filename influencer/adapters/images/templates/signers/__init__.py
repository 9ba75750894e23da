"""Signing devices and multisig."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "quorum_ways": ANY,
    "psbt_magic": WIDE,
    "seed_family": WIDE,
}
