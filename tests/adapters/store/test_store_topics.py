"""The bank of topics: what ships with the program, and what the user makes of it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from factories import make_topic

from influencer.adapters.store import Store
from influencer.domain.preferences import TopicChoice
from influencer.errors import StoreError

ZAPS = make_topic(slug="zaps", name="Zaps", category="nostr")
HALVINGS = make_topic(slug="halvings", name="Halvings", category="bitcoin")
OWN = make_topic(slug="own", name="Own", category="bitcoin", is_builtin=False)


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """What SQLite is asked within the block."""
    seen: list[str] = []
    connection = store.database._connection
    connection.set_trace_callback(seen.append)
    yield seen
    connection.set_trace_callback(None)


def test_topics_come_by_category_and_name(store: Store) -> None:
    store.topics.sync([ZAPS, HALVINGS])
    store.topics.add(OWN)

    assert store.topics.all() == [HALVINGS, OWN, ZAPS]


def test_an_update_of_the_program_reaches_topics_the_user_left_alone(store: Store) -> None:
    newer = make_topic(slug="zaps", name="Zap!", category="nostr", priority=1, hashtags=("zap",))
    store.topics.sync([ZAPS, HALVINGS])

    store.topics.sync([newer, HALVINGS])

    assert store.topics.all() == [HALVINGS, newer]


def test_an_update_of_the_program_leaves_alone_what_the_user_edited(store: Store) -> None:
    edited = make_topic(slug="zaps", name="My zaps", category="nostr")
    store.topics.sync([ZAPS])
    store.topics.edit(edited)

    store.topics.sync([make_topic(slug="zaps", name="Zap!", category="nostr")])

    assert store.topics.all() == [edited]


def test_a_removed_topic_does_not_come_back_with_an_update(store: Store) -> None:
    store.topics.sync([ZAPS, HALVINGS])
    store.topics.remove("zaps")

    store.topics.sync([make_topic(slug="zaps", name="Zap!", category="nostr"), HALVINGS])

    assert store.topics.all() == [HALVINGS]


def test_a_removed_topic_can_be_added_again_and_is_then_the_users(store: Store) -> None:
    again = make_topic(slug="zaps", name="My zaps", category="nostr")
    store.topics.sync([ZAPS])
    store.topics.remove("zaps")

    assert store.topics.add(again)

    store.topics.sync([ZAPS])
    assert store.topics.all() == [again]


def test_a_slug_that_is_taken_is_not_added(store: Store) -> None:
    store.topics.sync([ZAPS])

    assert not store.topics.add(make_topic(slug="zaps", name="Other"))

    assert store.topics.all() == [ZAPS]


def test_a_topic_of_the_users_own_is_not_replaced_by_one_that_ships(store: Store) -> None:
    store.topics.add(OWN)

    store.topics.sync([make_topic(slug="own", name="Theirs", category="bitcoin")])

    assert store.topics.all() == [OWN]


def test_a_topic_of_the_users_own_can_be_removed_and_added_again(store: Store) -> None:
    store.topics.add(OWN)
    store.topics.remove("own")
    assert store.topics.all() == []

    assert store.topics.add(OWN)

    assert store.topics.all() == [OWN]


def test_a_bank_that_brings_nothing_new_asks_for_no_write(store: Store) -> None:
    bank = [ZAPS, HALVINGS, make_topic(slug="own"), make_topic(slug="gone")]
    store.topics.add(OWN)
    store.topics.sync(bank)
    store.topics.edit(make_topic(slug="zaps", name="My zaps"))
    store.topics.remove("gone")

    with statements(store) as seen:
        store.topics.sync(bank)

    assert len(seen) == 1
    assert seen[0].startswith("SELECT")


def test_a_topic_is_as_the_account_chose_and_otherwise_as_the_bank_has_it(store: Store) -> None:
    store.topics.sync([ZAPS, HALVINGS])

    seen = store.topics.all({"zaps": TopicChoice(is_enabled=False, priority=9)})

    assert [(topic.slug, topic.is_enabled, topic.priority) for topic in seen] == [
        ("halvings", True, 5),
        ("zaps", False, 9),
    ]


def test_a_choice_that_names_no_priority_leaves_the_banks(store: Store) -> None:
    store.topics.sync([ZAPS])

    (topic,) = store.topics.all({"zaps": TopicChoice(is_enabled=True)})

    assert topic == ZAPS


@pytest.mark.parametrize("priority", [0, 10])
def test_a_priority_out_of_bounds_is_not_stored(store: Store, priority: int) -> None:
    with pytest.raises(StoreError, match="CHECK"):
        store.topics.add(make_topic(priority=priority))
