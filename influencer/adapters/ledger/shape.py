"""The shape of a fact in its file: which keys it has, and what type each value is of."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

_REQUIRED = {"id", "topic", "headline", "phrasings", "tags", "source"}
_OPTIONAL = {
    "figure",
    "pictures",
    "date",
    "valid_from",
    "review_by",
    "derived",
    "premises",
    "steps",
    "diagram",
}
_LISTS = {"phrasings", "tags", "pictures", "premises", "steps"}
DATES = {"date", "valid_from", "review_by"}
_TABLES = {
    "source": ({"name", "url", "evidence"}, {"section"}),
    "figure": ({"value", "caption"}, set[str]()),
    "diagram": ({"kind", "rows"}, {"unit", "point", "note"}),
}


def problems_of_shape(table: Mapping[str, Any]) -> Iterator[str]:
    """Every reason why no fact can be made of the table."""
    yield from _key_problems("", table, _REQUIRED, _OPTIONAL)
    for key, (required, optional) in _TABLES.items():
        if isinstance(table.get(key), dict):
            yield from _key_problems(f"{key}.", table[key], required, optional)
    for key, value in table.items():
        if problem := _type_problem(key, value):
            yield f"{key} must be {problem}"


def _key_problems(
    prefix: str, table: Mapping[str, Any], required: set[str], optional: set[str]
) -> Iterator[str]:
    yield from (f"unknown key {prefix}{key}" for key in sorted(set(table) - required - optional))
    yield from (f"{prefix}{key} is missing" for key in sorted(required - set(table)))


def _type_problem(key: str, value: object) -> str | None:
    if key in _LISTS:
        return None if _is_list_of_text(value) else "a list of texts"
    if key in DATES:
        return None if type(value) is date else "a date, such as 2009-01-03"
    if key in _TABLES or key == "derived":
        return None if isinstance(value, dict) and _are_texts(value) else "a table of texts"
    if key in _REQUIRED:
        return None if _is_text(value) else "a text"
    return None


def _are_texts(table: Mapping[str, Any]) -> bool:
    return all(_KINDS_OF_VALUES.get(key, _is_text)(value) for key, value in table.items())


def _is_list_of_lists(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_list_of_text, value))


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


_KINDS_OF_VALUES = {"evidence": _is_list_of_text, "rows": _is_list_of_lists}
