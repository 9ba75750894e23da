"""The file store: what it writes, whom it trusts, and what it says of what is damaged."""

import os
import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from factories import make_account
from fakes.surroundings import CREDENTIALS

from influencer.adapters.secrets.file import FileStore
from influencer.errors import SecretStoreError, StoreTrouble
from influencer.ports import SecretStore

ALICE = make_account(handle="alice")
FILES = ("data/secrets/x-alice.fernet", "config/keys/x-alice.key")


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def kept(store: FileStore, tmp_path: Path) -> Path:
    """The folder in which alice's credentials are kept."""
    store.save(ALICE, CREDENTIALS)
    return tmp_path


def refused(store: FileStore) -> SecretStoreError:
    with pytest.raises(SecretStoreError) as caught:
        store.load(ALICE)
    assert "sentinel" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file_is_refused(
    kept: Path, store: FileStore, name: str
) -> None:
    (kept / name).unlink()
    (kept / name).mkdir(mode=0o700)

    assert "is no ordinary file; move it away" in str(refused(store))


def test_credentials_are_read_back_as_they_were_saved(store: FileStore) -> None:
    promised: SecretStore = store
    odd = CREDENTIALS.with_values(api_secret="pa$$w${A}rd \"' ₿", model_key="sk-sentinel")

    promised.save(ALICE, odd)

    assert promised.load(ALICE) == odd


def test_no_secret_stands_in_a_file(kept: Path) -> None:
    files = [path for path in kept.rglob("*") if path.is_file()]

    assert sorted(str(path.relative_to(kept)) for path in files) == sorted(FILES)
    assert not [path for path in files if b"sentinel" in path.read_bytes()]


def test_files_and_folders_are_their_owners_only_whatever_the_umask(
    store: FileStore, tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        store.save(ALICE, CREDENTIALS)
    finally:
        os.umask(before)

    for name in FILES:
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / name).parent.stat().st_mode) == 0o700


def test_one_folder_for_all_state_is_enough(tmp_path: Path) -> None:
    FileStore(tmp_path, tmp_path).save(ALICE, CREDENTIALS)

    assert FileStore(tmp_path, tmp_path).load(ALICE) == CREDENTIALS


def test_accounts_have_files_of_their_own(kept: Path, store: FileStore) -> None:
    bob = make_account(handle="bob")
    assert store.load(bob) is None

    store.save(bob, CREDENTIALS.with_values(api_key="bobs"))

    assert store.load(ALICE) == CREDENTIALS
    assert len({path.read_bytes() for path in (kept / "config/keys").iterdir()}) == 2


def test_new_credentials_take_the_place_of_earlier_ones_under_the_same_key(
    kept: Path, store: FileStore
) -> None:
    key = (kept / FILES[1]).read_bytes()
    newer = CREDENTIALS.with_values(api_key="newer")

    store.save(ALICE, newer)

    assert store.load(ALICE) == newer
    assert (kept / FILES[1]).read_bytes() == key


@pytest.mark.parametrize("name", FILES)
def test_a_save_that_dies_leaves_what_was_there(
    kept: Path, store: FileStore, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_arguments: object) -> None:
        raise KeyboardInterrupt

    if name.endswith(".key"):
        (kept / name).write_bytes(b"damaged")
    monkeypatch.setattr(os, "fsync", die)
    with pytest.raises(KeyboardInterrupt):
        store.save(ALICE, CREDENTIALS.with_values(api_key="newer"))
    monkeypatch.undo()

    assert len(list((kept / name).parent.iterdir())) == 1
    if not name.endswith(".key"):
        assert store.load(ALICE) == CREDENTIALS


def test_what_was_deleted_is_gone_and_can_be_deleted_again(kept: Path, store: FileStore) -> None:
    store.delete(ALICE)
    store.delete(ALICE)

    assert store.load(ALICE) is None
    assert not [path for path in kept.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o777])
def test_a_file_that_others_can_read_is_refused_with_the_fix(
    kept: Path, store: FileStore, name: str, mode: int
) -> None:
    (kept / name).chmod(mode)

    error = refused(store)

    assert error.trouble is StoreTrouble.UNTRUSTED
    assert f"others have access to {kept / name}; run chmod 600 {kept / name}" in str(error)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("mode", [0o750, 0o705, 0o770])
def test_a_folder_that_others_can_open_is_refused_with_the_fix(
    kept: Path, store: FileStore, name: str, mode: int
) -> None:
    folder, before = (kept / name).parent, (kept / FILES[0]).read_bytes()
    folder.chmod(mode)

    error = refused(store)

    assert error.trouble is StoreTrouble.UNTRUSTED
    assert f"run chmod 700 {folder}" in str(error)
    with pytest.raises(SecretStoreError):
        store.save(ALICE, CREDENTIALS)
    assert (kept / FILES[0]).read_bytes() == before


@pytest.mark.parametrize("name", FILES)
def test_what_belongs_to_another_user_is_refused(
    kept: Path, store: FileStore, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    del name, kept
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)

    error = refused(store)

    assert error.trouble is StoreTrouble.UNTRUSTED
    assert "belongs to another user; run chown" in str(error)


@pytest.mark.parametrize("name", FILES)
def test_a_link_is_not_followed(kept: Path, store: FileStore, name: str) -> None:
    (kept / name).rename(kept / "elsewhere")
    (kept / name).symlink_to(kept / "elsewhere")

    error = refused(store)

    assert error.trouble is StoreTrouble.UNTRUSTED
    assert f"{kept / name} is a symbolic link" in str(error)


@pytest.mark.parametrize("name", FILES)
def test_a_folder_that_is_a_link_is_not_followed(kept: Path, store: FileStore, name: str) -> None:
    folder = (kept / name).parent
    folder.rename(kept / "elsewhere")
    folder.symlink_to(kept / "elsewhere")

    assert f"{folder} is a symbolic link" in str(refused(store))
    with pytest.raises(SecretStoreError):
        store.save(ALICE, CREDENTIALS)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.timeout(10)
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(
    kept: Path, store: FileStore, name: str
) -> None:
    (kept / name).unlink()
    os.mkfifo(kept / name, 0o600)

    assert f"{kept / name} is no ordinary file" in str(refused(store))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "content",
    [b"", b"damaged", b"\xff\x00", Fernet.generate_key()],
    ids=["empty", "damaged", "no text", "another key"],
)
def test_what_is_damaged_is_told_with_the_fix(
    kept: Path, store: FileStore, name: str, content: bytes
) -> None:
    (kept / name).write_bytes(content)

    error = refused(store)

    assert error.trouble is StoreTrouble.UNREADABLE
    assert "put both back from a backup, or set the keys anew: influencer init" in str(error)


def test_a_key_that_is_missing_is_named(kept: Path, store: FileStore) -> None:
    (kept / FILES[1]).unlink()

    error = refused(store)

    assert error.trouble is StoreTrouble.UNREADABLE
    assert f"the key to it, {kept / FILES[1]}, is missing" in str(error)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"damaged", None])
def test_what_is_damaged_can_be_replaced(
    kept: Path, store: FileStore, name: str, content: bytes | None
) -> None:
    (kept / name).unlink() if content is None else (kept / name).write_bytes(content)

    store.save(ALICE, CREDENTIALS)

    assert store.load(ALICE) == CREDENTIALS


def test_a_content_that_somebody_else_encrypted_is_refused(kept: Path, store: FileStore) -> None:
    cipher = Fernet((kept / FILES[1]).read_bytes())
    (kept / FILES[0]).write_bytes(cipher.encrypt(b'{"api_key": "sentinel"}'))

    assert refused(store).trouble is StoreTrouble.UNREADABLE


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    with pytest.raises(SecretStoreError, match="cannot be written: Not a directory") as caught:
        FileStore(tmp_path / "data", tmp_path).save(ALICE, CREDENTIALS)

    assert caught.value.trouble is StoreTrouble.UNAVAILABLE
