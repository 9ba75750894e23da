"""How credentials are written as one text, and which texts of other programs are understood."""

import json

import pytest
from fakes.surroundings import CREDENTIALS
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.credentials import Credentials
from influencer.domain.secret_item import (
    MODEL_VARIABLE,
    VARIABLES,
    ItemError,
    read_any,
    read_item,
    read_lines,
    write_item,
)

WITH_MODEL = CREDENTIALS.with_values(model_key="sentinel-model")
PARTS = (*VARIABLES, "model_key")
KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="\"'"))
"""What the portals hand out: printable, without spaces."""


def credentials_of(values: st.SearchStrategy[str]) -> st.SearchStrategy[Credentials]:
    values = values.filter(str.strip)
    required = dict.fromkeys(VARIABLES, values)
    return st.fixed_dictionaries(required, optional={"model_key": values}).map(
        lambda kept: Credentials.of(**kept)
    )


def assigned(credentials: Credentials, line: str = "{}={}") -> list[str]:
    names = dict(VARIABLES) | {"model_key": MODEL_VARIABLE}
    return [line.format(names[part], value) for part, value in credentials.reveal().items()]


@given(credentials_of(st.text()))
def test_an_item_is_read_as_it_was_written(credentials: Credentials) -> None:
    item = write_item(credentials)

    assert read_item(item) == credentials
    assert read_any(f"\n {item}\n") == credentials
    assert item.isascii()


@given(credentials_of(KEYS), st.sampled_from(["{}={}", "export {}={}", "{} = '{}'", '{}="{}"']))
def test_assignments_are_read_in_any_order(credentials: Credentials, line: str) -> None:
    lines = ["# mine", "OTHER=1", "", *reversed(assigned(credentials, line))]

    assert read_any("\r\n".join(lines)) == credentials


@given(credentials_of(KEYS.filter(lambda key: not key.startswith("{"))))
def test_bare_lines_are_read_in_their_order(credentials: Credentials) -> None:
    values = credentials.reveal()
    lines = [values[part] for part in PARTS if part in values]

    assert read_any("\n".join(lines)) == credentials
    assert read_lines(["", *lines, ""]) == credentials


@given(st.text())
def test_any_text_is_either_understood_or_refused(text: str) -> None:
    for read in (read_item, read_any):
        try:
            assert isinstance(read(text), Credentials)
        except ItemError:
            continue


@pytest.mark.parametrize("part", VARIABLES)
@pytest.mark.parametrize("empty", ["", " ", None])
def test_a_part_that_is_missing_is_named(part: str, empty: str | None) -> None:
    values = CREDENTIALS.reveal() | {part: empty or ""}
    if empty is None:
        del values[part]

    with pytest.raises(ItemError, match=f"^it lacks {VARIABLES[part]}$"):
        read_item(json.dumps(values))


def test_an_assignment_that_is_missing_is_named() -> None:
    with pytest.raises(ItemError, match=r"^it lacks INFLUENCER_X_API_SECRET$"):
        read_any("\n".join(line for line in assigned(CREDENTIALS) if "API_SECRET" not in line))


@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_a_wrong_number_of_lines_is_told(count: int) -> None:
    with pytest.raises(ItemError, match=f"^it has {count} lines"):
        read_any("sentinel\n" * count)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{sentinel", "it is no JSON object"),
        ('{"a": ' * 2000, "it is no JSON object"),
        ('{"sentinel": "sentinel"}', "1 of its names are unknown"),
        (json.dumps(CREDENTIALS.reveal() | {"api_key": 7}), "it holds something that is no text"),
        (json.dumps(WITH_MODEL.reveal() | {"model_key": None}), "it holds something that is no"),
    ],
)
def test_what_is_not_understood_is_refused_without_its_content(text: str, said: str) -> None:
    with pytest.raises(ItemError, match=said) as caught:
        read_any(text)

    assert "sentinel" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_model_key_that_is_empty_is_none() -> None:
    assert read_item(json.dumps(WITH_MODEL.reveal() | {"model_key": ""})) == CREDENTIALS
