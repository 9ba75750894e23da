"""The picture of a post, at terminals of several kinds and at none."""

import re
from base64 import b64decode
from pathlib import Path

import pytest
from installed import Installed, at_a_terminal
from sixel_reading import read_sixels

ASKED = "\x1b[c"
PICTURE = re.compile("▀|\x1b_G|\x1b\\]1337|\x1bP")


@pytest.fixture(name="home", scope="module")
def home_fixture(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = Installed(tmp_path_factory.mktemp("preview"), COLORTERM="truecolor")
    home.done("generate", "--offline", "--seed", "1")
    return home


def the_picture(home: Installed) -> bytes:
    (path,) = (home.state / "images").glob("*.png")
    return path.read_bytes()


def shown_with(home: Installed, *options: str, **variables: str) -> str:
    installed = Installed(home.home, **home.environment | variables)
    code, shown = at_a_terminal(installed, "history", "1", *options, answers={})
    assert code == 0
    return shown


def test_kitty_is_given_the_picture(home: Installed) -> None:
    shown = shown_with(home, KITTY_WINDOW_ID="1")

    chunks = re.findall(r"\x1b_G[^;]*;([^\x1b]*)\x1b\\", shown)
    assert b64decode("".join(chunks)) == the_picture(home)
    assert (ASKED in shown, "▀" in shown) == (False, False)


def test_iterm2_is_given_the_picture(home: Installed) -> None:
    shown = shown_with(home, TERM_PROGRAM="iTerm.app")

    (data,) = re.findall(r"\x1b\]1337;File=[^:]*:([^\x07]*)\x07", shown)
    assert b64decode(data) == the_picture(home)
    assert (ASKED in shown, "▀" in shown) == (False, False)


def test_a_terminal_that_says_so_is_given_sixels(home: Installed) -> None:
    code, shown = at_a_terminal(home, "history", "1", answers={ASKED: "\x1b[?62;4;22c"})

    (sixels,) = re.findall(r"\x1bP[^\x1b]*\x1b\\", shown)
    _, pixels = read_sixels(sixels)
    assert code == 0
    assert len(pixels[0]) <= 80 * 8
    assert "▀" not in shown
    assert "62;4" not in shown, "the answer was echoed"


@pytest.mark.parametrize("answer", ["\x1b[?64;1;2c", "\x1b[?;;c4", "what?"])
def test_any_other_answer_means_half_blocks(home: Installed, answer: str) -> None:
    code, shown = at_a_terminal(home, "history", "1", answers={ASKED: answer})

    assert code == 0
    assert "▀" in shown
    assert "\x1bP" not in shown


def test_in_tmux_it_is_half_blocks_until_somebody_asks_for_more(home: Installed) -> None:
    inside = {"TMUX": "/tmp/tmux-0/default,1,0", "KITTY_WINDOW_ID": "1"}

    usual = shown_with(home, **inside)
    wanted = shown_with(home, **inside, INFLUENCER_PREVIEW="kitty")

    assert "▀" in usual
    assert "\x1b_G" not in usual
    assert ASKED not in usual + wanted
    chunks = re.findall(r"\x1bPtmux;\x1b\x1b_G[^;]*;([A-Za-z0-9+/=]*)\x1b\x1b\\\x1b\\", wanted)
    assert b64decode("".join(chunks)) == the_picture(home)


@pytest.mark.parametrize(
    ("preview", "drawn"),
    [("blocks", "▀"), ("kitty", "\x1b_G"), ("iterm2", "\x1b]1337"), ("sixel", "\x1bP")],
)
def test_a_way_can_be_asked_for(home: Installed, preview: str, drawn: str) -> None:
    shown = shown_with(home, INFLUENCER_PREVIEW=preview, TERM_PROGRAM="ghostty")

    assert set(PICTURE.findall(shown)) == {drawn}


@pytest.mark.parametrize("variables", [{"INFLUENCER_PREVIEW": "off"}, {"NO_COLOR": "1"}])
def test_where_nobody_wants_it_there_is_none(home: Installed, variables: dict[str, str]) -> None:
    shown = shown_with(home, KITTY_WINDOW_ID="1", **variables)

    assert not PICTURE.search(shown)
    assert ASKED not in shown


@pytest.mark.parametrize("option", ["--json", "--quiet"])
def test_nor_beside_json_or_with_quiet(home: Installed, option: str) -> None:
    shown = shown_with(home, option, KITTY_WINDOW_ID="1")

    assert not PICTURE.search(shown)
    assert ASKED not in shown


@pytest.mark.parametrize(
    ("preview", "colour"), [("auto", ""), ("auto", "1"), ("kitty", ""), ("kitty", "1")]
)
def test_a_pipe_gets_no_picture(home: Installed, preview: str, colour: str) -> None:
    ran = home.done(
        "history", "1", INFLUENCER_PREVIEW=preview, KITTY_WINDOW_ID="1", FORCE_COLOR=colour
    )

    assert not PICTURE.search(ran.out + ran.err)
    assert ASKED not in ran.out
    assert colour or "\x1b" not in ran.out


def test_a_wrong_wish_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    home = Installed(tmp_path)

    ran = home.run("generate", "--offline", INFLUENCER_PREVIEW="gif")

    assert ran.code == 2
    assert ran.refusal == (
        "INFLUENCER_PREVIEW is 'gif'; it may be auto, kitty, iterm2, sixel, blocks, off"
    )
    assert not home.database.exists()


def test_a_wrong_wish_is_refused_where_a_post_is_shown_and_only_there(home: Installed) -> None:
    assert home.run("history", "1", INFLUENCER_PREVIEW="gif").refusal.startswith("INFLUENCER_PREV")
    for command in (["post", "--due"], ["status"], ["history", "--json"]):
        assert "INFLUENCER_PREVIEW" not in home.run(*command, INFLUENCER_PREVIEW="gif").err


def test_a_damaged_picture_is_told_of(home: Installed) -> None:
    (path,) = (home.state / "images").glob("*.png")
    whole = path.read_bytes()
    path.write_bytes(b"no picture")
    try:
        shown = shown_with(home, KITTY_WINDOW_ID="1")
    finally:
        path.write_bytes(whole)

    assert "the picture cannot be shown, as its file is damaged" in shown.replace("\r\n", " ")
    assert "status" in shown
