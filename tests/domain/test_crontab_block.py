"""The program's own lines in a crontab, beside those that are anybody's."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from influencer.domain.crontab_block import TRIAL, Block
from influencer.errors import CrontabError

LINE = "0 * * * * /usr/bin/influencer post --due"
HOME = Block(settings="INFLUENCER_HOME=/srv/x")
OURS = Block()

PIECES = st.sampled_from(
    [
        b"\n", b"\r\n", b" ", b"MAILTO=me", b'5 4 * * * echo "100%"', b"\xff\xfe", b"\x0b", b"\x00",
        b"# begin influencer verify-cron", b"# end influencer INFLUENCER_HOME=/srv/x",
        b"\xe2\x80\xa8",
    ]
)  # fmt: skip
TABLES = st.lists(PIECES | st.binary(max_size=5), max_size=12).map(b"".join)


def text(table: bytes) -> str:
    return table.decode("utf-8", "surrogateescape")


@given(table=TABLES)
@example(table=b"")
@example(table=b"A")
@example(table=b"A\r\n")
@example(table=b"A\r")
def test_taking_out_what_was_put_in_leaves_every_byte_as_it_was(table: bytes) -> None:
    before = text(table)

    after = OURS.take_out_of(OURS.put_into(before, [LINE]))

    assert after.encode("utf-8", "surrogateescape") == table


@given(table=TABLES)
def test_putting_in_twice_is_putting_in_once(table: bytes) -> None:
    once = OURS.put_into(text(table), [LINE])

    assert OURS.put_into(once, [LINE]) == once
    assert OURS.lines_in(once) == [LINE]


@given(table=TABLES, below=TABLES)
def test_lines_that_were_added_below_stay_lines(table: bytes, below: bytes) -> None:
    grown = OURS.put_into(text(table), [LINE]) + text(below)

    rest = OURS.take_out_of(grown)

    kept = [line for line in text(table).split("\n") if line]
    assert [line for line in rest.split("\n") if line] == kept + [
        line for line in text(below).split("\n") if line
    ]


def test_the_line_is_replaced_where_it_stands() -> None:
    table = f"A=1\n# begin influencer\nold\n# end influencer\n{LINE}\n"

    assert OURS.put_into(table, [LINE]) == table.replace("old", LINE)


def test_installations_and_the_trial_have_blocks_of_their_own() -> None:
    trial = Block(purpose=TRIAL)
    table = "A=1\n"
    for block in (OURS, HOME, trial):
        table = block.put_into(table, [block.begin[2:]])

    for block in (OURS, trial, HOME):
        assert block.lines_in(table) == [block.begin[2:]]
        table = block.take_out_of(table)
    assert table == "A=1\n"


def test_a_block_is_known_after_an_editor_has_changed_its_line_ends() -> None:
    table = "A=1\r\n# begin influencer\r\nold\r\n# end influencer \r\nB=2\r\n"

    assert OURS.take_out_of(table) == "A=1\r\nB=2\r\n"


@pytest.mark.parametrize(
    "table",
    [
        "# begin influencer\nx\n",
        "x\n# end influencer\n",
        "# end influencer\nx\n# begin influencer\n",
        "# begin influencer\n# end influencer\n# begin influencer\n# end influencer\n",
    ],
)
def test_a_block_without_both_markers_is_left_to_a_person(table: str) -> None:
    with pytest.raises(CrontabError, match="crontab -e"):
        OURS.put_into(table, [LINE])
    with pytest.raises(CrontabError, match="no longer make one block"):
        OURS.take_out_of(table)
