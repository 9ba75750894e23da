"""The search for anchors finds what is there, and says what is not."""

from pathlib import Path

import pytest
from anchors.__main__ import missing_anchors
from anchors.places import copy_of, text_of
from factories import make_fact, make_source

PAGE = "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    for name, text in {
        "bitcoin/bips/bip-0039.mediawiki": "2048 rounds\nof HMAC",
        "example.org/en/about/index.html": "<p>It is <b>21</b> &amp; more</p>",
        "example.org/mails.json": '[{"text": "no \\"quotes\\"\\nlost"}]',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("url", "anchor", "is_there"),
    [
        (PAGE, "2048 rounds", True),
        (PAGE, "rounds of", False),
        ("https://example.org/en/about/", "It is 21 & more", True),
        ("https://example.org/en/about", "It is 21 & more", True),
        ("https://example.org/mails.json", 'no "quotes"', True),
    ],
)
def test_an_anchor_is_found_as_readers_see_it(
    sources: Path, url: str, anchor: str, *, is_there: bool
) -> None:
    path = copy_of(url, sources)

    assert path is not None
    assert (anchor in text_of(path)) is is_there


def test_what_is_gone_and_what_is_not_at_hand_are_told_apart(sources: Path) -> None:
    facts = [
        make_fact(id="right", source=make_source(url=PAGE, evidence=("2048 rounds", "of HMAC"))),
        make_fact(id="gone", source=make_source(url=PAGE, evidence=("2048 rounds", "4096"))),
        make_fact(id="elsewhere", source=make_source(url="https://example.org/x", evidence=("x",))),
    ]

    assert missing_anchors(facts, sources) == (
        ["gone: 4096"],
        ["elsewhere: https://example.org/x"],
    )
