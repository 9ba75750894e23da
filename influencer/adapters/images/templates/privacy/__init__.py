"""Silent payments, payjoin, coinjoin."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "async_payjoin": ANY,
    "coinjoin_links": ANY,
    "coinjoin_suspects": ANY,
    "payjoin_inputs": ANY,
    "scan_chain": ANY,
    "silent_address": ANY,
    "silent_payments": ANY,
}
