"""How a post looks in the terminal before and after it is published."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from influencer.cli.context import Session
from influencer.cli.picture import check_preview, show_picture
from influencer.cli.post_json import post_as_json
from influencer.domain.budget import PRICES, PRICES_AS_OF, Prices, costs_of
from influencer.domain.facts import Fact
from influencer.domain.models import Account, Post, Prepared
from influencer.domain.text import MAX_WEIGHTED_LENGTH, weighted_length

STATUS_STYLES = {
    "posted": "green",
    "ready": "cyan",
    "planned": "dim",
    "unknown": "yellow",
    "attention": "bold red",
    "rejected": "red",
    "expired": "dim red",
}


def local_time(moment: datetime, zone: str, *, short: bool = False) -> str:
    """A moment as people of that zone say it."""
    pattern = "%Y-%m-%d %H:%M" if short else "%a %d %b %Y %H:%M %Z"
    return moment.astimezone(ZoneInfo(zone)).strftime(pattern)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a preview shows of a post, stored or not."""

    handle: str | None
    text: str
    hashtag_count: int
    due_at: datetime
    is_scheduled: bool
    zone: str
    written: str
    picture: str
    alt_text: str
    fact: Fact | None
    png: bytes | None
    prices: Prices


def print_posts(session: Session, posts: Sequence[Post], *, as_json: bool) -> None:
    """Stored posts: as a JSON array, or each as it will look."""
    pictures = session.services.store.pictures
    if as_json:
        shown = [post_as_json(post, pictures.path(post)) for post in posts]
        session.say_json(shown)
        return
    check_preview()
    facts = {fact.id: fact for fact in session.services.facts} if posts else {}
    for post in posts:
        print_sheet(session, _sheet(session, post, facts))


def print_prepared(session: Session, prepared: Prepared) -> None:
    """A post that is finished but not stored."""
    draft, picture = prepared.draft, prepared.picture
    account = session.account()
    print_sheet(
        session,
        Sheet(
            handle=account.handle,
            text=draft.text,
            hashtag_count=len(draft.hashtags),
            due_at=prepared.due_at,
            is_scheduled=prepared.slot is not None,
            zone=session.zone(),
            written=f"{draft.fact.topic}, {draft.form}, {draft.generator}",
            picture=f"{picture.template}, {picture.theme}",
            alt_text=picture.alt_text,
            fact=draft.fact,
            png=picture.png,
            prices=_prices(session, account),
        ),
    )


def _sheet(session: Session, post: Post, facts: Mapping[str, Fact]) -> Sheet:
    path = session.services.store.pictures.path(post)
    return Sheet(
        handle=post.account.handle,
        text=post.text,
        hashtag_count=len(post.hashtags),
        due_at=post.due_at,
        is_scheduled=post.slot is not None,
        zone=session.zone(post.account),
        written=f"{post.topic}, {post.form}, {post.generator}",
        picture=f"{path} ({post.image_template}, {post.image_theme})",
        alt_text=post.alt_text or "",
        fact=facts.get(post.facts[0]) if post.facts else None,
        png=path.read_bytes() if path and path.exists() else None,
        prices=_prices(session, post.account),
    )


def _prices(session: Session, account: Account) -> Prices:
    return session.services.store.accounts.settings(account).preferences.prices


def print_sheet(session: Session, sheet: Sheet) -> None:
    """The post as it will look, what there is to know about it, and its picture if possible."""
    name = Text(f"@{sheet.handle}" if sheet.handle else "your account", style="bold")
    text = Text(sheet.text or "Not written yet: that happens when it is due.")
    width = min(session.out.width, _WIDEST_TEXT)
    session.out.print(Panel(text, title=name, title_align="left", padding=(1, 2), width=width))
    details = Table.grid(padding=(0, 2))
    details.add_column(style="dim", no_wrap=True)
    details.add_column(overflow="fold")
    for label, value in _details(sheet):
        details.add_row(label, Text(value))
    session.out.print(details)
    if sheet.png:
        show_picture(session, sheet.png)


def _details(sheet: Sheet) -> Iterator[tuple[str, str]]:
    weight = f"{weighted_length(sheet.text)} of {MAX_WEIGHTED_LENGTH}"
    utc = f"{sheet.due_at:%H:%M} UTC"
    local = local_time(sheet.due_at, sheet.zone)
    yield "slot", f"{local} ({utc})" if sheet.is_scheduled else f"none: now ({utc})"
    if not sheet.text:
        return
    yield "length", f"{weight}, {sheet.hashtag_count} hashtags"
    yield "written", sheet.written
    if sheet.fact:
        yield "source", source_line(sheet.fact)
    yield "picture", sheet.picture
    yield "alt text", sheet.alt_text
    cost = sum(costs_of(sheet.text, sheet.prices).values())
    whose = f"X's prices of {PRICES_AS_OF}" if sheet.prices == PRICES else "prices of your settings"
    yield "cost", f"${cost:.3f} (post and alt text, {whose})"


def source_line(fact: Fact) -> str:
    """Where a fact stands."""
    section = f", {fact.source.section}" if fact.source.section else ""
    return f"{fact.source.name}{section}: {fact.source.url}"


_WIDEST_TEXT = 80
