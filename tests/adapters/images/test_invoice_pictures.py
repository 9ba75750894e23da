"""An invoice letter by letter, and what the fees of a route come to."""

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.domain.protocol_facts.invoice import COFFEE, FALLBACK

INVOICES = {
    "ln-expiry": (COFFEE, "xqzpu", "60 seconds"),
    "bolt11-fallback": (FALLBACK, "fppqw5…xw7k", "bc1qw5…f3t4"),
    "bolt11-pubkey-recovery": (COFFEE, "uk0rl7…4vgp", "by 03e715…d9ad"),
}


@pytest.mark.parametrize(("fact", "shown"), INVOICES.items())
def test_an_invoice_is_shown_whole_and_its_point_is_told(
    fact: str, shown: tuple[str, str, str]
) -> None:
    invoice, code, says = shown
    candidate = drawn("invoice_anatomy", shipped_facts()[fact])
    letters = [text for text in texts(candidate, "code") if "…" not in text]

    assert invoice in "".join(letters)
    assert {code, says} <= set(texts(candidate))


@pytest.mark.parametrize("fact", INVOICES)
def test_three_facts_ask_for_the_invoice_each_with_its_own_part(fact: str) -> None:
    assert shipped_facts()[fact].pictures == ("invoice_anatomy",)
    alt_texts = {drawn("invoice_anatomy", shipped_facts()[one]).alt_text for one in INVOICES}
    assert len(alt_texts) == len(INVOICES)


@pytest.mark.parametrize(
    ("fact", "template", "shown"),
    [
        ("bolt11-639", "dissection", {"639 bytes", "length, 1,023 at most"}),
        ("bolt11-year3058", "timeline", {"2038", "3058"}),
    ],
)
def test_a_limit_is_shown_where_the_title_tells_of_one(
    fact: str, template: str, shown: set[str]
) -> None:
    """No example invoice is as long or as late as that."""
    assert shipped_facts()[fact].pictures == ()
    assert shown <= set(labels(template, shipped_facts()[fact]))


@pytest.mark.parametrize(
    ("fact", "percents"),
    [("calc-one-sat-fees", ["300%", "0.3%"]), ("calc-hundred-thousand", ["0.104%"])],
)
def test_the_fee_curve_marks_what_the_fact_computes(fact: str, percents: list[str]) -> None:
    shown = labels("fee_curve", shipped_facts()[fact])

    assert [label for label in shown if label.endswith("%")] == percents
    assert "log scales" in " ".join(shown)


def test_the_fee_of_bolt_7s_example_is_the_sum_of_its_parts() -> None:
    """BOLT 7: “200 + ( 4999999 * 2000 / 1000000 ) = 10199”."""
    shown = labels("fee_sum", shipped_facts()["bolt7-millionths"])

    assert [one for one in shown if one[-1].isdigit() and "of" not in one] == [
        "200",
        "+ 9,999",
        "10,199",
    ]


def test_the_first_of_twenty_nodes_earns_the_most() -> None:
    """1% of what the nineteen after it have made of the amount: 1.01 to the power of 19."""
    shown = labels("hop_fees", shipped_facts()["calc-twenty-hops"])

    assert [f"{1.01**19:.2f}%", "1.00%", "22%"] == [one for one in shown if one.endswith("%")]
