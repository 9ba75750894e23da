"""X's clock, which a test may move."""

from datetime import UTC, datetime, timedelta


class ServerClock:
    """The real time, or the time that was last set and what has passed since."""

    def __init__(self) -> None:
        self._offset = timedelta()

    def now(self) -> datetime:
        """The present moment for X, in UTC."""
        return datetime.now(UTC) + self._offset

    def set(self, moment: datetime) -> None:
        """Go on from another moment."""
        self._offset = moment - datetime.now(UTC)
