"""Where the user's D-Bus session is. Cron does not say, but the socket is at a known place."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

_RUNTIME_FOLDERS = Path("/run/user")
"""Where systemd-logind and elogind make each user's folder, pam_systemd(8)."""

_UNESCAPED = "/-_.*\\"
"""Beside letters and digits, what a D-Bus address holds as it is (D-Bus Specification)."""


def session_bus(
    environment: Mapping[str, str] | None = None, *, folders: Path = _RUNTIME_FOLDERS
) -> str | None:
    """The address of the session's bus, or None where there is none to be seen.

    Args:
        environment: of the process; its own by default.
        folders: of the users' runtime folders, each named by the user's number.
    """
    variables = os.environ if environment is None else environment
    if address := variables.get("DBUS_SESSION_BUS_ADDRESS"):
        return address
    named = variables.get("XDG_RUNTIME_DIR", "")
    places = [Path(named)] if named.startswith("/") else []
    for folder in (*places, folders / str(os.getuid())):
        if _is_own_socket(folder / "bus"):
            return f"unix:path={quote(str(folder / 'bus'), safe=_UNESCAPED)}"
    return None


def _is_own_socket(path: Path) -> bool:
    """Whether this user made it: a socket of somebody else could collect what is sent to it."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()
