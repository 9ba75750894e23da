import pytest
from drawings import shipped_facts
from factories import make_fact, make_source

from influencer.adapters.images.templates import quoting
from influencer.domain.facts import Fact
from influencer.errors import PictureError

SAID = "I would be surprised if 10 years from now\nwe're not using electronic currency"


def _fact(phrasing: str, *evidence: str) -> Fact:
    source = make_source(name="Bitcoin list", evidence=evidence or (SAID,))
    return make_fact(phrasings=(phrasing,), source=source)


@pytest.mark.parametrize(
    ("phrasing", "speaker"),
    [
        ('"We\'re not using electronic currency", Satoshi wrote in 2009.', "Satoshi"),
        ('"We\'re not using electronic currency," wrote Hal Finney.', "Hal Finney"),
        (
            'In 2009 James A. Donald warned: "we\'re not using electronic currency".',
            "James A. Donald",
        ),
        ('It may be, says a mail, that "we\'re not using electronic currency".', "Bitcoin list"),
        ('Satoshi read in 2009 a line: "we\'re not using electronic currency".', "Bitcoin list"),
        ('"We\'re not using electronic currency", Bitcoin said.', "Bitcoin list"),
    ],
)
def test_words_are_put_into_the_mouth_of_him_only_who_is_named_there(
    phrasing: str, speaker: str
) -> None:
    assert quoting.quotation_of(_fact(phrasing)).speaker == speaker


def test_the_words_are_those_of_the_phrasing_without_its_comma() -> None:
    fact = _fact('"10 years from now we\'re not using electronic currency," he wrote.')

    assert (
        quoting.quotation_of(fact).words == "10 years from now we’re not using electronic currency"
    )


@pytest.mark.parametrize(
    "phrasing",
    [
        'Some call it "electronic currency".',
        'Somebody wrote that "we will all be using electronic currency".',
        "We're not using electronic currency.",
    ],
)
def test_two_words_or_words_that_no_source_has_are_no_quotation(phrasing: str) -> None:
    fact = _fact(phrasing)

    assert not quoting.has_quotation(fact)
    with pytest.raises(PictureError, match="quotes nothing that stands in its evidence"):
        quoting.quotation_of(fact)


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ("The fee is given in parts per thousand.", "The fee is given in parts per thousand."),
        ("the fee is given in parts\n  per thousand", "…the fee is given in parts per thousand…"),
        ("Nobody's keys are lost by that, as it is", "Nobody’s keys are lost by that, as it is…"),
        ("It is as short as that attack. If the", "It is as short as that attack."),
        ("the fee of it is in thousandths. Besides", "…the fee of it is in thousandths."),
        ("It is as short as that attack. If the fee", "It is as short as that attack. If the fee…"),
    ],
)
def test_words_of_a_source_that_begin_or_end_within_a_sentence_say_so(
    evidence: str, words: str
) -> None:
    assert quoting.anchor_of(_fact("A fact.", "code();", evidence)) == words


@pytest.mark.parametrize(
    "evidence",
    [
        "CAmount nSubsidy = 50 * COIN",
        "the fee of it",
        "- The LSP SHOULD NOT change the values in `lsps1.get_info` more than once per day.",
        "OP_CHECKSIG OP_CHECKSIGADD OP_EQUAL OP_VERIFY and the rest of the script",
        "Wed Nov 12 2008 Cryptography Mailing List Archive by Thread",
    ],
)
def test_code_and_scraps_are_no_prose(evidence: str) -> None:
    fact = _fact("A fact.", evidence)

    assert not quoting.has_anchor(fact)
    with pytest.raises(PictureError, match="no evidence that reads as prose"):
        quoting.anchor_of(fact)


def test_a_whole_sentence_goes_ahead_of_a_longer_scrap() -> None:
    whole, scrap = (
        "It is as short as that.",
        "and it is not as short as that, for all that they say of it",
    )
    fact = _fact("A fact.", scrap, whole)

    assert quoting.anchor_of(fact) == whole


def test_many_facts_that_ship_have_words_to_quote() -> None:
    facts = shipped_facts().values()

    assert sum(map(quoting.has_anchor, facts)) > 700
    assert sum(map(quoting.has_quotation, facts)) > 50
