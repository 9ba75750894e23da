"""Cards drawn from the SHA-256 of a fact's headline show the very digest."""

import hashlib
import subprocess
from collections.abc import Sequence

import pytest
from drawings import drawn, texts
from factories import make_fact

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.room import FORMATS, LANDSCAPE, PORTRAIT, Format
from influencer.adapters.images.templates.cards.statement_terminal import command_lines, even_lines
from influencer.adapters.images.templates.layouts.tiles import tile
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.themes import THEMES
from influencer.domain.protocol_facts.digest import digest_of
from influencer.domain.protocol_facts.drunken_bishop import START, walk
from influencer.domain.protocol_facts.nostr_event import event_id
from influencer.domain.protocol_facts.secp256k1 import public_key
from influencer.errors import PictureError

FACT = make_fact(headline="The block subsidy's size halves every 210,000 blocks")
CODE = hashlib.sha256(FACT.headline.encode()).hexdigest()
CARDS = ("fingerprint_bars", "fingerprint_grid", "fingerprint_ring", "fingerprint_walk")


@pytest.mark.parametrize("shape", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("card", [*CARDS, "fingerprint_tiles"])
def test_the_words_stand_there_letter_for_letter_as_they_were_hashed(
    card: str, shape: Format
) -> None:
    candidate = drawn(card, FACT, theme="orange", shape=shape)

    assert " ".join(texts(candidate, "title")) == FACT.headline
    assert any("SHA-256" in text for text in texts(candidate))
    assert candidate.drawing.literals[0] == CODE


@pytest.mark.parametrize("card", [*CARDS, "fingerprint_tiles", "statement_terminal"])
def test_who_listens_is_told_the_fact_and_where_the_pattern_comes_from_but_no_digest(
    card: str,
) -> None:
    told = drawn(card, FACT).alt_text

    assert statement(FACT).replace("\u00a0", " ") in told
    assert "SHA-256" in told
    assert CODE[:6] not in told


@pytest.mark.parametrize("card", CARDS[1:])
def test_the_digest_stands_beside_the_picture(card: str) -> None:
    assert f"{CODE[:8]}…{CODE[-8:]}" in texts(drawn(card, FACT), "body", "label")


def test_the_rows_of_the_grid_spell_the_digest() -> None:
    assert "".join(texts(drawn("fingerprint_grid", FACT), "code")) == CODE


def test_the_grid_says_how_many_squares_are_filled() -> None:
    ones = int(CODE, 16).bit_count()

    assert f"is 1: {ones} of them" in drawn("fingerprint_grid", FACT).alt_text


def test_a_wrong_digit_in_the_grid_would_be_seen() -> None:
    candidate = drawn("fingerprint_grid", FACT)
    other = drawn("fingerprint_grid", make_fact(headline=f"{FACT.headline}!"))

    assert texts(candidate, "code") != texts(other, "code")
    assert candidate.png != other.png


def test_each_digit_has_a_tile_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    outlines = set[frozenset[tuple[float, float]]]()

    def note(_: Canvas, points: Sequence[tuple[float, float]], __: object) -> None:
        outlines.add(frozenset((round(across, 3), round(down, 3)) for across, down in points))

    monkeypatch.setattr(Canvas, "polygon", note)
    canvas = Canvas(THEMES["light"], shape=LANDSCAPE)

    for digit in range(16):
        tile(canvas, (0, 0), 1, digit, (0, 0, 0))

    assert len(outlines) == 16


def test_a_walk_that_ends_where_it_began_has_one_letter_only() -> None:
    home = next(
        fact
        for fact in (make_fact(headline=f"A headline, number {number}") for number in range(2000))
        if _ends_at_home(fact.headline)
    )
    candidate = drawn("fingerprint_walk", home, shape=PORTRAIT)

    assert texts(candidate, "code") == ["E"]
    assert "back to its start" in " ".join(texts(candidate, "body"))


def _ends_at_home(headline: str) -> bool:
    return walk(digest_of(headline))[-1] == START


def test_the_terminal_shows_the_digest_that_the_command_prints() -> None:
    candidate = drawn("statement_terminal", FACT, shape=PORTRAIT)

    assert "".join(texts(candidate, "code")) == CODE
    assert inspect(candidate) == []


@pytest.mark.parametrize("letters", [26, 34, 58])
@pytest.mark.parametrize("headline", [FACT.headline, 'Some call it "text"', "It costs $5 & more"])
def test_a_shell_really_prints_it(headline: str, letters: int) -> None:
    try:
        lines = even_lines(headline, letters)
    except PictureError:
        assert '"' in headline or "$" in headline
        return
    command = "\n".join(lines).removeprefix("$ ")
    printed = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)

    assert printed.stdout.split() == [hashlib.sha256(headline.encode()).hexdigest(), "-"]


def test_quotation_marks_that_no_shell_takes_are_refused() -> None:
    with pytest.raises(PictureError, match="no shell takes"):
        command_lines('It\'s "that"', 60)


def test_the_event_has_the_id_of_its_words() -> None:
    fact = make_fact(area="nostr", headline='Relays say "no"')
    candidate = drawn("note_event", fact)
    code = event_id(public_key(3).hex(), 1_700_000_000, 1, (), fact.headline).hex()

    assert candidate.drawing.literals[0] == code
    assert f'"{code[:12]}…{code[-12:]}"' in texts(candidate, "code")
    assert texts(candidate, "title") == ['"Relays say \\"no\\""']
    assert inspect(candidate) == []
