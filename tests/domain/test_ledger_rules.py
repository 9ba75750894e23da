"""Each rule of the ledger refuses what it is there for, in words that say what to do."""

from datetime import date
from typing import Any

import pytest
from factories import NOW, make_fact, make_source, make_topic

from influencer.domain.facts import Derivation, Figure
from influencer.domain.ledger_rules import (
    MOST_CAPTION,
    MOST_HEADLINE,
    MOST_PROSE,
    problems_of_fact,
    problems_of_topic,
)

WRONG = Derivation(number="51", expression="50")


def problems(**changes: Any) -> list[str]:
    return list(problems_of_fact(make_fact(**changes), NOW.date()))


def problems_of_prose(prose: str) -> list[str]:
    return problems(phrasings=(prose,))


def problems_of_tags(*tags: str) -> list[str]:
    assert list(problems_of_topic(make_topic(hashtags=tags))) == problems(tags=tags)
    return problems(tags=tags)


def test_a_sound_fact_and_a_sound_topic_pass() -> None:
    assert problems() == []
    assert list(problems_of_topic(make_topic())) == []


@pytest.mark.parametrize("fact_id", ["Halving", "halving interval", "halving_interval", "-a", "ä"])
def test_an_id_is_of_small_letters_digits_and_hyphens(fact_id: str) -> None:
    assert problems(id=fact_id) == [
        f"the id {fact_id!r} must be of small letters, digits and hyphens"
    ]


def test_a_fact_needs_a_phrasing_and_an_anchor() -> None:
    source = make_source(evidence=(), section="210000 and 50")

    assert problems(phrasings=()) == ["needs at least one phrasing"]
    assert problems(source=source) == ["needs at least one evidence anchor"]


@pytest.mark.parametrize("url", ["", "bitcoin.pdf", "ftp://example.org/a", "javascript:alert"])
def test_a_source_has_an_address_of_the_web(url: str) -> None:
    assert problems(source=make_source(url=url)) == [
        f"the source's url {url!r} must start with https:// or http://"
    ]


def test_headline_and_caption_have_a_length() -> None:
    longest = Figure(value="50", caption="c" * MOST_CAPTION)
    longer = Figure(value="50", caption="c" * (MOST_CAPTION + 1))

    assert problems(headline="hash " * (MOST_HEADLINE // 5), figure=longest) == []
    assert problems(headline="hash " * (MOST_HEADLINE // 5) + "h") == [
        "the headline has 61 characters, at most 60"
    ]
    assert problems(figure=longer) == ["the figure's caption is longer than 50 characters"]


def test_a_phrasing_leaves_room_for_the_hashtags() -> None:
    assert problems_of_prose("x" * MOST_PROSE) == []
    assert problems_of_prose("x" * 161) == [f"weighs 161 on X, at most 160: {'x' * 161!r}"]
    assert problems_of_prose("語" * 81)[0] == f"weighs 162 on X, at most 160: {'語' * 81!r}"


@pytest.mark.parametrize(
    ("prose", "link"),
    [
        ("Mt.Gox was an exchange.", "Mt.Gox"),
        ("It ends.Then it begins.", "ends.Then"),
        ("Look at README.md first.", "README.md"),
    ],
)
def test_link_shaped_text_is_refused(prose: str, link: str) -> None:
    assert problems_of_prose(prose) == [f"X would make {link!r} a link in {prose!r}"]


def test_a_link_that_is_written_out_is_a_matter_of_the_accounts_settings() -> None:
    assert problems_of_prose("See https://example.org for more.") == []


@pytest.mark.parametrize(
    ("prose", "found"),
    [("Ask @hal about it.", "hal"), ("All about #Nostr.", "Nostr"), ("What $BTC buys.", "BTC")],
)
def test_mentions_hashtags_and_cashtags_are_refused_in_prose(prose: str, found: str) -> None:
    assert problems_of_prose(prose) == [f"{found!r} may not stand in prose: {prose!r}"]


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab", "\x1b[mred", "turned \u202e round"])
def test_what_cannot_be_seen_may_not_stand_in_a_text(text: str) -> None:
    refusal = [f"a line break or another invisible character stands in {text!r}"]

    assert problems_of_prose(text) == refusal
    assert problems(headline=text) == refusal
    assert problems(figure=Figure(value="50", caption=text)) == refusal


def test_a_space_that_does_not_break_may_stand_in_a_number() -> None:
    assert problems_of_prose("After 210\u00a0000 blocks, or 210\u202f000.") == []


@pytest.mark.parametrize("tag", ["21", "BIP-352", "two words", "#zap", "", "c++"])
def test_a_tag_is_a_hashtag_on_x(tag: str) -> None:
    assert problems_of_tags("sats", tag) == [f"#{tag} is no hashtag on X"]


@pytest.mark.parametrize(
    ("tags", "reason"),
    [
        (("zap", "zap"), "#zap counts as the same hashtag as #zap"),
        (("zap", "sats", "Zaps"), "#Zaps counts as the same hashtag as #zap"),
    ],
)
def test_no_tag_stands_twice(tags: tuple[str, ...], reason: str) -> None:
    assert problems_of_tags(*tags) == [reason]


def test_a_fact_must_be_true_before_it_is_to_be_read_again() -> None:
    first, last = date(2026, 5, 2), date(2026, 5, 1)

    assert problems(valid_from=first, review_by=first) == []
    assert problems(valid_from=first, review_by=last) == [
        "can never be posted: it is true from 2026-05-02 on and to be read again by 2026-05-01"
    ]


def test_what_is_yet_to_happen_is_refused_and_today_is_not() -> None:
    assert problems(happened_on=NOW.date()) == []
    assert problems(happened_on=date(2026, 11, 23)) == [
        "the date 2026-11-23 is in the future; for what is to come, use valid_from"
    ]


@pytest.mark.parametrize(
    ("prose", "gate"),
    [
        ("Guaranteed profits for all who run a node of their own at home.", "promises"),
        ("Bitcoin goes to the moon, and so does whoever keeps a copy.", "'to the moon'"),
        ("The price will double after the halving, as it always has.", "prices"),
    ],
)
def test_what_no_gate_would_ever_let_through_is_no_fact(prose: str, gate: str) -> None:
    (problem,) = problems_of_prose(prose)

    assert gate in problem
    assert prose in problem


def test_every_reason_is_given_at_once() -> None:
    assert len(problems(derived=(WRONG,), id="A", headline="hash " * 13, tags=("21",))) == 4


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"slug": "Zaps!"}, "'Zaps!' is no slug; use small letters, digits and hyphens"),
        ({"slug": ""}, "'' is no slug; use small letters, digits and hyphens"),
        ({"category": "No str"}, "'No str' is no category; use small letters, digits and hyphens"),
        ({"slug": "a" * 37}, "the topic's slug has 37 characters, at most 36"),
        ({"name": " "}, "the name is empty"),
        ({"hashtags": ()}, "needs a hashtag bank, such as --hashtags zaps,sats,Nostr"),
    ],
)
def test_a_topic_has_a_slug_a_category_a_name_and_hashtags(
    changes: dict[str, Any], reason: str
) -> None:
    assert list(problems_of_topic(make_topic(**changes))) == [reason]
