"""The data that ships: each fact and topic keeps the rules and the manners of docs/facts.md."""

import re
from collections import Counter
from importlib import resources
from itertools import combinations
from pathlib import Path

import pytest

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.adapters.ledger.facts import read_fact_file
from influencer.domain.facts import Fact, Topic
from influencer.domain.hashtags import hashtag_key, is_reach_bait, shortest_row_length
from influencer.domain.ledger_rules import problems_of_topic
from influencer.domain.similarity import ALIKE, jaccard, normalise, trigrams
from influencer.domain.text import is_valid_hashtag, weighted_length

BANK = read_topic_bank()
CATEGORIES = {topic.slug: topic.category for topic in BANK.topics}
FACTS = read_builtin_facts(CATEGORIES)
PHRASINGS = [prose for fact in FACTS for prose in fact.phrasings]
FILES = sorted(Path(str(resources.files("influencer") / "data" / "facts")).glob("*.toml"))
MANUAL = Path(__file__).parents[1] / "docs" / "facts.md"

MOST_ROOM_FOR_HASHTAGS = 105

each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
each_topic = pytest.mark.parametrize("topic", BANK.topics, ids=lambda topic: topic.slug)
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_the_bank_is_large_enough_to_start_with() -> None:
    assert len(FACTS) >= 70
    assert len(BANK.topics) >= 12
    assert sum(len(fact.phrasings) for fact in FACTS) >= 3 * len(FACTS)


def test_every_area_has_a_name_hashtags_and_topics() -> None:
    assert set(CATEGORIES.values()) == set(BANK.area_names) == set(BANK.area_hashtags)
    assert all(BANK.area_names.values())


@each_file
def test_a_file_keeps_the_rules_that_hold_for_files_of_users(path: Path) -> None:
    file = read_fact_file(path, CATEGORIES, set())

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


@each_fact
def test_a_fact_is_said_in_several_ways_of_a_good_length(fact: Fact) -> None:
    assert 2 <= len(fact.phrasings) <= 4
    assert [prose for prose in fact.phrasings if not 60 <= len(prose) <= 130] == []
    assert [prose for prose in fact.phrasings if weighted_length(prose) != len(prose)] == []
    assert [prose for prose in fact.phrasings if not re.search(r"[.?…”\"]$", prose)] == []
    assert [prose for prose in fact.phrasings if "!" in prose] == []


@each_fact
def test_a_fact_has_a_short_headline_some_tags_and_anchors_of_one_line(fact: Fact) -> None:
    assert len(fact.headline) <= 60
    assert not fact.headline.endswith(".")
    assert not fact.figure or len(fact.figure.caption) <= 50
    assert 3 <= len(fact.tags) <= 6
    assert [tag for tag in fact.tags if is_reach_bait(tag)] == []
    assert 1 <= len(fact.source.evidence) <= 4
    assert "\n" not in "".join(fact.source.evidence)


def test_no_two_phrasings_open_with_the_same_three_words() -> None:
    openings = Counter(opening(prose) for prose in PHRASINGS)

    assert [words for words, count in openings.items() if count > 1] == []


def opening(prose: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w'’-]+", prose.casefold())[:3])


def test_no_two_phrasings_are_alike() -> None:
    prints = [trigrams(prose) for prose in PHRASINGS]
    pairs = combinations(range(len(PHRASINGS)), 2)

    alike = [pair for pair in pairs if jaccard(prints[pair[0]], prints[pair[1]]) >= ALIKE]
    assert [(PHRASINGS[one], PHRASINGS[other]) for one, other in alike] == []
    assert len({normalise(prose) for prose in PHRASINGS}) == len(PHRASINGS)


def test_the_example_of_the_manual_is_a_sound_fact(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", MANUAL.read_text("utf-8"), re.DOTALL)
    path = tmp_path / "example.toml"
    path.write_text(example, "utf-8")

    file = read_fact_file(path, CATEGORIES, set())

    assert file.problems == []
    assert len(file.facts) == 1
