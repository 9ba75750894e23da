"""What the program may say, on the terminal and in its log: nothing with a secret in it."""

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from influencer.domain.credentials import Secret
from influencer.domain.redaction import redact
from influencer.errors import InfluencerError
from influencer.paths import Paths

if TYPE_CHECKING:
    from influencer.adapters.log import LogFile


class Discretion:
    """Masks, and keeps the log."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths

    def redact(self, text: str) -> str:
        """The text without secrets, be they of the environment or made since."""
        self.secrets_of_environment  # noqa: B018 - reading them makes them known
        return redact(text)

    @cached_property
    def secrets_of_environment(self) -> Sequence[Secret]:
        """The model's key among them; those that cannot be read are left out."""
        from influencer.adapters.secrets.environment import known_secrets

        return [Secret(value) for value in known_secrets(self.paths.dotenv)]

    @cached_property
    def log_file(self) -> "LogFile":
        from influencer.adapters.log import LogFile

        return LogFile(self.paths.log, self.redact)

    def logging(self) -> AbstractContextManager[None]:
        """Within the block, what the program tells is written to the log."""
        from influencer.adapters.log import listening

        return listening(self.log_file)

    def narrating(self, stream: TextIO) -> AbstractContextManager[None]:
        """Within the block, it is written to a stream too, as it happens."""
        from influencer.adapters.log import Redacting, is_narration, listening

        handler = logging.StreamHandler(stream)
        handler.setFormatter(Redacting("%(asctime)s %(message)s", "%H:%M:%S", self.redact))
        handler.addFilter(is_narration)
        return listening(handler)

    def explain_bug(self, error: Exception) -> InfluencerError:
        """An error that nobody foresaw, in one line; its traceback goes to the log."""
        from influencer.adapters.log import write_traceback

        try:
            write_traceback(self.log_file, error)
            where = f"the traceback is in {self.paths.log}"
        except OSError:
            where = f"the traceback could not be written to {self.paths.log}"
        return InfluencerError(f"this is a bug: {type(error).__name__}; {where}")
