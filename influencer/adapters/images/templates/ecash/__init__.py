"""Mints and federations."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "blind_signature": ANY,
    "guardians": ANY,
    "locked_token": ANY,
    "nutzap_flow": ANY,
    "offline_check": ANY,
    "payment_required": ANY,
}
