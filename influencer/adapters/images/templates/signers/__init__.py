"""Signing devices and multisig."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "psbt_magic": WIDE,
    "seed_family": WIDE,
}
