"""Pictures on disk: whole or not there, private, and never another one than was reviewed."""

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from factories import PNG, make_post

from influencer.adapters.store.pictures import PictureFolder
from influencer.domain.models import Post
from influencer.errors import StoreError


def post_with(digest: str) -> Post:
    return make_post(image=f"{digest[:24]}.png", image_sha256=digest)


def keep(folder: PictureFolder, png: bytes) -> str:
    with folder.kept(png) as digest:
        return digest


@pytest.fixture
def folder(tmp_path: Path) -> PictureFolder:
    return PictureFolder(tmp_path / "images")


def test_a_picture_is_read_back_byte_for_byte(folder: PictureFolder) -> None:
    digest = keep(folder, PNG)

    assert digest == hashlib.sha256(PNG).hexdigest()
    assert folder.read(post_with(digest)) == PNG


def test_pictures_are_open_to_their_owner_only_whatever_the_umask(
    folder: PictureFolder, tmp_path: Path
) -> None:
    before = os.umask(0)
    digest = keep(folder, PNG)
    os.umask(before)

    path = folder.path(post_with(digest))
    assert path is not None
    assert path.is_absolute()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "images").stat().st_mode) == 0o700


def test_the_same_picture_twice_is_one_file(folder: PictureFolder, tmp_path: Path) -> None:
    assert keep(folder, PNG) == keep(folder, PNG)

    assert len(list((tmp_path / "images").iterdir())) == 1


def test_a_picture_that_cannot_be_finished_leaves_nothing(
    folder: PictureFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(StoreError, match=r"cannot be written to .*: No space left on device"):
        keep(folder, PNG)
    assert list((tmp_path / "images").iterdir()) == []


def test_the_picture_and_then_its_name_are_brought_to_the_disk(
    folder: PictureFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []

    def record(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        synced.append("folder" if is_folder else "picture")

    monkeypatch.setattr(os, "fsync", record)
    keep(folder, PNG)

    assert synced == ["picture", "folder"]


@pytest.mark.parametrize(
    "change",
    [lambda data: data + b"\0", lambda data: data[:-1], lambda _: b""],
    ids=["longer", "shorter", "empty"],
)
def test_a_picture_that_was_changed_is_refused(
    folder: PictureFolder, change: Callable[[bytes], bytes]
) -> None:
    post = post_with(keep(folder, PNG))
    path = folder.path(post)
    assert path is not None
    path.write_bytes(change(PNG))

    with pytest.raises(StoreError, match="was changed after it was reviewed"):
        folder.read(post)


def test_a_picture_that_is_gone_is_said_to_be(folder: PictureFolder) -> None:
    with pytest.raises(StoreError, match=r"the picture .* cannot be read: No such file"):
        folder.read(post_with("a" * 64))


def test_a_post_without_a_picture_has_no_path_and_cannot_be_read(folder: PictureFolder) -> None:
    post = replace(make_post(), image=None, image_sha256=None)

    assert folder.path(post) is None
    with pytest.raises(StoreError, match="has no picture"):
        folder.read(post)


def test_what_is_not_there_is_looked_up_in_the_other_folder(tmp_path: Path) -> None:
    real, scratch = tmp_path / "images", tmp_path / "scratch"
    kept = post_with(keep(PictureFolder(real), PNG))
    both = PictureFolder(scratch, otherwise=real)
    own = post_with(keep(both, PNG + b"\0"))

    assert both.read(kept) == PNG
    assert both.path(own) == scratch / str(own.image)
    assert len(list(real.iterdir())) == 1


def test_a_picture_whose_post_was_not_stored_is_taken_back(
    folder: PictureFolder, tmp_path: Path
) -> None:
    with pytest.raises(StoreError), folder.kept(PNG):
        raise StoreError("no space left")
    assert list((tmp_path / "images").iterdir()) == []


def test_a_picture_that_another_post_has_stays(folder: PictureFolder) -> None:
    digest = keep(folder, PNG)

    with pytest.raises(StoreError), folder.kept(PNG):
        raise StoreError("no space left")
    assert folder.read(post_with(digest)) == PNG
