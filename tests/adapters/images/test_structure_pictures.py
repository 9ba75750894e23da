"""Trees, layers, rings and transactions: their numbers fit together."""

from drawings import drawn, labels

from influencer.adapters.images.templates.guardians import guardians


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
    assert [guardians(malicious) for malicious in (1, 2, 3)] == [4, 7, 10]
    assert labels("guardians") == [
        "4 guardians",
        "withstand 1 traitor",
        "7 guardians",
        "withstand 2 traitors",
    ]


def test_a_gift_wrap_holds_a_seal_that_holds_a_message() -> None:
    boxes = [box for box in drawn("gift_wrap").boxes if box.text.startswith("kind")]

    assert [box.text for box in boxes] == ["kind 1059", "kind 13", "kind 14"]
    assert [box.top for box in boxes] == sorted(box.top for box in boxes)
