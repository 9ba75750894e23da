"""Mints and federations."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "blind_signature": WIDE,
    "guardians": WIDE,
    "locked_token": WIDE,
    "nutzap_flow": WIDE,
    "offline_check": WIDE,
    "payment_required": WIDE,
}
