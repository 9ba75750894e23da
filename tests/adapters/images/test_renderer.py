import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from factories import make_fact, make_source
from PIL import Image

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.drawer import alt_text, encode
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.effects import EFFECTS
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Derivation, Fact, Figure
from influencer.domain.models import Picture
from influencer.domain.picture_history import PictureHistory
from influencer.domain.wishes import Wishes
from influencer.errors import PictureError

RENDERER = PillowRenderer(layout=Layout.BASIC)
NOTHING_YET = PictureHistory()
ANYTHING = Wishes()


def rendered(
    fact: Fact | None = None,
    *,
    seed: int = 1,
    history: PictureHistory = NOTHING_YET,
    wishes: Wishes = ANYTHING,
) -> Picture:
    return RENDERER.render(
        fact or make_fact(), handle="satsjournal", seed=seed, history=history, wishes=wishes
    )


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert rendered() == rendered()


def test_another_seed_gives_another_look() -> None:
    looks = {(rendered(seed=seed).template, rendered(seed=seed).theme) for seed in range(6)}

    assert len(looks) > 3


def test_a_picture_is_a_png_without_metadata() -> None:
    image = Image.open(BytesIO(rendered().png))

    assert (image.format, image.size, image.mode) == ("PNG", (1600, 900), "RGB")
    assert image.info == {}


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Blocks are counted", "Blocks are counted. Seen."),
        ("Who counts?", "Who counts? Seen."),
        ("And then…", "And then… Seen."),
        ("He said “count.”", "He said “count.” Seen."),
        ('A draft says "all"', 'A draft says "all". Seen.'),
    ],
)
def test_the_claim_ends_with_one_stop(headline: str, told: str) -> None:
    assert alt_text(make_fact(headline=headline), Drawing(alt_text="Seen.")) == told


def test_the_alt_text_begins_with_the_claim_and_has_its_number() -> None:
    picture = rendered()

    assert picture.alt_text.startswith("The block subsidy halves every 210,000 blocks. ")
    assert 60 <= len(picture.alt_text) <= 400


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_number_whose_thousands_are_parted_by_spaces_is_drawn_and_read_out(space: str) -> None:
    number = f"21{space}000{space}000"
    fact = make_fact(
        headline=f"{number} coins",
        phrasings=(f"No more than {number} coins can ever be, by a rule that each node checks.",),
        source=make_source(evidence=("21000000",)),
        figure=Figure(value=number, caption="coins at most"),
    )

    assert rendered(fact).alt_text.startswith(f"{number} coins. ")


def test_an_account_without_a_handle_leaves_its_place_empty() -> None:
    candidate = RENDERER.draw(Attempt("statement_poster", "mint"), make_fact(), handle=None, seed=1)

    assert not [box for box in candidate.boxes if box.role == "handle" or "@" in box.text]


def test_neither_theme_nor_card_of_the_latest_posts_comes_back() -> None:
    templates: list[str] = []
    themes: list[str] = []
    for seed in range(9):
        history = PictureHistory(templates=tuple(templates), themes=tuple(themes))
        picture = rendered(make_fact(id=f"fact-{seed}"), seed=seed, history=history)
        assert picture.theme not in themes[:2]
        assert picture.template not in templates[:3]
        templates.insert(0, picture.template)
        themes.insert(0, picture.theme)


def test_what_one_template_cannot_hold_another_one_draws() -> None:
    wide = make_fact(pictures=("npub_anatomy",), headline="W" * 60)
    assert rendered(wide).template != "npub_anatomy"


def test_a_fact_that_no_template_can_draw_is_named_with_the_plainest_reason() -> None:
    sentence = "There is no letter for ⚡ in the fonts."
    glyphless = make_fact(id="storm", phrasings=(sentence,), headline="No ⚡", figure=None)

    with pytest.raises(PictureError) as caught:
        rendered(glyphless)

    told = str(caught.value)
    assert re.match(r"fact storm cannot be drawn: \d+ looks were tried, see the log; ", told)
    assert re.search(r"\w+ in \w+: no font of the package draws ⚡", told)
    assert len(told) < 300


def test_what_a_template_cannot_show_another_one_does() -> None:
    """Numbers of a fact of one's own that the template was not made for."""
    derived = (Derivation(number="2", expression="gaps_a_year(100)"),)
    own = make_fact(pictures=("rare_gaps",), derived=derived)

    assert rendered(own).template != "rare_gaps"


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_follows_from_its_seed_and_stays_light(name: str) -> None:
    theme = next(theme for theme in THEMES.values() if name in theme.effects)

    def painted(seed: int) -> bytes:
        canvas = Canvas(theme, layout=Layout.BASIC)
        EFFECTS[name](canvas, Random(seed))
        return encode(canvas.finish().image)

    assert painted(3) == painted(3)
    assert len(painted(3)) < 500_000


@pytest.mark.parametrize("theme", THEMES)
def test_each_effect_of_a_theme_is_some_seeds_choice(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, chosen = THEMES[theme].effects, list[str]()
    for name in EFFECTS:
        monkeypatch.setitem(EFFECTS, name, lambda *_, name=name: chosen.append(name))

    for seed in range(8 * len(wanted)):
        RENDERER.draw(Attempt("statement_poster", theme), make_fact(), handle=None, seed=seed)
        if {*chosen} == {*wanted}:
            break

    assert {*chosen} == {*wanted}


CARD_WITHOUT_CHART = """
import sys
sys.path.insert(0, {tests!r})
from factories import make_fact
from influencer.adapters.images.choice import first_look
from influencer.adapters.images.renderer import PillowRenderer
renderer = PillowRenderer()
renderer.draw(first_look({template!r}, "light"), make_fact(), handle=None, seed=1)
print(*sorted({{name.split(".")[0] for name in sys.modules}} & {{"matplotlib", "numpy"}}))
"""


@pytest.mark.parametrize(
    ("template", "loaded"), [("number_centre", ""), ("supply_curve", "matplotlib numpy")]
)
def test_matplotlib_is_loaded_only_for_a_chart(template: str, loaded: str) -> None:
    tests = str(Path(__file__).parents[2])

    assert _run(CARD_WITHOUT_CHART.format(tests=tests, template=template)).strip() == loaded


CHART_WITH_CACHE = """
import os, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from random import Random
from factories import make_fact
from influencer.adapters.images.choice import first_look
from influencer.adapters.images.renderer import PillowRenderer
PillowRenderer(cache=Path({cache!r})).draw(
    first_look("supply_curve", "light"), make_fact(), handle=None, seed=1
)
print(*(path.name for path in Path.home().iterdir() if path.name != "bin"))
"""


def test_a_chart_leaves_nothing_in_the_home_directory(tmp_path: Path) -> None:
    tests = str(Path(__file__).parents[2])
    cache = tmp_path / "matplotlib"

    assert _run(CHART_WITH_CACHE.format(tests=tests, cache=str(cache))).strip() == ""
    assert [path.name for path in cache.glob("fontlist-*")] != []


def _run(program: str) -> str:
    """What a fresh interpreter prints; it must have nothing to say on stderr."""
    environment = {name: value for name, value in os.environ.items() if name != "MPLCONFIGDIR"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout
