"""Old eviction against an example worked out by hand from the rules of txmempool.h."""

from influencer.domain.protocol_facts.eviction import (
    CHEAP,
    EXAMPLE,
    Waiting,
    dropped_first,
    mined_first,
    mining_order,
    rate,
    with_children,
    with_parents,
)


def test_the_best_payment_is_mined_first_and_would_be_dropped_first() -> None:
    assert mined_first(EXAMPLE) == {"parent", "best"}
    assert dropped_first(EXAMPLE) == {"parent", "best", "heir", *CHEAP}


def test_the_rates_are_those_of_their_sums() -> None:
    """In thousands: (20 + 1020) / 40, then 1040 + 5 * 10 + 310 over 100."""
    assert rate(EXAMPLE, mined_first(EXAMPLE)) == 26
    assert rate(EXAMPLE, dropped_first(EXAMPLE)) == 14
    assert rate(EXAMPLE, dropped_first(EXAMPLE) - mined_first(EXAMPLE)) == 6


def test_no_other_payment_has_a_lower_score_than_the_parent() -> None:
    """The five cheap ones are saved by their heir: (10 + 310) / 20 is 16."""
    assert rate(EXAMPLE, with_children(EXAMPLE, "cheap 1")) == 16
    assert min(rate(EXAMPLE, [one]) for one in EXAMPLE if one.startswith("other")) == 15


def test_blocks_take_the_family_s_rest_last() -> None:
    order = mining_order(EXAMPLE)

    assert [rate(EXAMPLE, taken) for taken in order] == [26, 24, 20, 17, 15, 6]


def test_the_family_keeps_the_limits_of_its_time() -> None:
    """25 payments and 101 kvB with all that builds on one (``DEFAULT_DESCENDANT_LIMIT``)."""
    family = with_children(EXAMPLE, "parent")

    assert len(family) <= 25
    assert sum(EXAMPLE[name].vbytes for name in family) <= 101_000
    assert len(with_parents(EXAMPLE, "heir")) <= 25


def test_unlinked_payments_are_dropped_in_the_reverse_order_of_mining() -> None:
    pool = {f"{one}": Waiting(100, 100 * one) for one in (3, 1, 2)}

    assert mined_first(pool) == {"3"}
    assert dropped_first(pool) == {"1"}
