"""Channels, routes, invoices, liquidity."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "channel_slots": ANY,
    "hidden_counter": ANY,
    "invoice_prefix": ANY,
    "jit_channel": ANY,
    "ln_route": ANY,
    "noise_handshake": ANY,
    "odd_even": ANY,
    "offer_fan": ANY,
    "onion_packet": ANY,
    "port_pun": ANY,
    "scid_layout": ANY,
    "six_blocks": ANY,
    "wallet_connect": ANY,
}
