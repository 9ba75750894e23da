"""Each gate refuses what it is there for, and lets through what only looks like it."""

import pytest
from factories import TAGS, make_draft, make_fact

from influencer.domain.gates import Standards, review
from influencer.domain.models import Draft

SOUND = "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin."


def refusals(draft: Draft, *, hashtag_count: int = 15) -> list[str]:
    found = review(draft, Standards(hashtag_count=hashtag_count))
    return [f"{problem.gate}: {problem.reason}" for problem in found]


def refusals_by(gate: str, draft: Draft, *, hashtag_count: int = 15) -> list[str]:
    """What one gate says to a text that was made for it, and that others may not like."""
    return [
        reason
        for reason in refusals(draft, hashtag_count=hashtag_count)
        if reason.startswith(f"{gate}:")
    ]


def refusals_of_prose(prose: str) -> list[str]:
    """What the gates say to a text whose fact vouches for its numbers."""
    return refusals(make_draft(fact=make_fact(phrasings=(prose,)), prose=prose))


def test_a_sound_draft_passes_every_gate() -> None:
    assert refusals(make_draft(prose=SOUND)) == []


def test_a_text_may_weigh_280_with_its_hashtags_and_no_more() -> None:
    tags = ("a" * 100, "b" * 100)
    longest = 280 - len(f"\n\n#{tags[0]} #{tags[1]}")

    fits = make_draft(prose="x" * longest, hashtags=tags)
    exceeds = make_draft(prose="x" * (longest + 1), hashtags=tags)

    assert refusals_by("length", fits, hashtag_count=2) == []
    assert refusals_by("length", exceeds, hashtag_count=2) == ["length: weighs 281, at most 280"]


def test_wide_characters_weigh_two() -> None:
    wide = make_draft(prose="語" * 141, hashtags=())

    assert refusals_by("length", wide, hashtag_count=0) == ["length: weighs 282, at most 280"]


@pytest.mark.parametrize("prose", ["", "   ", "\n"])
def test_a_text_without_words_is_refused(prose: str) -> None:
    assert "length: the text is empty" in refusals(make_draft(prose=prose))


@pytest.mark.parametrize(
    "tags",
    [
        (),
        TAGS[:14],
        (*TAGS, "zap"),
        (*TAGS, "bitcoin"),
        (*TAGS[:14], TAGS[0]),
        (*TAGS[:14], "bitcoin"),
        (*TAGS[:14], "nodes"),
    ],
)
def test_there_are_exactly_fifteen_hashtags_no_two_of_them_the_same(tags: tuple[str, ...]) -> None:
    assert refusals(make_draft(hashtags=tags)) == ["hashtags: needs exactly 15 distinct hashtags"]


def test_the_number_of_hashtags_is_a_setting() -> None:
    assert refusals(make_draft(hashtags=("zap",)), hashtag_count=1) == []
    assert refusals(make_draft(hashtags=()), hashtag_count=0) == []


@pytest.mark.parametrize("tag", ["21", "BIP-352", "two words", "", "#zap"])
def test_what_x_would_not_link_is_no_hashtag(tag: str) -> None:
    assert f"hashtags: #{tag} is no hashtag on X" in refusals(make_draft(hashtags=(*TAGS[1:], tag)))


def test_a_hashtag_inside_the_prose_is_refused() -> None:
    assert refusals_of_prose("Zaps are what #Nostr is known for.") == [
        "hashtags: #Nostr stands inside the prose"
    ]
    assert refusals_of_prose("Issue #7 was open for a year.") == []


@pytest.mark.parametrize(
    "prose",
    [
        "Read it at https://example.org/paper first.",
        "Mt.Gox lost its coins in 2014.",
        "A full stop without a space.Then a word.",
        "The rule stands in BIP-39.mediawiki, not in code.",
    ],
)
def test_what_x_would_make_a_link_is_refused(prose: str) -> None:
    assert [reason.partition(":")[0] for reason in refusals_of_prose(prose)] == ["links"]


@pytest.mark.parametrize(
    "prose",
    [
        "Version 0.21.1 of the client, e.g. on a phone, took 3.5 hours.",
        "Wait... what? Yes: U.S. law does not say.",
    ],
)
def test_full_stops_in_numbers_and_abbreviations_are_no_links(prose: str) -> None:
    assert refusals_of_prose(prose) == []


def test_a_mention_is_refused_and_an_at_sign_is_not() -> None:
    assert refusals_of_prose("Thanks to @hal for the idea.") == ["mentions: mentions 'hal'"]
    assert refusals_of_prose("An order @ 5 sats a byte.") == []


def test_one_cashtag_is_what_x_allows() -> None:
    assert refusals_of_prose("What $BTC pays for is block space.") == []
    assert refusals_of_prose("What $BTC and $LTC have in common.") == [
        "cashtags: 2 cashtags, X allows one"
    ]
    assert refusals_of_prose("It cost $5 and then $10 a month.") == []


@pytest.mark.parametrize(
    ("prose", "invented"),
    [
        ("Every 210,000 blocks it halves, since 2009.", ["2009"]),
        ("Some 21,000,000 coins, 4 years, 50 to 25.", ["21000000", "25", "4"]),
        ("Every 210 blocks it halves.", ["210"]),
        ("It began at 50.5 bitcoin.", ["50.5"]),
        ("After 210,000² blocks, 50½ coins or 50 and Ⅳ.", ["210000^2", "50½", "Ⅳ"]),
    ],
)
def test_a_number_that_the_fact_does_not_state_is_refused(prose: str, invented: list[str]) -> None:
    assert refusals_by("grounding", make_draft(prose=prose)) == [
        f"grounding: {number} does not stand in halving-interval" for number in invented
    ]


def test_a_number_may_be_written_with_or_without_separators() -> None:
    assert refusals(make_draft(prose="After 210000 blocks, and no earlier, 50 became less.")) == []


@pytest.mark.parametrize("prose", ["It halves after 210,000 blocks.", "From 50, halved again."])
def test_numbers_in_the_hashtags_need_no_ground(prose: str) -> None:
    assert refusals(make_draft(prose=prose, hashtags=(*TAGS[1:], "21million"))) == []
