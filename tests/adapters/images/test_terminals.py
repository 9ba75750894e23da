"""Block zero's bytes, as its two terminals show them."""

from drawings import drawn, labels

from influencer.domain.protocol_facts.genesis import COINBASE_SCRIPT, HEADLINE, header


def _is_group(label: str) -> bool:
    return len(label) % 2 == 0 and set(label) <= set("0123456789abcdef")


def test_the_dump_is_the_whole_header_with_its_time_as_date() -> None:
    shown = labels("terminal_genesis")

    assert "".join(filter(_is_group, shown)) == header().hex() + "1231006505"
    assert "2009-01-03 18:15:05 UTC" in shown
    assert "000000000019d6689c…" in shown


def test_only_the_time_wears_the_accent() -> None:
    candidate = drawn("terminal_genesis")
    plain = {box.colour for box in candidate.boxes if box.text in {"01000000", "hexdump header"}}

    bright = [box.text for box in candidate.boxes if box.role == "code" and box.colour not in plain]
    assert bright == ["29ab5f49", "1231006505"]


def test_the_letters_beside_the_dump_are_its_bytes() -> None:
    shown = labels("genesis_message")

    assert "".join(filter(_is_group, shown)) == COINBASE_SCRIPT.hex()
    assert "s 03/Jan/2009 Ch" in shown
    assert HEADLINE.decode() in drawn("genesis_message").alt_text


def test_a_domain_answers_with_the_key_of_a_name() -> None:
    shown = labels("name_lookup")

    assert "/.well-known/nostr.json?name=bob" in shown
    assert '"b0635d6a98…22650b07b9"' in shown
