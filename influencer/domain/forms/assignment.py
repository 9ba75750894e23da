"""What a writer is asked for, the fact apart."""

from dataclasses import dataclass
from datetime import date

MOST_ROOM = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One text for one slot.

    Attributes:
        seed: the same seed asks for the same choices.
        day: the local date on which it is posted.
        voice: ``plain``, ``teacher`` or ``witty``.
        room: the most that the text may weigh on X, its hashtags apart.
        language: of the text, such as ``en``.
        instructions: what the account's owner asks of a model besides; empty for nothing.
    """

    seed: int
    day: date
    voice: str = "plain"
    room: int = MOST_ROOM
    language: str = "en"
    instructions: str = ""
