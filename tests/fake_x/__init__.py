"""A loopback X for tests: checks OAuth 1.0a signatures and bodies, keeps a ledger, fails on demand.

It runs as a process of its own and knows nothing of the program it tests::

    from fake_x.process import running_fake_x

    with running_fake_x(tmp_path) as fake:
        publisher = XPublisher(fake.credentials, clock=clock, base_url=fake.url)
        media_id = publisher.upload(png, "alt text").reference
        fake.fail("/2/tweets", "reset-after", times=1)  # names: fake_x.faults.FAULTS
        publisher.send("gm", media_id=media_id, made_with_ai=False)
        assert [post["text"] for post in fake.posts()] == ["gm"]

Or by hand, with ``tests`` on the path: ``python -m fake_x --port 0 --ledger DIR``; the first line
it prints is its address. The duplicate check is off unless ``--check-duplicates`` is given: with
it on, a program that posts twice would look right.

The ledger (``DIR/ledger.jsonl`` and ``DIR/media``) is appended to and synced before any answer,
so it says what X holds, whatever became of the answer. A fresh process on the same directory
continues it, and a killed one loses nothing.

``fake.set_clock(moment)`` moves X's clock: the ``Date`` header and the times of posts. Signatures
are judged by the real time, because oauthlib signs with it; ``judges_signatures=True`` is for a
program under libfaketime. ``hold_timeline()`` and ``hide_post(id)`` keep posts off the timeline,
over a restart, too. ``process.FakeX`` has the rest: ``requests()``, ``media()``, ``deletions()``,
``delete_post()``, ``heal()``, ``stop()`` and ``start()`` in mid-test.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The four values of an account that the fake knows."""

    api_key: str = "fake-api-key"
    api_secret: str = "fake-api-secret"
    access_token: str = "2244994945-fake-access-token"
    access_token_secret: str = "fake-access-token-secret"

    @property
    def user_id(self) -> str:
        """X's access tokens begin with the id of their user."""
        return self.access_token.partition("-")[0]
