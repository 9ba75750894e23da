"""The data that ships: each fact and topic keeps the rules and the manners of docs/facts.md."""

import re
from collections import Counter
from datetime import date
from importlib import resources
from pathlib import Path

import pytest
from factories import NOW

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.adapters.ledger.facts import read_fact_file
from influencer.domain.arithmetic import families_in
from influencer.domain.facts import Topic
from influencer.domain.hashtags import hashtag_key, is_reach_bait, shortest_row_length
from influencer.domain.ledger_rules import problems_of_topic
from influencer.domain.similarity import ALIKE, normalise, trigrams
from influencer.domain.text import is_valid_hashtag, weighted_length

BANK = read_topic_bank()
CATEGORIES = {topic.slug: topic.category for topic in BANK.topics}
FACTS = read_builtin_facts(CATEGORIES)
PHRASINGS = [prose for fact in FACTS for prose in fact.phrasings]
FILES = sorted(Path(str(resources.files("influencer") / "data" / "facts")).glob("*.toml"))
MANUAL = Path(__file__).parents[1] / "docs" / "facts.md"

MOST_ROOM_FOR_HASHTAGS = 105

each_topic = pytest.mark.parametrize("topic", BANK.topics, ids=lambda topic: topic.slug)
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_the_bank_is_large_enough_for_a_year() -> None:
    written = [fact for fact in FACTS if not fact.is_computed]

    assert len(written) >= 600
    assert len({fact.topic for fact in written}) >= 25
    assert sum(len(fact.phrasings) for fact in written) >= 3 * len(written)


def test_facts_that_are_computed_use_at_least_thirty_families() -> None:
    expressions = [one.expression for fact in FACTS for one in fact.derived]

    assert len(frozenset[str]().union(*map(families_in, expressions))) >= 30


def test_every_area_has_a_name_hashtags_and_topics() -> None:
    assert set(CATEGORIES.values()) == set(BANK.area_names) == set(BANK.area_hashtags)
    assert all(BANK.area_names.values())


@each_file
def test_a_file_keeps_the_rules_that_hold_for_files_of_users(path: Path) -> None:
    file = read_fact_file(path, CATEGORIES, set(), today=NOW.date())

    assert file.problems == []
    assert {fact.topic for fact in file.facts} == {path.stem}


def test_ids_are_unique() -> None:
    assert [fact_id for fact_id, n in Counter(fact.id for fact in FACTS).items() if n > 1] == []


@each_topic
def test_a_topic_keeps_the_rules(topic: Topic) -> None:
    assert list(problems_of_topic(topic)) == []
    assert 1 <= topic.priority <= 9
    assert topic.description.endswith(".")
    assert topic.is_enabled
    assert topic.is_builtin


def test_slugs_and_names_of_topics_are_unique() -> None:
    assert len(CATEGORIES) == len({topic.name for topic in BANK.topics}) == len(BANK.topics)


@each_topic
def test_a_topic_has_facts(topic: Topic) -> None:
    assert [fact for fact in FACTS if fact.topic == topic.slug]


@each_topic
def test_the_banks_that_meet_in_a_post_share_no_hashtag(topic: Topic) -> None:
    banks = (topic.hashtags, BANK.area_hashtags[topic.category], BANK.general_hashtags)
    tags = [tag for bank in banks for tag in bank]

    counts = Counter(map(hashtag_key, tags))
    assert [tag for tag in tags if counts[hashtag_key(tag)] > 1] == []
    assert [tag for tag in tags if is_reach_bait(tag) or not is_valid_hashtag(tag)] == []
    assert shortest_row_length(banks, 15) <= MOST_ROOM_FOR_HASHTAGS


def test_a_fact_is_said_in_several_ways_of_a_good_length() -> None:
    assert [fact.id for fact in FACTS if not 2 <= len(fact.phrasings) <= 4] == []
    assert [prose for prose in PHRASINGS if not 60 <= len(prose) <= 130] == []
    assert [prose for prose in PHRASINGS if weighted_length(prose) != len(prose)] == []
    assert [prose for prose in PHRASINGS if not re.search(r"[.?…”\"]$", prose)] == []
    assert [prose for prose in PHRASINGS if "!" in prose] == []


def test_three_steps_are_short_and_open_unlike_others() -> None:
    told = [fact for fact in FACTS if fact.steps]
    texts = ["\n".join(f"{n}. {step}" for n, step in enumerate(fact.steps, 1)) for fact in told]

    assert len(told) >= 40
    assert [fact.id for fact, text in zip(told, texts, strict=True) if len(text) > 150] == []
    assert len({opening(fact.steps[0]) for fact in told}) == len(told)


def test_a_fact_has_a_short_headline_some_tags_and_anchors_of_one_line() -> None:
    assert [fact.id for fact in FACTS if len(fact.headline) > 60] == []
    assert [fact.id for fact in FACTS if fact.headline.endswith(".")] == []
    assert [fact.id for fact in FACTS if fact.figure and len(fact.figure.caption) > 50] == []
    assert [fact.id for fact in FACTS if not 3 <= len(fact.tags) <= 6] == []
    assert [tag for fact in FACTS for tag in fact.tags if is_reach_bait(tag)] == []
    assert [fact.id for fact in FACTS if not 1 <= len(fact.source.evidence) <= 4] == []
    assert [fact.id for fact in FACTS if "\n" in "".join(fact.source.evidence)] == []


def test_what_can_go_stale_outlives_the_next_year() -> None:
    """A release that is a year old still has its whole ledger."""
    assert [f.id for f in FACTS if f.review_by and f.review_by < date(2027, 12, 31)] == []


def test_no_two_phrasings_open_with_the_same_three_words() -> None:
    openings = Counter(opening(prose) for prose in PHRASINGS)

    assert [words for words, count in openings.items() if count > 1] == []


def opening(prose: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w'’-]+", prose.casefold())[:3])


def test_no_two_phrasings_are_alike() -> None:
    """Sets as the bits of a number, since there are three million pairs."""
    bits: dict[str, int] = {}
    prints = [
        sum(1 << bits.setdefault(trigram, len(bits)) for trigram in trigrams(prose))
        for prose in PHRASINGS
    ]

    alike = [
        (PHRASINGS[place], PHRASINGS[other])
        for place, one in enumerate(prints)
        for other in range(place)
        if (one & prints[other]).bit_count() >= ALIKE * (one | prints[other]).bit_count()
    ]
    assert alike == []
    assert len({normalise(prose) for prose in PHRASINGS}) == len(PHRASINGS)


def test_the_example_of_the_manual_is_a_sound_fact(tmp_path: Path) -> None:
    example, diagram = re.findall(r"```toml\n(.*?)```", MANUAL.read_text("utf-8"), re.DOTALL)
    path = tmp_path / "example.toml"
    numbers = '"226 vbytes", "166 vbytes", "141 vbytes", "1 input, 2 outputs"'
    grounded = example.replace("evidence = [", f"evidence = [{numbers}, ")
    path.write_text(f"{grounded}\n{diagram}", "utf-8")

    file = read_fact_file(path, CATEGORIES, set(), today=NOW.date())

    assert file.problems == []
    assert len(file.facts) == 1
