"""Runs a personal X account about Bitcoin, Lightning and Nostr by itself."""

__version__ = "0.1.0"
