"""Publishes on X."""

import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from influencer.adapters.x.answers import answer_to, data_of, made_id
from influencer.adapters.x.client import USER_AGENT, Silence, XClient
from influencer.adapters.x.deletion import deletion_answer
from influencer.adapters.x.headers import may_post
from influencer.adapters.x.session import Reply, Timeouts
from influencer.adapters.x.timeline import owner_of, read_pages
from influencer.domain.credentials import Credentials
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.timeline import Reading
from influencer.ports import Clock, Identity

LONGEST_ALT_TEXT = 1000
POLLS = 5
"""How often X is asked whether a picture is ready; pictures rarely need it once."""
LONGEST_PAUSE = 5.0
"""Seconds between two such questions, whatever X proposes."""


class XPublisher:
    """The ``Publisher`` for X; see the port for its promise.

    Raises:
        ConfigurationError: ``base_url`` is not an address to be trusted with a signature.
    """

    platform = "x"

    def __init__(
        self,
        credentials: Credentials,
        *,
        clock: Clock,
        base_url: str,
        user_agent: str = USER_AGENT,
        timeouts: Timeouts | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client = XClient(
            credentials, base_url=base_url, user_agent=user_agent, timeouts=timeouts
        )
        self._secrets = tuple(credentials.reveal().values())
        self._user_id = owner_of(credentials.access_token.reveal())
        self._clock = clock
        self._pause = pause

    def upload(self, png: bytes, alt_text: str) -> Answer:
        """Upload, wait until X has processed the picture, and set its alt text.

        An unknown answer with a reference is about the alt text, which X may have taken.
        """
        if len(alt_text) > LONGEST_ALT_TEXT:
            words = f"The alt text has {len(alt_text)} characters; X takes {LONGEST_ALT_TEXT}."
            return Answer(outcome=Outcome.REFUSED, detail=words)
        answer = self._upload_picture(png)
        if answer.outcome is not Outcome.ACCEPTED:
            return answer
        metadata = {"id": answer.reference, "metadata": {"alt_text": {"text": alt_text}}}
        described = self._answer(self._client.ask("POST", "/2/media/metadata", json=metadata))
        if _is_success(described):
            return answer
        is_lost = described.outcome is Outcome.UNKNOWN
        return replace(described, reference=answer.reference if is_lost else "")

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        """Publish in exactly one request."""
        post: dict[str, Any] = {"text": text, "media": {"media_ids": [media_id]}}
        if made_with_ai:
            post["made_with_ai"] = True
        return self._answer(self._client.ask("POST", "/2/tweets", json=post))

    def read_timeline(self, *, since: datetime) -> Reading:
        """Ask ``/2/users/{id}/tweets``, which costs $0.001 for each post in the answer.

        Where the access token does not tell the id, ``/2/users/me`` does.
        """
        identity = None if self._user_id else self.identify()
        if isinstance(identity, Answer):
            return Reading(posts=(), is_complete=False, answer=identity)
        user_id = identity.platform_user_id if identity else self._user_id
        ask = partial(self._client.ask, "GET", f"/2/users/{user_id}/tweets")
        reading = read_pages(lambda question: ask(params=question), self._answer, since)
        return replace(reading, has_identified=identity is not None)

    def delete(self, reference: str) -> Answer:
        """Delete the post with this id."""
        result = self._client.ask("DELETE", f"/2/tweets/{reference}")
        return deletion_answer(result, self._answer(result), reference)

    def identify(self) -> Identity | Answer:
        """Ask ``/2/users/me``, which costs $0.010."""
        reply = self._client.ask("GET", "/2/users/me")
        answer = self._answer(reply)
        handle = data_of(reply).get("username")
        if answer.outcome is not Outcome.ACCEPTED:
            return answer
        if not isinstance(handle, str) or not handle:
            return replace(answer, outcome=Outcome.UNKNOWN, detail="X names no username.")
        return Identity(
            platform_user_id=answer.reference,
            handle=handle,
            may_post=may_post(reply.headers) if isinstance(reply, Reply) else None,
        )

    def _upload_picture(self, png: bytes) -> Answer:
        answer = Answer(outcome=Outcome.UNKNOWN)
        for reply in self._upload_replies(png):
            answer = self._answer(reply)
            state = _processing(reply).get("state", "succeeded")
            if answer.outcome is not Outcome.ACCEPTED or state == "succeeded":
                return answer
            if state == "failed":
                break
            self._pause(_seconds(_processing(reply).get("check_after_secs")))
        words = "X did not finish processing the picture."
        return replace(answer, outcome=Outcome.UNKNOWN, reference="", detail=words)

    def _upload_replies(self, png: bytes) -> Iterator[Reply | Silence]:
        """The answer to the upload, then answers to the question how far X is with it."""
        picture = {"media": b64encode(png).decode(), "media_category": "tweet_image"}
        reply = self._client.ask("POST", "/2/media/upload", json=picture)
        yield reply
        question = {"command": "STATUS", "media_id": made_id(reply)}
        for _ in range(POLLS):
            yield self._client.ask("GET", "/2/media/upload", params=question)

    def _answer(self, result: Reply | Silence) -> Answer:
        return answer_to(result, now=self._clock.now(), secrets=self._secrets)


def _is_success(answer: Answer) -> bool:
    """Whether the status says so: of an alt text, the body has nothing that is needed."""
    return answer.http_status is not None and answer.http_status // 100 == 2  # noqa: PLR2004


def _processing(reply: Reply | Silence) -> dict[str, Any]:
    processing = data_of(reply).get("processing_info")
    return processing if isinstance(processing, dict) else {}


def _seconds(proposed: Any) -> float:
    return min(proposed, LONGEST_PAUSE) if isinstance(proposed, int) and proposed > 0 else 1.0
