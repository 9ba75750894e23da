"""Credentials from the environment: the order of places, and what is refused."""

import os
from pathlib import Path

import pytest
from key_places import ORDER, Places, marked, write

from influencer.adapters.secrets import environment, key_files
from influencer.adapters.secrets.environment import MODEL_VARIABLE, VARIABLES, load
from influencer.domain.credentials import Secret
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble


@pytest.fixture
def dotenv(tmp_path: Path) -> Path:
    return tmp_path / ".env"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Places:
    return Places(monkeypatch, tmp_path)


@pytest.mark.parametrize("first", ORDER)
def test_the_first_place_that_has_them_wins(places: Places, dotenv: Path, first: str) -> None:
    for place in ORDER[ORDER.index(first) :]:
        getattr(places, place)()

    assert load(dotenv) == marked(first)


def test_where_nothing_is_there_are_no_credentials(dotenv: Path) -> None:
    assert load(dotenv) is None


def test_each_credential_may_come_from_another_place(
    places: Places, dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.dotenv()
    monkeypatch.setenv("INFLUENCER_X_API_KEY", "of-the-environment")

    assert load(dotenv) == marked("dotenv").with_values(api_key="of-the-environment")


@pytest.mark.parametrize("missing", VARIABLES.values())
@pytest.mark.parametrize("empty", ["", "  ", None])
def test_a_set_that_is_not_whole_is_refused_with_the_name_of_what_is_missing(
    places: Places,
    dotenv: Path,
    monkeypatch: pytest.MonkeyPatch,
    missing: str,
    empty: str | None,
) -> None:
    places.variable()
    monkeypatch.delenv(missing) if empty is None else monkeypatch.setenv(missing, empty)

    with pytest.raises(ConfigurationError) as caught:
        load(dotenv)

    assert str(caught.value) == f"the environment lacks {missing}; set all four"


def test_spaces_around_a_value_are_not_part_of_it(
    places: Places, dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.variable()
    monkeypatch.setenv("INFLUENCER_X_API_KEY", " key\n")

    assert load(dotenv) == marked("variable").with_values(api_key="key")


def test_a_file_that_is_named_and_cannot_be_read_is_no_reason_to_look_elsewhere(
    places: Places, dotenv: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    places.dotenv()
    monkeypatch.setenv("INFLUENCER_X_API_KEY_FILE", str(tmp_path / "gone"))

    with pytest.raises(ConfigurationError, match=r"^INFLUENCER_X_API_KEY_FILE, .*gone, cannot be"):
        load(dotenv)


@pytest.mark.parametrize("place", ["file", "systemd"])
def test_a_file_that_is_no_text_is_refused_without_its_content(
    places: Places, dotenv: Path, tmp_path: Path, place: str
) -> None:
    getattr(places, place)()
    for path in (tmp_path / ("files" if place == "file" else place)).iterdir():
        path.write_bytes(b"sentinel\xff")

    with pytest.raises(ConfigurationError, match="cannot be read: it is no text") as caught:
        load(dotenv)
    assert "sentinel" not in str(caught.value)


def test_a_byte_order_mark_is_no_part_of_a_secret_in_a_file(
    places: Places, dotenv: Path, tmp_path: Path
) -> None:
    places.file()
    for path in (tmp_path / "files").iterdir():
        path.write_text(f"\ufeff{path.read_text()}", "utf-8")

    assert load(dotenv) == marked("file")


def test_nothing_of_dotenv_reaches_child_processes(places: Places, dotenv: Path) -> None:
    places.dotenv()

    assert load(dotenv) == marked("dotenv")
    assert not [value for value in os.environ.values() if "sentinel" in value]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("pa$$w${A}rd", "pa$$w${A}rd"),
        ('"pa$$w${HOME}rd"', "pa$$w${HOME}rd"),
        ("'single#quoted'", "single#quoted"),
        ('"double#quoted"', "double#quoted"),
        ("plain # with a remark", "plain"),
        ("with=sign==", "with=sign=="),
    ],
)
def test_a_value_in_dotenv_stands_for_itself(
    places: Places, dotenv: Path, line: str, value: str
) -> None:
    places.dotenv()
    lines = [text for text in dotenv.read_text().splitlines() if "API_KEY" not in text]
    write(dotenv, "\n".join([*lines, f"export INFLUENCER_X_API_KEY={line}"]))

    assert load(dotenv) == marked("dotenv").with_values(api_key=value)


def test_a_byte_order_mark_is_no_part_of_the_first_name(places: Places, dotenv: Path) -> None:
    places.dotenv()
    write(dotenv, f"\ufeff{dotenv.read_text()}")

    assert load(dotenv) == marked("dotenv")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o777])
def test_a_dotenv_that_others_can_read_is_refused_with_the_fix(
    places: Places, dotenv: Path, mode: int
) -> None:
    places.dotenv()
    dotenv.chmod(mode)

    with pytest.raises(ConfigurationError) as caught:
        load(dotenv)
    assert str(caught.value) == f"others can read {dotenv}; run chmod 600 {dotenv}"


@pytest.mark.parametrize("line", ["sentinel secret", 'KEY="sentinel', "=sentinel", "'"])
def test_a_dotenv_that_cannot_be_understood_is_refused_by_line_without_its_content(
    places: Places, dotenv: Path, line: str
) -> None:
    places.dotenv()
    write(dotenv, f"# mine\n\n{line}\n{dotenv.read_text()}")

    with pytest.raises(ConfigurationError) as caught:
        load(dotenv)
    said, _, fix = str(caught.value).partition("; ")
    assert said == f"{dotenv}, line 3, is no NAME=value"
    assert fix == f"mend line 3 of {dotenv}, or remove the file"


def test_a_dotenv_that_is_no_text_is_refused_without_its_content(dotenv: Path) -> None:
    dotenv.write_bytes(b"A=sentinel\xff")
    dotenv.chmod(0o600)

    with pytest.raises(ConfigurationError, match="cannot be read: it is no text") as caught:
        load(dotenv)
    assert "sentinel" not in str(caught.value)


@pytest.mark.parametrize("first", ORDER)
def test_the_models_key_is_found_in_the_same_places(
    places: Places, dotenv: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, first: str
) -> None:
    later = ORDER[ORDER.index(first) :]
    if "variable" in later:
        monkeypatch.setenv(MODEL_VARIABLE, " model-variable\n")
    if "file" in later:
        monkeypatch.setenv(f"{MODEL_VARIABLE}_FILE", str(write(tmp_path / "key", "model-file\n")))
    if "systemd" in later:
        places.systemd()
        write(tmp_path / "systemd" / "openai_api_key", "model-systemd\n")
    write(dotenv, f"{MODEL_VARIABLE}=model-dotenv\n")

    assert environment.load_model_key(dotenv) == Secret(f"model-{first}")


def test_the_models_key_comes_along_with_the_others(places: Places, dotenv: Path) -> None:
    places.variable()
    write(dotenv, f"{MODEL_VARIABLE}=sk\n")

    assert load(dotenv) == marked("variable").with_values(model_key="sk")


def test_the_models_key_alone_is_no_credentials(dotenv: Path) -> None:
    write(dotenv, f"{MODEL_VARIABLE}=sk\n")

    assert load(dotenv) is None
    assert environment.known_secrets(dotenv) == ["sk"]


@pytest.mark.parametrize("mode", [0o604, 0o644, 0o602, 0o666])
def test_a_file_that_everybody_can_read_is_refused_with_the_fix(
    places: Places, dotenv: Path, tmp_path: Path, mode: int
) -> None:
    places.file()
    path = tmp_path / "files" / "INFLUENCER_X_API_KEY"
    path.chmod(mode)

    with pytest.raises(SecretStoreError) as caught:
        load(dotenv)

    assert caught.value.trouble is StoreTrouble.UNTRUSTED
    assert str(caught.value) == (
        f"everybody has access to {path}, which INFLUENCER_X_API_KEY_FILE names;"
        f" run chmod 600 {path}"
    )


def test_a_file_that_a_group_can_read_is_ordinary_in_a_container(
    places: Places, dotenv: Path, tmp_path: Path
) -> None:
    places.file()
    for path in (tmp_path / "files").iterdir():
        path.chmod(0o640)

    assert load(dotenv) == marked("file")


@pytest.mark.parametrize("keeper", ["systemd", "container"])
def test_the_systems_own_places_for_secrets_may_be_open_within(
    places: Places,
    dotenv: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    keeper: str,
) -> None:
    places.file()
    for path in (tmp_path / "files").iterdir():
        path.chmod(0o444)
    if keeper == "systemd":
        monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "files"))
    else:
        monkeypatch.setattr(key_files, "_CONTAINER_SECRETS", tmp_path / "files")

    assert load(dotenv) == marked("file")


def test_each_key_is_told_with_its_place(
    places: Places, dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.dotenv()
    monkeypatch.setenv("INFLUENCER_X_API_KEY", "key")

    found = {part: kept.place for part, kept in environment.find_keys(dotenv).items()}

    assert found == dict.fromkeys(VARIABLES, ".env") | {"api_key": "environment"}


@pytest.mark.parametrize("place", ["file", "dotenv"])
def test_what_others_can_read_is_masked_all_the_same(
    places: Places, dotenv: Path, tmp_path: Path, place: str
) -> None:
    getattr(places, place)()
    for path in [dotenv] if place == "dotenv" else (tmp_path / "files").iterdir():
        path.chmod(0o644)

    assert environment.known_secrets(dotenv) == list(marked(place).reveal().values())
