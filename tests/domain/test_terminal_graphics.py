"""By which way a terminal draws pictures, told from its environment."""

import pytest

from influencer.domain.terminal_graphics import Guess, Preview, guess, is_in_tmux, wished
from influencer.errors import ExitCode, UsageError

SURE = [
    ({"TERM": "xterm-kitty"}, "kitty"),
    ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, "kitty"),
    ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, "kitty"),
    ({"TERM": "xterm-256color", "GHOSTTY_RESOURCES_DIR": "/usr/share/ghostty"}, "kitty"),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "230804"}, "kitty"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm", "WEZTERM_PANE": "0"}, "iterm2"),
    ({"TERM": "xterm-256color", "WEZTERM_EXECUTABLE": "/usr/bin/wezterm-gui"}, "iterm2"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "iterm2"),
    ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, "iterm2"),  # over ssh
    ({"TERM": "xterm-256color", "ITERM_SESSION_ID": "w0t0p0:1"}, "iterm2"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "mintty"}, "iterm2"),
    ({"TERM": "foot"}, "sixel"),
    ({"TERM": "foot-extra"}, "sixel"),
    ({"TERM": "mlterm-256color"}, "sixel"),
    ({"TERM": "contour"}, "sixel"),
    ({"TERM": "alacritty"}, "blocks"),
    ({"TERM": "linux"}, "blocks"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "blocks"),
]

UNSURE = [
    ({}, "sixel"),
    ({"TERM": "xterm"}, "sixel"),
    ({"TERM": "xterm-256color", "WT_SESSION": "0f3a"}, "sixel"),
    ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, "sixel"),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "211201"}, "sixel"),
    ({"TERM": "xterm-256color", "KONSOLE_VERSION": "later"}, "sixel"),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, "iterm2"),  # images can be off there
]

IN_ANOTHER = [
    {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0", "TERM_PROGRAM": "tmux"},
    {"TERM": "screen-256color"},  # over ssh, from within tmux or screen
    {"TERM": "screen", "STY": "1.pts-0.here"},
    {"TERM": "xterm-256color", "ZELLIJ": "0"},
    {"TERM": "xterm-256color", "INSIDE_EMACS": "29.1,vterm"},
    {"TERM": "xterm-256color", "NVIM": "/run/user/0/nvim.1.0"},
]

STARTED_FROM_ANOTHER = [
    ({"TERM": "xterm-kitty", "TERM_PROGRAM": "vscode", "VTE_VERSION": "7600"}, "kitty", True),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode", "KITTY_WINDOW_ID": "1"}, "iterm2", False),
    ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)", "KITTY_WINDOW_ID": "1"}, "sixel", False),
    ({"TERM": "alacritty", "KITTY_WINDOW_ID": "1"}, "blocks", True),
    (
        {"TERM": "xterm-256color", "ALACRITTY_WINDOW_ID": "7", "KITTY_WINDOW_ID": "1"},
        "blocks",
        True,
    ),
]


@pytest.mark.parametrize(("environment", "preview"), SURE)
def test_a_terminal_that_names_itself_is_not_asked(
    environment: dict[str, str], preview: str
) -> None:
    assert guess(environment) == Guess(preview=Preview(preview), is_sure=True)


@pytest.mark.parametrize(("environment", "preview"), UNSURE)
def test_any_other_has_to_say_that_it_draws(environment: dict[str, str], preview: str) -> None:
    assert guess(environment) == Guess(preview=Preview(preview), is_sure=False)


@pytest.mark.parametrize("environment", IN_ANOTHER)
@pytest.mark.parametrize("outer", [{}, {"KITTY_WINDOW_ID": "1"}, {"LC_TERMINAL": "iTerm2"}])
def test_within_another_program_it_is_half_blocks(
    environment: dict[str, str], outer: dict[str, str]
) -> None:
    assert guess(outer | environment) == Guess(preview=Preview.BLOCKS, is_sure=True)


@pytest.mark.parametrize(("environment", "preview", "is_sure"), STARTED_FROM_ANOTHER)
def test_a_terminal_started_from_another_is_not_taken_for_it(
    environment: dict[str, str], preview: str, is_sure: bool
) -> None:
    assert guess(environment) == Guess(preview=Preview(preview), is_sure=is_sure)


def test_an_empty_variable_says_nothing() -> None:
    empty = dict.fromkeys(("TERM", "TMUX", "KITTY_WINDOW_ID", "KONSOLE_VERSION"), "")

    assert guess(empty) == guess({})
    assert not is_in_tmux(empty)


@pytest.mark.parametrize(
    ("value", "wish"),
    [(None, "auto"), ("", "auto"), (" Sixel ", "sixel"), *((one, one) for one in Preview)],
)
def test_each_wish_can_be_named(value: str | None, wish: str) -> None:
    environment = {} if value is None else {"INFLUENCER_PREVIEW": value}

    assert wished(environment) is Preview(wish)


def test_a_wish_for_something_else_names_what_there_is() -> None:
    with pytest.raises(UsageError) as refused:
        wished({"INFLUENCER_PREVIEW": "gif"})

    assert str(refused.value) == (
        "INFLUENCER_PREVIEW is 'gif'; it may be auto, kitty, iterm2, sixel, blocks, off"
    )
    assert refused.value.exit_code is ExitCode.USAGE
