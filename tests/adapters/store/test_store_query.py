"""Looking posts up: filters, and words as people type them."""

from datetime import timedelta

import pytest
from factories import NOW, make_draft, make_fact, make_prepared, make_schedule
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.ports import PostQuery

READY = (PostStatus.READY,)


def write(
    store: Store,
    account: Account,
    prose: str,
    *,
    hours: float = 0,
    topic: str = "bitcoin-issuance",
    **columns: str,
) -> None:
    """Store a post due so many hours from now, with those columns changed."""
    draft = make_draft(prose=prose, fact=make_fact(topic=topic))
    prepared = make_prepared(slot=None, due_at=NOW + timedelta(hours=hours), draft=draft)
    post = store.posts.prepare(account, prepared, now=NOW)
    with store.database.transaction():
        for column, value in columns.items():
            store.database.execute(
                f"UPDATE posts SET {column} = ? WHERE post_id = ?", (value, post.id)
            )


def found(store: Store, query: PostQuery) -> list[str]:
    return [post.prose for post in store.posts.query(query)]


def test_without_a_status_it_is_what_was_tried_or_has_ended(store: Store, account: Account) -> None:
    for status in PostStatus:
        write(store, account, status.value, status=status)
    write(store, account, "deferred", error="not sent")

    assert set(found(store, PostQuery())) == {"deferred", *PostStatus} - {"planned", "ready"}


@pytest.mark.parametrize("status", PostStatus)
def test_with_statuses_it_is_those(store: Store, account: Account, status: PostStatus) -> None:
    for one in PostStatus:
        write(store, account, one.value, status=one)

    assert found(store, PostQuery(statuses=(status,))) == [status]


def test_the_newest_by_due_time_come_first_and_only_so_many(store: Store, account: Account) -> None:
    for hours in (1, 3, 2):
        write(store, account, f"{hours}", hours=hours)

    assert found(store, PostQuery(statuses=READY, limit=2)) == ["3", "2"]


def test_filters_hold_together(store: Store, account: Account) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)
    write(store, account, "zaps are signed", hours=1, topic="zaps")
    write(store, account, "zaps of yesterday", hours=-24, topic="zaps")
    write(store, account, "signed notes", hours=1, topic="notes")
    write(store, account, "zaps", hours=1, topic="zaps")
    write(store, other, "zaps are signed, too", hours=1, topic="zaps")

    query = PostQuery(
        account=account, statuses=READY, topic="zaps", since=NOW, words=("signed", "zaps")
    )

    assert found(store, query) == ["zaps are signed"]


def test_since_includes_the_moment_itself(store: Store, account: Account) -> None:
    write(store, account, "at nine")

    assert found(store, PostQuery(statuses=READY, since=NOW)) == ["at nine"]
    assert found(store, PostQuery(statuses=READY, since=NOW + timedelta(seconds=1))) == []


@pytest.mark.parametrize("words", [("HALVING",), ("block", "halving"), ("block.",), ("210,000",)])
def test_words_are_found_in_any_case_and_order(
    store: Store, account: Account, words: tuple[str, ...]
) -> None:
    write(store, account, "A halving comes every 210,000 blocks; one block takes ten minutes.")
    write(store, account, "Something else")

    assert len(found(store, PostQuery(statuses=READY, words=words))) == 1


@pytest.mark.parametrize("word", ["AND", "OR", "NOT", "NEAR", "prose", "rowid"])
def test_words_of_the_search_language_are_words(store: Store, account: Account, word: str) -> None:
    write(store, account, f"this {word} that")
    write(store, account, "nothing of it")

    assert found(store, PostQuery(statuses=READY, words=(word,))) == [f"this {word} that"]


@pytest.mark.parametrize("sign", ['"', "*", "(", ")", "^", ":", "-", "+", "'", ";", "prose:", "{"])
def test_signs_beside_a_word_neither_break_nor_widen_the_search(
    store: Store, account: Account, sign: str
) -> None:
    write(store, account, "a halving of prose")
    write(store, account, "halvings, in prose")

    assert found(store, PostQuery(statuses=READY, words=(f"{sign}halving",))) == (
        [] if sign == "prose:" else ["a halving of prose"]
    )
    assert found(store, PostQuery(statuses=READY, words=("halv*",))) == []


def test_a_sign_by_itself_is_found_nowhere_and_beside_a_word_it_is_nothing(
    store: Store, account: Account
) -> None:
    write(store, account, "a halving * of prose")

    assert found(store, PostQuery(statuses=READY, words=("*",))) == []
    assert found(store, PostQuery(statuses=READY, words=("halving", "*"))) != []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=8), max_size=3))
@example(["\0", "broken \udcff"])
def test_no_text_breaks_the_search(store: Store, words: list[str]) -> None:
    store.posts.query(PostQuery(words=tuple(words)))
