"""Mints and federations."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "blind_signature": ANY,
    "coin_fees": ANY,
    "coin_order": ANY,
    "ecash_coins": ANY,
    "guardians": ANY,
    "locked_token": ANY,
    "mint_parts": ANY,
    "nutzap_flow": ANY,
    "offline_check": ANY,
    "payment_required": ANY,
}
