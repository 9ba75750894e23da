"""Whole files of the user's own: whatever stands in them, nothing but problems comes of it."""

import os
from pathlib import Path

import pytest
from factories import NOW, fact_toml, make_fact
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.ledger import read_fact_folder
from influencer.adapters.ledger.facts import FactFile, read_fact_file

CATEGORIES = {"nostr-zaps": "nostr"}
FACT = fact_toml()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


def read(path: Path, content: str | bytes) -> FactFile:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_fact_file(path, CATEGORIES, set(), today=NOW.date())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (FACT.encode() + b"# caf\xe9\n", "line 11 is not UTF-8"),
        (FACT.encode("utf-16"), "line 1 is not UTF-8"),
        (f"{FACT}tags = [", "Invalid value (at line 11, the end of the file)"),
        (f"{FACT}\nno toml at all\n", "Expected '=' after a key in a key/value pair (at line 12, "),
        (FACT.replace("tags", "id"), "Cannot overwrite a value (at line 6, column "),
        (f"{FACT}\n[fact.source]\n", "Cannot declare ('fact', 'source') twice (at line 12, "),
        (f"day = 2026-02-30\n{FACT}", "Invalid date or datetime (at line 1, "),
        (f"deep = {'[' * 5000}", "lists or tables are nested too deeply"),
        (f"long = {'9' * 5000}", "Exceeds the limit (4300"),
    ],
)
def test_of_a_file_that_is_no_toml_nothing_is_used(
    path: Path, content: str | bytes, reason: str
) -> None:
    file = read(path, content)

    (problem,) = file.problems
    assert problem.startswith(f"{path}: {reason}")
    assert problem.endswith("; nothing of this file is used")
    assert file.facts == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (FACT.replace("[[fact]]", "[fact]"), 1),
        ("\n[fact.source]\nname = 'x'\n", 2),
        ("[[fact.source]]\nname = 'x'\n", 1),
        ("# mine\nfact = 'zaps'\n", 2),
        ("fact = 2026-01-01", 1),
        ("fact = [1, 2]", 1),
        ("fact = [\n  { id = 'zaps' },\n  { id = 'zap' },\n]", 1),
        ("fact.id = 'zaps'", 1),
    ],
)
def test_facts_are_written_as_tables_of_a_list(path: Path, content: str, line: int) -> None:
    assert read(path, content) == FactFile(
        problems=[f"{path}, line {line}: write [[fact]] above each fact"]
    )


@pytest.mark.parametrize("content", ["", "\n\n", "# nothing yet", "\ufeff", "fact = []"])
def test_a_file_without_a_fact_is_named(path: Path, content: str) -> None:
    assert read(path, content) == FactFile(
        problems=[f"{path}, line 1: there is no [[fact]] in this file"]
    )


def test_what_is_no_fact_is_named_with_its_line_and_the_facts_are_used(path: Path) -> None:
    file = read(path, f"title = 'mine'\n\n{FACT}\n[[facts]]\nid = 1\n[meta.more]\nid = 1\n")

    assert file.problems == [
        f"{path}, line {line}: {key!r} does not belong here; write [[fact]] above each fact"
        for line, key in ((1, "title"), (14, "facts"), (16, "meta"))
    ]
    assert [fact.id for fact in file.facts] == ["zap-receipt"]


def test_a_line_that_only_looks_like_a_header_does_not_shift_the_others(path: Path) -> None:
    note = 'note = """\n[[fact]]\n[[fact]]\n"""\n'

    file = read(path, FACT.replace("tags =", f"{note}tags =") + FACT.replace("nostr-zaps", "zaps"))

    assert file.problems == [
        f"{path}, line 1: unknown key note",
        f"{path}, line 15: there is no topic 'zaps'; see influencer topics",
    ]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_habits_of_other_editors_do_no_harm(path: Path, mark: str, end: str) -> None:
    text = FACT + FACT.replace("nostr-zaps", "zaps")

    file = read(path, mark + text.replace("\n", end))

    assert [fact.id for fact in file.facts] == ["zap-receipt"]
    assert [problem.partition(":")[0] for problem in file.problems] == [f"{path}, line 11"] * 2


@given(
    start=st.integers(0, len(FACT)),
    length=st.integers(0, 40),
    put=st.text() | st.sampled_from(["[[fact]]", "\n[x]\n", '"', "'''", "=", "[", "{", "\n"]),
)
def test_no_slip_of_the_keyboard_breaks_the_program(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, put: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "slip.toml"
    text = FACT + FACT[:start] + put + FACT[start + length :]

    file = read(path, text.encode("utf-8", "surrogatepass"))

    assert all(problem.startswith(str(path)) for problem in file.problems)
    assert all(len(problem.splitlines()) == 1 for problem in file.problems)
    assert file.facts or file.problems


def test_all_files_of_a_folder_are_read_by_name_and_ids_are_unique_over_all(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(fact_toml("second"))
    (tmp_path / "a.toml").write_text(fact_toml("first") + fact_toml("second"))
    (tmp_path / "c.toml").write_text(fact_toml("builtin") + fact_toml("third"))
    (tmp_path / "notes.txt").write_text("no facts")

    file = read_fact_folder(tmp_path, CATEGORIES, [make_fact(id="builtin")], today=NOW.date())

    assert [fact.id for fact in file.facts] == ["first", "second", "third"]
    assert file.problems == [
        f"{tmp_path / 'b.toml'}, line 1: the id 'second' is taken",
        f"{tmp_path / 'c.toml'}, line 1: the id 'builtin' is taken",
    ]


def test_one_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("no toml")
    (tmp_path / "b.toml").mkdir()
    (tmp_path / "c.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "d.toml").write_text(FACT)

    file = read_fact_folder(tmp_path, CATEGORIES, [], today=NOW.date())

    assert [fact.id for fact in file.facts] == ["zap-receipt"]
    reasons = [problem.removeprefix(f"{tmp_path}/") for problem in file.problems]
    assert reasons[1:] == [
        "b.toml: Is a directory; nothing of this file is used",
        "c.toml: No such file or directory; nothing of this file is used",
    ]


def test_the_ending_may_be_in_capitals_and_editors_notes_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "A.TOML").write_text(FACT)
    (tmp_path / ".#a.toml").symlink_to("somebody@somewhere")
    (tmp_path / "._a.toml").write_bytes(b"\0\1")

    file = read_fact_folder(tmp_path, CATEGORIES, [], today=NOW.date())

    assert [fact.id for fact in file.facts] == ["zap-receipt"]
    assert file.problems == []


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")

    file = read_fact_folder(tmp_path, CATEGORIES, [], today=NOW.date())

    assert file.problems == [
        f"{tmp_path / 'pipe.toml'}: it is no regular file; nothing of this file is used"
    ]


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    folder.write_text("oops")

    file = read_fact_folder(folder, CATEGORIES, [], today=NOW.date())

    assert file.problems == [f"{folder}: Not a directory; no fact of this folder is used"]


def test_without_a_folder_there_are_no_facts_and_no_problems(tmp_path: Path) -> None:
    assert read_fact_folder(tmp_path / "none", CATEGORIES, [], today=NOW.date()) == FactFile()
