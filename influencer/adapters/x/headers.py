"""What X says in the headers of an answer: the time, when to come back, what a token may do."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """X's clock, from the ``Date`` header; None where there is none that can be read."""
    return _http_date(headers.get("Date", ""))


def may_post(headers: Mapping[str, str]) -> bool | None:
    """Whether the access token may write, from ``x-access-level``; None where X does not say.

    It is ``read``, ``read-write`` or ``read-write-directmessages``.
    """
    level = headers.get("x-access-level", "").strip().casefold()
    return "write" in level if level else None


def retry_at(headers: Mapping[str, str], *, now: datetime) -> datetime | None:
    """The latest of the moments that X names; None where it names none.

    A daily limit counts where nothing of it remains: its reset stands in every answer.
    """
    return max(_moments(headers, now), default=None)


def _moments(headers: Mapping[str, str], now: datetime) -> Iterator[datetime]:
    named = [
        _retry_after(headers.get("Retry-After", ""), now),
        _epoch(headers.get("x-rate-limit-reset", "")),
        *(
            _epoch(headers.get(f"{limit}-reset", ""))
            for limit in ("x-user-limit-24hour", "x-app-limit-24hour")
            if headers.get(f"{limit}-remaining", "").strip() == "0"
        ),
    ]
    return (moment for moment in named if moment is not None)


def _retry_after(text: str, now: datetime) -> datetime | None:
    """RFC 9110, 10.2.3: seconds from now, or a date."""
    try:
        return now + timedelta(seconds=int(text))
    except ValueError:
        return _http_date(text)
    except OverflowError:
        return None


def _epoch(text: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        # A date of an unknown zone ("-0000") comes back naive; HTTP dates are UTC.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
