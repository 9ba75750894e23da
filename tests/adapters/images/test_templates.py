"""What every template draws, as data: its boxes and its words."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from diagram_examples import with_diagram
from drawings import drawn as draw
from drawings import shipped_facts
from factories import make_fact, make_source

from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.fonts import Layout, best_layout
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.room import LANDSCAPE, PORTRAIT, Format
from influencer.adapters.images.templates import DIAGRAMS, cards, data
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact, Figure

CODE = make_source().evidence
FACT = make_fact(
    headline="The block subsidy first halved in 2012, at block 210,000",
    phrasings=(
        "Nodes count blocks: after every 210,000 of them, they allow miners half of it.",
        "Who sets the date? No calendar does; nodes count 210,000 blocks.",
        "Myth: it falls on a day. Fact: it falls on a multiple of 210,000 blocks.",
        'A comment says that "the reward is cut in half every so many blocks".',
    ),
    source=make_source(evidence=(*CODE, "The reward is cut in half every so many blocks.")),
    happened_on=date(2012, 11, 28),
    steps=("Nodes count blocks.", "They allow half of it.", "They go on counting."),
)
SENTENCE = "A sentence of 130 characters is the longest there may be; it has to fit in, however"
ANSWERED = (
    "Would a long question fit in, if it were asked? It would, and so would an answer that goes on"
    " up to the 130 characters there are."
)
QUOTED = "A quotation is hard to fit in if the length is that of the longest ones"
OWN_WORDS = (
    "A sentence of a source is shown if it has no more words than twenty-six, which is the"
    " most that a card has to show."
)
LONGEST = make_fact(
    id="longest",
    headline="A headline of sixty characters, the most of any, as in 2010.",
    phrasings=(
        f"{SENTENCE} long the words are that it needs for that.",
        ANSWERED,
        "Myth: a long myth cannot fit in beside a long fact. Fact: both of them fit in, since "
        f"130 characters hold the two{'.':.>26}"[:130],
        f'Whoever is quoted at length said just that: "{QUOTED}".',
    ),
    source=make_source(
        section="A section with a name that is long too",
        evidence=(*CODE, QUOTED, OWN_WORDS),
    ),
    happened_on=date(2010, 9, 30),
    steps=("A step that is as long as the longest step that there is.",) * 3,
)
TEMPLATES = (*DIAGRAMS, *cards.TEMPLATES)
FIGURES = {
    "number_ring": Figure(value="38.5%", caption="of what there is"),
    "vote_grid": Figure(value="1,815", caption="of 2,016 blocks had to signal"),
}
"""For templates that draw no other fact than one whose figure says such a thing."""
WORDY = (
    *(name for name in cards.TEMPLATES if not name.startswith("number")),
    *data.TEMPLATES,
    *[name for name in DIAGRAMS if name not in data.TEMPLATES][::4],
)
"""Templates that set more than the headline, and some that do not."""

LAYOUTS = sorted({Layout.BASIC, best_layout()})


def drawn(
    template: str,
    theme: str = "light",
    layout: Layout = Layout.BASIC,
    fact: Fact = FACT,
    shape: Format = LANDSCAPE,
) -> Candidate:
    """A template that shows rows gets a fact that has some, or the figure that it draws."""
    fact = replace(fact, figure=FIGURES.get(template, fact.figure))
    for kind, names in data.KINDS.items():
        if template in names:
            fact = with_diagram(fact, kind)
    return draw(template, fact, theme=theme, layout=layout, shape=shape)


@pytest.mark.parametrize("template", cards.TEMPLATES)
def test_a_card_is_composed_for_the_tall_format_too(template: str) -> None:
    theme = list(THEMES)[cards.TEMPLATES.index(template) % len(THEMES)]

    assert inspect(drawn(template, theme, best_layout(), shape=PORTRAIT)) == []


@pytest.mark.parametrize("template", [name for name in cards.TEMPLATES if "number" not in name])
def test_the_longest_texts_fit_into_a_tall_card_too(template: str) -> None:
    assert inspect(drawn(template, "terminal", fact=LONGEST, shape=PORTRAIT)) == []


def texts(candidate: Candidate, *roles: str) -> list[str]:
    return [box.text for box in candidate.boxes if not roles or box.role in roles]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_passes_the_gate_and_names_claim_source_and_account(
    template: str, layout: Layout
) -> None:
    candidate = drawn(template, "terminal" if layout is Layout.BASIC else "orange", layout)

    assert inspect(candidate) == []
    assert texts(candidate, "handle") == ["@satsjournal"]
    assert texts(candidate, "source")[0].startswith("Bitcoin Core validation")
    if template in DIAGRAMS:
        title = " ".join(texts(candidate, "title")).replace("\u00a0", " ")
        assert title.casefold() == FACT.headline.casefold()


@pytest.mark.parametrize("theme", THEMES)
def test_cards_and_diagrams_pass_the_gate_in_every_theme(theme: str) -> None:
    for template in ("npub_anatomy", "merkle_tree", "myth", "number_band"):
        assert inspect(drawn(template, theme)) == []


@pytest.mark.parametrize("template", WORDY)
def test_the_longest_texts_that_a_fact_may_have_fit_in(template: str) -> None:
    """In the theme whose letters are the widest."""
    assert inspect(drawn(template, "blueprint", fact=LONGEST)) == []


def test_the_stairs_halve() -> None:
    assert _in_order(
        ["50", "25", "12.5", "6.25", "3.125", "1.5625"], texts(drawn("subsidy_stairs"))
    )


def test_the_stairs_begin_at_multiples_of_the_interval() -> None:
    labels = texts(drawn("subsidy_stairs"))

    assert _in_order(["0", "210,000", "420,000", "630,000", "840,000", "1,050,000"], labels)
    assert _in_order(["2009", "2012", "2016", "2020", "2024"], labels)


def test_the_curve_names_its_bends_and_its_end_but_no_day_of_today() -> None:
    candidate = drawn("supply_curve")

    labels = texts(candidate)
    assert _in_order(["10.5 M", "15.75 M", "18.375 M", "19.6875 M"], labels)
    assert texts(candidate, "hero") == ["20,999,999.9769"]
    assert "20,999,999.9769" in candidate.alt_text
    assert not [label for label in labels if "today" in label.lower()]


def test_the_tree_has_the_root_of_block_100000() -> None:
    labels = texts(drawn("merkle_tree"))

    assert "f3e94742ac…2a25a95766" in labels
    assert sum("…" in label for label in labels) == 7


def test_the_parts_of_an_npub_make_up_the_whole() -> None:
    assert "".join(texts(drawn("npub_anatomy"), "code")) == (
        "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg"
    )


def test_amounts_on_a_route_differ_by_the_fees_between_them() -> None:
    labels = texts(drawn("ln_route"), "label")
    fees = [_amount(label.split()[0]) for label in labels if re.fullmatch(r"\+.* sat", label)]
    amounts = sorted(_amount(label) for label in labels if re.fullmatch(r"[\d,.]+", label))

    assert len(fees) == 3
    assert amounts[-1] - amounts[0] == pytest.approx(sum(fees), abs=0.02)


def test_two_facts_about_routes_may_show_different_amounts() -> None:
    shown = {drawn("ln_route", fact=make_fact(id=f"fact-{n}")).alt_text for n in range(6)}

    assert len(shown) > 1


def test_a_zap_goes_from_request_to_receipt() -> None:
    candidate = drawn("zap_flow", fact=shipped_facts()["nip57-kinds"])
    ink = {box.text: box.colour for box in candidate.boxes}

    assert _in_order(
        ["request 9734", "an invoice", "by Lightning", "receipt 9735"], texts(candidate)
    )
    assert ink["receipt 9735"] == THEMES["light"].palette.on_accent
    assert ink["by Lightning"] == THEMES["light"].palette.muted


def _in_order(wanted: Iterable[str], found: Iterable[str]) -> bool:
    remaining = iter(found)
    return all(word in remaining for word in wanted)


def _amount(label: str) -> float:
    return float(label.replace(",", ""))
