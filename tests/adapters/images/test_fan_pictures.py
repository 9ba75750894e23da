"""One thing that leads to several, with codes of published test vectors."""

import pytest
from drawings import drawn, labels

SHOWN = {
    "silent_payments": ["3e9fce73…46e3c1", "79e71baa…b357b6", "f4c2da80…39ba38", "sp1qqgst…9pkqwv"],
    "seed_family": ["6250b68d…7a714b", "3f15e5d8…d80ed9"],
    "key_merge": ["02f9308a…e036f9", "03dff1d7…2ba659", "023590a9…38ca66", "90539eed…d4610c"],
}


@pytest.mark.parametrize("template", SHOWN)
def test_the_codes_are_those_of_the_test_vectors(template: str) -> None:
    found = labels(template)

    assert set(SHOWN[template]) <= set(found)
    assert any("test" in label.lower() for label in found)
    assert all(code in drawn(template).alt_text for code in SHOWN[template][:1])


def test_many_keys_stand_before_the_one_that_they_make() -> None:
    boxes = {box.text: box for box in drawn("key_merge").boxes}

    assert boxes["Carol’s key"].right < boxes["the key on chain"].left


def test_one_address_stands_before_the_outputs() -> None:
    boxes = {box.text: box for box in drawn("silent_payments").boxes}

    assert boxes["one address"].right < boxes["third payment"].left


def test_an_offer_has_an_invoice_for_everybody() -> None:
    shown = labels("offer_fan")

    assert shown.count("its own invoice") == 3
    assert "lno1…" in shown


def test_not_every_relay_follows_a_request_to_delete() -> None:
    shown = labels("deletion_request")

    assert (shown.count("deletes it"), shown.count("keeps it")) == (2, 1)
    assert any("example" in label for label in shown)
