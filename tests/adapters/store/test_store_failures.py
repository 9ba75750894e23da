"""Whatever is wrong with the file or the disk is said in one line, and nothing is half-written."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from factories import NOW, make_prepared, make_schedule, make_slot

from influencer.adapters.store import Store
from influencer.adapters.store.database import Database
from influencer.domain.models import PostStatus
from influencer.errors import ExitCode, StoreError, TryLaterError
from influencer.ports import PostQuery

LATER = NOW.replace(hour=13)
PAGE = 4096


@pytest.fixture
def path(influencer_home: Path) -> Path:
    """A database with an account and a post, closed."""
    path = influencer_home / "influencer.db"
    store = Store(path, influencer_home / "images")
    account = store.accounts.create("satsjournal", make_schedule(), now=NOW)
    store.posts.prepare(account, make_prepared(), now=NOW)
    store.database.close()
    return path


def use(path: Path) -> None:
    """Open the database, read from it, write to it."""
    store = Store(path, path.parent / "images")
    with closing(store.database):
        (account,) = store.accounts.all()
        store.accounts.settings(account)
        store.posts.query(PostQuery(statuses=tuple(PostStatus), words=("reward",)))
        store.topics.sync([])
        slot = make_slot(LATER)
        store.posts.prepare(account, make_prepared(slot=slot, due_at=LATER), now=NOW)


def test_a_sound_file_can_be_used(path: Path) -> None:
    use(path)


def no_database(data: bytes) -> bytes:
    return b"Dear diary, today I mined a block.\n" * 200 + data[:0]


def cut(length: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:length]


def overwritten(first: int, length: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:first] + b"\xa5" * length + data[first + length :]


@pytest.mark.parametrize(
    "damage",
    [no_database, cut(50), cut(PAGE), cut(20 * PAGE), overwritten(0, 16), overwritten(PAGE, 9999)],
    ids=["no-database", "50-bytes", "one-page", "half", "header", "pages"],
)
def test_a_damaged_file_is_said_to_be_damaged(path: Path, damage: Callable[[bytes], bytes]) -> None:
    path.write_bytes(damage(path.read_bytes()))

    with pytest.raises(StoreError, match=r"is damaged .*; put a backup in its place") as caught:
        use(path)

    assert "\n" not in str(caught.value)
    assert caught.value.exit_code is ExitCode.FAILED


def test_a_database_that_another_process_holds_is_to_be_tried_later(path: Path) -> None:
    with closing(Database(path)) as holder, closing(Database(path, busy_seconds=0.05)) as waiting:

        def write() -> None:
            with waiting.transaction():
                pass

        with holder.transaction(), pytest.raises(TryLaterError, match="locked by another program"):
            write()
        write()


def test_a_full_disk_leaves_the_post_out_entirely(path: Path) -> None:
    store = Store(path, path.parent / "images")
    with closing(store.database) as database:
        (account,) = store.accounts.all()
        pages = database.rows("PRAGMA page_count")[0][0]
        database.execute(f"PRAGMA max_page_count = {pages}")

        def fill() -> None:
            for minute in range(60):
                due_at = LATER.replace(minute=minute)
                prepared = make_prepared(slot=make_slot(due_at), due_at=due_at)
                store.posts.prepare(account, prepared, now=NOW)

        with pytest.raises(StoreError, match=r"no space left to write .*; free some"):
            fill()
        posts = store.posts.query(PostQuery(statuses=tuple(PostStatus), limit=100))
        assert all(post.facts and post.text for post in posts)
        assert 1 < len(posts) < 60
        database.execute(f"PRAGMA max_page_count = {2 * pages}")
        store.accounts.note_plan(account, again_at=LATER)


def test_a_database_that_turns_read_only_says_so(path: Path) -> None:
    with closing(Database(path)) as database:
        database.execute("PRAGMA query_only = ON")

        with pytest.raises(StoreError, match="cannot be written; make it and its folder writable"):
            database.execute("DELETE FROM posts")


def test_a_folder_in_the_place_of_the_file_is_no_database(influencer_home: Path) -> None:
    (influencer_home / "influencer.db").mkdir(parents=True)

    with pytest.raises(StoreError, match="cannot be opened"):
        Database(influencer_home / "influencer.db")


def as_ordinary_user() -> list[str]:
    """What starts a process to which file modes apply, as they do not to root."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everything, and setpriv is not there to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.parametrize("mode", [0o400, 0o000], ids=["read-only", "unreadable"])
def test_a_file_without_permission_is_refused_in_one_line(path: Path, mode: int) -> None:
    before = path.read_bytes()
    path.chmod(mode)
    program = (
        "import sys; from pathlib import Path\n"
        "from influencer.adapters.store.database import Database\n"
        "from influencer.errors import StoreError\n"
        "try: Database(Path(sys.argv[1]))\n"
        "except StoreError as error: print(error)\n"
    )

    run = subprocess.run(
        [*as_ordinary_user(), sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout == (
        f"{path} cannot be opened (Permission denied); it and its folder must be yours to write\n"
    )
    path.chmod(0o600)
    assert path.read_bytes() == before
