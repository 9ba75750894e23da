"""Signing devices and multisig."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "psbt_magic": WIDE,
    "psbt_roles": ANY,
    "seed_family": WIDE,
}
