"""A platform that answers as scripted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import TypeVar

from factories import make_reading, make_seen

from fakes.surroundings import FakeClock
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.timeline import Reading, SeenPost
from influencer.ports import Clock, Identity

Line = TypeVar("Line", Answer, Reading)
"""Of a script."""


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
