import pytest
from PIL import Image

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.themes import THEMES

WHITE = (255, 255, 255)
BLACK = (0, 0, 0)


@pytest.fixture
def canvas() -> Canvas:
    return Canvas(THEMES["light"], layout=Layout.BASIC)


def ink_of(image: Image.Image, ground: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """Edges of all that differs clearly from the ground."""
    difference = image.convert("L").point([255] * 128 + [0] * 128)
    assert image.getpixel((0, 0)) == ground
    box = difference.getbbox()
    assert box is not None
    return box


def test_a_finished_picture_has_the_size_that_x_shows_whole(canvas: Canvas) -> None:
    finished = canvas.finish()

    assert finished.image.size == finished.backdrop.size == (1600, 900)


def test_a_box_holds_the_ink_of_its_text(canvas: Canvas) -> None:
    box = canvas.text((300, 400), "Ågy 210,000", 80, colour=BLACK)

    left, top, right, bottom = ink_of(canvas.finish().image, WHITE)

    assert (top, bottom) == pytest.approx((box.top, box.bottom), abs=1)
    assert box.left <= left < box.left + 6
    assert box.right - 6 < right <= box.right + 1


@pytest.mark.parametrize(
    ("anchor", "edge", "place"),
    [("la", "top", 400), ("ls", "bottom", 400), ("rs", "right", 300)],
)
def test_anchors_are_the_edges_of_capitals(
    canvas: Canvas, anchor: str, edge: str, place: float
) -> None:
    box = canvas.text((300, 400), "HEH", 80, anchor=anchor)

    assert getattr(box, edge) == pytest.approx(place, abs=7 if edge == "right" else 1)


def test_the_middle_of_a_text_is_the_middle_of_its_capitals(canvas: Canvas) -> None:
    box = canvas.text((300, 400), "HgH", 80, anchor="mm")

    capitals = canvas.type.capital(box.font, 80)
    assert box.top == pytest.approx(400 - capitals / 2, abs=1)
    assert (box.left + box.right) / 2 == pytest.approx(300, abs=2)


def test_letterspaced_text_is_one_box_that_holds_its_ink(canvas: Canvas) -> None:
    tight = canvas.type.width("NOSTR", canvas.theme.body, 40)
    box = canvas.text((100, 300), "NOSTR", 40, tracking=10, colour=BLACK)

    left, _, right, _ = ink_of(canvas.finish().image, WHITE)

    assert box.right - box.left == pytest.approx(tight + 40, abs=4)
    assert box.left <= left < box.left + 6
    assert box.right - 6 < right <= box.right + 1


def test_nothing_drawn_later_covers_a_text(canvas: Canvas) -> None:
    canvas.text((300, 400), "₿", 80, colour=BLACK)
    canvas.rectangle((0, 0, 1600, 900), fill=WHITE)

    finished = canvas.finish()

    assert finished.backdrop.getcolors() == [(1600 * 900, WHITE)]
    assert finished.image.getcolors(4096) != [(1600 * 900, WHITE)]


def test_a_paragraph_returns_its_last_baseline(canvas: Canvas) -> None:
    base = canvas.paragraph((88, 200), "one two", (140, 400), [60], leading=1.5)

    boxes = canvas.finish().boxes
    assert [box.text for box in boxes] == ["one", "two"]
    assert boxes[-1].start[1] == base
    assert boxes[1].start[1] - boxes[0].start[1] == 90


def test_highlighted_words_get_their_colour_and_stay_in_place(canvas: Canvas) -> None:
    plain = canvas.text((88, 600), "half every era", 40)
    canvas.paragraph((88, 200), "half every era", (900, 60), [40], highlight=("every", (1, 2, 3)))

    _, before, found, after = canvas.finish().boxes
    assert [before.text, found.text, after.text] == ["half ", "every", " era"]
    assert found.colour == (1, 2, 3)
    assert after.right == pytest.approx(plain.right, abs=2)
