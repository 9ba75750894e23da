"""The terminal that results are shown on, and the pictures that it can show."""

import io
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property, partial
from typing import IO

from PIL import Image
from rich.console import Console

from influencer.adapters.terminal.cells import cell_size
from influencer.adapters.terminal.half_blocks import half_blocks
from influencer.adapters.terminal.inquiry import ask
from influencer.adapters.terminal.iterm2 import iterm2_sequence
from influencer.adapters.terminal.kitty import kitty_sequences
from influencer.adapters.terminal.sixel import MOST_COLOURS, sixel_sequence
from influencer.adapters.terminal.tmux import passed_through, room
from influencer.domain.picture_area import Size, columns_for, rows_of
from influencer.domain.terminal_answers import (
    ATTRIBUTES,
    COLOURS,
    draws_sixels,
    is_complete,
    sixel_colours,
)
from influencer.domain.terminal_graphics import Preview, guess, is_in_tmux, is_inner, wished

_MOST_COLUMNS = 100
_LINES_BESIDE = 4
"""Lines that the picture leaves: for what is said after it, and for the prompt."""

_HALF_BLOCK_CELL = Size(width=1, height=2)
_SECONDS = 0.2
_SECONDS_FAR = 1.0
"""Over ssh: what a terminal answers too late is taken for something typed, by the shell."""

_STOP = "\x1b\\"


class Screen:
    """One terminal, in its environment.

    Args:
        environment: variables by name.
        put: sends a question to the terminal and gives its answer; ``None`` for the real one.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        *,
        put: Callable[[bytes], bytes] | None = None,
    ) -> None:
        seconds = _SECONDS_FAR if environment.get("SSH_CONNECTION") else _SECONDS
        self._environment = environment
        self._put = put or partial(_put, seconds=seconds)

    @cached_property
    def preview(self) -> Preview:
        """The way to draw here: what the person asks for, or the best that the terminal has."""
        if (wish := wished(self._environment)) is not Preview.AUTO:
            return wish
        guessed = guess(self._environment)
        if guessed.is_sure or draws_sixels(self._put(ATTRIBUTES)):
            return guessed.preview
        return Preview.BLOCKS

    def show(self, console: Console, png: bytes) -> None:
        """Draw the picture below what is there, no wider and no higher than the terminal.

        Raises:
            ValueError: it is no picture, or only a part of one.
        """
        picture, within = _size(png), _room(console)
        if self.preview is Preview.BLOCKS:
            columns = columns_for(picture, within, _HALF_BLOCK_CELL)
            console.print(half_blocks(png, columns=columns))
            return
        cell = cell_size(console.file)
        columns = columns_for(picture, within, cell)
        rows = rows_of(picture, columns, cell)
        sequences = self._sequences(png, columns, rows, cell)
        if is_in_tmux(self._environment):
            height = math.ceil(rows)
            passed = map(passed_through, sequences)
            _write(console.file, (room(height), *passed, "\n" * height))
        else:
            _write(console.file, (*sequences, "\n"))

    def _sequences(self, png: bytes, columns: int, rows: float, cell: Size) -> Iterable[str]:
        match self.preview:
            case Preview.KITTY:
                return kitty_sequences(png, columns=columns, rows=max(1, round(rows)))
            case Preview.ITERM2:
                return (iterm2_sequence(png, columns=columns),)
            case Preview.SIXEL:
                width = columns * cell.width
                return (sixel_sequence(png, width=width, colours=self._colours),)
            case _:
                return ()

    @cached_property
    def _colours(self) -> int:
        if is_inner(self._environment):
            return MOST_COLOURS
        return sixel_colours(self._put(COLOURS + ATTRIBUTES), most=MOST_COLOURS)


def _put(question: bytes, *, seconds: float) -> bytes:
    """To the terminal, if somebody is there: nothing is read from it beside other input."""
    is_there = sys.stdin is not None and sys.stdin.isatty()
    return ask(question, is_complete, seconds=seconds) if is_there else b""


def _room(console: Console) -> Size:
    return Size(
        width=min(console.width, _MOST_COLUMNS), height=max(1, console.height - _LINES_BESIDE)
    )


def _size(png: bytes) -> Size:
    try:
        with Image.open(io.BytesIO(png)) as picture:
            picture.load()
            return Size(width=picture.width, height=picture.height)
    except (OSError, SyntaxError) as error:  # Pillow's words for a file that is damaged
        raise ValueError("no picture") from error


def _write(file: IO[str], sequences: Iterable[str]) -> None:
    """Where this is broken off, the sequence is ended: the terminal would take all else for it."""
    try:
        file.write("".join(sequences))
        file.flush()
    except BaseException:
        with suppress(OSError):
            file.write(_STOP)
            file.flush()
        raise
