"""Signing devices and multisig."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "psbt_magic": ANY,
    "psbt_roles": ANY,
    "quorum_ways": ANY,
    "seed_family": ANY,
}
