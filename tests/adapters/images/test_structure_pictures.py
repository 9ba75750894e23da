"""Trees, layers, rings and transactions: their numbers fit together."""

from drawings import drawn, labels

from influencer.domain.protocol_facts.ecash import faulty_guardians


def _amounts(template: str) -> list[int]:
    words = (label.removesuffix(" sat").replace(",", "") for label in labels(template))
    return [int(word) for word in words if word.isdigit()]


def test_every_node_of_a_sum_tree_is_the_sum_of_those_below() -> None:
    first, second, third, fourth, left, right, root = _amounts("sum_tree")

    assert (left, right) == (first + second, third + fourth)
    assert root == left + right
    assert "example amounts" in labels("sum_tree")


def test_a_payjoin_pays_what_it_says() -> None:
    payer, payee, to_payee, change = _amounts("payjoin_inputs")

    assert payer + payee == to_payee + change + 1_000
    assert to_payee - payee == 40_000
    assert {"paid 40,000, fee 1,000", "An example"} <= set(labels("payjoin_inputs"))


def test_a_federation_withstands_a_third_of_what_it_has_less_one() -> None:
    assert [faulty_guardians(size) for size in (3, 4, 6, 7, 9, 10)] == [0, 1, 1, 2, 2, 3]
    assert labels("guardians") == [
        "4 guardians",
        "bear 1 traitor",
        "7 guardians",
        "bear 2 traitors",
    ]


def test_a_gift_wrap_holds_a_seal_that_holds_a_message() -> None:
    boxes = [box for box in drawn("gift_wrap").boxes if box.text.startswith("kind")]

    assert [box.text for box in boxes] == ["kind 1059", "kind 13", "kind 14"]
    assert [box.top for box in boxes] == sorted(box.top for box in boxes)


def test_the_branch_of_the_older_nodes_is_kept() -> None:
    shown = labels("chain_split")

    assert "version 0.8 only: given up" in shown
    assert "accepted by older nodes, too: kept" in shown
    assert "not to scale" in shown


def test_message_types_alternate_between_hanging_up_and_ignoring() -> None:
    candidate = drawn("odd_even")
    boxes = [box for box in candidate.boxes if box.text.isdigit()]

    assert [int(box.text) for box in boxes] == list(range(32_768, 32_774))
    assert len({box.colour for box in boxes[::2]}) == len({box.colour for box in boxes[1::2]}) == 1
    assert boxes[0].colour != boxes[1].colour
    assert "even ones are only outlined" in candidate.alt_text


def test_posts_leave_by_write_relays_and_mentions_come_by_read_relays() -> None:
    boxes = {box.text: box for box in drawn("outbox").boxes}

    assert boxes["write relays"].bottom < boxes["You"].top < boxes["read relays"].top
    assert boxes["You"].right < boxes["write relays"].left < boxes["Others"].left
    assert "Kind 10002 lists both kinds, 2-4 relays each" in boxes


def test_a_confidential_transaction_tells_two_things_and_hides_two() -> None:
    shown = labels("confidential_amounts")

    assert shown[::2][:2] == ["which outputs it spends", "the fee"]
    assert shown.count("for all to read") == 2
    assert shown[-2:] == ["which asset moves", "how much of it"]
