from influencer.domain.looks import Look, is_new, parse_look

ORANGE, NIGHT = (247, 147, 26), (13, 17, 23)


def look(bits: int, colour: tuple[int, int, int] = ORANGE) -> Look:
    """One that differs in so many bits from ``look(0)``."""
    return Look((1 << bits) - 1, colour)


def test_a_look_survives_being_written() -> None:
    one = Look(0xC3A5_0000_0000_0001, ORANGE)

    assert str(one) == "c3a5000000000001-f7931a"
    assert parse_look(str(one)) == one


def test_in_other_colours_ten_bits_are_enough() -> None:
    assert look(9, NIGHT).is_like(look(0))
    assert not look(10, NIGHT).is_like(look(0))


def test_in_like_colours_sixteen_bits_are_needed() -> None:
    nearly_orange = (240, 150, 40)

    assert look(15, nearly_orange).is_like(look(0))
    assert not look(16, nearly_orange).is_like(look(0))


def test_a_picture_is_new_that_is_like_no_other() -> None:
    assert is_new(look(0), [look(40), look(30)])
    assert not is_new(look(0), [look(40), look(30), look(0)])
