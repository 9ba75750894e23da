"""Entries of the user's own: a broken one is left out with file, line and reason, the rest not."""

from datetime import date
from pathlib import Path

import pytest
from factories import NOW, fact_toml

from influencer.adapters.ledger.facts import FactFile, read_fact_file
from influencer.domain.facts import Figure, Source

CATEGORIES = {"nostr-zaps": "nostr", "liquid": "assets"}

FACT = fact_toml("zap-receipt")
FIRST = fact_toml("first-receipt")
LAST = fact_toml("last-receipt")
SOURCE = FACT[FACT.index("[fact.source]") :]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def read(path: Path, content: str | bytes) -> FactFile:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_fact_file(path, CATEGORIES, set(), today=NOW.date())


def ids(file: FactFile) -> list[str]:
    return [fact.id for fact in file.facts]


def test_a_sound_file_has_no_problems(path: Path) -> None:
    file = read(path, FACT + FIRST)

    assert file.problems == []
    assert ids(file) == ["zap-receipt", "first-receipt"]
    assert {fact.area for fact in file.facts} == {"nostr"}


# fmt: off
BROKEN = (
    ("id = ", "colour = 'red'\nid = ", "unknown key colour"),
    ("name = ", "author = 'x'\nname = ", "unknown key source.author"),
    ('id = "zap-receipt"\n', "", "id is missing"),
    ('topic = "nostr-zaps"\n', "", "topic is missing"),
    (SOURCE, "", "source is missing"),
    ('name = "NIP-57"\n', "", "source.name is missing"),
    ("[fact.source]", "[fact.figure]\nvalue = '57'\n[fact.source]", "figure.caption is missing"),
    ('"zap-receipt"', "57", "id must be a text"),
    ('"zap-receipt"', '["zap-receipt"]', "id must be a text"),
    ('"nostr-zaps"', '{ slug = "nostr-zaps" }', "topic must be a text"),
    ('"A zap receipt is an event of kind 9735"', '" "', "headline must be a text"),
    ('["zaps", "NIP57"]', '"zaps"', "tags must be a list of texts"),
    ('["zaps", "NIP57"]', '["zaps", 57]', "tags must be a list of texts"),
    ('["zaps", "NIP57"]', '["zaps", ""]', "tags must be a list of texts"),
    ("tags = ", "pictures = 'zap_flow'\ntags = ", "pictures must be a list of texts"),
    ("tags = ", "figure = '57'\ntags = ", "figure must be a table of texts"),
    ('"NIP-57"', "57", "source must be a table of texts"),
    ('"NIP-57"', '""', "source must be a table of texts"),
    ('["kind 9735", "MUST be signed"]', '"kind 9735"', "source must be a table of texts"),
    ("tags = ", "derived = ['57']\ntags = ", "derived must be a table of texts"),
    ("tags = ", "derived = { 57 = 57 }\ntags = ", "derived must be a table of texts"),
    ("tags = ", "date = '2009-01-03'\ntags = ", "date must be a date, such as 2009-01-03"),
    ("tags = ", "date = 2009-01-03T18:15:05Z\ntags = ", "date must be a date, such as 2009-01-03"),
    ("tags = ", "date = 2026-11-23\ntags = ", "the date 2026-11-23 is in the future; for what is"),
    ("tags = ", "review_by = 2027\ntags = ", "review_by must be a date, such as 2009-01-03"),
    ('"nostr-zaps"', '"zaps"', "there is no topic 'zaps'; see influencer topics"),
    ('"zap-receipt"', '"first-receipt"', "the id 'first-receipt' is taken"),
    ('"zap-receipt"', '"Zap receipt"',
     "the id 'Zap receipt' must be of small letters, digits and hyphens"),
    ('["zaps", "NIP57"]', '["zaps", "NIP-57"]', "#NIP-57 is no hashtag on X"),
    ('["zaps", "NIP57"]', '["zaps", "Zap"]', "#Zap counts as the same hashtag as #zaps"),
    ("A zap receipt", "In 2023 a zap receipt",
     "2023 in 'In 2023 a zap receipt is an event of kind 9735' stands neither in the evidence"),
    ("tags = ", "derived = { 58 = '50 + 7' }\ntags = ", "58 is not 50 + 7"),
    ("tags = ", "derived = { 58 = 'fifty' }\ntags = ", "'fifty' is no arithmetic"),
    ("tags = ", "derived = { 26 = 'subsidy(210000) / 100000000' }\ntags = ",
     "26 is not subsidy(210000) / 100000000"),
    ("tags = ", "derived = { 25 = 'subsidy(0.5)' }\ntags = ", "subsidy takes whole height"),
    ("is signed by", "is signed, see nips.nostr.com, by",
     "X would make 'nips.nostr.com' a link in \"The receipt of a zap"),
    ("is signed by", "is signed by @fiatjaf or", "'fiatjaf' may not stand in prose: "),
    ("is signed by", "is signed" + " and sealed" * 10 + " by", "weighs 186 on X, at most 160: "),
    ("is signed by", "is signed\\nby", "a line break or another invisible character stands in "),
    ("A zap receipt", "A zap receipt " + "of a zap " * 3, "the headline has 66 characters"),
    ('["The', '[] # ["The', "needs at least one phrasing"),
)
# fmt: on


@pytest.mark.parametrize(("old", "new", "reason"), BROKEN)
def test_a_broken_entry_is_left_out_with_file_line_and_reason(
    path: Path, old: str, new: str, reason: str
) -> None:
    assert old in FACT

    file = read(path, f"{FIRST}\n{FACT.replace(old, new)}\n{LAST}")

    (problem,) = file.problems
    line = len(FIRST.splitlines()) + 2
    assert problem.startswith(f"{path}, line {line}: {reason}")
    assert len(problem.splitlines()) == 1
    assert ids(file) == ["first-receipt", "last-receipt"]


def test_each_broken_entry_has_its_own_line(path: Path) -> None:
    broken = FACT.replace("nostr-zaps", "zaps")

    file = read(path, f"# mine\n\n{broken}{FIRST}{broken}")

    height = len(FACT.splitlines())
    assert [problem.partition(":")[0] for problem in file.problems] == [
        f"{path}, line 3",
        f"{path}, line {3 + 2 * height}",
    ]


def test_all_that_is_wrong_with_an_entry_is_said_at_once(path: Path) -> None:
    file = read(path, FACT.replace("NIP57", "NIP-57").replace("A zap receipt", "The 21st receipt"))

    assert len(file.problems) == 2


def test_a_key_cannot_break_the_line_of_its_refusal(path: Path) -> None:
    (problem,) = read(path, FACT.replace("tags =", '"two\\nlines" = 1\ntags =')).problems

    assert problem == f"{path}, line 1: unknown key two lines"


def test_all_keys_arrive_in_the_fact(path: Path) -> None:
    extra = """\
pictures = ["zap_flow", "zap_receipt"]
figure = { value = "9735", caption = "the kind of 25" }
date = 2023-02-12
valid_from = 2023-02-13
review_by = 2030-01-01
derived = { 25 = "subsidy(210000) / 100000000", 9735 = "9700 + 35" }
tags"""
    (fact,) = read(path, FACT.replace("tags", extra).replace("url", 'section = "Spec"\nurl')).facts

    assert fact.pictures == ("zap_flow", "zap_receipt")
    assert fact.figure == Figure(value="9735", caption="the kind of 25")
    assert [fact.happened_on, fact.valid_from, fact.review_by] == [
        date(2023, 2, 12),
        date(2023, 2, 13),
        date(2030, 1, 1),
    ]
    assert fact.source == Source(
        name="NIP-57",
        section="Spec",
        url="https://github.com/nostr-protocol/nips/blob/master/57.md",
        evidence=("kind 9735", "MUST be signed"),
    )
    assert fact.tags == ("zaps", "NIP57")
    assert [(one.number, one.expression) for one in fact.derived] == [
        ("25", "subsidy(210000) / 100000000"),
        ("9735", "9700 + 35"),
    ]
    assert fact.is_computed


def test_plain_arithmetic_makes_no_computed_fact(path: Path) -> None:
    (fact,) = read(path, FACT.replace("tags =", "derived = { 9735 = '9700 + 35' }\ntags =")).facts

    assert not fact.is_computed


def test_letters_and_their_accents_are_put_together_but_in_what_is_quoted(path: Path) -> None:
    content = FACT.replace("A zap receipt is", "Re\u0301ce\u0301pisse\u0301:").replace(
        "MUST be signed", "cafe\u0301"
    )

    (fact,) = read(path, content).facts

    assert fact.headline == "Récépissé: an event of kind 9735"
    assert fact.source.evidence == ("kind 9735", "cafe\u0301")


def test_letters_that_no_font_has_are_told_with_the_line(path: Path) -> None:
    file = read(path, FACT.replace("A zap receipt is", "Łódź:"))

    assert file.facts == []
    (problem,) = file.problems
    assert "line 1: no font of the pictures draws Łź, of 'Łódź: an event" in problem
