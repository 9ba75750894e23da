"""Kitty's and iTerm2's sequences, read as the terminal reads them."""

import re
from base64 import b64decode

import pytest

from influencer.adapters.terminal.iterm2 import iterm2_sequence
from influencer.adapters.terminal.kitty import kitty_sequences
from influencer.adapters.terminal.tmux import passed_through, room

PICTURES = [bytes(range(256)) * 40, b"\x89PNG", b"a" * 3072, b"a" * 3073]


def keys_and_data(sequence: str) -> tuple[dict[str, str], str]:
    found = re.fullmatch(r"\x1b_G([^;\x1b]*);([A-Za-z0-9+/=]*)\x1b\\", sequence)
    assert found
    return dict(key.split("=") for key in found[1].split(",")), found[2]


@pytest.mark.parametrize("png", PICTURES)
def test_kitty_is_given_the_picture_byte_for_byte(png: bytes) -> None:
    read = [keys_and_data(sequence) for sequence in kitty_sequences(png, columns=80, rows=20)]

    assert b64decode("".join(data for _, data in read)) == png
    assert all(len(data) <= 4096 for _, data in read)
    assert all(len(data) % 4 == 0 for _, data in read)


@pytest.mark.parametrize("png", PICTURES)
def test_only_the_last_chunk_says_that_it_is(png: bytes) -> None:
    more = [
        keys_and_data(sequence)[0]["m"] for sequence in kitty_sequences(png, columns=80, rows=20)
    ]

    assert more == ["1"] * (len(more) - 1) + ["0"]


def test_kitty_draws_it_to_a_size_and_never_answers() -> None:
    first, *rest = (
        keys_and_data(one)[0] for one in kitty_sequences(PICTURES[0], columns=71, rows=20)
    )

    assert first == {"a": "T", "f": "100", "c": "71", "r": "20", "q": "2", "m": "1"}
    assert rest
    assert all(set(keys) == {"q", "m"} and keys["q"] == "2" for keys in rest)


@pytest.mark.parametrize("png", PICTURES)
def test_iterm2_is_given_the_picture_byte_for_byte(png: bytes) -> None:
    found = re.fullmatch(
        r"\x1b\]1337;File=([^:\x07]*):([A-Za-z0-9+/=]*)\x07", iterm2_sequence(png, columns=71)
    )

    assert found
    assert b64decode(found[2]) == png
    assert dict(key.split("=") for key in found[1].split(";")) == {
        "inline": "1",
        "size": str(len(png)),
        "width": "71",
        "preserveAspectRatio": "1",
    }


@pytest.mark.parametrize(
    "sequence",
    [*kitty_sequences(PICTURES[0], columns=80, rows=20), iterm2_sequence(b"png", columns=80)],
)
def test_what_tmux_passes_on_is_the_sequence(sequence: str) -> None:
    found = re.fullmatch(r"\x1bPtmux;((?:\x1b\x1b|[^\x1b])*)\x1b\\", passed_through(sequence))

    assert found
    assert found[1].replace("\x1b\x1b", "\x1b") == sequence


def test_room_ends_where_it_began() -> None:
    assert room(12) == "\n" * 12 + "\x1b[12A"
