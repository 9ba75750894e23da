"""Dry runs: what is written to the copy never reaches the store."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from factories import NOW, make_draft, make_picture, make_prepared, make_schedule, make_slot

from influencer.adapters.store import Store
from influencer.adapters.store.scratch import scratch_store
from influencer.domain.models import Account, PostStatus
from influencer.errors import StoreError
from influencer.ports import PostQuery

ALL = PostQuery(statuses=tuple(PostStatus))


@pytest.fixture(autouse=True)
def _copies_go_with_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def scratch(store: Store, influencer_home: Path) -> Iterator[Store]:
    """A copy of the store, which holds one post."""
    account = store.accounts.create("satsjournal", make_schedule(), now=NOW)
    store.posts.prepare(account, make_prepared(), now=NOW)
    copy = scratch_store(store.database.path, influencer_home / "images")
    with closing(copy.database):
        yield copy


def test_the_copy_has_what_the_store_has(store: Store, scratch: Store) -> None:
    (post,) = scratch.posts.query(ALL)

    assert [post] == store.posts.query(ALL)
    assert scratch.posts.picture(post) == make_picture().png


def test_nothing_that_is_written_to_the_copy_reaches_the_store(
    store: Store, scratch: Store, influencer_home: Path
) -> None:
    before = store.posts.query(ALL)
    (account,) = scratch.accounts.all()
    picture = make_picture(png=make_picture().png + b"\0")
    prepared = make_prepared(slot=None, draft=make_draft(prose="gm"), picture=picture)

    post = scratch.posts.prepare(account, prepared, now=NOW)
    scratch.outbox.expire(before, "tried", now=NOW)

    assert scratch.posts.picture(post) == picture.png
    assert store.posts.query(ALL) == before
    assert len(list((influencer_home / "images").iterdir())) == 1


def test_a_run_at_work_does_not_hold_the_copy_up(
    store: Store, account: Account, influencer_home: Path
) -> None:
    with store.database.transaction():
        store.database.execute("DELETE FROM users")
        copy = scratch_store(store.database.path, influencer_home / "images")

    with closing(copy.database):
        assert copy.accounts.all() == [account]


def test_without_a_database_the_copy_is_empty_and_none_is_made(influencer_home: Path) -> None:
    copy = scratch_store(influencer_home / "influencer.db", influencer_home / "images")

    with closing(copy.database):
        assert copy.accounts.all() == []
    assert not influencer_home.exists()


@pytest.mark.parametrize("name", ["why?not", "50%41", "a#1", "late mode=memory&x"])
def test_a_folder_may_have_any_name(influencer_home: Path, name: str) -> None:
    home = influencer_home / name
    original = Store(home / "influencer.db", home / "images")
    with closing(original.database):
        account = original.accounts.create("satsjournal", make_schedule(), now=NOW)
        original.posts.plan(account, [make_slot()], now=NOW)

    copy = scratch_store(home / "influencer.db", home / "images")

    with closing(copy.database):
        assert copy.accounts.all() == [account]


def test_a_damaged_database_is_refused_in_one_line(influencer_home: Path) -> None:
    influencer_home.mkdir()
    (influencer_home / "influencer.db").write_bytes(b"no database" * 1000)

    with pytest.raises(StoreError, match=r"influencer\.db cannot be read: file is not a database"):
        scratch_store(influencer_home / "influencer.db", influencer_home / "images")
