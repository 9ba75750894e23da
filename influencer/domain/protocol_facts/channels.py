"""Sizes and limits of a Lightning channel (BOLT 2 and 3)."""

MOST_HTLCS = 483
"""Pending payments that a side may offer (BOLT 2, ``max_accepted_htlcs``)."""

_BARE, _WITH_ANCHORS, _EACH_HTLC = 724, 1_124, 172
"""BOLT 3, “Fees”: weights of a commitment transaction without and with ``option_anchors``."""


def commitment_weight(htlcs: int, has_anchors: int) -> int:
    """Expected weight of a commitment transaction with so many pending payments on it.

    BOLT 3's formula leaves out the longer count of more than 252 outputs.

    Args:
        htlcs: outputs for pending payments, of both sides.
        has_anchors: 1 with ``option_anchors``, else 0.
    """
    if htlcs > 2 * MOST_HTLCS:
        raise ValueError(f"at most {MOST_HTLCS} from each side")
    return (_WITH_ANCHORS if has_anchors else _BARE) + _EACH_HTLC * htlcs


def revocation_secrets(states: int) -> int:
    """The most secrets a node keeps to punish any of so many past states: one a binary digit.

    BOLT 3, “Efficient Per-commitment Secret Storage”.
    """
    if states > 2**48:
        raise ValueError("a channel has at most 2**48 states")
    return states.bit_length()
