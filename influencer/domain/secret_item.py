"""How the credentials of an account are written down as one text, and read again.

Stores keep one text for each account. What a person's own command prints may have other shapes;
see ``read_any``. No message here holds anything of what was read.
"""

import json
import re
from collections.abc import Mapping, Sequence

from influencer.domain.credentials import Credentials

VARIABLES: Mapping[str, str] = {
    "api_key": "INFLUENCER_X_API_KEY",
    "api_secret": "INFLUENCER_X_API_SECRET",
    "access_token": "INFLUENCER_X_ACCESS_TOKEN",
    "access_token_secret": "INFLUENCER_X_ACCESS_TOKEN_SECRET",
}
"""Each of X's four keys by the variable that holds it, in the order in which they are read."""

MODEL_VARIABLE = "OPENAI_API_KEY"
"""The variable that holds the key of the model that writes."""

_PARTS = {variable: part for part, variable in VARIABLES.items()} | {MODEL_VARIABLE: "model_key"}
_ASSIGNMENT = re.compile(rf"(?:export\s+)?({'|'.join(_PARTS)})\s*=(.*)")
_QUOTES = "\"'"


class ItemError(ValueError):
    """A text is no credentials; the message says what is wrong with it, never what it says."""


def write_item(credentials: Credentials) -> str:
    """The one text that a store keeps: a JSON object of the values that are there."""
    return json.dumps(credentials.reveal())


def read_item(text: str) -> Credentials:
    """Credentials as ``write_item`` wrote them.

    Raises:
        ItemError: somebody else wrote it, or a part is missing.
    """
    values = _object_of(text)
    if not isinstance(values, dict):
        raise ItemError("it is no JSON object")
    if unknown := len(values.keys() - set(_PARTS.values())):
        raise ItemError(f"{unknown} of its names are unknown")
    if not all(isinstance(value, str) for value in values.values()):
        raise ItemError("it holds something that is no text")
    return _whole(values)


def read_any(text: str) -> Credentials:
    """Credentials as a person's command prints them.

    A JSON object as ``write_item`` makes it; lines ``NAME=value`` with the names of the
    environment's variables; or bare lines, see ``read_lines``.

    Raises:
        ItemError: it is none of these, or a part is missing.
    """
    if text.lstrip().startswith("{"):
        return read_item(text)
    lines = [line.strip() for line in text.splitlines()]
    assigned = [match for line in lines if (match := _ASSIGNMENT.fullmatch(line))]
    if not assigned:
        return read_lines(lines)
    return _whole({_PARTS[match[1]]: _unquoted(match[2]) for match in assigned})


def read_lines(lines: Sequence[str]) -> Credentials:
    """Credentials of bare lines: X's four keys in the order of ``VARIABLES``, then the model's.

    Raises:
        ItemError: there are neither four nor five lines that are not empty.
    """
    values = [line.strip() for line in lines if line.strip()]
    if len(values) not in {len(VARIABLES), len(_PARTS)}:
        raise ItemError(
            f"it has {len(values)} lines; X's four keys are one a line ({', '.join(VARIABLES)}),"
            " and a fifth may be the model's"
        )
    return _whole(dict(zip(_PARTS.values(), values, strict=False)))


def _object_of(text: str) -> object:
    """What the JSON says; None where it is none. No error of the parser, which quotes it."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _whole(values: Mapping[str, str]) -> Credentials:
    missing = [name for part, name in VARIABLES.items() if not values.get(part, "").strip()]
    if missing:
        raise ItemError(f"it lacks {', '.join(missing)}")
    return Credentials.of(**{part: value for part, value in values.items() if value.strip()})


def _unquoted(value: str) -> str:
    """A value without one pair of quotes around it."""
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in _QUOTES
    return value[1:-1] if is_quoted else value
