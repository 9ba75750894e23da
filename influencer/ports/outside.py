"""What comes from, or goes to, the world outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from influencer.domain.cron_state import CronState
from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.models import Draft, Picture
from influencer.domain.picture_history import PictureHistory
from influencer.domain.publishing import Answer
from influencer.domain.timeline import Reading
from influencer.domain.wishes import Wishes


class Clock(Protocol):
    """Tells the time; the only one who may ask the system."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC, to the microsecond."""
        ...


class Crontab(Protocol):
    r"""The table of the user who runs the program.

    A table is text in which every byte of it survives (``surrogateescape``), its lines ending with
    ``\n``; empty where the user has none. ``read`` and ``replace`` raise ``CrontabError`` with the
    fix: no program ``crontab``, no permission, no answer.
    """

    def wakings(self) -> frozenset[int] | None:
        """The minutes of every hour, on this machine's clock, at which ``post --due`` is called.

        None where that is not known: there is no crontab, or no such line for every hour.
        """
        ...

    def read(self) -> str:
        """The table."""
        ...

    def replace(self, before: str, after: str, *, now: datetime) -> Path | None:
        """Put one table in the place of another, and read it back.

        Returns:
            The copy of the one before; None where that was empty.

        Raises:
            CrontabError: the table is not the one before any more, the other is refused, or reads
                back otherwise; then the one before is in its place.
        """
        ...


class CronWatch(Protocol):
    """Sees whether cron is at work."""

    def state(self) -> CronState:
        """What is to be seen of it now; raises nothing."""
        ...


class TextWriter(Protocol):
    """Writes prose about a fact, and about nothing but the fact.

    ``name`` is ``offline``, or the model's.
    """

    name: str

    def write(self, fact: Fact, assignment: Assignment) -> Sequence[Draft]:
        """Several drafts without hashtags, best first.

        Raises:
            WriterError: none can be had; the message says why, in one line.
        """
        ...

    def rewrite(
        self, refused: Draft, reasons: Sequence[str], assignment: Assignment
    ) -> Sequence[Draft]:
        """Drafts that mend what the gates said of this one; none where there would be no others.

        Raises:
            WriterError: none can be had; the message says why, in one line.
        """
        ...


class ImageRenderer(Protocol):
    """Draws a picture that shows something true about a fact."""

    def render(
        self,
        fact: Fact,
        *,
        handle: str | None,
        seed: int,
        history: PictureHistory,
        wishes: Wishes,
    ) -> Picture:
        """A picture that has passed the gate; same arguments, same pixels.

        Raises:
            PictureError: no template can draw this fact within the rules.
        """
        ...


class BackgroundPainter(Protocol):
    """Paints what may lie behind a card, and shows nothing that could be read.

    ``name`` is the model's.
    """

    name: str

    def paint(self, fact: Fact, colours: Sequence[str], *, is_portrait: bool) -> bytes:
        """A picture as an encoded file, of which nothing is known but its size in bytes.

        Args:
            fact: for its topic.
            colours: codes such as ``#0d1117``: the ground, its second tone, and the accent.
            is_portrait: higher than wide.

        Raises:
            ConfigurationError: a setting or the key is missing; the message names the fix.
            WriterError: none can be had; the message says why, in one line.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who the credentials belong to.

    Attributes:
        may_post: whether they may write, where the platform says so; None where it does not.
    """

    platform_user_id: str
    handle: str
    may_post: bool | None = None


class Publisher(Protocol):
    """Publishes on one platform. Methods return answers; they raise nothing but bugs.

    Sending the same bytes twice may make two posts.
    """

    platform: str

    def upload(self, png: bytes, alt_text: str) -> Answer:
        """Bring a picture and its alt text; ``reference`` is the media id. Harmless to repeat."""
        ...

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        """Publish in exactly one request, never retried here; ``reference`` is the post's id."""
        ...

    def read_timeline(self, *, since: datetime) -> Reading:
        """The account's own posts since that moment. Each post that is read may cost."""
        ...

    def delete(self, reference: str) -> Answer:
        """Take a post down; accepted where it is gone, also where it was gone before."""
        ...

    def identify(self) -> Identity | Answer:
        """Who the credentials belong to, or the answer that says why that is not known."""
        ...
