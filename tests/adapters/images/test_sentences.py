import pytest

from influencer.adapters.images.templates.sentences import sentences, stands_alone


@pytest.mark.parametrize(
    "words",
    [
        "Privacy is the power to selectively reveal oneself to the world.",
        "I still love programming and it gives me goals",
        "You can't pay online with metal",
        "WikiLeaks has kicked the hornet’s nest, and the swarm is headed towards us.",
        "Can I know how many people are following me?",
        "Don't be like the school of Little Bobby Tables",
        "Signatures cannot be reused across different chains even if keys are reused.",
    ],
)
def test_a_whole_clause_that_says_something_stands_alone(words: str) -> None:
    assert stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "batch verify them in about half the amount of time it would take to",
        "and can neither sign nor spend anything",
        "They should make sense to all who read",
        "This list was not bounded and could be long.",
        "It's just me mining my own business",
        "There's nothing to relate it to at all",
        "In response, two words are shown to you.",
        "No, but you can get some estimates if relays cooperate.",
        "Unless there is some massive breakthrough attack",
        "Must not be used for anything you really need",
        "The decryption key that will be used by the recipient to decrypt the file.",
        "January 2020, ending in December 2099 or so.",
        "Bitcoin in its present form to operate on a large scale.",
        "Quad this will double or quadruple your production.",
        "The recipient waits until $z$ blocks have been linked after it.",
        "Encryption is done with `calc_padded_len` as it is defined.",
        "The fee is paid to the",
        "For all to see",
        "MUST NOT send an update message after the peer is gone.",
    ],
)
def test_scraps_code_and_what_hangs_on_words_before_do_not(words: str) -> None:
    assert not stands_alone(words)


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Keys can be limited (eg. The sum) and be revoked at will."

    assert sentences(text) == [text]


def test_scraps_before_and_after_a_sentence_are_left_out() -> None:
    whole = "Old blocks are compacted by stubbing off branches."

    assert sentences(f"of the tree.\n {whole} The interior hashes") == [whole]
