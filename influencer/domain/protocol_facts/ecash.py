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


def coins(amount: int) -> tuple[int, ...]:
    """The notes that make up an amount, the largest first, as few as there can be (NUT-00)."""
    return tuple(
        1 << power for power in reversed(range(amount.bit_length())) if amount >> power & 1
    )


def input_fee(inputs: int, rate: int) -> int:
    """What a mint keeps for so many coins, at so many thousandths of a unit each (NUT-02)."""
    return -(-inputs * rate // 1_000)
