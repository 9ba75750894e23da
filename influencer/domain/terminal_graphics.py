"""By which way a terminal draws pictures, as far as its environment tells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from influencer.errors import UsageError

VARIABLE = "INFLUENCER_PREVIEW"


class Preview(StrEnum):
    """What a person may ask for; all but the first and the last are ways to draw."""

    AUTO = "auto"
    KITTY = "kitty"
    ITERM2 = "iterm2"
    SIXEL = "sixel"
    BLOCKS = "blocks"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a terminal probably does.

    Attributes:
        preview: a way to draw.
        is_sure: else it does so only if it says, when asked, that it draws sixels.
    """

    preview: Preview
    is_sure: bool = True


def wished(environment: Mapping[str, str]) -> Preview:
    """What the person asks for.

    Raises:
        UsageError: for something that there is not.
    """
    value = environment.get(VARIABLE, "").strip().lower() or Preview.AUTO
    try:
        return Preview(value)
    except ValueError:
        raise UsageError(f"{VARIABLE} is {value!r}; it may be {', '.join(Preview)}") from None


def guess(environment: Mapping[str, str]) -> Guess:
    """What the terminal of this environment does.

    Variables are handed down to whatever is started, another terminal too. So what every terminal
    sets anew goes first, and what only one sets comes last.
    """
    return next(_guesses(environment), _ASK)


def is_in_tmux(environment: Mapping[str, str]) -> bool:
    return bool(environment.get("TMUX"))


def is_inner(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is drawn by a program in another one, whose marks remain."""
    term = environment.get("TERM", "")
    return term.startswith(_INNER_TERMS) or any(environment.get(name) for name in _INNER_MARKS)


def _guesses(environment: Mapping[str, str]) -> Iterator[Guess]:
    if is_inner(environment):
        yield _BLOCKS
    term = environment.get("TERM", "")
    yield from (does for name, does in _BY_TERM.items() if term.startswith(name))
    if found := _BY_PROGRAM.get(environment.get("TERM_PROGRAM", "")):
        yield found
    if environment.get("LC_TERMINAL") == "iTerm2":  # the one name that ssh passes on
        yield _ITERM2
    yield from (does for name, does in _BY_MARK.items() if environment.get(name))
    version = environment.get("KONSOLE_VERSION", "")
    if version.isdecimal() and int(version) >= _KONSOLE_WITH_PICTURES:
        yield _KITTY


_KITTY = Guess(preview=Preview.KITTY)
_ITERM2 = Guess(preview=Preview.ITERM2)
_SIXEL = Guess(preview=Preview.SIXEL)
_BLOCKS = Guess(preview=Preview.BLOCKS)
_ASK = Guess(preview=Preview.SIXEL, is_sure=False)
_XTERM_JS = Guess(preview=Preview.ITERM2, is_sure=False)
"""Terminals built on xterm.js: its image addon, which can be off, draws both, and says so."""

_INNER_TERMS = ("screen", "tmux", "eterm")
_INNER_MARKS = ("TMUX", "STY", "ZELLIJ", "INSIDE_EMACS", "NVIM", "VIM_TERMINAL")
"""Of programs that keep characters and lose pictures."""

_BY_TERM = {
    "xterm-kitty": _KITTY,
    "xterm-ghostty": _KITTY,
    "wezterm": _ITERM2,
    "foot": _SIXEL,
    "mlterm": _SIXEL,
    "contour": _SIXEL,
    "yaft": _SIXEL,
    "alacritty": _BLOCKS,
    "linux": _BLOCKS,
}
"""By how the name begins: there is ``foot-extra``, ``mlterm-256color``."""

_BY_PROGRAM = {
    "ghostty": _KITTY,
    "WezTerm": _ITERM2,
    "iTerm.app": _ITERM2,
    "mintty": _ITERM2,
    "rio": _ITERM2,
    "WarpTerminal": _ITERM2,
    "vscode": _XTERM_JS,
    "Tabby": _XTERM_JS,
    "Hyper": _XTERM_JS,
    "Apple_Terminal": _BLOCKS,
}

_BY_MARK = {
    "WT_SESSION": _ASK,
    "XTERM_VERSION": _ASK,
    "VTE_VERSION": _ASK,
    "ALACRITTY_WINDOW_ID": _BLOCKS,
    "KITTY_WINDOW_ID": _KITTY,
    "GHOSTTY_RESOURCES_DIR": _KITTY,
    "GHOSTTY_BIN_DIR": _KITTY,
    "WEZTERM_PANE": _ITERM2,
    "WEZTERM_EXECUTABLE": _ITERM2,
    "ITERM_SESSION_ID": _ITERM2,
}
"""In this order: the first ones name terminals that may have been started from the later ones."""

_KONSOLE_WITH_PICTURES = 220400
"""Konsole 22.04, as its KONSOLE_VERSION has it, was the first with kitty's protocol."""
