"""Draws one picture: a template in a theme, a composition and a format."""

import io
import logging
import re
from collections.abc import Mapping
from random import Random

from PIL import Image

from influencer.adapters.images.boxes import MOST_WORDS
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.composition import COMPOSITIONS, SENTENCE
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.effects import EFFECTS
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.frame import footer, leave_room_for_footer
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES, Theme
from influencer.domain.facts import Fact
from influencer.errors import PictureError

_NO_BREAK = re.compile("(?<!\\d)\u00a0|\u00a0(?!\\d)")

_log = logging.getLogger(__name__)


class Drawer:
    """Draws what it is told to; whether that may be published is the gate's to say."""

    def __init__(
        self, *, themes: Mapping[str, Theme] = THEMES, layout: Layout | None = None
    ) -> None:
        """Take the themes that there are, by name, and the engine for text, or the best one."""
        self._themes = themes
        self._layout = layout

    def draw(
        self,
        attempt: Attempt,
        fact: Fact,
        *,
        handle: str | None,
        seed: int,
        ground: Image.Image | None = None,
    ) -> Candidate:
        """One attempt, whatever the gate may say about it.

        Args:
            attempt: what to draw, and how.
            fact: that is shown.
            handle: of the account.
            seed: of the theme's effect.
            ground: a picture of the final size that lies under everything, in place of an effect.

        Raises:
            PictureError: a text does not fit its place, or the fact lacks what is drawn.
        """
        canvas = Canvas(self._themes[attempt.theme], shape=attempt.shape, layout=self._layout)
        leave_room_for_footer(canvas, fact, handle)
        effect = seeded(seed, fact.id, attempt.template, attempt.theme)
        if ground is None:
            EFFECTS[effect.choice(canvas.theme.effects)](canvas, effect)
        else:
            canvas.cover(ground)
        if attempt.composition:
            COMPOSITIONS[attempt.composition](canvas, fact)
        drawing = _drawn(attempt.template, canvas, fact)
        footer(canvas, fact, handle, drawing.right)
        canvas.leave_out(SENTENCE, most_words=MOST_WORDS)
        finished = canvas.finish()
        return Candidate(
            fact=fact,
            handle=handle,
            drawing=drawing,
            alt_text=alt_text(fact, drawing),
            png=encode(finished.image),
            image=finished.image,
            backdrop=finished.backdrop,
            boxes=finished.boxes,
            shape=attempt.shape,
        )


def _drawn(template: str, canvas: Canvas, fact: Fact) -> Drawing:
    """What a template makes of the fact, whose own numbers may be none that it can show."""
    try:
        return load(template)(canvas, fact)
    except (ArithmeticError, LookupError, ValueError, StopIteration) as error:
        _log.warning("%s cannot draw fact %s", template, fact.id, exc_info=error)
        raise PictureError(f"{template} cannot show what fact {fact.id} says") from error


def alt_text(fact: Fact, drawing: Drawing) -> str:
    """The headline, then what is to be seen; a space stays as it is only within a number."""
    is_closed = fact.headline.rstrip("\"'”’)").endswith((".", "?", "!", "…"))
    closed = fact.headline if is_closed else f"{fact.headline}."
    return _NO_BREAK.sub(" ", f"{closed} {drawing.alt_text}")


def encode(image: Image.Image) -> bytes:
    """PNG without a time or any other metadata, so that the same pixels are the same bytes."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()


def seeded(*parts: object) -> Random:
    """Reproducible choices of looks; nothing here is a secret."""
    return Random("|".join(map(str, parts)))  # noqa: S311
