"""What X holds, on disk: one JSON line per event, synced before anybody hears of it."""

import hashlib
import json
import os
from pathlib import Path
from threading import RLock
from typing import Any

FIRST_ID = 1_900_000_000_000_000_000
"""X's ids have 19 digits and ascend."""

Event = dict[str, Any]


class Ledger:
    """Requests, media, alt texts, posts and deletions, in the order in which they happened."""

    def __init__(self, directory: Path) -> None:
        self.media_directory = directory / "media"
        self.media_directory.mkdir(parents=True, exist_ok=True)
        self._path = directory / "ledger.jsonl"
        self._path.touch()
        os.truncate(self._path, self._path.read_bytes().rfind(b"\n") + 1)
        self._events = read_events(directory)
        self.lock = RLock()

    def append(self, kind: str, **content: Any) -> Event:
        """Write one event for good; it carries an id of X's."""
        with self.lock:
            event = {"kind": kind, "id": self._next_id, **content}
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(event) + "\n")
                file.flush()
                os.fsync(file.fileno())
            self._events.append(event)
            return event

    @property
    def _next_id(self) -> str:
        return str(FIRST_ID + len(self._events))

    def add_media(self, content: bytes, **details: Any) -> Event:
        """Keep a picture under the name of its id."""
        with self.lock:
            digest = hashlib.sha256(content).hexdigest()
            (self.media_directory / self._next_id).write_bytes(content)
            return self.append("media", sha256=digest, size=len(content), **details)

    def of_kind(self, kind: str) -> list[Event]:
        """All events of a kind, oldest first."""
        with self.lock:
            return [event for event in self._events if event["kind"] == kind]

    def media(self, media_id: str, user_id: str) -> Event | None:
        """A picture that this user uploaded."""
        for event in self.of_kind("media"):
            if event["id"] == media_id and event["user_id"] == user_id:
                return event
        return None

    def alt_text(self, media_id: str) -> str | None:
        """The latest alt text of a picture."""
        texts = [e["text"] for e in self.of_kind("alt_text") if e["media_id"] == media_id]
        return texts[-1] if texts else None

    def timeline(self, user_id: str) -> list[Event]:
        """A user's posts as far as the timeline shows them, newest first.

        One that a test hid is never there; one made since a test held the timeline is not yet.
        """
        hidden = {event["post_id"] for event in self.of_kind("hiding")}
        holds = self.of_kind("hold")
        end = int(holds[-1]["id"]) if holds and holds[-1]["is_held"] else None
        posts = [post for post in self.shown_posts(user_id) if post["id"] not in hidden]
        return [post for post in posts if end is None or int(post["id"]) < end]

    def shown_posts(self, user_id: str) -> list[Event]:
        """A user's posts that were not deleted, newest first."""
        deleted = {event["post_id"] for event in self.of_kind("deletion")}
        posts = self.of_kind("post")
        return [p for p in posts[::-1] if p["user_id"] == user_id and p["id"] not in deleted]


def read_events(directory: Path) -> list[Event]:
    """Every whole line of a ledger; a process killed while writing leaves half a line at most."""
    path = directory / "ledger.jsonl"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]
