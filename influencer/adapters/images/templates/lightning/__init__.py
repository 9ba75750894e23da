"""Channels, routes, invoices, liquidity."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "channel_reserve": ANY,
    "channel_slots": WIDE,
    "channel_split": ANY,
    "hidden_counter": WIDE,
    "invoice_prefix": WIDE,
    "jit_channel": WIDE,
    "ln_route": WIDE,
    "multipart": ANY,
    "noise_handshake": WIDE,
    "odd_even": WIDE,
    "offer_fan": WIDE,
    "onion_packet": WIDE,
    "penalty": ANY,
    "port_pun": WIDE,
    "scid_layout": WIDE,
    "six_blocks": WIDE,
    "splicing": ANY,
    "swap_or_splice": ANY,
    "wallet_connect": WIDE,
}
