"""The year in which it happened, as large as the picture lets it be; day and headline below."""

from datetime import date

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.suiting import date_of, dated_sentence, has_year
from influencer.domain.facts import Fact
from influencer.errors import PictureError

TOP = 168
YEAR_TALL, YEAR_TALL_DOWN = 300, 420


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, day, text = canvas.room, date_of(fact), dated_sentence(fact)
    if not has_year(fact):
        raise PictureError(f"Fact {fact.id} is not told of the year of its day")
    frame.kicker(canvas, fact)
    top, bottom = _date(canvas, day), room.bottom - 14
    if not room.is_wide:
        block = words.sentence(canvas, text, (room.width, 240), 44)
        canvas.block((room.left, bottom), block, anchor="ls", colour=canvas.palette.muted)
        bottom -= block.height + 50
    title = words.title(canvas, fact, (room.width, bottom - top), 96, 54)
    canvas.block((room.left, top), title, role="title")
    return Drawing(
        alt_text=f"The year {day.year} in huge figures, with the day, {day.day} {day:%B}. {text}"
    )


def _date(canvas: Canvas, day: date) -> float:
    """The year, a rule, and the day beside or below them; returns where the headline begins."""
    room, palette, theme, fit = canvas.room, canvas.palette, canvas.theme, canvas.type.fit
    place = (room.width - 430, YEAR_TALL) if room.is_wide else (room.width, YEAR_TALL_DOWN)
    year = fit(str(day.year), theme.numerals, place, range(640, 199, -4))
    canvas.block((room.left, TOP), year, colour=palette.accent_text, role="hero")
    base, text = TOP + year.height, f"{day.day} {day:%B}"
    if room.is_wide:
        left = room.left + canvas.type.width(str(day.year), year.font, year.size) + 56
        canvas.rectangle((left, TOP, room.right - left, 8), fill=palette.accent)
        block = fit(text, theme.bold, (room.right - left, 84), range(110, 47, -2))
        return canvas.block((left, base), block, anchor="ls") + 76
    canvas.rectangle((room.left, base + 46, room.width, 8), fill=palette.accent)
    block = fit(text, theme.bold, (room.width, 120), range(84, 47, -2))
    return canvas.block((room.left, base + 100), block) + 84
