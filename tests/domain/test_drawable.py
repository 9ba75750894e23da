"""What no picture could show is no fact: letters without a font, lines that no room holds."""

from typing import Any

import pytest
from factories import make_fact, make_source

from influencer.domain.drawable import CHARACTERS, MOST_SOURCE, MOST_WORD, problems_of_showing
from influencer.domain.facts import Diagram, Figure


def problems(**changes: Any) -> list[str]:
    return list(problems_of_showing(make_fact(**changes)))


@pytest.mark.parametrize("missing", ["Ł", "⚡", "Ⅳ", "Б", "\u0301"])
@pytest.mark.parametrize(
    "changes",
    [
        lambda text: {"headline": text},
        lambda text: {"phrasings": ("A sound one.", text)},
        lambda text: {"steps": ("One.", text, "Three.")},
        lambda text: {"figure": Figure(value=text, caption="sats")},
        lambda text: {"figure": Figure(value="21", caption=text)},
        lambda text: {"diagram": Diagram(kind="chain", rows=(("one",), ("two", text)))},
        lambda text: {"diagram": Diagram(kind="bars", rows=(), unit=text)},
        lambda text: {"diagram": Diagram(kind="bars", rows=(), note=text)},
        lambda text: {"source": make_source(name=text)},
        lambda text: {"source": make_source(section=text)},
    ],
)
def test_a_letter_that_no_font_has_is_named_with_its_text(missing: str, changes: Any) -> None:
    text = f"xx {missing} x"

    assert problems(**changes(text)) == [
        f"no font of the pictures draws {missing}, of {text!r}; say it without"
    ]


def test_what_is_not_drawn_may_be_in_any_letters() -> None:
    assert problems(source=make_source(evidence=("Łódź ⚡",)), tags=("Łódź",)) == []
    assert problems(phrasings=(CHARACTERS,)) == []


def test_a_sources_name_fits_a_line_of_a_portrait_and_its_section_may_be_left_out() -> None:
    fitting = make_source(name="n" * MOST_SOURCE, section="s" * 200)

    assert problems(source=fitting) == []
    assert problems(source=make_source(name="n" * (MOST_SOURCE + 1))) == [
        "the source's name has 46 characters, at most 45"
    ]


def test_a_word_of_a_headline_fits_a_line() -> None:
    assert problems(headline=f"{'w' * MOST_WORD} {'w' * 9}") == []
    assert problems(headline=f"a {'w' * (MOST_WORD + 1)}") == [
        f"a word of the headline has 31 characters, at most 30: {'w' * 31}"
    ]


def test_a_topics_slug_fits_the_line_above_the_title() -> None:
    assert problems(topic="a" * 36) == []
    assert problems(topic="a" * 37) == ["the topic's slug has 37 characters, at most 36"]
