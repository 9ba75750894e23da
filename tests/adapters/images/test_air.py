"""What is written in a shape keeps clear of its edges, in low and in narrow rooms too."""

import pytest
from drawings import shipped_facts

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import LANDSCAPE

Edges = tuple[float, float, float, float]
"""Left, top, width and height."""


def composed(template: str, fact: str, theme: str, composition: str) -> tuple[Box, ...]:
    attempt = Attempt(template, theme, composition, LANDSCAPE)
    renderer = PillowRenderer(layout=Layout.BASIC)
    return renderer.draw(attempt, shipped_facts()[fact], handle="satsjournal", seed=1).boxes


@pytest.fixture
def rectangles(monkeypatch: pytest.MonkeyPatch) -> list[Edges]:
    """Those that are drawn from here on."""
    found: list[Edges] = []
    monkeypatch.setattr(Canvas, "rectangle", lambda _, box, **__: found.append(box))
    return found


@pytest.mark.parametrize(
    ("template", "fact", "between"),
    [("multipart", "bolt4-mpp-60s", " · "), ("mint_parts", "nut15-mpp", " · ")],
)
def test_a_label_is_less_tall_than_its_band(
    template: str, fact: str, between: str, rectangles: list[Edges]
) -> None:
    boxes = composed(template, fact, "midnight", "below")
    labels = [box for box in boxes if between in box.text and box.role == "label"]
    bands = [one for one in rectangles if 300 < one[2] < 800][: len(labels)]

    assert len(bands) == len(labels) == 3
    for label, (_, top, _, tall) in zip(labels, bands, strict=True):
        assert top + 8 < label.top < label.bottom < top + tall - 5


@pytest.mark.parametrize("composition", ["left", "right", "above"])
def test_the_letters_of_a_key_stay_in_their_cells(
    composition: str, rectangles: list[Edges]
) -> None:
    boxes = composed("npub_anatomy", "nip19-npub", "light", composition)
    letters = [box for box in boxes if box.role == "code"]

    assert letters
    for box in letters:
        assert any(
            top <= box.top and box.bottom <= top + tall + 1 for _, top, _, tall in rectangles
        )


def test_the_first_lock_keeps_clear_of_the_names_above(rectangles: list[Edges]) -> None:
    boxes = composed("htlc", "optech-ptlc", "orange", "below")
    first = next(box for box in boxes if box.text.startswith("hash"))
    heads = [top + tall for _, top, wide, tall in rectangles if wide == 186]

    assert len(heads) == 3
    assert first.top > max(heads) + 16
