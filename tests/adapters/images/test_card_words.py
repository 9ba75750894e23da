"""What cards say is the fact's own: its headline, its phrasings, its figure, its source's words."""

from dataclasses import replace

import pytest
from drawings import drawn, shipped_facts, texts
from factories import make_fact, make_source

from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.room import FORMATS, PORTRAIT, Format
from influencer.adapters.images.templates import cards
from influencer.adapters.images.templates.cards.statement_column import columns_of
from influencer.adapters.images.templates.cards.statement_stack import LEANING
from influencer.adapters.images.templates.layouts.arcs import sector
from influencer.adapters.images.templates.layouts.fingerprint import groups
from influencer.domain.facts import Fact, Figure

FACT = make_fact(
    phrasings=(
        "Every 210,000 blocks the reward is cut in half; it began at 50 bitcoin.",
        "Who sets the date? No calendar does; nodes count 210,000 blocks.",
        "Nodes count blocks, and allow half of it after every 210,000 of them.",
        "Myth: it falls on a day. Fact: it falls on a multiple of 210,000 blocks.",
        'A mail says "the reward is cut in half by every node" and no more.',
    ),
    steps=("Nodes count.", "They halve.", "They go on."),
    source=make_source(
        evidence=("CAmount nSubsidy = 50", "it ends. The reward is cut in half by every node. Then")
    ),
)
FRAMED = {"kicker", "source", "handle", "code"}
FACTS = list(shipped_facts().values())


def _words(text: str) -> str:
    return text.replace("\u00a0", " ").upper()


@pytest.mark.parametrize("shape", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("card", [name for name in cards.PLAIN if name.startswith("statement")])
def test_a_statement_says_the_headline_and_phrasings_of_its_fact(card: str, shape: Format) -> None:
    candidate = drawn(card, FACT, shape=shape)
    own = _words(" ".join((FACT.headline, *FACT.phrasings)))

    shown = [_words(box.text) for box in candidate.boxes if box.role not in FRAMED]
    if card != "statement_terminal":
        assert [text for text in shown if text not in own] == []
    quiet = {"statement_quiet", "statement_terminal"}
    title = _words(" ".join(texts(candidate, "title")))
    assert title == _words(FACT.headline) or card in quiet


@pytest.mark.parametrize(
    "card", ["fingerprint_ring", "statement_sign", "statement_split", "statement_ticket"]
)
def test_the_sign_that_is_told_of_is_the_one_that_is_drawn(card: str) -> None:
    """A topic of one's own may be of an area that has no sign."""
    own = drawn(card, make_fact(area="gardening")).alt_text

    assert "a cube that stands for a block" in own
    assert "gardening" not in own
    assert "the sign for nostr" in drawn(card, make_fact(area="nostr")).alt_text


@pytest.mark.parametrize("fact", FACTS[::240], ids=lambda fact: fact.id)
def test_a_stack_fills_the_width_line_by_line(fact: Fact) -> None:
    candidate = drawn("statement_stack", fact, shape=PORTRAIT)
    lines = [box for box in candidate.boxes if box.role == "title"]
    room = PORTRAIT.width - 2 * PORTRAIT.margin

    assert _words(" ".join(line.text for line in lines)) == fact.headline.upper().replace("'", "’")
    assert all(abs(line.right - PORTRAIT.margin - room) < 12 for line in lines)
    assert sum(line.text.split()[-1] in LEANING for line in lines) <= 2


def test_a_newspaper_has_a_second_column_only_for_a_second_plain_statement() -> None:
    first, second = columns_of(FACT)

    assert (first, second) == tuple(map(typographic, FACT.phrasings[0:3:2]))
    assert columns_of(replace(FACT, phrasings=FACT.phrasings[:2])) == (first,)
    assert len(columns_of(replace(FACT, phrasings=("A word. " * 24, "A word, a word. " * 8)))) == 1


def test_the_marker_runs_over_the_telling_words_alone() -> None:
    candidate = drawn("statement_marker", FACT, theme="midnight")
    dark = [box.text for box in candidate.boxes if box.role == "title" and sum(box.colour) < 100]

    assert " ".join(dark).replace("\u00a0", " ") == "210,000 blocks"


def test_the_flaps_spell_the_figure() -> None:
    fact = replace(FACT, figure=Figure(value="9,735 ms", caption="of something"))

    assert "".join(texts(drawn("number_flaps", fact), "code")) == "9,735ms"


@pytest.mark.parametrize("card", ["number_rule", "number_corner", "number_band", "number_side"])
def test_the_figure_is_the_hero_and_its_caption_stands_by(card: str) -> None:
    fact = replace(FACT, figure=Figure(value="210,000", caption="blocks, then half"))
    candidate = drawn(card, fact, shape=PORTRAIT)

    assert texts(candidate, "hero") == ["210,000"]
    assert "blocks, then half" in " ".join(texts(candidate, "body"))


def test_a_ring_is_filled_as_far_as_the_share_goes() -> None:
    *outer, _ = sector((0, 0), (1, 2), 0, 0.25)[:61]

    assert outer[0] == pytest.approx((0, -2))
    assert sector((0, 0), (1, 2), 0, 0.25)[60] == pytest.approx((2, 0))
    assert sector((0, 0), (1, 2), 0, 0.5)[120] == pytest.approx((0, 2))


@pytest.mark.parametrize("card", ["question_side", "quiz_mark"])
def test_a_quiz_asks_the_question_and_gives_the_answer(card: str) -> None:
    candidate = drawn(card, FACT)

    assert " ".join(texts(candidate, "title")) == "Who sets the date?"
    answer = " ".join(texts(candidate, "body")).replace("\u00a0", " ")
    assert answer == "No calendar does; nodes count 210,000 blocks."


@pytest.mark.parametrize("card", ["steps_columns", "steps_stairs"])
def test_three_steps_are_numbered_in_their_order(card: str) -> None:
    shown = texts(drawn(card, FACT, shape=PORTRAIT), "label", "body")

    assert shown == ["1", "Nodes count.", "2", "They halve.", "3", "They go on."]


def test_a_myth_is_struck_by_no_line_and_the_fact_is_larger() -> None:
    boxes = {box.text: box for box in drawn("myth_stack", FACT).boxes}

    assert boxes["It falls on a day."].size < min(
        box.size for box in boxes.values() if box.role == "title"
    )


def test_the_source_is_quoted_with_its_name() -> None:
    shown = texts(drawn("source_words", FACT), "body")

    assert " ".join(shown) == "“The reward is cut in half by every node.” Bitcoin Core validation"


@pytest.mark.parametrize("card", ["quotation_mark", "quotation_panel"])
def test_a_quotation_says_whose_words_they_are(card: str) -> None:
    candidate = drawn(card, FACT)

    assert (
        " ".join(texts(candidate, "title")).strip("“”") == "The reward is cut in half by every node"
    )
    assert "Bitcoin Core validation" in texts(candidate, "body")


def test_a_code_is_parted_without_loss() -> None:
    assert groups("0123456789", 4) == ["0123", "4567", "89"]
