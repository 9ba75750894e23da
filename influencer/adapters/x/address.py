"""Where X is: the one address that may be trusted with a signature."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from influencer.errors import ConfigurationError


def checked_base_url(url: str) -> str:
    """The address without a trailing slash.

    Raises:
        ConfigurationError: it is no plain address of a host, or not encrypted on the way to
            another machine.
    """
    try:
        parts = urlsplit(url)
        is_plain = not (parts.path.strip("/") or parts.query or parts.fragment)
        is_usable = is_plain and parts.port != 0 and _is_safe(parts)
    except ValueError:
        is_usable = False
    if not is_usable:
        # The address is not repeated here: people paste passwords into addresses.
        raise ConfigurationError(
            "The address of X's API must look like https://host or https://host:port; "
            "http:// is accepted for this machine only (localhost, 127.0.0.1, [::1])."
        )
    return f"{parts.scheme}://{parts.netloc}"


def _is_safe(parts: SplitResult) -> bool:
    if not parts.hostname or "@" in parts.netloc or any(map(str.isspace, parts.netloc)):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by its literal address or the name ``localhost``."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
