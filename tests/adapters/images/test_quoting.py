import pytest
from drawings import shipped_facts
from factories import make_fact, make_source

from influencer.adapters.images.templates import quoting
from influencer.domain.facts import Fact
from influencer.errors import PictureError

SAID = "I would be surprised if 10 years from now\nwe're not using electronic currency yet"


def _fact(
    phrasing: str, *evidence: str, name: str = "Old essay", section: str | None = None
) -> Fact:
    source = make_source(name=name, evidence=evidence or (SAID,), section=section)
    return make_fact(phrasings=(phrasing,), source=source)


@pytest.mark.parametrize(
    ("phrasing", "speaker"),
    [
        ('"We\'re not using electronic currency yet", Satoshi wrote in 2009.', "Satoshi"),
        ('"We\'re not using electronic currency yet," wrote Hal Finney.', "Hal Finney"),
        (
            'In 2009 James A. Donald warned: "we\'re not using electronic currency yet".',
            "James A. Donald",
        ),
        ('It may be, says a mail, that "we\'re not using electronic currency yet".', "Old essay"),
        ('Satoshi read in 2009 a line: "we\'re not using electronic currency yet".', "Old essay"),
        ('"We\'re not using electronic currency yet", Bitcoin said.', "Old essay"),
    ],
)
def test_words_are_put_into_the_mouth_of_him_only_who_is_named_there(
    phrasing: str, speaker: str
) -> None:
    assert quoting.quotation_of(_fact(phrasing)).speaker == speaker


@pytest.mark.parametrize(
    ("name", "section", "credit"),
    [
        ("Satoshi quotes, Nakamoto Institute", "2010-06-21", "Satoshi"),
        ("Bitcoin white paper", "Calculations", "Satoshi"),
        ("b-money", "Wei Dai, 1998", "Wei Dai"),
        ("The Crypto Anarchist Manifesto", "Timothy C. May, 1988", "Timothy C. May"),
        ("BIP 340", "Abstract", "BIP 340"),
        ("Cryptography mailing list", "Bitcoin P2P e-cash paper", ""),
        ("Bitcoin list", "Welcome", ""),
    ],
)
def test_words_are_credited_to_a_person_or_a_document_not_to_a_place_where_many_write(
    name: str, section: str, credit: str
) -> None:
    assert quoting.credit_of(make_source(name=name, section=section)) == credit


def test_words_on_a_list_are_quoted_only_where_their_writer_is_named() -> None:
    said = '"We\'re not using electronic currency yet"'
    named, unnamed = (
        _fact(text, name="Bitcoin list") for text in (f"{said}, Satoshi wrote.", f"{said}: a mail.")
    )

    assert quoting.quotation_of(named).speaker == "Satoshi"
    assert not quoting.has_quotation(unnamed)
    assert not quoting.has_anchor(named)


def test_the_words_are_those_of_the_phrasing_without_its_comma() -> None:
    fact = _fact('"we\'re not using electronic currency yet," he wrote.')

    assert quoting.quotation_of(fact).words == "We’re not using electronic currency yet"


@pytest.mark.parametrize(
    "phrasing",
    [
        'Some call it "electronic currency".',
        'Somebody wrote that "we will all be using electronic currency".',
        'He saw no electronic currency "10 years from now".',
        "We're not using electronic currency yet.",
    ],
)
def test_scraps_and_words_that_no_source_has_are_no_quotation(phrasing: str) -> None:
    fact = _fact(phrasing)

    assert not quoting.has_quotation(fact)
    with pytest.raises(PictureError, match="quotes nothing that stands in its evidence"):
        quoting.quotation_of(fact)


def test_the_longest_sentence_of_the_source_is_shown_without_the_scraps_around_it() -> None:
    short, long = "The fee is given in parts.", "The fee of a hop is given in parts of a million."
    fact = _fact("A fact.", short, f"as it was before. {long} If the")

    assert quoting.anchor_of(fact) == quoting.Quotation(long, "Old essay")


@pytest.mark.parametrize(
    "evidence", ["the fee is given in parts per thousand", "CAmount nSubsidy = 50 * COIN"]
)
def test_a_source_without_a_sentence_has_nothing_to_show(evidence: str) -> None:
    fact = _fact("A fact.", evidence)

    assert not quoting.has_anchor(fact)
    with pytest.raises(PictureError, match="no sentence of its source that stands alone"):
        quoting.anchor_of(fact)


def test_what_a_person_says_of_himself_is_not_put_into_the_mouth_of_a_document() -> None:
    said = "I have kept a list of all open bugs."

    assert quoting.has_anchor(_fact("A fact.", said, section="Wei Dai, 1998"))
    assert not quoting.has_anchor(_fact("A fact.", said, section="Bugs"))


def test_facts_that_ship_show_whole_sentences_only() -> None:
    facts = shipped_facts().values()
    anchors = [quoting.anchor_of(fact) for fact in facts if quoting.has_anchor(fact)]
    quotations = [quoting.quotation_of(fact) for fact in facts if quoting.has_quotation(fact)]

    assert len(anchors) > 90
    assert len(quotations) > 9
    assert all(one.words[-1] in ".?!" for one in anchors)
    assert all(
        one.words[0].isupper() and "…" not in one.words and one.speaker
        for one in (*anchors, *quotations)
    )
