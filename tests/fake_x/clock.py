"""X's clock, which a test may move."""

from datetime import UTC, datetime, timedelta


class ServerClock:
    """The real time, or the time that was last set and what has passed since.

    Attributes:
        judges_signatures: whether timestamps of signatures are held against this clock, too; a
            program under libfaketime signs with the time that it is made to believe.
    """

    def __init__(self) -> None:
        self.judges_signatures = False
        self._offset = timedelta()

    def now(self) -> datetime:
        """The present moment for X, in UTC."""
        return datetime.now(UTC) + self._offset

    def for_signatures(self) -> datetime:
        """The moment that a signature has to be of, more or less."""
        return self.now() if self.judges_signatures else datetime.now(UTC)

    def set(self, moment: datetime) -> None:
        """Go on from another moment."""
        self._offset = moment - datetime.now(UTC)
