"""On an axis of powers of ten no length is a ratio: nothing stands on its floor."""

from collections.abc import Sequence
from typing import Any

import pytest
from drawings import shipped_facts
from matplotlib.axes import Axes

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES

ON_LOG_SCALES = {
    "calc-one-sat-fees": "fee_curve",
    "calc-hundred-thousand": "fee_curve",
    "sat-wp-attack-table": "attacker_odds",
    "calc-six-against-tenth": "attacker_odds",
    "calc-lost-words": "guess_ladder",
    "calc-eighty-bits": "guess_ladder",
}


@pytest.mark.parametrize(("fact", "template"), ON_LOG_SCALES.items())
def test_nothing_stands_on_the_floor_of_a_log_scale(
    fact: str, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[Sequence[float]] = []
    fills: list[object] = []
    monkeypatch.setattr(Chart, "line", lambda _, across, *_rest, **_style: lines.append(across))
    monkeypatch.setattr(Axes, "fill_between", lambda *_parts, **_style: fills.append(_parts))
    canvas = _Ruled()
    load(template)(canvas, shipped_facts()[fact])

    assert [across for across in lines if len(set(across)) == 1] == []
    assert [points for points in canvas.ruled if points[0][0] == points[-1][0]] == []
    assert fills == []
    assert "log scale" in " ".join(box.text for box in canvas.finish().boxes)


class _Ruled(Canvas):
    """Keeps the lines that are drawn without a chart."""

    def __init__(self) -> None:
        super().__init__(THEMES["light"])
        self.ruled: list[Any] = []

    def line(self, points: Any, colour: Any, width: float = 3) -> None:
        super().line(points, colour, width)
        self.ruled.append(points)
