"""The system's clock and time zone; nothing else in the program asks for them."""

import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import available_timezones


class SystemClock:
    """Tells the time of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def local_zone() -> str:
    """The IANA name of this machine's time zone, as far as it can be told; UTC otherwise."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked_zone(), _named_zone()):
        if name and name in available_timezones():
            return name
    return "UTC"


def _linked_zone() -> str:
    _, _, name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")
    return name


def _named_zone() -> str:
    try:
        return Path("/etc/timezone").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
