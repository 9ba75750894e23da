"""What a look at one thing has shown, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from influencer.errors import ExitCode


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    NOTE = "note"
    """Nothing is wrong yet, and a person should know."""

    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: what was looked at.
        found: what it is like, in words.
        fix: what to do about it; empty where nothing has to be done.
        account: whose it is, by handle; None where it is every account's.
        exit_code: how a command ends that finds it wrong.
    """

    name: str
    found: str
    level: Level = Level.OK
    fix: str = ""
    account: str | None = None
    exit_code: ExitCode = ExitCode.FAILED

    @classmethod
    def noted(cls, name: str, found: str, fix: str) -> Self:
        """One that is worth a word."""
        return cls(name=name, found=found, level=Level.NOTE, fix=fix)

    @classmethod
    def wrong(
        cls, name: str, found: str, fix: str, *, exit_code: ExitCode = ExitCode.FAILED
    ) -> Self:
        """One that has to be mended."""
        return cls(name=name, found=found, level=Level.WRONG, fix=fix, exit_code=exit_code)

    @property
    def is_ok(self) -> bool:
        """Whether nobody has to know of it."""
        return self.level is Level.OK

    @property
    def is_right(self) -> bool:
        """Whether nothing has to be mended."""
        return self.level is not Level.WRONG


def exit_code_of(checks: list[Check]) -> ExitCode:
    """How a command ends that made these: of several, configuration before failure."""
    codes = {check.exit_code for check in checks if not check.is_right}
    for code in (ExitCode.CONFIGURATION, ExitCode.FAILED, ExitCode.TRY_LATER):
        if code in codes:
            return code
    return ExitCode.DONE
