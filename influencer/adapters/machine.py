"""Which machine this is."""

import hashlib
import platform
import uuid
from pathlib import Path

_SYSTEM_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""See machine-id(5): unique, lasting, and not to be shown as it is, so it is hashed."""


def machine_id() -> str:
    """A name of this machine that stays the same, and tells nobody else which machine it is."""
    identifier = next(filter(None, map(_read, _SYSTEM_IDS)), "") or _fallback()
    return hashlib.sha256(f"influencer {identifier}".encode()).hexdigest()[:32]


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _fallback() -> str:
    """The network card's address, and the host's name, as on macOS."""
    address = uuid.getnode()
    is_made_up = address >> 40 & 1  # RFC 4122, 4.5: another one each time
    return f"{0 if is_made_up else address:x} {platform.node()}"
