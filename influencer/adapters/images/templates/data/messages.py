"""A fact's messages, in order, as arrows between those who talk."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import exchange_drawing
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    lanes, *messages = diagram.rows
    steps = tuple(
        Step(lanes.index(start), lanes.index(end), text, is_point=text == diagram.point)
        for start, end, text in messages
    )
    draw_exchange(canvas, fact, Exchange(lanes=lanes, steps=steps))
    return exchange_drawing(diagram)
