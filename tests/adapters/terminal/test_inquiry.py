"""Asking a terminal, which may answer, keep silent or talk nonsense, and leaving it as it was."""

import os
import select
import sys
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from terminals import type_at

from influencer.adapters.terminal.inquiry import ask
from influencer.domain.terminal_answers import ATTRIBUTES, is_complete

FOOT = b"\x1b[?62;4;22c"
LONG = 20.0
"""Seconds that no test waits for."""


@dataclass(frozen=True, kw_only=True)
class Terminal:
    """Both ends of a pseudo terminal: what a person sees and types at, and what programs have."""

    person: int
    end: int
    at_work: list[Thread] = field(default_factory=list)

    @property
    def path(self) -> str:
        return os.ttyname(self.end)

    def type(self, *keys: bytes) -> None:
        for some in keys:
            os.write(self.person, some)
            time.sleep(0.02)

    def shown(self) -> bytes:
        """What was shown since this was asked last."""
        shown = b""
        while select.select([self.person], [], [], 0.05)[0]:
            shown += os.read(self.person, 4096)
        return shown

    def read(self) -> bytes:
        """What was typed and waits, for a program that reads it as a shell does."""
        modes = termios.tcgetattr(self.end)
        modes[3] &= ~termios.ICANON
        termios.tcsetattr(self.end, termios.TCSANOW, modes)
        return os.read(self.end, 4096) if select.select([self.end], [], [], 0)[0] else b""

    def once_asked(self, act: Callable[[], None]) -> None:
        """Do something as soon as the question is shown."""

        def wait() -> None:
            os.read(self.person, len(ATTRIBUTES))
            act()

        self.at_work.append(Thread(target=wait))
        self.at_work[-1].start()


@pytest.fixture(name="terminal")
def terminal_fixture() -> Iterator[Terminal]:
    person, end = os.openpty()
    terminal = Terminal(person=person, end=end)
    yield terminal
    for thread in terminal.at_work:
        thread.join(LONG)
    os.close(end)
    os.close(person)


def put(terminal: Terminal, seconds: float) -> bytes:
    return ask(ATTRIBUTES, is_complete, seconds=seconds, path=terminal.path)


@pytest.mark.parametrize("pieces", [[FOOT], [FOOT[:3], FOOT[3:]], [bytes([one]) for one in FOOT]])
def test_an_answer_is_read_however_it_comes(terminal: Terminal, pieces: list[bytes]) -> None:
    before = termios.tcgetattr(terminal.end)
    terminal.once_asked(lambda: terminal.type(*pieces))

    assert put(terminal, LONG) == FOOT
    assert termios.tcgetattr(terminal.end) == before
    assert terminal.shown() == b"", "the answer was echoed"


def test_a_silent_terminal_is_left_at_its_deadline(terminal: Terminal) -> None:
    before, start = termios.tcgetattr(terminal.end), time.monotonic()

    assert put(terminal, 0.2) == b""
    assert 0.2 <= time.monotonic() - start < 5
    assert termios.tcgetattr(terminal.end) == before
    assert terminal.shown() == ATTRIBUTES


@pytest.mark.parametrize("nonsense", [b"\x1b[?c;;4", bytes(range(28, 256)), b"\x1b]4c" * 50])
def test_nonsense_is_no_answer(terminal: Terminal, nonsense: bytes) -> None:
    before = termios.tcgetattr(terminal.end)
    terminal.once_asked(lambda: terminal.type(nonsense))

    assert put(terminal, 0.3) == b""
    assert termios.tcgetattr(terminal.end) == before


def test_a_terminal_that_never_ends_is_not_listened_to(terminal: Terminal) -> None:
    terminal.once_asked(lambda: terminal.type(*[b"4c" * 100] * 10))
    start = time.monotonic()

    assert not is_complete(put(terminal, LONG))
    assert time.monotonic() - start < LONG / 2


def test_while_it_is_asked_it_neither_echoes_nor_waits_for_return(terminal: Terminal) -> None:
    modes = []
    terminal.once_asked(lambda: modes.append(termios.tcgetattr(terminal.end)[3]))

    put(terminal, 0.3)

    assert not modes[0] & (termios.ECHO | termios.ICANON)
    assert modes[0] & termios.ISIG, "Ctrl-C would not interrupt"


@pytest.mark.parametrize("typed", [b"ls\n", b"l", b"ls -l\nmake"])
def test_what_was_typed_before_stays_and_the_terminal_is_not_asked(
    terminal: Terminal, typed: bytes
) -> None:
    terminal.type(typed)
    terminal.shown()
    before = termios.tcgetattr(terminal.end)

    assert put(terminal, LONG) == b""
    assert ATTRIBUTES not in terminal.shown()
    assert termios.tcgetattr(terminal.end) == before
    assert terminal.read() == typed


def test_what_is_typed_after_the_answer_stays(terminal: Terminal) -> None:
    terminal.once_asked(lambda: terminal.type(FOOT + b"ls\n"))

    assert put(terminal, LONG) == FOOT
    assert terminal.read() == b"ls\n"


def test_an_interruption_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.end)

    def interrupt(_answer: bytes) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(ATTRIBUTES, interrupt, seconds=LONG, path=terminal.path)
    assert termios.tcgetattr(terminal.end) == before


def test_a_terminal_that_hangs_up_has_not_answered() -> None:
    person, end = os.openpty()
    terminal = Terminal(person=person, end=end)
    terminal.once_asked(lambda: os.close(person))

    assert put(terminal, LONG) == b""
    terminal.at_work[0].join(LONG)
    os.close(end)


def test_what_is_no_terminal_cannot_be_asked(tmp_path: Path) -> None:
    for path in ("/dev/null", str(tmp_path), str(tmp_path / "none")):
        assert ask(ATTRIBUTES, is_complete, seconds=LONG, path=path) == b""


IN_THE_BACKGROUND = f"""
import os, time
child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    from influencer.adapters.terminal.inquiry import ask
    answer = ask({ATTRIBUTES!r}, lambda answer: False, seconds=0.2)
    os._exit(0 if answer == b"" else 1)
ended = 0
while not ended:
    ended, status = os.waitpid(child, os.WUNTRACED)
print("stopped" if os.WIFSTOPPED(status) else f"ended with {{status}}")
"""


def test_in_the_background_it_is_not_asked() -> None:
    """Changing its modes would stop the program until somebody brings it to the front."""
    code, shown = type_at([sys.executable, "-c", IN_THE_BACKGROUND], os.environ, answers={})

    assert (code, shown.strip()) == (0, "ended with 0")
