"""The words of a published test vector, with their bits."""

from drawings import drawn, labels

WORDS = ["ozone", "drill", "grab", "fiber", "curtain", "grace", "pudding", "thank", "cruise"]


def test_the_words_stand_in_order_with_their_numbers() -> None:
    shown = labels("seed_words")

    assert shown[1:19:2] == WORDS
    assert shown[0:24:2] == [str(number) for number in range(1, 13)]


def test_the_bits_add_up() -> None:
    assert labels("seed_words")[-2:] == ["BIP 39 test vector: 128 random bits", "4 checksum bits"]
    assert "132 bits" in drawn("seed_words").alt_text
