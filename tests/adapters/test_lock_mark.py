"""The mark in the lock's file: what was sent from this folder, whatever database lies in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.lock import exclusive, read_mark, write_mark

LARGEST = 10**18 - 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A lock that was held before."""
    made = tmp_path / "post.lock"
    with exclusive(made):
        return made


def test_a_lock_that_is_new_has_no_mark(path: Path) -> None:
    assert read_mark(path, 1) == 0


def test_a_mark_is_read_as_it_was_written(path: Path) -> None:
    for number in (7, LARGEST, 3, 0):
        write_mark(path, 1, number)
        assert read_mark(path, 1) == number


def test_each_account_has_its_own(path: Path) -> None:
    write_mark(path, 1, 10)
    write_mark(path, 2, 20)
    write_mark(path, 1, 11)

    assert [read_mark(path, account) for account in (1, 2, 3)] == [11, 20, 0]


def test_a_mark_is_written_while_the_lock_is_held_and_does_not_free_it(path: Path) -> None:
    with exclusive(path):
        write_mark(path, 1, 5)
        with exclusive(path) as is_held:
            assert not is_held

    with exclusive(path) as is_held:
        assert is_held
    assert read_mark(path, 1) == 5


@pytest.mark.parametrize(
    "garbage",
    [
        b"", b"\n", b"7", b"1", b"1 ", b"1 -7", b"1 seven", b"1 7.5", b"a 1 7", b"1 7 7",
        b"1 1000000000000000000", b"1 " + b"9" * 9999, "1 ٧".encode(), b"\xff\xfe1 7", bytes(4096),
    ],
)  # fmt: skip
def test_garbage_is_no_mark_and_gives_way_to_one(path: Path, garbage: bytes) -> None:
    path.write_bytes(garbage)

    assert read_mark(path, 1) == 0
    write_mark(path, 1, 7)
    assert read_mark(path, 1) == 7


@given(garbage=st.binary(max_size=60))
def test_whatever_is_in_the_file_a_number_comes_of_it(
    tmp_path_factory: pytest.TempPathFactory, garbage: bytes
) -> None:
    path = tmp_path_factory.mktemp("lock") / "post.lock"
    path.write_bytes(garbage)

    assert 0 <= read_mark(path, 1) <= LARGEST


def test_a_line_that_is_garbage_does_not_spoil_the_others(path: Path) -> None:
    path.write_bytes(b"1 7\nrubbish\n2 9\n")

    assert [read_mark(path, account) for account in (1, 2)] == [7, 9]


def test_a_shorter_mark_leaves_nothing_of_a_longer_text(path: Path) -> None:
    path.write_bytes(b"1 7\n" + b"2 9\n" * 999)

    write_mark(path, 1, 8)

    assert path.read_bytes().count(b"\n") == 2


def test_without_the_file_there_is_no_mark_and_none_is_kept(path: Path) -> None:
    path.unlink()

    assert read_mark(path, 1) == 0
    write_mark(path, 1, 7)
    assert not path.exists(), "a file that nobody has locked would guard nothing"


def test_what_cannot_be_read_or_written_stops_nothing(tmp_path: Path) -> None:
    assert read_mark(tmp_path, 1) == 0
    write_mark(tmp_path, 1, 7)
