"""Events, keys, relays, zaps."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "avalanche": ANY,
    "deletion_request": ANY,
    "gift_wrap": ANY,
    "name_lookup": ANY,
    "nostr_event": ANY,
    "note_address": ANY,
    "npub_anatomy": ANY,
    "outbox": ANY,
    "padding_steps": ANY,
    "relay_fanout": ANY,
    "relay_login": ANY,
    "remote_signer": ANY,
    "zap_flow": ANY,
    "zap_receipt": ANY,
}
