"""Events, keys, relays, zaps."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "deletion_request": WIDE,
    "gift_wrap": WIDE,
    "name_lookup": WIDE,
    "nostr_event": WIDE,
    "npub_anatomy": WIDE,
    "outbox": WIDE,
    "relay_login": WIDE,
    "remote_signer": WIDE,
    "zap_flow": WIDE,
}
