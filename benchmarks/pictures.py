"""What pictures cost beside the encoding of one as PNG, in one process, in CPU time."""

import statistics
import time
from collections.abc import Callable, Iterator

from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.choice import first_look
from influencer.adapters.images.drawer import encode
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.glance import glance
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.templates import suited
from influencer.adapters.images.themes import THEMES
from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact
from influencer.errors import PictureError

ROUNDS = 5


def compare_pictures() -> None:
    """Print a line for each part of the work, as a share of encoding the same picture."""
    renderer = PillowRenderer()
    drawn, checked, seen, slowest = [], [], [], (0.0, "")
    for template, theme, fact in _pictures():
        look = first_look(template, theme)
        try:
            candidate = renderer.draw(look, fact, handle="bench", seed=1)
        except PictureError:
            continue
        yardstick = _seconds(lambda found=candidate: encode(found.image))  # type: ignore[misc]
        own = _seconds(lambda: renderer.draw(look, fact, handle="bench", seed=1)) / yardstick  # noqa: B023
        drawn.append(own)
        slowest = max(slowest, (own, template))
        checked.append(_seconds(lambda found=candidate: _judge(found)) / yardstick)  # type: ignore[misc]
        seen.append(_seconds(lambda found=candidate: glance(found.image)) / yardstick)  # type: ignore[misc]
    print(f"{f'a picture, of {len(drawn)} templates':32} {statistics.median(drawn):6.2f} ×")
    print(f"{f'the dearest, {slowest[1]}':32} {slowest[0]:6.2f} ×")
    print(f"{'the gate':32} {statistics.median(checked):6.2f} ×")
    print(f"{'the perceptual hash':32} {statistics.median(seen):6.2f} ×")


def _judge(candidate: Candidate) -> None:
    inspect(candidate)


def _pictures() -> Iterator[tuple[str, str, Fact]]:
    """Each template with the first fact that suits it, themes in turn."""
    categories = {topic.slug: topic.category for topic in read_topic_bank().topics}
    themes = list(THEMES)
    for place, (template, facts) in enumerate(suited(read_builtin_facts(categories)).items()):
        if facts:
            yield template, themes[place % len(themes)], facts[0]


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return statistics.median(times)
