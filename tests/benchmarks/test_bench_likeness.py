"""Measures that take the extra ``bench``."""

import pytest

from benchmarks.content.measures import bench_measure, choose
from benchmarks.content.table import NotMeasured

WHY = "the extra bench is not installed"
SENTENCES = [
    "Miners order transactions by fee.",
    "A relay keeps events until nobody asks for them any more.",
    "Wallets derive every address from one seed.",
    "Six blocks went by before noon.",
]
FRAMED = [f"Did you know? In Bitcoin, the {part} is what matters most." for part in "abcd"]


def test_a_frame_around_every_text_shows_in_self_bleu() -> None:
    pytest.importorskip("sacrebleu", reason=WHY)

    assert float_of("bleu", "self_bleu", FRAMED) > 2 * float_of("bleu", "self_bleu", SENTENCES)


def test_a_text_that_is_posted_twice_shows_in_minhash_on_both_sides() -> None:
    pytest.importorskip("datasketch", reason=WHY)
    texts = [
        "Relays keep events.",
        "Nobody rings twice.",
        "Six blocks went by.",
        "relays KEEP events",
    ]

    assert float_of("minhash", "share_alike", texts) == 0.5


def test_what_is_not_installed_is_told_with_what_installs_it() -> None:
    figure = bench_measure("no_such_module", "measure", ["a"])

    assert isinstance(figure, NotMeasured)
    assert "no_such_module" in figure.reason
    assert "make bench-content" in figure.reason


def test_people_are_as_many_as_posts_and_blank_lines_are_nobody() -> None:
    lines = ["one", "", "two", "  ", "three"]

    assert set(choose(lines, count=5, seed=1)) == {"one", "two", "three"}
    assert len(choose(lines, count=2, seed=1)) == 2
    assert choose(lines, count=2, seed=1) == choose(lines, count=2, seed=1)


def float_of(module: str, name: str, texts: list[str]) -> float:
    options = {"seed": 1} if module == "bleu" else {}
    figure = bench_measure(module, name, texts, **options)
    assert isinstance(figure, float)
    return figure
