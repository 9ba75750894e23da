"""Silent payments, payjoin, coinjoin."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "async_payjoin": WIDE,
    "payjoin_inputs": WIDE,
    "scan_chain": WIDE,
    "silent_payments": WIDE,
}
