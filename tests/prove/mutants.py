"""Wrong versions of the program, each of which one family has to catch.

They are texts, put into a copy of the package: the product has no switch that turns it wrong.
"""

from dataclasses import dataclass

from prove.program import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A wrong version.

    Attributes:
        family: whose trials have to catch it.
    """

    name: str
    family: str
    changes: tuple[Change, ...]


_ORPHAN = Change(
    file="adapters/store/publishing.py",
    old="move = Move(status=PostStatus.UNKNOWN, next_try_at=look_at)",
    new="move = Move(status=PostStatus.READY)",
)

_COMMIT_LATE = Change(
    file="usecases/deliver.py",
    old="""\
    attempt = press.outbox.begin(post, sent_at=latest(media.server_time, now), now=now)
    if not attempt:
        raise TryLaterError(f"post {post.id} was changed meanwhile; nothing was sent")
    press.note_sent(post.account, attempt)
    is_marked = preferences.made_with_ai or bool(post.image_background)
    answer = publisher.send(post.text, media_id=media.reference, made_with_ai=is_marked)
""",
    new="""\
    is_marked = preferences.made_with_ai or bool(post.image_background)
    answer = publisher.send(post.text, media_id=media.reference, made_with_ai=is_marked)
    attempt = press.outbox.begin(post, sent_at=latest(media.server_time, now), now=now)
    if not attempt:
        raise TryLaterError(f"post {post.id} was changed meanwhile; nothing was sent")
    press.note_sent(post.account, attempt)
""",
)

_UNKNOWN_IS_READY = Change(
    file="domain/publishing.py",
    old="""\
            return Move(status=PostStatus.READY)
    return Move(status=PostStatus.UNKNOWN, next_try_at=now + SETTLING)
""",
    new="""\
            return Move(status=PostStatus.READY)
    return Move(status=PostStatus.READY)
""",
)

_RETRY = Change(
    file="adapters/x/publisher.py",
    old="""\
        return self._answer(self._client.ask("POST", "/2/tweets", json=post))
""",
    new="""\
        reply = self._client.ask("POST", "/2/tweets", json=post)
        if isinstance(reply, Silence) or reply.status >= 500:
            reply = self._client.ask("POST", "/2/tweets", json=post)
        return self._answer(reply)
""",
)

_DEFERRED = Change(file="adapters/store/database.py", old='BEGIN IMMEDIATE"', new='BEGIN"')

_NO_LOCK = Change(
    file="adapters/lock.py",
    old="        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)\n",
    new="",
)

_NO_COMPARE = Change(
    file="adapters/store/publishing.py",
    old="            if not self._move(post, sending, None, now, was=PostStatus.READY):\n",
    new="            if self._move(post, sending, None, now, was=PostStatus.READY) is None:\n",
)

_NO_SETTLING = Change(
    file="domain/publishing.py",
    old="SETTLING = timedelta(seconds=120)",
    new="SETTLING = timedelta(seconds=0)",
)

_ONE_LOOK = Change(
    file="domain/settling.py",
    old="return len(absences) > 1 and max(absences) - min(absences) >= APART",
    new="return len(absences) > 0",
)

_NORMAL = Change(
    file="adapters/store/database.py",
    old="PRAGMA synchronous = FULL",
    new="PRAGMA synchronous = NORMAL",
)

_RELEASED_EARLY = Change(
    file="adapters/lock.py",
    old="        return _is_still_there(descriptor, path)\n",
    new="        fcntl.flock(descriptor, fcntl.LOCK_UN)\n        return True\n",
)

_NO_CLOCK = Change(
    file="usecases/guard.py",
    old="    if answer.server_time is None:\n        return\n",
    new="    return\n",
)

_NO_SECOND_LOOK = Change(
    file="domain/timekeeping.py",
    old="    return is_confirmed or (",
    new="    return True or (",
)

MUTANTS = (
    Mutant(name="an orphan is put back in the queue", family="kill", changes=(_ORPHAN,)),
    Mutant(name="committed after connecting", family="kill", changes=(_COMMIT_LATE,)),
    Mutant(name="unknown means retry", family="faults", changes=(_UNKNOWN_IS_READY,)),
    Mutant(name="the client retries the request", family="faults", changes=(_RETRY,)),
    Mutant(name="one look at once is proof", family="faults", changes=(_NO_SETTLING, _ONE_LOOK)),
    Mutant(name="committed after connecting (disk)", family="local", changes=(_COMMIT_LATE,)),
    Mutant(name="synchronous = NORMAL", family="power", changes=(_NORMAL,)),
    Mutant(name="no lock", family="pause", changes=(_NO_LOCK,)),
    Mutant(name="the lock is released early", family="pause", changes=(_RELEASED_EARLY,)),
    Mutant(name="X's clock is not asked for", family="clock", changes=(_NO_CLOCK,)),
    Mutant(
        name="a slot too late is given up at once", family="libfaketime", changes=(_NO_SECOND_LOOK,)
    ),
    Mutant(name="a deferred BEGIN", family="crowd", changes=(_DEFERRED,)),
    Mutant(name="no lock, no compare-and-set", family="crowd", changes=(_NO_LOCK, _NO_COMPARE)),
)
