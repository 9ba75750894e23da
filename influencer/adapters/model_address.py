"""Where the model that writes is: an address that may be trusted with a key."""

from urllib.parse import urlsplit

from influencer.adapters.x.address import checked_base_url
from influencer.errors import ConfigurationError

OPENAI_URL = "https://api.openai.com/v1"

_OPENAI_HOST = "api.openai.com"


def checked_model_address(url: str) -> str:
    """The address without a trailing slash.

    Args:
        url: such as ``https://api.openai.com/v1``; plain http for this machine only.

    Raises:
        ConfigurationError: it is none, or would give the key away.
    """
    try:
        parts = urlsplit(url)
        host = checked_base_url(f"{parts.scheme}://{parts.netloc}")
        is_plain = not (parts.query or parts.fragment)
    except (ValueError, ConfigurationError):
        is_plain = False
    if not is_plain:
        # The address is not repeated here: people paste passwords into addresses.
        raise ConfigurationError(
            "OPENAI_BASE_URL is no address like https://host/v1 (http:// for this machine only)"
        )
    return f"{host}{parts.path.rstrip('/')}"


def is_openai(address: str) -> bool:
    """Whether it is OpenAI's own, in one of its regions."""
    host = urlsplit(address).hostname or ""
    return host == _OPENAI_HOST or host.endswith(f".{_OPENAI_HOST}")
