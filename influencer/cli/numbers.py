"""Numbers as people type them."""

LARGEST = 2**63 - 1
"""SQLite knows no larger integer."""
