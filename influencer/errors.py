"""What can go wrong in a way that a user can act on, each kind with its exit code.

A message says what happened and what to do next, in one line. Anything that is not an
``InfluencerError`` is a bug.
"""

from enum import IntEnum, StrEnum


class ExitCode(IntEnum):
    """How a command ends; 75 and 78 are EX_TEMPFAIL and EX_CONFIG of sysexits.h."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    TRY_LATER = 75
    CONFIGURATION = 78


class InfluencerError(Exception):
    """Something failed, or needs a person."""

    exit_code = ExitCode.FAILED


class UsageError(InfluencerError):
    """An argument names something that does not exist or is out of bounds."""

    exit_code = ExitCode.USAGE


class ConfigurationError(InfluencerError):
    """No account, a missing or unreadable secret, a bad setting."""

    exit_code = ExitCode.CONFIGURATION


class StoreTrouble(StrEnum):
    """What keeps a secret store from answering."""

    LOCKED = "locked"
    TIMED_OUT = "timed out"
    UNAVAILABLE = "unavailable"
    UNTRUSTED = "untrusted"
    UNREADABLE = "unreadable"


class SecretStoreError(ConfigurationError):
    """A store of secrets cannot be used; posts stay due."""

    def __init__(self, message: str, *, trouble: StoreTrouble) -> None:
        super().__init__(message)
        self.trouble = trouble


class KeysRefusedError(ConfigurationError):
    """The platform does not accept an account's keys; ``post_id`` is the post that was tried."""

    def __init__(self, message: str, *, post_id: int) -> None:
        super().__init__(message)
        self.post_id = post_id


class TryLaterError(InfluencerError):
    """Another run is at work, or the network or X asks for patience."""

    exit_code = ExitCode.TRY_LATER


class ClockError(InfluencerError):
    """This machine's clock is wrong, so nothing is sent."""


class BudgetError(InfluencerError):
    """The month's cap leaves no room for what was asked."""


class PausedError(InfluencerError):
    """Nothing is sent for an account until a person resumes it; ``post_id``: what was tried."""

    def __init__(self, message: str, *, post_id: int | None = None) -> None:
        super().__init__(message)
        self.post_id = post_id


class StoreError(InfluencerError):
    """The database cannot be used: locked, read-only, full, corrupt, or newer than the program."""


class CrontabError(InfluencerError):
    """The user's crontab cannot be read or written, or is not what it was taken for."""


class PictureError(InfluencerError):
    """No template can draw this fact within the rules of the picture gate."""


class ContentError(InfluencerError):
    """No post that passes the gates can be written from what is left in the ledger."""


class WriterError(InfluencerError):
    """A writer has written nothing: no answer, a refusal, a quota, nonsense."""
