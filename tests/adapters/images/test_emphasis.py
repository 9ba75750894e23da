import pytest

from influencer.adapters.images.templates.emphasis import telling_words


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ('A draft lets relays say "that was all" in 2024', '"that was all"'),
        ("One 2013 mining box beat the network of 2010", "2013"),
        ("The block subsidy halves every 210,000 blocks", "210,000 blocks"),
        ("Checking in bulk saves 38% of the time", "38% of"),
        ("Lightning had to wait for SegWit", "for SegWit"),
        ("Deleting on Nostr is a request, not a command", "command"),
        ("Satoshi", "Satoshi"),
    ],
)
def test_a_quotation_is_stressed_then_a_number_then_the_ending(headline: str, words: str) -> None:
    assert telling_words(headline) == words


def test_what_is_stressed_stands_in_the_headline() -> None:
    headline = "It cost $5, not 10: “cheap”, they said"

    assert telling_words(headline) in headline
