"""Silent payments, payjoin, coinjoin."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "async_payjoin": WIDE,
    "coinjoin_links": ANY,
    "coinjoin_suspects": ANY,
    "payjoin_inputs": WIDE,
    "scan_chain": WIDE,
    "silent_address": ANY,
    "silent_payments": WIDE,
}
