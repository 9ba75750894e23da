"""Where each rule of the gate begins: one step on this side passes, one step on that does not."""

from dataclasses import replace

import pytest
from factories import make_fact

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.themes import THEMES

ALT_TEXT = "The block subsidy halves every 210,000 blocks".ljust(60, ".")


def box(left: float, top: float, text: str = "zap", **changes: object) -> Box:
    """A text of 100x40 px, of which the edge pixels count."""
    made = Box(
        text=text,
        left=left,
        top=top,
        right=left + 99,
        bottom=top + 39,
        start=(left, top + 39),
        size=40,
        font="Inter-Regular",
        colour=(0, 0, 0),
        tracking=0,
        role="label",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def inspected(*boxes: Box, canvas: Canvas | None = None, **changes: object) -> list[str]:
    """What the gate has against boxes on a canvas, beside the source that has to be there."""
    fact = make_fact()
    finished = (canvas or Canvas(THEMES["light"], layout=Layout.BASIC)).finish()
    source = box(88, 800, fact.source.name, role="source")
    candidate = Candidate(
        fact=fact,
        handle=None,
        drawing=Drawing(alt_text=ALT_TEXT),
        alt_text=ALT_TEXT,
        png=b"",
        image=finished.image,
        backdrop=finished.backdrop,
        boxes=(source, *boxes),
    )
    problems = inspect(replace(candidate, **changes))  # type: ignore[arg-type]
    return [f"{problem.gate}: {problem.reason}" for problem in problems]


@pytest.mark.parametrize(("crossing", "passes"), [(2, True), (3, False)])
def test_texts_may_cross_by_two_pixels_each_way(crossing: int, *, passes: bool) -> None:
    first = box(300, 400)
    beside = box(first.right - crossing, 410)
    below = box(310, first.bottom - crossing)

    assert (inspected(first, beside) == []) is passes
    assert (inspected(first, below) == []) is passes


@pytest.mark.parametrize(("side", "passes"), [(8, True), (9, False)])
def test_one_pixel_in_fifty_behind_a_text_may_miss_the_contrast(side: int, *, passes: bool) -> None:
    """Of the 4,000 behind this text 80 may."""
    canvas = Canvas(THEMES["light"], layout=Layout.BASIC)
    canvas.rectangle((340, 415, 10, side), fill=(20, 20, 20))

    assert (inspected(box(300, 400), canvas=canvas) == []) is passes


@pytest.mark.parametrize(
    ("size", "grey", "passes"),
    [(40, 118, True), (40, 119, False), (64, 148, True), (64, 149, False)],
)
def test_a_text_keeps_the_contrast_of_its_size(size: float, grey: int, *, passes: bool) -> None:
    """Greys on white: 4.54, 4.48, 3.03 and 2.99."""
    found = inspected(box(300, 400, size=size, colour=(grey, grey, grey)))

    assert (found == []) is passes


@pytest.mark.parametrize(
    ("left", "top", "passes"),
    [(44, 400, True), (43, 400, False), (300, 44, True), (300, 43, False)],
)
def test_text_keeps_44_pixels_from_the_edge(left: float, top: float, *, passes: bool) -> None:
    across, down = 1600 - 99 - left, 900 - 39 - top

    assert (inspected(box(left, top)) == []) is passes
    assert (inspected(box(across, top)) == []) is passes
    assert (inspected(box(left, down)) == []) is passes


@pytest.mark.parametrize(
    ("role", "passes"), [("title", False), ("hero", False), ("label", True), ("body", True)]
)
def test_the_alt_text_has_the_numbers_of_title_and_hero(role: str, *, passes: bool) -> None:
    found = inspected(box(300, 400, "50", role=role))

    assert found == ([] if passes else ["alt text: lacks 50, which the picture shows large"])


@pytest.mark.parametrize(("count", "passes"), [(75, True), (76, False)])
def test_75_words_may_stand_on_a_picture(count: int, *, passes: bool) -> None:
    words = " ".join(["zap"] * (count - len(make_fact().source.name.split())))

    assert (inspected(box(300, 400, words)) == []) is passes


@pytest.mark.parametrize(("size", "passes"), [(1_500_000, True), (1_500_001, False)])
def test_a_file_weighs_at_most_a_megabyte_and_a_half(size: int, *, passes: bool) -> None:
    assert (inspected(png=bytes(size)) == []) is passes


@pytest.mark.parametrize(("length", "passes"), [(59, False), (60, True), (400, True), (401, False)])
def test_an_alt_text_has_60_to_400_characters(length: int, *, passes: bool) -> None:
    assert (inspected(alt_text="50 zaps".ljust(length, ".")) == []) is passes
