"""Events, keys, relays, zaps."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "deletion_request": WIDE,
    "gift_wrap": WIDE,
    "name_lookup": WIDE,
    "nostr_event": WIDE,
    "note_address": ANY,
    "npub_anatomy": WIDE,
    "outbox": WIDE,
    "padding_steps": ANY,
    "relay_fanout": ANY,
    "relay_login": WIDE,
    "remote_signer": WIDE,
    "zap_flow": WIDE,
    "zap_receipt": ANY,
}
