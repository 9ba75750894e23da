"""Mints and federations."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "blind_signature": WIDE,
    "coin_fees": ANY,
    "coin_order": ANY,
    "ecash_coins": ANY,
    "guardians": ANY,
    "locked_token": WIDE,
    "mint_parts": ANY,
    "nutzap_flow": WIDE,
    "offline_check": WIDE,
    "payment_required": WIDE,
}
