"""Constants of Nostr that pictures show."""

ZAP_REQUEST = 9734
"""Event kind of what a client sends to the recipient's LNURL server (NIP-57)."""

ZAP_RECEIPT = 9735
"""Event kind of what that server publishes once the invoice is paid (NIP-57)."""

EXAMPLE_KEY = "7e7e9c42a91bfef19fa929e5fda1b72e0ebc1a4c1141673e2794234d86addf4e"
"""The public key of NIP-19's examples, 32 bytes."""
