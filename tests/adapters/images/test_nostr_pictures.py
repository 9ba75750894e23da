from drawings import drawn, labels

from influencer.domain.protocol_facts.nostr_event import make_event

EVENT = make_event(1_700_000_000, 1, (("t", "nostr"),), "Hello, Nostr")


def test_the_id_is_that_of_the_fields_beside_it() -> None:
    shown = labels("nostr_event")

    assert "".join(label for label in shown if len(label) == 16) == EVENT.id
    assert [*shown[1:10:2]] == [
        "f9308a01…bce036f9",
        "1700000000",
        "1",
        '[["t","nostr"]]',
        '"Hello, Nostr"',
    ]


def test_the_example_is_called_one() -> None:
    assert "An example, signed with BIP 340’s test key" in labels("nostr_event")
    assert "example" in drawn("nostr_event").alt_text
