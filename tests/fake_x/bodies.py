"""What X takes in the bodies of requests, and what it refuses."""

import re
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from fake_x.text import cashtags, weight

LARGEST_PICTURE = 5_000_000
LONGEST_TEXT = 280
LONGEST_ALT_TEXT = 1000
MOST_MEDIA = 4
ID = re.compile(r"[0-9]{1,19}")

Shape = Mapping[str, tuple[type, bool]]
"""Key → type, and whether it must be there. Everything else is refused."""

POST: Shape = {
    "text": (str, True),
    "media": (dict, False),
    "made_with_ai": (bool, False),
    "paid_partnership": (bool, False),
    "reply_settings": (str, False),
    "community_id": (str, False),
}
POST_MEDIA: Shape = {"media_ids": (list, True)}
UPLOAD: Shape = {"media": (str, True), "media_category": (str, True)}
METADATA: Shape = {"id": (str, True), "metadata": (dict, True)}
ALT_TEXT: Shape = {"alt_text": (dict, True)}
ALT_TEXT_TEXT: Shape = {"text": (str, True)}


class Refusal(Exception):  # noqa: N818 — X's word for it is no error of the fake
    """X answers with this status and reason; ``problem`` says more, such as its ``type``."""

    def __init__(self, reason: str, status: int = 400, **problem: str) -> None:
        super().__init__(reason)
        self.status = status
        self.problem = problem


def check(is_right: object, reason: str) -> None:
    """Refuse the request where something is not right."""
    if not is_right:
        raise Refusal(reason)


def checked(body: Any, shape: Shape, name: str) -> dict[str, Any]:
    """The body, if it has the shape."""
    check(isinstance(body, dict), f"{name} is no object")
    unknown = body.keys() - shape.keys()
    check(not unknown, f"{name} has unknown keys: {', '.join(sorted(unknown))}")
    for key, (kind, is_required) in shape.items():
        check(key in body or not is_required, f"{name}.{key} is missing")
        check(key not in body or type(body[key]) is kind, f"{name}.{key} is no {kind.__name__}")
    return dict(body)


def post(body: Any) -> dict[str, Any]:
    """A post's body that may be published."""
    content = checked(body, POST, "post")
    text = content["text"]
    check(text.strip(), "the text is empty")
    check(weight(text) <= LONGEST_TEXT, f"the text weighs {weight(text)}")
    check(len(cashtags(text)) <= 1, "more than one cashtag")
    if "media" in content:
        ids = checked(content["media"], POST_MEDIA, "media")["media_ids"]
        check(1 <= len(ids) <= MOST_MEDIA, "one to four media ids")
        check(all(is_id(identifier) for identifier in ids), "media ids are strings of digits")
    return content


def picture(body: Any) -> bytes:
    """The bytes of an upload."""
    content = checked(body, UPLOAD, "upload")
    check(content["media_category"] == "tweet_image", "not the category of a picture")
    try:
        data = b64decode(content["media"], validate=True)
    except ValueError:
        raise Refusal("media is not base64") from None
    check(len(data) <= LARGEST_PICTURE, "the picture is larger than 5 MB")
    is_png = data.startswith(b"\x89PNG\r\n\x1a\n") and data[-8:-4] == b"IEND"
    is_jpeg = data.startswith(b"\xff\xd8\xff") and data.endswith(b"\xff\xd9")
    check(is_png or is_jpeg, "neither a PNG nor a JPEG")
    return data


def alt_text(body: Any) -> tuple[str, str]:
    """Media id and text."""
    content = checked(body, METADATA, "metadata body")
    metadata = checked(content["metadata"], ALT_TEXT, "metadata")
    text = checked(metadata["alt_text"], ALT_TEXT_TEXT, "alt_text")["text"]
    check(is_id(content["id"]), "the media id is no string of digits")
    check(1 <= len(text) <= LONGEST_ALT_TEXT, f"the alt text has {len(text)} characters")
    return content["id"], text


def is_id(value: object) -> bool:
    """X's ids are strings, because JavaScript rounds such numbers."""
    return isinstance(value, str) and ID.fullmatch(value) is not None
