import hashlib

from influencer.domain.protocol_facts.nostr_event import event_id, make_event
from influencer.domain.protocol_facts.secp256k1 import sign

AUTHOR = "f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9"


def test_the_id_is_the_hash_of_the_array_that_nip_01_shows() -> None:
    text = f'[0,"{AUTHOR}",1700000000,1,[["t","nostr"]],"₿ and \\"quotes\\""]'

    found = event_id(AUTHOR, 1_700_000_000, 1, (("t", "nostr"),), '₿ and "quotes"')

    assert found == hashlib.sha256(text.encode()).digest()


def test_an_event_is_signed_over_its_id() -> None:
    event = make_event(1_700_000_000, 1, (), "gm")

    assert event.public_key == AUTHOR
    assert event.signature == sign(3, bytes.fromhex(event.id)).hex()


def test_another_letter_gives_another_id() -> None:
    assert make_event(0, 1, (), "gm").id != make_event(0, 1, (), "Gm").id
