"""A painting lies under everything, and is there only where the card passes the gate on it."""

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO

import pytest
from factories import make_fact
from fake_model.paintings import checkers, painting
from PIL import Image, ImageChops

from influencer.adapters.images.background import Backgrounds, Card
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.choice import first_look
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.glance import glance
from influencer.adapters.images.painted import STRENGTHS
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import LANDSCAPE
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact
from influencer.domain.looks import Look
from influencer.domain.models import Picture
from influencer.domain.picture_history import PictureHistory
from influencer.domain.wishes import Wishes
from influencer.errors import ConfigurationError, InfluencerError, StoreError, WriterError

FACT = make_fact()
RENDERER = PillowRenderer(layout=Layout.BASIC)


class Painter:
    """Paints what it is told to, and remembers the colours that it was asked for."""

    name = "a-model"

    def __init__(self, paint: Callable[[list[str]], bytes] | InfluencerError) -> None:
        self._paint = paint
        self.asked: list[tuple[list[str], bool]] = []

    def paint(self, fact: Fact, colours: Sequence[str], *, is_portrait: bool) -> bytes:
        del fact
        self.asked.append((list(colours), is_portrait))
        if isinstance(self._paint, InfluencerError):
            raise self._paint
        return self._paint(list(colours))


def shapes(colours: list[str]) -> bytes:
    return painting(1536, 864, colours)


def drawn(theme: str, ground: Image.Image | None = None) -> Candidate:
    look = first_look("number_side", theme)
    return RENDERER.draw(look, FACT, handle="satsjournal", seed=1, ground=ground)


def laid(theme: str, painter: Painter, looks: Sequence[Look] = ()) -> Picture:
    card = drawn(theme)
    plain = Picture(
        png=card.png,
        alt_text=card.alt_text,
        template="number_side",
        theme=theme,
        look=glance(card.image),
    )
    wanted = Card(FACT, THEMES[theme].palette, LANDSCAPE, looks)
    return Backgrounds(painter).behind(plain, wanted, partial(drawn, theme))


@pytest.mark.parametrize("theme", THEMES)
def test_on_any_theme_a_card_with_soft_shapes_passes_the_gate(theme: str) -> None:
    painter = Painter(lambda colours: painting(1536, 864, [*colours[:2], colours[0], colours[1]]))

    picture = laid(theme, painter)

    assert (picture.background, picture.remark) == ("a-model", "")
    assert picture.png != drawn(theme).png
    assert picture.look == glance(Image.open(BytesIO(picture.png)))
    assert picture.alt_text == drawn(theme).alt_text


def test_the_painter_is_asked_once_for_the_themes_own_colours() -> None:
    painter = Painter(shapes)

    laid("midnight", painter)

    assert painter.asked == [(["#0d1117", "#161c2b", "#f7931a"], False)]


def test_where_no_strength_leaves_the_words_readable_the_card_stands_alone() -> None:
    picture = laid("mint", Painter(lambda _: checkers()))

    assert picture.png == drawn("mint").png
    assert picture.background == ""
    assert picture.remark.startswith("a-model: its painting does not suit the card (")
    assert "has a contrast of" in picture.remark


def test_what_is_too_strong_is_tried_fainter() -> None:
    """A brighter ground than the theme's takes contrast from its light ink."""
    tried: list[float] = []

    def redraw(ground: Image.Image) -> Candidate:
        tried.append(ground.getpixel((5, 5))[0])  # type: ignore[index]
        return drawn("terminal", ground)

    wanted = Card(FACT, THEMES["terminal"].palette, LANDSCAPE, ())
    card = drawn("terminal")
    plain = Picture(
        png=card.png, alt_text="", template="number_side", theme="terminal", look=glance(card.image)
    )

    picture = Backgrounds(Painter(lambda _: painting(1536, 864, ["#ffffff", "#fefefe"]))).behind(
        plain, wanted, redraw
    )

    assert picture.background
    assert 1 < len(tried) <= len(STRENGTHS)
    assert tried == sorted(tried, reverse=True)


def test_a_picture_like_one_of_the_latest_stays_plain() -> None:
    first = laid("midnight", Painter(shapes))

    again = laid("midnight", Painter(shapes), looks=[first.look])

    assert "looks like one of the latest pictures" in again.remark


@pytest.mark.parametrize(
    "error", [WriterError("no answer"), ConfigurationError("there is no key for it")]
)
def test_a_painter_that_does_not_paint_is_told_of(error: InfluencerError) -> None:
    picture = laid("paper", Painter(error))

    assert picture.png == drawn("paper").png
    assert picture.remark == f"a-model: {error}"


def test_a_database_that_cannot_be_used_is_no_matter_of_pictures() -> None:
    with pytest.raises(StoreError):
        laid("paper", Painter(StoreError("the database is locked")))


def test_a_diagram_has_no_texture_under_its_data() -> None:
    painter = Painter(shapes)
    fact = make_fact(pictures=("merkle_tree",))
    seed, history, wishes = 1, PictureHistory(), Wishes()

    renderer = PillowRenderer(layout=Layout.BASIC, painter=painter)
    picture = renderer.render(fact, handle="a", seed=seed, history=history, wishes=wishes)

    assert (picture.template, picture.background, picture.remark) == ("merkle_tree", "", "")
    assert painter.asked == []


def test_the_renderer_lays_it_under_cards() -> None:
    painter = Painter(shapes)
    wishes = Wishes(themes=("midnight",))

    pictures = [
        PillowRenderer(layout=Layout.BASIC, painter=behind).render(
            FACT, handle="a", seed=1, history=PictureHistory(), wishes=wishes
        )
        for behind in (None, painter)
    ]

    plain, painted = pictures
    assert (plain.template, plain.theme) == (painted.template, painted.theme)
    assert painted.background == "a-model"
    images = [Image.open(BytesIO(picture.png)).convert("L") for picture in pictures]
    difference = ImageChops.difference(*images).histogram()
    assert sum(difference[1:]) > 0.3 * sum(difference)
