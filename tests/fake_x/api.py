"""The endpoints: a signed request → an answer, and what it leaves in the ledger."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fake_x import Keys, bodies, timeline
from fake_x.clock import ServerClock
from fake_x.faults import DUPLICATE, NOT_FOUND
from fake_x.ledger import Ledger
from fake_x.links import media_key

TIMELINE = re.compile(r"/2/users/([0-9]+)/tweets")
ONE_POST = re.compile(r"/2/tweets/([0-9]{1,19})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request whose signature was found right."""

    method: str
    path: str
    query: Mapping[str, str]
    content_type: str
    content: bytes
    keys: Keys
    hidden_posts: int = 0

    @property
    def body(self) -> Any:
        """The JSON in it."""
        bodies.check(self.content_type.startswith("application/json"), "the body is not JSON")
        try:
            return json.loads(self.content)
        except ValueError:
            raise bodies.Refusal("the body is not JSON") from None


Answer = tuple[int, dict[str, Any]]


class Api:
    """X's endpoints on one ledger."""

    def __init__(self, ledger: Ledger, clock: ServerClock, *, check_duplicates: bool) -> None:
        self._ledger = ledger
        self._clock = clock
        self._check_duplicates = check_duplicates
        self._endpoints: dict[tuple[str, str], Callable[[Request], Answer]] = {
            ("POST", "/2/tweets"): self._publish,
            ("POST", "/2/media/upload"): self._upload,
            ("GET", "/2/media/upload"): self._upload_status,
            ("POST", "/2/media/metadata"): self._describe,
            ("GET", "/2/users/me"): self._me,
        }

    def answer(self, request: Request) -> Answer:
        """Carry the request out; raises ``Refusal`` where X would refuse it."""
        with self._ledger.lock:
            if request.method == "GET" and (match := TIMELINE.fullmatch(request.path)):
                page = timeline.page(
                    self._ledger, match[1], request.query, hidden=request.hidden_posts
                )
                return 200, page
            if request.method == "DELETE" and (match := ONE_POST.fullmatch(request.path)):
                return self._delete(match[1], request.keys.user_id)
            endpoint = self._endpoints.get((request.method, request.path))
            if endpoint is None:
                raise bodies.Refusal("no such endpoint", status=404)
            return endpoint(request)

    def _publish(self, request: Request) -> Answer:
        content = bodies.post(request.body)
        user_id = request.keys.user_id
        ids = content.get("media", {}).get("media_ids", [])
        pictures = [self._ledger.media(identifier, user_id) for identifier in ids]
        bodies.check(None not in pictures, "a media id is not known")
        if self._check_duplicates and self._is_shown(content["text"], user_id):
            raise bodies.Refusal(DUPLICATE, status=403)
        post = self._ledger.append(
            "post",
            at=self._clock.now().isoformat(),
            user_id=user_id,
            text=content["text"],
            media_ids=ids,
            alt_texts=[self._ledger.alt_text(identifier) for identifier in ids],
            sha256=[picture["sha256"] for picture in pictures if picture],
            made_with_ai=content.get("made_with_ai", False),
        )
        return 201, {"data": {"id": post["id"], "text": post["text"]}}

    def _is_shown(self, text: str, user_id: str) -> bool:
        return any(post["text"] == text for post in self._ledger.shown_posts(user_id))

    def _delete(self, post_id: str, user_id: str) -> Answer:
        if post_id not in {post["id"] for post in self._ledger.shown_posts(user_id)}:
            raise not_found(post_id)
        self._ledger.append("deletion", post_id=post_id)
        return 200, {"data": {"deleted": True}}

    def _upload(self, request: Request) -> Answer:
        picture = bodies.picture(request.body)
        media = self._ledger.add_media(
            picture, at=self._clock.now().isoformat(), user_id=request.keys.user_id
        )
        data = {
            "id": media["id"],
            "media_key": media_key(media["id"]),
            "size": media["size"],
            "expires_after_secs": 86_400,
        }
        return 200, {"data": data}

    def _upload_status(self, request: Request) -> Answer:
        media = self._known(request.query.get("media_id", ""), request)
        processing = {"state": "succeeded", "progress_percent": 100}
        return 200, {"data": {"id": media, "processing_info": processing}}

    def _describe(self, request: Request) -> Answer:
        media_id, text = bodies.alt_text(request.body)
        self._ledger.append("alt_text", media_id=self._known(media_id, request), text=text)
        return 200, {"data": {"id": media_id, "associated_metadata": {"alt_text": {"text": text}}}}

    def _known(self, media_id: str, request: Request) -> str:
        media = self._ledger.media(media_id, request.keys.user_id)
        bodies.check(media, "the media id is not known")
        return media_id

    def _me(self, request: Request) -> Answer:
        user_id = request.keys.user_id
        data = {"id": user_id, "name": "A test account", "username": f"test_{user_id}"}
        return 200, {"data": data}


def not_found(post_id: str) -> bodies.Refusal:
    """X's words for a post that is not there, or not this user's."""
    return bodies.Refusal(
        f"Could not find tweet with id: [{post_id}].",
        status=404,
        title="Not Found Error",
        type=NOT_FOUND,
        resource_type="tweet",
        resource_id=post_id,
        parameter="id",
        value=post_id,
    )
