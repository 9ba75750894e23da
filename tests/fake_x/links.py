"""X's short links: one for each link in a text, and one more for the pictures."""

import hashlib
from typing import Any

from fake_x.ledger import Event
from fake_x.text import LINK

Entity = dict[str, Any]


def with_short_links(post: Event) -> tuple[str, list[Entity]]:
    """The text as X shows it, and what the links in it stand for."""
    text = LINK.sub(lambda link: short_link(link[0]), post["text"])
    urls = [as_link(link) for link in dict.fromkeys(LINK.findall(post["text"]))]
    pictures = [as_picture(post, media_id) for media_id in post["media_ids"]]
    if pictures:
        text += f" {pictures[0]['url']}"
    entities = [*urls, *pictures]
    return text, [url | span(text, url["url"]) for url in entities]


def as_link(link: str) -> Entity:
    """A bare domain is expanded to ``http://``; what is shown has no scheme, and is cut."""
    expanded = link if "://" in link else f"http://{link}"
    bare = expanded.partition("://")[2]
    shown = bare if len(bare) < 28 else f"{bare[:27]}…"
    return {"url": short_link(link), "expanded_url": expanded, "display_url": shown}


def as_picture(post: Event, media_id: str) -> Entity:
    """All pictures of a post have one link."""
    url = short_link(post["id"])
    return {
        "url": url,
        "expanded_url": f"https://x.com/test_{post['user_id']}/status/{post['id']}/photo/1",
        "display_url": f"pic.x.com/{url[-10:]}",
        "media_key": media_key(media_id),
    }


def span(text: str, url: str) -> dict[str, int]:
    """Where it stands."""
    start = text.index(url)
    return {"start": start, "end": start + len(url)}


def short_link(target: str) -> str:
    """``https://t.co/`` and ten characters."""
    return f"https://t.co/{hashlib.sha256(target.encode()).hexdigest()[:10]}"


def media_key(media_id: str) -> str:
    """X's keys of pictures begin with 3."""
    return f"3_{media_id}"
