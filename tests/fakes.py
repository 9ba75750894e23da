"""Stand-ins for what the program needs from outside. They keep the promises of ``ports``."""

import hashlib
import struct
import zlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import TypeVar

from factories import NOW, make_fact, make_reading, make_seen, make_settings, make_topic

from influencer.adapters.store import Store
from influencer.domain.facts import Fact, Topic
from influencer.domain.models import Account, Credentials, Draft, Picture
from influencer.domain.preferences import AccountSettings
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.rotation import Usage
from influencer.domain.timeline import Reading, SeenPost
from influencer.errors import InfluencerError
from influencer.ports import Clock, Identity, PictureHistory, Publisher, UsageLog
from influencer.usecases.press import Press
from influencer.usecases.write import Desk, Material

CREDENTIALS = Credentials(
    api_key="sentinel-api-key",
    api_secret="sentinel-api-secret",
    access_token="sentinel-access-token",
    access_token_secret="sentinel-access-token-secret",
)


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **time: float) -> None:
        """Move on, by ``minutes=5`` as ``timedelta`` takes it."""
        self._now += timedelta(**time)


Line = TypeVar("Line", Answer, Reading)
"""Of a script."""


class FakeCrontab:
    """Wakes the program at these minutes of every hour; None is a crontab without such a line."""

    def __init__(self, wakings: frozenset[int] | None = frozenset({0})) -> None:
        self._wakings = wakings

    def wakings(self) -> frozenset[int] | None:
        return self._wakings


@dataclass(frozen=True, slots=True)
class Sent:
    """What ``send`` was called with."""

    text: str
    media_id: str
    made_with_ai: bool


class FakePublisher:
    """Answers as scripted, and accepts everything once the script is at its end.

    An exception in the script is raised: so the process dies in the middle of a request.
    Unscripted, the timeline shows what was sent and accepted, and not deleted since. Whatever the
    platform itself has answered carries the time of its clock.

    Attributes:
        clock: the platform's; ``make_press`` lets it be the program's own.
        sent: what was sent, whatever became of it.
        uploaded: pictures with their alt texts.
        shown: posts on the timeline, newest first; a test may put others there.
        read: the moment that each reading began at.
        deleted: references of posts that were to be deleted, whatever became of it.
        on_upload: called first thing by ``upload``.
        on_send: likewise by ``send``, to look at what is on disk by then.
    """

    platform = "x"
    _ids = count(1_990_000_000_000_000_001)

    def __init__(
        self,
        sends: Iterable[Answer | BaseException] = (),
        *,
        uploads: Iterable[Answer | BaseException] = (),
        readings: Iterable[Reading | BaseException] = (),
        deletions: Iterable[Answer | BaseException] = (),
    ) -> None:
        self._sends = iter(sends)
        self._uploads = iter(uploads)
        self._readings = iter(readings)
        self._deletions = iter(deletions)
        self.clock: Clock = FakeClock()
        self.sent: list[Sent] = []
        self.uploaded: list[tuple[bytes, str]] = []
        self.shown: list[SeenPost] = []
        self.read: list[datetime] = []
        self.deleted: list[str] = []
        self.on_upload: Callable[[], None] = lambda: None
        self.on_send: Callable[[], None] = lambda: None

    def upload(self, png: bytes, alt_text: str) -> Answer:
        self.on_upload()
        self.uploaded.append((png, alt_text))
        return self._dated(next(self._uploads, _accepted(f"media-{len(self.uploaded)}")))

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        self.on_send()
        self.sent.append(Sent(text, media_id, made_with_ai))
        answer = self._dated(next(self._sends, None) or _accepted(str(next(self._ids))))
        if answer.outcome is Outcome.ACCEPTED:
            post = make_seen(text, reference=answer.reference, posted_at=self.clock.now())
            self.shown.insert(0, post)
        return answer

    def read_timeline(self, *, since: datetime) -> Reading:
        self.read.append(since)
        shown = (post for post in self.shown if post.posted_at >= since)
        reading = _play(next(self._readings, None) or make_reading(*shown))
        return replace(reading, answer=self._dated(reading.answer))

    def delete(self, reference: str) -> Answer:
        self.deleted.append(reference)
        answer = self._dated(next(self._deletions, None) or _accepted(reference))
        if answer.outcome is Outcome.ACCEPTED:
            self.shown = [post for post in self.shown if post.reference != reference]
        return answer

    def identify(self) -> Identity | Answer:
        return Identity(platform_user_id="1", handle="satsjournal")

    def _dated(self, line: Answer | BaseException) -> Answer:
        answer = _play(line)
        if answer.server_time or answer.outcome in _WITHOUT_A_DATE:
            return answer
        return replace(answer, server_time=self.clock.now())


_WITHOUT_A_DATE = {Outcome.NOT_SENT, Outcome.UNKNOWN}
"""Nobody has answered, or nobody who could be understood."""


def _play(line: Line | BaseException) -> Line:
    if isinstance(line, BaseException):
        raise line
    return line


def _accepted(reference: str) -> Answer:
    return Answer(outcome=Outcome.ACCEPTED, reference=reference, http_status=201)


class FakeWriter:
    """Writes the phrasings of the fact, as they stand, in their order."""

    name = "offline"

    def write(self, fact: Fact, *, seed: int) -> Sequence[Draft]:
        del seed
        return [Draft(fact=fact, form="statement", prose=prose) for prose in fact.phrasings]


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
        self, fact: Fact, *, handle: str | None, seed: int, history: PictureHistory
    ) -> Picture:
        del handle, seed
        self.history = history
        if self._error and fact.id in self._undrawable:
            raise self._error
        colour = zlib.crc32(fact.id.encode()).to_bytes(4, "big")[:3]
        return Picture(
            png=one_pixel(colour), alt_text=fact.headline, template="statement", theme="paper"
        )


def one_pixel(colour: bytes) -> bytes:
    """A valid PNG of one pixel, its colour in three bytes."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0" + colour)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


class FakeSecretStore:
    """Keeps credentials in memory."""

    name = "keyring"

    def __init__(self) -> None:
        self._kept: dict[str, Credentials] = {}

    def load(self, account: Account) -> Credentials | None:
        return self._kept.get(account.label)

    def save(self, account: Account, credentials: Credentials) -> None:
        self._kept[account.label] = credentials


@dataclass(frozen=True, kw_only=True)
class FakeUsage:
    """A past of the account, made up."""

    past: Usage = field(default_factory=Usage)
    drawn: PictureHistory = field(default_factory=PictureHistory)
    recent_hashtags: Sequence[Collection[str]] = ()
    earlier: Sequence[str] = ()

    def usage(self, account: Account, *, at: datetime) -> Usage:
        del account, at
        return self.past

    def pictures(self, account: Account, *, before: datetime, limit: int) -> PictureHistory:
        del account, before, limit
        return self.drawn

    def hashtags(self, account: Account, *, limit: int) -> Sequence[Collection[str]]:
        del account
        return self.recent_hashtags[:limit]

    def alike(
        self, account: Account, prose: str, *, since: datetime, besides: int = 0
    ) -> list[str]:
        del account, prose, since, besides
        return list(self.earlier)


# fmt: off
GENERAL_HASHTAGS = (
    "BTC", "P2P", "OSS", "FOSS", "sats", "code", "dev", "plebs", "coding", "Bitcoiner",
    "OpenSource", "cypherpunk", "SelfCustody",
)
# fmt: on


def make_desk(
    account: Account,
    facts: Sequence[Fact],
    *,
    settings: AccountSettings | None = None,
    topics: Sequence[Topic] = (make_topic(),),
    usage: UsageLog | None = None,
    renderer: FakeRenderer | None = None,
) -> Desk:
    """A desk that writes the facts' own phrasings."""
    material = Material(
        facts=facts, topics=topics, area_hashtags={}, general_hashtags=GENERAL_HASHTAGS
    )
    return Desk(
        account=account,
        settings=settings or make_settings(),
        material=material,
        usage=usage or FakeUsage(),
        writer=FakeWriter(),
        renderer=renderer or FakeRenderer(),
    )


def make_ledger(count: int) -> list[Fact]:
    """Facts whose texts are as unlike as noise is to noise."""
    return [make_fact(id=f"fact-{n}", phrasings=(_noise(n),), figure=None) for n in range(count)]


def _noise(seed: int) -> str:
    letters = hashlib.shake_128(str(seed).encode()).digest(80)
    text = "".join(chr(ord("a") + letter % 26) for letter in letters)
    return " ".join(text[start : start + 8] for start in range(0, len(text), 8)).capitalize() + "."


def make_press(
    store: Store,
    clock: Clock,
    publisher: Publisher,
    *,
    facts: Sequence[Fact] | None = None,
    renderer: FakeRenderer | None = None,
) -> Press:
    """A press on a real store, with one publisher for all accounts, whose clock is right."""
    if isinstance(publisher, FakePublisher):
        publisher.clock = clock
    ledger = make_ledger(40) if facts is None else facts

    def desk_for(account: Account) -> Desk:
        settings = store.accounts.settings(account)
        return make_desk(account, ledger, settings=settings, usage=store.usage, renderer=renderer)

    return Press(
        accounts=store.accounts,
        posts=store.posts,
        outbox=store.outbox,
        spending=store.spending,
        standings=store.standings,
        readings=store.readings,
        installation=store.installation,
        machine="this-machine",
        sent_before=lambda _account: 0,
        note_sent=lambda _account, _number: None,
        clock=clock,
        desk_for=desk_for,
        publisher_for=lambda _account: publisher,
        explain_bug=lambda error: InfluencerError(f"this is a bug: {type(error).__name__}"),
    )
