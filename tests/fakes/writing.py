"""What writing a post takes: words, a picture, a past."""

import struct
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.looks import Look
from influencer.domain.models import Account, Draft, Picture
from influencer.domain.picture_history import PictureHistory
from influencer.domain.usage import Usage
from influencer.domain.wishes import Wishes


class FakeWriter:
    """Writes the phrasings of the fact, as they stand, in their order."""

    name = "offline"

    def write(self, fact: Fact, assignment: Assignment) -> Sequence[Draft]:
        del assignment
        return [Draft(fact=fact, form="statement", prose=prose) for prose in fact.phrasings]

    def rewrite(
        self, refused: Draft, reasons: Sequence[str], assignment: Assignment
    ) -> Sequence[Draft]:
        del refused, reasons, assignment
        return ()


class FakeRenderer:
    """Draws one pixel, whose colour is the fact's; facts in ``undrawable`` raise the error.

    Attributes:
        history: what the pictures were last varied from.
    """

    def __init__(self, undrawable: Collection[str] = (), error: Exception | None = None) -> None:
        self._undrawable = undrawable
        self._error = error
        self.history: PictureHistory | None = None

    def render(
        self,
        fact: Fact,
        *,
        handle: str | None,
        seed: int,
        history: PictureHistory,
        wishes: Wishes,
    ) -> Picture:
        del handle, seed, wishes
        self.history = history
        if self._error and fact.id in self._undrawable:
            raise self._error
        colour = zlib.crc32(fact.id.encode()).to_bytes(4, "big")[:3]
        return Picture(
            png=one_pixel(colour),
            alt_text=fact.headline,
            template="statement",
            theme="paper",
            look=Look(zlib.crc32(colour), (colour[0], colour[1], colour[2])),
        )


def one_pixel(colour: bytes) -> bytes:
    """A valid PNG of one pixel, its colour in three bytes."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0" + colour)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@dataclass(frozen=True, kw_only=True)
class FakeUsage:
    """A past of the account, made up."""

    past: Usage = field(default_factory=Usage)
    drawn: PictureHistory = field(default_factory=PictureHistory)
    recent_hashtags: Sequence[Collection[str]] = ()
    earlier: Sequence[str] = ()
    posted: Sequence[str] = ()

    def usage(self, account: Account, *, at: datetime) -> Usage:
        del account, at
        return self.past

    def pictures(
        self, account: Account, fact_id: str, *, at: datetime, limit: int
    ) -> PictureHistory:
        del account, fact_id, at, limit
        return self.drawn

    def hashtags(self, account: Account, *, limit: int) -> Sequence[Collection[str]]:
        del account
        return self.recent_hashtags[:limit]

    def latest(
        self, account: Account, *, before: datetime, limit: int, besides: int = 0
    ) -> Sequence[str]:
        del account, before, besides
        return self.posted[:limit]

    def alike(
        self, account: Account, prose: str, *, since: datetime, besides: int = 0
    ) -> list[str]:
        del account, prose, since, besides
        return list(self.earlier)
