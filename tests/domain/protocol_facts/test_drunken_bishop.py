"""Against the walk that Loss, Limmer and von Gernler print in “The drunken bishop” (2009)."""

from collections import Counter

from influencer.domain.protocol_facts.drunken_bishop import COLUMNS, ROWS, START, walk

FINGERPRINT = bytes.fromhex("fc94b0c1e5b0987c5843997697ee9fb7")
PICTURE = """\
       .=o.  .
     . *+*. o
      =.*..o
       o + ..
        S o.
         o  .
          .  . .
              o .
               E.
"""
SIGNS = " .o+=*BOX@%&#/^"
"""What OpenSSH prints by how often the bishop has been there."""


def _picture(fingerprint: bytes) -> str:
    squares = walk(fingerprint)
    signs = {square: SIGNS[visits] for square, visits in Counter(squares).items()}
    signs |= {squares[0]: "S", squares[-1]: "E"}
    rows = ("".join(signs.get((x, y), " ") for x in range(COLUMNS)) for y in range(ROWS))
    return "".join(f"{row.rstrip()}\n" for row in rows)


def test_the_walk_is_the_one_that_openssh_draws() -> None:
    assert _picture(FINGERPRINT) == PICTURE


def test_the_bishop_takes_a_step_for_every_two_bits() -> None:
    assert len(walk(bytes(32))) == 1 + 32 * 8 / 2


def test_at_a_wall_the_bishop_slides_along_and_in_a_corner_it_stays() -> None:
    assert START == (8, 4)
    assert walk(bytes(3))[-5:] == ((0, 0),) * 5
    assert walk(b"\xff" * 3)[-5:] == ((16, 8),) * 5
