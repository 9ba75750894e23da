"""Sizes of payments, drawn to scale from what a fact computes."""

from itertools import combinations

import pytest
from drawings import labels, shipped_facts
from shapes import ACCENT, shapes

from influencer.adapters.images.templates.signers.quorum_ways import quorum_of
from influencer.adapters.images.themes import THEMES
from influencer.domain.protocol_facts.sizes import (
    P2PKH,
    P2TR,
    P2WPKH,
    multisig,
    multisig_vbytes,
    p2pkh_vbytes,
    p2tr_vbytes,
    p2wpkh_vbytes,
    parts,
)


@pytest.mark.parametrize(
    ("fact", "sizes"),
    {
        "calc-bc1q-saves": ["226 vbytes", "141 vbytes"],
        "calc-no-change": ["141 vbytes", "110 vbytes"],
        "calc-fifty-coins": ["3,442 vbytes", "7,444 vbytes"],
        "calc-two-of-three-size": ["201 vbytes", "141 vbytes"],
        "calc-fifteen-signers": ["541 vbytes", "154 vbytes"],
    }.items(),
)
def test_each_fact_shows_the_payments_that_it_sizes(fact: str, sizes: list[str]) -> None:
    shown = labels("payment_sizes", shipped_facts()[fact])

    assert [label for label in shown if label.endswith("vbytes")] == sizes


def test_fifty_coins_are_fifty_blocks() -> None:
    assert len(shapes("payment_sizes", "calc-fifty-coins").boxes[ACCENT]) == 50


def test_all_parts_of_a_payment_are_named() -> None:
    """Fifteen signers: a coin, two outputs and the rest, of either payment."""
    canvas, words = (
        shapes("payment_sizes", "calc-fifteen-signers"),
        "coins spent, outputs, the rest",
    )

    assert sum(map(len, canvas.boxes.values())) == 2 * (1 + 2 + 1)
    assert THEMES["light"].palette.line not in canvas.boxes
    assert words in " ".join(labels("payment_sizes", shipped_facts()["calc-fifteen-signers"]))


def test_parts_add_up_to_the_size_that_is_rounded_up() -> None:
    sizes = (
        (P2PKH, p2pkh_vbytes),
        (P2WPKH, p2wpkh_vbytes),
        (P2TR, p2tr_vbytes),
    )
    for kind, vbytes in sizes:
        one = parts(kind)
        for inputs, outputs in ((1, 2), (10, 1), (3, 7)):
            exact = one.fixed + inputs * one.per_input + outputs * one.per_output
            assert vbytes(inputs, outputs) - 1 < exact <= vbytes(inputs, outputs)
    shared = parts(multisig(2, 3))
    assert multisig_vbytes(2, 3, 1, 2) - 1 < shared.fixed + shared.per_input + 2 * shared.per_output


@pytest.mark.parametrize(
    ("fact", "rows"),
    {
        "calc-full-block": {"7,100": 71, "4,400": 44},
        "calc-multisig-block": {"5,000": 50, "7,100": 71, "4,200": 42},
        "calc-batch-hundred": {"31,100": 311, "7,100": 71},
    }.items(),
)
def test_a_square_stands_for_each_hundred_in_a_block(fact: str, rows: dict[str, int]) -> None:
    boxes = shapes("block_room", fact).boxes

    assert set(rows) <= set(labels("block_room", shipped_facts()[fact]))
    assert sum(map(len, boxes.values())) == sum(rows.values())
    assert len(boxes[ACCENT]) == next(iter(rows.values()))


@pytest.mark.parametrize(
    ("fact", "quorum"), {"calc-ways-to-sign": (3, 5), "calc-five-of-seven": (5, 7)}.items()
)
def test_every_way_to_sign_is_drawn_once(fact: str, quorum: tuple[int, int]) -> None:
    required, keys = quorum
    ways = list(combinations(range(keys), required))
    canvas = shapes("quorum_ways", fact)

    assert quorum_of(shipped_facts()[fact]) == quorum
    assert len(canvas.circles[ACCENT]) == required * len(ways)
    assert sum(map(len, canvas.circles.values())) == keys * len(ways)
    assert f"{len(ways)} ways" in labels("quorum_ways", shipped_facts()[fact])
