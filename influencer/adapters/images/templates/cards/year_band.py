"""The year in which it happened, as large as the picture lets it be; day and headline below."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.suiting import date_of
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

TOP = 168
YEAR_TALL = 300


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    day, text, wide = date_of(fact), statement(fact), room.is_wide
    frame.kicker(canvas, fact)
    place = (room.width - 430, YEAR_TALL) if wide else (room.width, 420)
    year = canvas.type.fit(str(day.year), theme.numerals, place, range(640, 199, -4))
    canvas.block((room.left, TOP), year, colour=palette.accent_text, role="hero")
    across = canvas.type.width(str(day.year), year.font, year.size)
    base, bottom = TOP + year.height, room.bottom - 14
    if wide:
        left = room.left + across + 56
        point = (left, base)
        canvas.rectangle((left, TOP, room.right - left, 8), fill=palette.accent)
        date = canvas.type.fit(
            f"{day.day} {day:%B}", theme.bold, (room.right - left, 84), range(110, 47, -2)
        )
        canvas.block(point, date, anchor="ls")
        top = base + 76
    else:
        canvas.rectangle((room.left, base + 46, room.width, 8), fill=palette.accent)
        date = canvas.type.fit(
            f"{day.day} {day:%B}", theme.bold, (room.width, 120), range(84, 47, -2)
        )
        top = canvas.block((room.left, base + 100), date) + 84
        block = words.sentence(canvas, text, (room.width, 240), 44)
        canvas.block((room.left, bottom), block, anchor="ls", colour=palette.muted)
        bottom -= block.height + 50
    title = words.title(canvas, fact, (room.width, bottom - top), 96, 54)
    canvas.block((room.left, top), title, role="title")
    return Drawing(
        alt_text=f"The year {day.year} in huge figures, with the day, {day.day} {day:%B}. {text}"
    )
