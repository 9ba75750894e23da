"""A post as X shows it → the post as it was sent.

X shortens every link to ``https://t.co/…``, appends one for an attached picture, and escapes
``&``, ``<`` and ``>``. ``entities.urls`` says what the short links stand for. Its indices are not
used: they count in units that clients have long disagreed about where there are emoji.
"""

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from influencer.domain.timeline import SeenPost

SHORT_LINK = re.compile(r"https://t\.co/[A-Za-z0-9]+")
LAST_LINK = re.compile(rf" ?({SHORT_LINK.pattern})\Z")
PICTURE_HOSTS = ("pic.x.com/", "pic.twitter.com/")
"""How the link to an attached picture is displayed, under X's new and its old name."""

Kind = TypeVar("Kind")


class OddShapeError(Exception):
    """Not what X's posts look like."""


def seen_post(shown: Any) -> SeenPost | None:
    """The post; None where it has not the shape of X's posts."""
    try:
        return _seen_post(_of_kind(dict, shown))
    except OddShapeError:
        return None


def _seen_post(post: Mapping[str, Any]) -> SeenPost:
    urls = [
        _of_kind(dict, url) for url in _optional(list, _optional(dict, post, "entities"), "urls")
    ]
    keys = _optional(list, _optional(dict, post, "attachments"), "media_keys")
    reference = _number(post.get("id"))
    typed = [url for url in urls if not _is_picture(url, reference)]
    links = {url["url"]: _as_typed(url["expanded_url"]) for url in typed if _is_resolved(url)}
    has_picture = bool(keys) or len(typed) < len(urls)
    return SeenPost(
        reference=reference,
        text=as_sent(_of_kind(str, post.get("text")), links, has_picture=has_picture),
        posted_at=_moment(post.get("created_at")),
        has_picture=has_picture,
    )


def as_sent(shown: str, links: Mapping[str, str], *, has_picture: bool) -> str:
    """The text as it was sent; ``links`` tells what the short ones in it stand for."""
    text = html.unescape(shown)
    last = LAST_LINK.search(text) if has_picture else None
    if last and last[1] not in links:
        text = text[: last.start()]
    return SHORT_LINK.sub(lambda short: links.get(short[0], short[0]), text)


def _is_picture(url: Mapping[str, Any], post_id: str) -> bool:
    """Whether X appended it: nobody can type a link to a post before it is there."""
    is_own = f"/status/{post_id}/" in str(url.get("expanded_url"))
    is_shown = str(url.get("display_url")).startswith(PICTURE_HOSTS)
    return bool(url.get("media_key")) or is_own or is_shown


def _is_resolved(url: Mapping[str, Any]) -> bool:
    return isinstance(url.get("url"), str) and isinstance(url.get("expanded_url"), str)


def _as_typed(link: str) -> str:
    """X puts ``http://`` before a bare domain, and hardly anybody types it."""
    return link.removeprefix("http://")


def _number(value: Any) -> str:
    text = _of_kind(str, value)
    if not (text.isascii() and text.isdecimal()):
        raise OddShapeError
    return text


def _moment(value: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(_of_kind(str, value))
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise OddShapeError from error
    raise OddShapeError


def _optional(kind: type[Kind], container: Mapping[str, Any], name: str) -> Kind:
    """X leaves out what is empty, and may write null in its place."""
    value = container.get(name)
    return kind() if value is None else _of_kind(kind, value)


def _of_kind(kind: type[Kind], value: Any) -> Kind:
    if not isinstance(value, kind):
        raise OddShapeError
    return value
