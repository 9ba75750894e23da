"""A fake X as its own process, and what a test wants from it."""

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fake_x import Keys
from fake_x.ledger import Event, read_events
from influencer.domain.credentials import Credentials

TESTS = Path(__file__).parents[1]


class FakeX:
    """A running fake X. ``posts()`` and the like read its ledger, so they work once it is dead."""

    def __init__(
        self, directory: Path, *, keys: Keys | None = None, check_duplicates: bool = False
    ) -> None:
        self.directory = directory
        self.keys = keys or Keys()
        self.credentials = Credentials.of(**asdict(self.keys))
        self.user_id = self.keys.user_id
        self.url = ""
        self._options = ["--check-duplicates"] if check_duplicates else []
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start a process on the ledger; after ``stop`` it comes back at the same address."""
        port = urlsplit(self.url).port or 0
        accounts = json.dumps([asdict(self.keys)])
        options = ["--port", str(port), "--ledger", str(self.directory), "--accounts", accounts]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "fake_x", *options, *self._options],
            env={**os.environ, "PYTHONPATH": str(TESTS)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        assert self.url, "the fake X did not start"

    def stop(self) -> None:
        """Kill the process, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def fail(self, path: str, fault: str, *, times: int = 1, **changes: Any) -> None:
        """Let the next requests to a path fail.

        Args:
            path: ``/2/tweets``, or ``GET /2/media/upload`` for one method only.
            fault: a name of ``faults.FAULTS``, or ``answer`` for one made of ``changes``.
            times: how many requests fail.
            changes: fields of ``faults.Fault`` to differ, such as ``status=418``.
        """
        self._control("fail", path=path, fault=fault, times=times, changes=changes)

    def heal(self) -> None:
        """Let nothing fail any more."""
        self._control("heal")

    def set_clock(self, now: datetime, *, judges_signatures: bool = False) -> None:
        """Move X's clock (``Date`` header, times of posts).

        Signatures are judged by the real time, unless they are to be judged by this clock: a
        program under libfaketime signs with the time that it is made to believe.
        """
        self._control("clock", now=now.isoformat(), judges_signatures=judges_signatures)

    def delete_post(self, post_id: str) -> None:
        """A person deletes a post: it leaves the timeline, and stays in ``posts()``."""
        self._control("delete", post_id=post_id)

    def hide_post(self, post_id: str) -> None:
        """Never show a post on the timeline, though it is there."""
        self._control("hide", post_id=post_id)

    def hold_timeline(self) -> None:
        """Show no post on the timeline that is made from now on, until it is released."""
        self._control("hold", is_held=True)

    def release_timeline(self) -> None:
        """Show them."""
        self._control("hold", is_held=False)

    def posts(self) -> list[Event]:
        """Every post that X ever accepted, oldest first."""
        return self._events("post")

    def deletions(self) -> list[str]:
        """Ids of the posts that were deleted, by a person or through the API."""
        return [event["post_id"] for event in self._events("deletion")]

    def media(self) -> list[Event]:
        """Every picture that X accepted; ``picture`` has the bytes."""
        return self._events("media")

    def picture(self, media_id: str) -> bytes:
        """The bytes of an uploaded picture."""
        return (self.directory / "media" / media_id).read_bytes()

    def requests(self, path: str | None = None) -> list[Event]:
        """Every request with method, path, verdict and status; of one path if given."""
        return [event for event in self._events("request") if path in {None, event["path"]}]

    def _events(self, kind: str) -> list[Event]:
        return [event for event in read_events(self.directory) if event["kind"] == kind]

    def _control(self, name: str, **wish: Any) -> None:
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=10)
        try:
            connection.request("PUT", f"/_control/{name}", body=json.dumps(wish))
            response = connection.getresponse()
            response.read()
            assert response.status == http.client.OK, response.status
        finally:
            connection.close()


@contextmanager
def running_fake_x(
    directory: Path, *, keys: Keys | None = None, check_duplicates: bool = False
) -> Iterator[FakeX]:
    """A fake X that keeps its ledger in a directory, and is killed at the end."""
    fake = FakeX(directory, keys=keys, check_duplicates=check_duplicates)
    fake.start()
    try:
        yield fake
    finally:
        fake.stop()
