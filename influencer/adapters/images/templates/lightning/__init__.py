"""Channels, routes, invoices, liquidity."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "channel_slots": WIDE,
    "hidden_counter": WIDE,
    "invoice_prefix": WIDE,
    "jit_channel": WIDE,
    "ln_route": WIDE,
    "noise_handshake": WIDE,
    "odd_even": WIDE,
    "offer_fan": WIDE,
    "onion_packet": WIDE,
    "port_pun": WIDE,
    "scid_layout": WIDE,
    "six_blocks": WIDE,
    "wallet_connect": WIDE,
}
