"""Whether a reading of the timeline shows a post."""

import pytest
from factories import NOW, make_reading, make_seen

from influencer.domain.settling import Verdict, search

TEXT = "Nodes count blocks.\n\n#Bitcoin #halving"
IT = make_seen(TEXT, reference="7")
OTHER = make_seen("gm", reference="8")
WITHOUT_PICTURE = make_seen(TEXT, reference="9", has_picture=False)


@pytest.mark.parametrize("is_complete", [True, False])
def test_a_post_that_is_shown_is_found_in_a_part_of_the_timeline_too(is_complete: bool) -> None:
    reading = make_reading(OTHER, IT, is_complete=is_complete)

    assert search(TEXT, reading, known=()) == (Verdict.FOUND, IT)


def test_it_is_absent_only_where_the_timeline_was_read_to_its_end() -> None:
    whole, part = make_reading(OTHER), make_reading(OTHER, is_complete=False)

    assert search(TEXT, whole, known=()) == (Verdict.ABSENT, None)
    assert search(TEXT, make_reading(), known=()) == (Verdict.ABSENT, None)
    assert search(TEXT, part, known=()) == (Verdict.UNCLEAR, None)


def test_the_same_text_without_a_picture_proves_neither() -> None:
    assert search(TEXT, make_reading(WITHOUT_PICTURE), known=()) == (Verdict.UNCLEAR, None)
    assert search(TEXT, make_reading(WITHOUT_PICTURE, IT), known=()) == (Verdict.FOUND, IT)


def test_a_post_that_is_known_to_be_another_one_of_ours_is_not_it() -> None:
    twin = make_seen(TEXT, reference="10")

    assert search(TEXT, make_reading(IT), known={"7"}) == (Verdict.UNCLEAR, None)
    assert search(TEXT, make_reading(IT, twin), known={"7"}) == (Verdict.FOUND, twin)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("cafe\u0301 #sats", "café #sats"),
        ("one  two\n\n#sats", "one two #sats"),
        ("gm #sats", " gm #sats\n"),
        ("see https://a.org/b #sats", "see https://t.co/Xy1 #sats"),
    ],
)
def test_x_may_write_a_text_in_its_own_way(sent: str, shown: str) -> None:
    seen = make_seen(shown)

    assert search(sent, make_reading(seen), known=()) == (Verdict.FOUND, seen)


@pytest.mark.parametrize(
    "shown", ["nodes count blocks.\n\n#Bitcoin #halving", "Nodes count blocks.", f"{TEXT} #more"]
)
def test_another_text_is_not_it(shown: str) -> None:
    reading = make_reading(make_seen(shown, posted_at=NOW))

    assert search(TEXT, reading, known=()) == (Verdict.ABSENT, None)
