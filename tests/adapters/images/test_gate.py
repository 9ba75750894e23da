"""Each rule of the gate, broken once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from factories import make_fact

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.fonts import Layout, MissingGlyphError
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.gate_numbers import is_literal
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact

ALT_TEXT = "The block subsidy halves every 210,000 blocks, and no calendar has a say in it."
LITERAL = "f3e94742aca4b5ef85488dc37c06c3282295ffec960994b2c0d5ac2a25a95766"
DRAWING = Drawing(alt_text=ALT_TEXT, computed=(3.125, 1_050_000), literals=(LITERAL,))


def draw_nothing(canvas: Canvas) -> None:
    """A sound picture, with no more on it than source and title."""


def inspected(
    draw: Callable[[Canvas], object] = draw_nothing, fact: Fact | None = None, **changes: object
) -> list[str]:
    """What the gate has against a sound picture with something added or changed."""
    fact = fact or make_fact()
    canvas = Canvas(THEMES["light"], layout=Layout.BASIC)
    canvas.text((88, 840), fact.source.name, 34, role="source")
    canvas.text((88, 200), "Every 210,000 blocks", 80, role="title")
    draw(canvas)
    finished = canvas.finish()
    candidate = Candidate(
        fact=fact,
        handle=None,
        drawing=DRAWING,
        alt_text=ALT_TEXT,
        png=b"",
        image=finished.image,
        backdrop=finished.backdrop,
        boxes=finished.boxes,
    )
    problems = inspect(replace(candidate, **changes))  # type: ignore[arg-type]
    return [f"{problem.gate}: {problem.reason}" for problem in problems]


def text(
    words: str, *, size: float = 40, down: float = 400, left: float = 300
) -> Callable[[Canvas], object]:
    return lambda canvas: canvas.text((left, down), words, size)


def test_a_sound_picture_passes() -> None:
    assert inspected() == []


def test_another_size_is_refused() -> None:
    small = Canvas(THEMES["light"]).finish().image.reduce(2)

    assert inspected(image=small) == ["size: is 800x450, not 1600x900"]


def test_a_heavy_file_is_refused() -> None:
    assert inspected(png=bytes(1_500_001)) == ["size: weighs 1,500,001 bytes"]


@pytest.mark.parametrize(
    ("left", "down"),
    [(20, 400), (1500, 400), (300, 40), (300, 880)],
    ids=["left", "right", "top", "foot"],
)
def test_text_at_an_edge_is_refused(left: float, down: float) -> None:
    assert inspected(text("zap", left=left, down=down)) == ["layout: 'zap' leaves the safe area"]


def test_texts_that_overlap_are_refused() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.text((300, 400), "nodes", 60)
        canvas.text((340, 420), "count", 60)

    assert inspected(draw) == ["layout: 'nodes' overlaps 'count'"]


def test_text_below_34_pixels_is_refused() -> None:
    assert inspected(text("zap", size=33)) == ["legibility: 'zap' is only 33 px high"]
    assert inspected(text("zap", size=34)) == []


@pytest.mark.parametrize(("size", "passes"), [(63, False), (64, True)])
def test_large_text_needs_less_contrast(size: float, *, passes: bool) -> None:
    grey = (140, 140, 140)

    found = inspected(lambda canvas: canvas.text((300, 400), "zap", size, colour=grey))

    assert (found == []) is passes


def test_contrast_is_taken_from_the_pixels_behind_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rectangle((360, 340, 60, 100), fill=(20, 20, 20))
        canvas.text((300, 400), "a long label", 40)

    (problem,) = inspected(draw)

    assert "'a long label' has a contrast of 1.0" in problem


def test_a_stray_dot_behind_a_text_does_not_matter() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.circle((330, 385), 2, fill=(20, 20, 20))
        canvas.text((300, 400), "a long label", 40)

    assert inspected(draw) == []


@pytest.mark.parametrize("size", [40, 90])
@pytest.mark.parametrize("width", [1, 2])
def test_a_line_through_a_text_is_refused(size: float, width: int) -> None:
    def struck(canvas: Canvas) -> None:
        canvas.rectangle((200, 400 - size * 0.4, 900, width), fill=canvas.palette.ink)
        canvas.text((300, 400), "a long label", size)

    def crossed(canvas: Canvas) -> None:
        canvas.rectangle((320 + size, 300, width, 300), fill=canvas.palette.ink)
        canvas.text((300, 400), "a long label with many words", size)

    assert inspected(struck) != []
    assert inspected(crossed) == ["legibility: a line runs through 'a long label with many words'"]


def test_a_line_under_a_text_is_none_through_it() -> None:
    def underlined(canvas: Canvas) -> None:
        canvas.rectangle((200, 402, 900, 1), fill=canvas.palette.ink)
        canvas.text((300, 400), "typing of pages", 90)

    assert inspected(underlined) == []


def test_a_character_without_a_glyph_is_not_drawn() -> None:
    with pytest.raises(MissingGlyphError, match="no font of the package draws ⚡, of 'zap ⚡'"):
        inspected(text("zap ⚡"))


def test_a_character_without_a_glyph_is_refused_if_it_was_drawn_all_the_same() -> None:
    canvas = Canvas(THEMES["light"], layout=Layout.BASIC)
    source = canvas.text((88, 840), make_fact().source.name, 34, role="source")
    zap = replace(source, text="zap ⚡", role="label", top=400, bottom=440)

    (problem,) = inspected(boxes=(source, zap))

    assert problem.endswith("that no font of the package draws: ⚡")


def test_more_than_75_words_are_refused() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(7):
            canvas.text((120, 320 + 60 * line), "a b c d e f g h i j", 40)

    (problem,) = inspected(draw)

    assert problem.startswith("words: 7")


def test_a_picture_that_does_not_show_its_source_is_refused() -> None:
    box = replace(_source_box(), text="Bitcoin Talk")

    assert inspected(boxes=(box,)) == ["source: the source, Bitcoin Core validation, is not shown"]
    assert inspected(boxes=(_source_box(),)) == []


def test_the_source_among_other_words_does_not_count_as_shown() -> None:
    (problem,) = inspected(boxes=(replace(_source_box(), role="label"),))

    assert problem.startswith("source: ")


@pytest.mark.parametrize("length", [59, 401])
def test_an_alt_text_too_short_or_too_long_is_refused(length: int) -> None:
    alt_text = "210,000 ".ljust(length, "x")

    assert inspected(alt_text=alt_text) == [f"alt text: has {length} characters, not 60-400"]


def test_an_alt_text_without_the_number_in_the_title_is_refused() -> None:
    found = inspected(alt_text="Bars, each of which is half as high as the one on the left of it.")

    assert found == ["alt text: lacks 210000, which the picture shows large"]


def test_a_number_that_is_neither_the_facts_nor_computed_is_refused() -> None:
    assert inspected(text("6.25 BTC")) == [
        "numbers: 6.25 in '6.25 BTC' is neither the fact's nor computed"
    ]


@pytest.mark.parametrize(("words", "number"), [("50²", "50^2"), ("½ of it", "½")])
def test_a_power_or_fraction_of_known_digits_is_refused(words: str, number: str) -> None:
    assert inspected(text(words)) == [
        f"numbers: {number} in {words!r} is neither the fact's nor computed"
    ]


def test_a_number_in_the_alt_text_has_to_be_known_too() -> None:
    assert inspected(alt_text=f"{ALT_TEXT} Or 99?")[0].startswith("numbers: 99 in")


@pytest.mark.parametrize(
    "words",
    [
        "210,000 blocks",
        "210\u00a0000 blocks",
        "210\u202f000\u00a0blocks",
        "50 bitcoin",
        "50.00 BTC",
        "3.125 BTC",
        "3.12500000 BTC",
        "1,050,000",
    ],
)
def test_numbers_of_the_fact_and_computed_ones_pass(words: str) -> None:
    assert inspected(text(words)) == []


@pytest.mark.parametrize("words", ["50.000 BTC", "3.1250 BTC"])
def test_zeros_that_could_be_taken_for_thousands_are_refused(words: str) -> None:
    number = words.split(maxsplit=1)[0]

    assert inspected(text(words)) == [
        f"numbers: {number} in {words!r} is neither the fact's nor computed"
    ]


def test_the_handle_may_have_digits_which_vouch_for_no_other_text() -> None:
    def named(canvas: Canvas) -> None:
        canvas.text((300, 400), "@sats2140", 40, role="handle")

    assert inspected(named, handle="sats2140") == []
    assert inspected(named) != []
    assert inspected(text("until 2140"), handle="sats2140") == [
        "numbers: 2140 in 'until 2140' is neither the fact's nor computed"
    ]
    assert inspected(alt_text=f"{ALT_TEXT} Or 2140?", handle="sats2140") != []


def test_one_wrong_digit_of_a_shortened_hash_is_refused() -> None:
    assert inspected(text("f3e947…a95766")) == []
    assert inspected(text("f3e947…a95767")) != []


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        (LITERAL, True),
        (f"({LITERAL}),", True),
        ("f3e9…5766.", True),
        ("f3e9", False),
        ("…67", False),
        ("9…", False),
        ("9q…q", False),
        ("9q…qq", True),
        ("9…sgqq", True),
        ("9qrs…qrsgqq", False),
        ("…", False),
    ],
)
def test_literals_are_whole_or_shortened_in_the_middle(word: str, *, is_one: bool) -> None:
    assert is_literal(word, [LITERAL, "9qrsgqq"]) is is_one


def _source_box() -> Box:
    canvas = Canvas(THEMES["light"], layout=Layout.BASIC)
    return canvas.text((88, 840), make_fact().source.name, 34, role="source")
