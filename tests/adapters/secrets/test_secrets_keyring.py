"""The keyring store, on keyrings that are made up."""

import json
import logging
import sys
import threading
import time
import traceback
from collections.abc import Iterator

import odd_keyrings
import pytest
from factories import make_account
from fakes.surroundings import CREDENTIALS

from influencer.adapters.secrets.backends import SECRET_SERVICE, preferred_backend
from influencer.adapters.secrets.keyring import PATIENCE, KeyringStore
from influencer.errors import ExitCode, SecretStoreError, StoreTrouble
from influencer.ports import SecretStore

ACCOUNT = make_account(handle="satsjournal")
ITEM = ("influencer", "x/satsjournal")
_PATIENCE = {"Hanging": 0.5, "Late": 0.3}
HERE = "keep the keys elsewhere: influencer init --handle satsjournal --store file"


@pytest.fixture(autouse=True)
def items() -> Iterator[dict[tuple[str, str], str]]:
    yield odd_keyrings.ITEMS
    odd_keyrings.ITEMS.clear()


def on(kind: str) -> KeyringStore:
    return KeyringStore(f"odd_keyrings.{kind}", patience=_PATIENCE.get(kind, 20))


def refused(store: KeyringStore, action: str) -> SecretStoreError:
    """The error, after a look at the whole of its chain."""
    arguments = (ACCOUNT, CREDENTIALS) if action == "save" else (ACCOUNT,)
    with pytest.raises(SecretStoreError) as caught:
        getattr(store, action)(*arguments)
    error = caught.value
    assert error.__cause__ is None
    assert error.__context__ is None
    assert "sentinel" not in "".join(traceback.format_exception(error))
    assert error.exit_code == ExitCode.CONFIGURATION
    return error


def test_no_real_keyring_is_within_reach_of_a_test() -> None:
    assert KeyringStore().locator == "keyring.backends.fail.Keyring"


def test_credentials_are_read_back_as_they_were_saved() -> None:
    store: SecretStore = on("Memory")
    odd = CREDENTIALS.with_values(api_secret="pa$$w${A}rd \"' ₿", model_key="sk-sentinel")

    store.save(ACCOUNT, odd)

    assert store.load(ACCOUNT) == odd


def test_one_item_holds_all_of_an_account(items: dict[tuple[str, str], str]) -> None:
    on("Memory").save(ACCOUNT, CREDENTIALS)

    assert items == {ITEM: json.dumps(CREDENTIALS.reveal())}


def test_accounts_do_not_share_credentials() -> None:
    on("Memory").save(ACCOUNT, CREDENTIALS)

    assert on("Memory").load(make_account(handle="other")) is None


def test_new_credentials_take_the_place_of_earlier_ones() -> None:
    newer = CREDENTIALS.with_values(access_token="newer")

    on("Memory").save(ACCOUNT, CREDENTIALS)
    on("Memory").save(ACCOUNT, newer)

    assert on("Memory").load(ACCOUNT) == newer
    assert len(odd_keyrings.ITEMS) == 1


def test_what_was_deleted_is_gone_and_can_be_deleted_again() -> None:
    on("Memory").save(ACCOUNT, CREDENTIALS)

    on("Memory").delete(ACCOUNT)
    on("Memory").delete(ACCOUNT)

    assert on("Memory").load(ACCOUNT) is None


def test_a_keyring_that_did_not_keep_them_is_found_out() -> None:
    assert "did not keep the credentials" in str(refused(on("Forgetful"), "save"))


def test_a_keyring_that_did_not_delete_them_is_found_out() -> None:
    on("Memory").save(ACCOUNT, CREDENTIALS)

    assert "did not give up its item" in str(refused(on("Clinging"), "delete"))


@pytest.mark.parametrize(
    ("kind", "trouble", "said"),
    [
        ("Locked", StoreTrouble.LOCKED, "is locked; unlock it"),
        ("Hanging", StoreTrouble.TIMED_OUT, "gave no answer within 0.5 seconds"),
        ("Absent", StoreTrouble.UNAVAILABLE, "cannot be used (NoKeyringError)"),
        ("Unready", StoreTrouble.UNAVAILABLE, "cannot be used (InitError)"),
        ("Unviable", StoreTrouble.UNAVAILABLE, "cannot be used (RuntimeError)"),
        ("Odd", StoreTrouble.UNAVAILABLE, "cannot be used (ValueError)"),
        ("Full", StoreTrouble.UNAVAILABLE, "cannot be used (PasswordSetError)"),
        ("Gone", StoreTrouble.UNAVAILABLE, "odd_keyrings.Gone is not installed here"),
    ],
)
@pytest.mark.parametrize("action", ["load", "save", "delete"])
def test_a_keyring_that_fails_is_explained_in_our_words_with_the_fix(
    kind: str, trouble: StoreTrouble, said: str, action: str
) -> None:
    error = refused(on(kind), action)

    assert error.trouble is trouble
    assert said in str(error)
    assert HERE in str(error)
    assert "keyrings.alt" not in str(error)


@pytest.mark.parametrize("locator", ["no_such_package.Keyring", "nothing", "odd_keyrings."])
def test_a_pinned_backend_that_vanished_is_named(locator: str) -> None:
    error = refused(KeyringStore(locator), "load")

    assert error.trouble is StoreTrouble.UNAVAILABLE
    assert f"{locator} is not installed here; install it again" in str(error)


def test_a_keyring_that_hangs_is_given_up_in_time() -> None:
    began = time.monotonic()

    refused(on("Hanging"), "load")

    assert 0.5 <= time.monotonic() - began < 2


@pytest.mark.parametrize(
    ("action", "step", "earlier"),
    [
        ("save", "get", None),
        ("save", "set", None),
        ("save", "kept", None),
        ("save", "get", "earlier"),
        ("save", "set", "earlier"),
        ("save", "kept", "earlier"),
        ("delete", "get", "earlier"),
        ("delete", "delete", "earlier"),
    ],
)
def test_a_late_answer_changes_nothing_of_what_was_given_up(
    items: dict[tuple[str, str], str], action: str, step: str, earlier: str | None
) -> None:
    if earlier:
        items[ITEM] = earlier
    before = dict(items)
    odd_keyrings.Late.wait_at(step)

    assert refused(on("Late"), action).trouble is StoreTrouble.TIMED_OUT
    assert odd_keyrings.Late.is_reached.is_set()
    answered_late()

    assert items == before
    if step == "get":
        assert odd_keyrings.Late.changes == []  # not even for a moment


def test_what_puts_the_earlier_keys_back_does_not_meet_a_late_write(
    items: dict[tuple[str, str], str],
) -> None:
    on("Memory").save(ACCOUNT, CREDENTIALS)
    before = dict(items)
    odd_keyrings.Late.wait_at("set")
    newer = CREDENTIALS.with_values(access_token="newer")

    for credentials in (newer, CREDENTIALS):
        with pytest.raises(SecretStoreError, match="gave no answer"):
            on("Late").save(ACCOUNT, credentials)
    answered_late()

    assert items == before


def test_a_keyring_that_answers_again_is_used_again() -> None:
    odd_keyrings.Late.wait_at("set")
    refused(on("Late"), "save")
    answered_late()

    on("Late").save(ACCOUNT, CREDENTIALS)

    assert on("Late").load(ACCOUNT) == CREDENTIALS


def answered_late() -> None:
    """The person answers, and all that was left behind comes to its end."""
    odd_keyrings.Late.answer.set()
    for thread in set(threading.enumerate()) - odd_keyrings.Late.earlier:
        thread.join(10)


def test_a_run_has_time_left_for_its_own_start_and_end_within_five_seconds() -> None:
    assert PATIENCE <= 3


@pytest.mark.parametrize(
    "item",
    ["sentinel", "[]", "7", '{"api_key": "sentinel"}', json.dumps(CREDENTIALS.reveal() | {"a": 1})],
)
def test_an_item_that_somebody_else_wrote_is_refused_without_its_content(item: str) -> None:
    odd_keyrings.ITEMS[ITEM] = item

    error = refused(on("Memory"), "load")

    assert error.trouble is StoreTrouble.UNREADABLE
    assert "influencer init --handle satsjournal" in str(error)


def test_an_item_that_cannot_be_read_can_be_replaced() -> None:
    odd_keyrings.ITEMS[ITEM] = "broken"
    on("Memory").save(ACCOUNT, CREDENTIALS)

    assert on("Memory").load(ACCOUNT) == CREDENTIALS


def test_a_pinned_backend_goes_ahead_of_the_users_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "odd_keyrings.Forgetful")

    assert KeyringStore("odd_keyrings.Memory").locator == "odd_keyrings.Memory"
    assert KeyringStore().locator == "odd_keyrings.Forgetful"


@pytest.mark.parametrize(
    ("platform", "backend"),
    [
        ("linux", "keyring.backends.SecretService.Keyring"),
        ("freebsd14", "keyring.backends.SecretService.Keyring"),
        ("darwin", "keyring.backends.macOS.Keyring"),
        ("win32", "keyring.backends.Windows.WinVaultKeyring"),
    ],
)
def test_each_platform_has_its_own_keyring(
    monkeypatch: pytest.MonkeyPatch, platform: str, backend: str
) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(sys, "platform", platform)

    assert preferred_backend() == backend


def test_without_a_session_the_secret_service_is_out_of_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("influencer.adapters.secrets.secret_service.session_bus", lambda: None)

    error = refused(KeyringStore(SECRET_SERVICE), "load")

    assert error.trouble is StoreTrouble.UNAVAILABLE
    assert "there is no desktop session" in str(error)


def test_nothing_is_logged_by_a_keyring_that_fails(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        refused(on("Odd"), "save")

    assert "sentinel" not in caplog.text
