"""What terminals say of themselves."""

import pytest

from influencer.domain.terminal_answers import draws_sixels, is_complete, sixel_colours

XTERM_AS_VT340 = b"\x1b[?63;1;2;4;6;9;15;16;22;28c"
XTERM = b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"
VTE = b"\x1b[?65;1;9c"
FOOT = b"\x1b[?62;4;22c"
VT132 = b"\x1b[?4;6c"


@pytest.mark.parametrize("answer", [XTERM_AS_VT340, FOOT, b"q\x1b[A" + FOOT])
def test_a_four_among_the_attributes_means_sixels(answer: bytes) -> None:
    assert draws_sixels(answer)


@pytest.mark.parametrize(
    "answer", [XTERM, VTE, VT132, b"\x1b[?6c", b"", b"4", b"\x1b[?62;4;22", b"\x1b[?62;14;44c"]
)
def test_nothing_else_does(answer: bytes) -> None:
    assert not draws_sixels(answer)


@pytest.mark.parametrize("length", range(len(FOOT)))
def test_an_answer_is_complete_with_its_last_character(length: int) -> None:
    assert not is_complete(FOOT[:length])
    assert is_complete(FOOT)


@pytest.mark.parametrize(
    ("answer", "colours"),
    [
        (b"\x1b[?1;0;16S", 16),
        (b"\x1b[?1;0;1024S", 256),
        (b"\x1b[?1;3S", 256),  # it failed
        (b"\x1b[?1;0;0S", 256),
        (b"", 256),
    ],
)
def test_a_terminal_may_have_fewer_colours(answer: bytes, colours: int) -> None:
    assert sixel_colours(answer + FOOT, most=256) == colours
