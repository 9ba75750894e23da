"""A model's answer is held to the shape that was asked for, by our own code."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.prompting import CANDIDATES, candidates_in, schema
from influencer.domain.prompting.answer import LONGEST_TEXT, SLACK
from influencer.errors import WriterError

ROOM = 100
IDS = ("halving",)


def answer(*texts: Any, ids: Any = IDS) -> str:
    return json.dumps({"candidates": [{"text": text, "fact_ids": ids} for text in texts]})


def read(text: str) -> list[str]:
    return candidates_in(text, IDS, ROOM)


def test_the_texts_are_read_in_order_and_each_once() -> None:
    assert read(answer("B.", " A. ", "B.")) == ["B.", "A."]


def test_a_text_of_no_use_does_not_spoil_the_others() -> None:
    assert read(answer("", "Two.", "x" * 5000 + ".")) == ["Two."]


@given(st.text(max_size=200))
def test_whatever_is_answered_there_are_texts_or_a_reason(said: str) -> None:
    with pytest.raises(WriterError, match=r"^the model's answer is [^\n]{10,120}$"):
        read(said)


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["candidates", "text", "fact_ids", "x"]), inner, max_size=4
        )
    ),
)


@given(_JSON, _JSON, _JSON)
def test_any_json_gives_texts_that_fit_or_a_reason(one: Any, two: Any, three: Any) -> None:
    texts = []
    with suppress(WriterError):
        texts = read(json.dumps({"candidates": [one, two, three]}))

    assert all(0 < len(text) <= ROOM + SLACK for text in texts)


@pytest.mark.parametrize("count", [0, 1, 2, 4, 500])
def test_there_must_be_exactly_as_many_as_asked_for(count: int) -> None:
    with pytest.raises(WriterError, match=f"no JSON with {CANDIDATES} candidates"):
        read(answer(*["One."] * count))


@pytest.mark.parametrize(
    "ids", [None, [], "halving", ["other"], ["halving", "other"], [None], [[]]]
)
def test_only_the_facts_that_were_given_may_be_cited(ids: Any) -> None:
    with pytest.raises(WriterError, match="cites what it was not given"):
        read(answer("One.", "Two.", "Three.", ids=ids))


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("It is so. #a #b", "It is so."),
        ("It is so.\n\n#a #b #c\n", "It is so."),
        ("Is it so? #a", "Is it so?"),
        ("It is “so” #a #a", "It is “so”"),
        ("No stop\n#a.", "No stop"),
        ("A tag like #a is here.", "A tag like #a is here."),
        ("It is #a.", "It is #a."),
        ("#a and #b. So it is.", "#a and #b. So it is."),
    ],
)
def test_only_a_row_of_hashtags_at_the_end_is_left_out(text: str, prose: str) -> None:
    found = [one for one in read(answer(text, "Z.", "Z.")) if one != "Z."]

    assert found == ([prose] if prose[-1] in ".?!" else [])


def test_hashtags_at_the_end_do_not_count_against_the_room() -> None:
    text = f"{'a' * (ROOM - 1)}. {'#Bitcoin ' * 30}"

    assert read(answer(text, text, text)) == [f"{'a' * (ROOM - 1)}."]


@pytest.mark.parametrize("size", [ROOM + SLACK, LONGEST_TEXT, LONGEST_TEXT + 1, 10_000])
def test_a_text_that_is_too_long_is_told_with_its_length(size: int) -> None:
    text = "a" * size + "."

    with pytest.raises(WriterError, match=f"{size + 1} characters, room is for {ROOM}"):
        read(answer(text, text, text))


@pytest.mark.parametrize(
    "text", ["#" * 1000, "#,,,,,,,, " * 99 + "x", "\n" * 999 + "#", " #a" * 300]
)
def test_odd_texts_take_no_time(text: str) -> None:
    assert read(answer(text, text, "Z.")) == ["Z."]


@pytest.mark.parametrize("has_lengths", [True, False])
def test_the_schema_is_bounded_and_closed(*, has_lengths: bool) -> None:
    found = schema(IDS, ROOM, has_lengths=has_lengths)

    candidates = found["properties"]["candidates"]
    assert candidates["minItems"] == candidates["maxItems"] == CANDIDATES
    item = candidates["items"]
    assert item["properties"]["fact_ids"]["items"]["enum"] == list(IDS)
    assert item["properties"]["fact_ids"]["maxItems"] == len(IDS)
    assert found["additionalProperties"] is item["additionalProperties"] is False
    assert item["properties"]["text"].get("maxLength") == (ROOM + SLACK if has_lengths else None)
