"""Ecash by numbers: notes for an amount, guardians of a mint."""


def notes(amount: int) -> int:
    """The fewest notes that make up an amount, where notes are powers of two (NUT-00)."""
    return amount.bit_count()


def faulty_guardians(guardians: int) -> int:
    """How many of a federation may lie or be silent: less than a third (Byzantine agreement)."""
    if guardians < 1:
        raise ValueError("a federation has guardians")
    return (guardians - 1) // 3


def needed_guardians(guardians: int) -> int:
    """How many have to agree."""
    return guardians - faulty_guardians(guardians)
