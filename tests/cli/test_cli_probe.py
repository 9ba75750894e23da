"""The probe: one line that tells where the keys come from, and never what they are."""

import json
import os
import stat
from pathlib import Path

import pytest
from factories import make_account, make_schedule
from fakes.surroundings import CREDENTIALS

from influencer.cli.probe import main
from influencer.domain.secret_places import Finding, read_finding, write_finding
from influencer.errors import StoreTrouble
from influencer.paths import locate
from influencer.services import Services

ALICE = make_account(handle="alice")


@pytest.fixture
def services() -> Services:
    return Services(locate())


@pytest.fixture(autouse=True)
def _umask() -> object:
    """The probe sets its own; it is a process of its own."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def found(capsys: pytest.CaptureFixture[str]) -> Finding:
    out, err = capsys.readouterr()
    assert err == ""
    assert "sentinel" not in out
    assert out.count("\n") == 1
    return read_finding(out)


def test_keys_that_are_there_are_told_by_their_place(
    services: Services, capsys: pytest.CaptureFixture[str]
) -> None:
    services.stores["file"]("").save(ALICE, CREDENTIALS.with_values(model_key="sentinel-sk"))

    assert main(["alice", "--store", "file"]) == 0
    assert found(capsys) == Finding(keys="file", model_key="file")


def test_the_object_has_four_names(services: Services, capsys: pytest.CaptureFixture[str]) -> None:
    services.stores["file"]("").save(ALICE, CREDENTIALS)
    main(["alice", "--store", "file"])

    assert json.loads(capsys.readouterr().out) == {
        "keys": "file",
        "model_key": None,
        "trouble": None,
        "said": "",
    }


def test_keys_that_are_missing_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alice", "--store", "file"]) == 78
    assert "in its store, file" in found(capsys).said


def test_a_store_that_fails_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alice", "--store", "keyring", "--locator", "nowhere.Keyring"]) == 78
    assert found(capsys).trouble is StoreTrouble.UNAVAILABLE


def test_an_unknown_store_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alice", "--store", "vault"]) == 78
    assert "does not know" in found(capsys).said


def test_without_a_store_the_accounts_own_places_are_looked_at(
    services: Services, capsys: pytest.CaptureFixture[str]
) -> None:
    now = services.clock.now()
    account = services.store.accounts.create("alice", make_schedule(), now=now)
    services.stores["file"]("").save(account, CREDENTIALS)
    services.store.accounts.pin_store(account, "file", now=now)

    assert main(["Alice"]) == 0
    assert found(capsys) == Finding(keys="file")


def test_where_there_is_no_account_none_is_made(
    influencer_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["alice"]) == 78
    assert f"there is no account @alice in {influencer_home}" in found(capsys).said
    assert not influencer_home.exists()


def test_an_installation_that_cannot_be_read_is_told(
    influencer_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    influencer_home.mkdir()
    (influencer_home / "influencer.db").write_text("sentinel: no database, and long enough " * 9)

    assert main(["alice"]) == 78
    assert found(capsys).said


def test_the_answer_can_be_written_to_a_file_of_its_owners_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "answer").write_text("an older one")

    assert main(["alice", "--store", "file", "--to", str(tmp_path / "answer")]) == 78

    assert "in its store, file" in read_finding((tmp_path / "answer").read_text()).said
    assert stat.S_IMODE((tmp_path / "answer").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["answer"]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("trouble", [None, *StoreTrouble])
def test_a_finding_is_read_as_it_was_written(trouble: StoreTrouble | None) -> None:
    finding = Finding(keys="keyring", model_key=".env", trouble=trouble, said="öffne\nes")

    assert read_finding(write_finding(finding)) == finding
    assert write_finding(finding).isascii()
    assert "\n" not in write_finding(finding)


@pytest.mark.parametrize("text", ["", "7", "{}", '{"keys": null}', "[" * 9999])
def test_another_text_is_no_finding(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting value|this is no finding"):
        read_finding(text)
