"""Which way of drawing is taken, and how large the picture becomes."""

import io
import os
import re
import struct
import termios
from collections.abc import Mapping
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path
from typing import IO

import pytest
from PIL import Image
from rich.console import Console
from sixel_reading import read_sixels

from influencer.adapters.terminal.cells import cell_size
from influencer.adapters.terminal.screen import Screen
from influencer.domain.picture_area import USUAL_CELL, Size
from influencer.domain.terminal_answers import ATTRIBUTES, COLOURS
from influencer.domain.terminal_graphics import Preview

UNKNOWN = {"TERM": "xterm-256color"}
DRAWS_SIXELS, DRAWS_NONE = b"\x1b[?62;4;22c", b"\x1b[?64;1;2c"


@dataclass
class FakeTerminal:
    """Answers the same to each question."""

    answer: bytes = b""
    asked: list[bytes] = field(default_factory=list)

    def put(self, question: bytes) -> bytes:
        self.asked.append(question)
        return self.answer


def png(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).save(file, "png")
    return file.getvalue()


def shown(
    environment: Mapping[str, str],
    picture: bytes,
    *,
    size: tuple[int, int] = (80, 24),
    terminal: FakeTerminal | None = None,
    file: IO[str] | None = None,
) -> str:
    file = file or io.StringIO()
    console = Console(
        file=file, width=size[0], height=size[1], force_terminal=True, color_system="truecolor"
    )
    Screen(environment, put=(terminal or FakeTerminal()).put).show(console, picture)
    file.seek(0)
    return file.read()


@pytest.mark.parametrize(
    ("environment", "answer", "preview", "questions"),
    [
        ({"TERM": "xterm-kitty"}, b"", "kitty", 0),
        (UNKNOWN, DRAWS_SIXELS, "sixel", 1),
        (UNKNOWN, DRAWS_NONE, "blocks", 1),
        (UNKNOWN, b"", "blocks", 1),
        ({"TERM_PROGRAM": "vscode"}, DRAWS_SIXELS, "iterm2", 1),
        ({"TERM_PROGRAM": "vscode"}, DRAWS_NONE, "blocks", 1),
        ({"TMUX": "1"}, DRAWS_SIXELS, "blocks", 0),
        (UNKNOWN | {"INFLUENCER_PREVIEW": "blocks"}, DRAWS_SIXELS, "blocks", 0),
        (UNKNOWN | {"INFLUENCER_PREVIEW": "sixel"}, b"", "sixel", 0),
        ({"TMUX": "1", "INFLUENCER_PREVIEW": "iterm2"}, b"", "iterm2", 0),
    ],
)
def test_the_way_is_what_is_asked_for_or_what_there_is(
    environment: dict[str, str], answer: bytes, preview: str, questions: int
) -> None:
    terminal = FakeTerminal(answer)
    screen = Screen(environment, put=terminal.put)

    assert [screen.preview, screen.preview] == [Preview(preview)] * 2
    assert terminal.asked == [ATTRIBUTES] * questions


@pytest.mark.parametrize(
    ("picture", "size", "columns", "rows"),
    [
        ((1600, 900), (200, 60), 100, 28),
        ((1600, 900), (80, 24), 71, 20),
        ((1080, 1350), (80, 24), 32, 20),
        ((1080, 1350), (80, 60), 80, 50),
        ((1600, 900), (10, 4), 3, 1),
    ],
)
def test_the_picture_fits_the_terminal(
    picture: tuple[int, int], size: tuple[int, int], columns: int, rows: int
) -> None:
    drawn = png(*picture)

    kitty = shown({"TERM": "xterm-kitty"}, drawn, size=size)
    iterm2 = shown({"TERM_PROGRAM": "mintty"}, drawn, size=size)
    sixel = shown({"TERM": "foot"}, drawn, size=size)
    blocks = shown({"TMUX": "1"}, drawn, size=size)

    assert re.findall(r"c=(\d+),r=(\d+)", kitty) == [(str(columns), str(rows))]
    assert re.findall(r"width=(\d+)", iterm2) == [str(columns)]
    _, pixels = read_sixels(sixel.removesuffix("\n"))
    assert len(pixels[0]) == min(columns * USUAL_CELL.width, picture[0])
    lines = [line.count("▀") for line in blocks.splitlines()]
    assert lines[0] == columns
    assert len(list(filter(None, lines))) <= max(1, size[1] - 4)


@pytest.mark.parametrize("environment", [{"TERM": "xterm-kitty"}, {"TERM": "foot"}])
def test_what_is_said_next_begins_below_the_picture(environment: dict[str, str]) -> None:
    assert shown(environment, png(160, 90)).endswith("\x1b\\\n")


def test_in_tmux_there_is_room_before_and_the_cursor_below_after() -> None:
    drawn = shown({"TMUX": "1", "INFLUENCER_PREVIEW": "kitty"}, png(1600, 900))

    assert drawn.startswith("\n" * 20 + "\x1b[20A\x1bPtmux;\x1b\x1b_Ga=T")
    assert drawn.endswith("\x1b\x1b\\\x1b\\" + "\n" * 20)


def test_a_picture_has_no_more_colours_than_the_terminal() -> None:
    terminal = FakeTerminal(b"\x1b[?1;0;16S" + DRAWS_SIXELS)

    palette, _ = read_sixels(shown(UNKNOWN, png(256, 256), terminal=terminal).removesuffix("\n"))

    assert terminal.asked == [ATTRIBUTES, COLOURS + ATTRIBUTES]
    assert 2 < len(palette) <= 16


def test_in_another_program_nothing_is_asked_even_for_sixels() -> None:
    terminal = FakeTerminal(DRAWS_SIXELS)

    shown({"ZELLIJ": "0", "INFLUENCER_PREVIEW": "sixel"}, png(16, 9), terminal=terminal)

    assert terminal.asked == []


@pytest.mark.parametrize("damage", [slice(0), slice(1, None), slice(40), slice(-30), slice(-200)])
@pytest.mark.parametrize("environment", [{"TERM": "xterm-kitty"}, {"TERM": "linux"}])
def test_what_is_no_whole_picture_is_refused(damage: slice, environment: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="no picture"):
        shown(environment, png(160, 90)[damage])


class BrokenOff(io.StringIO):
    """Its terminal's person presses Ctrl-C while the picture is on its way."""

    def write(self, text: str) -> int:
        if len(text) > 100:
            super().write(text[:100])
            raise KeyboardInterrupt
        return super().write(text)


def test_a_sequence_that_is_broken_off_is_ended() -> None:
    file = BrokenOff()

    with pytest.raises(KeyboardInterrupt):
        shown({"TERM": "xterm-kitty"}, png(160, 90), file=file)

    assert file.getvalue()[100:] == "\x1b\\"


@pytest.mark.parametrize(
    ("window", "cell"),
    [
        ((24, 80, 800, 480), Size(width=10, height=20)),
        ((24, 80, 0, 0), USUAL_CELL),
        ((0, 0, 0, 0), USUAL_CELL),
        ((24, 80, 79, 480), USUAL_CELL),
    ],
)
def test_the_size_of_a_cell_is_what_the_terminal_tells(
    window: tuple[int, int, int, int], cell: Size, tmp_path: Path
) -> None:
    person, end = os.openpty()
    with os.fdopen(end, "w") as terminal, os.fdopen(person, "rb", buffering=0):
        ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *window))
        assert cell_size(terminal) == cell
    with (tmp_path / "file").open("w") as file:
        assert cell_size(file) == USUAL_CELL
    assert cell_size(io.StringIO()) == USUAL_CELL
