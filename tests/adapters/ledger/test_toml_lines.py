"""On which line a statement of TOML stands; only a line that opens a table counts as a header."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.ledger.toml_lines import top_level_statements

HEADERS = ("[[fact]]", "  [[ fact ]] # one", '[["fact"]]', "[fact.source]", "[[note]]", "[other]")
BODIES = (
    "",
    "# [[fact]]",
    'id = "[[fact]]"',
    'text = """\n[[fact]]\n\\"""\n[[fact]]\n""""',
    "text = '''\n[[fact]]\n\"\"\"'''",
    'list = [\n  [["fact"]],\n  "]",\n[["fact"]]\n]',
    "number = 1 # '''",
)


def lines_of(text: str) -> list[tuple[int, str]]:
    return [(statement.line, statement.key) for statement in top_level_statements(text)]


@given(st.lists(st.tuples(st.sampled_from(HEADERS[:3]), st.sampled_from(BODIES)), max_size=6))
def test_each_header_is_found_on_its_line(tables: list[tuple[str, str]]) -> None:
    parts = [part for table in tables for part in table]
    text = "\n".join(parts)

    lines = [1 + "\n".join([*parts[:n], ""]).count("\n") for n in range(0, len(parts), 2)]
    assert lines_of(text) == [(line, "fact") for line in lines]
    assert len(lines) == len(tomllib.loads(text).get("fact", []))


def test_only_a_header_of_a_list_stands_for_a_new_table() -> None:
    values = [item.value for item in top_level_statements("\n".join(HEADERS))]

    assert values == [[{}], [{}], [{}], {"source": {}}, [{}], {}]


def test_keys_count_above_the_first_header_only() -> None:
    assert lines_of("a = 1\n\nb.c = [\n 1,\n]\n[d]\ne = 1\n[[f]]\ng = 1") == [
        (1, "a"),
        (3, "b"),
        (6, "d"),
        (8, "f"),
    ]


def test_an_empty_text_has_no_statements() -> None:
    assert lines_of("") == lines_of("\n# nothing\n") == []
