"""What a person pastes as a credential: cleaned, and judged without ever being shown."""

import re
from collections.abc import Mapping

from influencer.domain.secret_value import what_spoils
from influencer.errors import UsageError

PARTS: Mapping[str, str] = {
    "api_key": "API key",
    "api_secret": "API key secret",
    "access_token": "Access token",
    "access_token_secret": "Access token secret",
}
"""What X calls the four credentials, in the order in which they are asked for and read."""

_QUOTES = "\"'`“”‘’«»"
_ACCESS_TOKEN = re.compile(r"[0-9]+-\S+")
"""X begins it with the number of the user whose it is (docs.x.com, OAuth 1.0a)."""


def check_secret(text: str) -> str:
    """A credential without what a paste brings along: spaces, newlines, quotes.

    Raises:
        UsageError: nothing is left, or it cannot be one credential. The message never shows it.
    """
    secret = text.strip().strip(_QUOTES).strip()
    if not secret:
        raise UsageError("nothing was pasted; copy the value from the portal once more")
    if any(character.isspace() for character in secret):
        raise UsageError("a credential has no spaces inside; copy one value at a time")
    if any(character in _QUOTES or not character.isprintable() for character in secret):
        raise UsageError("a credential has no quotes or control characters; copy the value alone")
    if said := what_spoils(secret):
        raise UsageError(f"a credential has no {said}; copy the value alone")
    return secret


def check_new(secret: str, part: str, earlier: Mapping[str, str]) -> None:
    """Raises ``UsageError`` where the same value was given for another part before."""
    for other, value in earlier.items():
        if value == secret:
            raise UsageError(
                f"that is the {PARTS[other]} once more; the {PARTS[part]} is another value"
            )


def doubt_about(secret: str, part: str) -> str:
    """What makes a value unlikely for its part, in words; empty where nothing does."""
    is_token = _ACCESS_TOKEN.fullmatch(secret) is not None
    if part == "access_token" and not is_token:
        return "an access token begins with a number and a hyphen; this does not"
    if part != "access_token" and is_token:
        return f"this looks like an access token, not like the {PARTS[part]}"
    return ""
