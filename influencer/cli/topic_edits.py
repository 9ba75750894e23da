"""``influencer topics add``, ``edit``, ``remove``, ``enable`` and ``disable``."""

from dataclasses import replace
from typing import Annotated, Any

import typer

from influencer.cli.completion import complete_topic
from influencer.cli.context import Session, session_of
from influencer.domain.facts import Topic
from influencer.domain.ledger_rules import problems_of_topic
from influencer.domain.preferences import TopicChoice
from influencer.errors import UsageError

NewSlug = Annotated[
    str, typer.Argument(metavar="SLUG", help="The topic's slug, such as nostr-zaps.")
]
Slug = Annotated[
    str, typer.Argument(help="The topic's slug, such as nostr-zaps.", autocompletion=complete_topic)
]
Priority = Annotated[
    int | None, typer.Option(min=1, max=9, help="1 (rarely) to 9 (often); 8 is twice 4.")
]
Hashtags = Annotated[
    str | None, typer.Option(metavar="TAGS", help="The hashtag bank, such as zaps,sats,Nostr.")
]


def add(
    context: typer.Context,
    slug: NewSlug,
    category: Annotated[str, typer.Option(help="Its area, such as bitcoin or nostr.")],
    hashtags: Annotated[str, typer.Option(metavar="TAGS", help="Such as zaps,sats,Nostr.")],
    name: Annotated[str | None, typer.Option(help="How it is shown; default: the slug.")] = None,
    description: Annotated[str, typer.Option(help="What it covers.")] = "",
    priority: Annotated[int, typer.Option(min=1, max=9)] = 5,
) -> None:
    """Add a topic of your own; its facts go into a file of your own (docs/facts.md)."""
    topic = _checked(
        Topic(
            slug=slug,
            name=name or slug,
            category=category,
            description=description,
            priority=priority,
            hashtags=_split(hashtags),
            is_builtin=False,
        )
    )
    session = session_of(context)
    session.services.topics(None)
    if not session.services.store.topics.add(topic):
        raise UsageError(f"there is a topic {slug!r} already; influencer topics edit changes it")
    session.note(f"Added {slug}. It has no facts yet: add some to {session.services.paths.facts}")


def edit(
    context: typer.Context,
    slug: Slug,
    name: Annotated[str | None, typer.Option(help="How it is shown.")] = None,
    category: Annotated[str | None, typer.Option(help="Its area.")] = None,
    description: Annotated[str | None, typer.Option(help="What it covers.")] = None,
    hashtags: Hashtags = None,
    priority: Priority = None,
) -> None:
    """Change a topic; its priority is changed for this account only."""
    session = session_of(context)
    topic = _find(session, slug)
    wanted: dict[str, Any] = {
        "name": name,
        "category": category,
        "description": description,
        "hashtags": _split(hashtags) if hashtags is not None else None,
    }
    changes = {key: value for key, value in wanted.items() if value is not None}
    if not changes and priority is None:
        raise UsageError("say what to change, such as --priority 8; see topics edit --help")
    changed = _checked(replace(topic, **changes))
    if priority is not None:
        _choose(session, replace(_choice(session, slug), priority=priority), slug)
    if changes:
        session.services.store.topics.edit(changed)
    session.note(f"Changed {slug}.")


def remove(context: typer.Context, slug: Slug) -> None:
    """Take a topic away for all accounts; its posts stay in the history."""
    session = session_of(context)
    _find(session, slug)
    session.services.store.topics.remove(slug)
    session.note(f"Removed {slug}; influencer topics add {slug} … brings it back.")


def enable(context: typer.Context, slug: Slug) -> None:
    """Write about a topic again."""
    session = session_of(context)
    _find(session, slug)
    _choose(session, replace(_choice(session, slug), is_enabled=True), slug)
    session.note(f"Enabled {slug}.")


def disable(context: typer.Context, slug: Slug) -> None:
    """Write about a topic no more; prepared posts about it stay."""
    session = session_of(context)
    _find(session, slug)
    _choose(session, replace(_choice(session, slug), is_enabled=False), slug)
    session.note(f"Disabled {slug}.")


def _find(session: Session, slug: str) -> Topic:
    for topic in session.services.topics(None):
        if topic.slug == slug:
            return topic
    raise UsageError(f"there is no topic {slug!r}; influencer topics lists them")


def _checked(topic: Topic) -> Topic:
    if problems := list(problems_of_topic(topic)):
        raise UsageError(problems[0])
    return topic


def _split(hashtags: str) -> tuple[str, ...]:
    return tuple(tag.strip().removeprefix("#") for tag in hashtags.split(",") if tag.strip())


def _choice(session: Session, slug: str) -> TopicChoice:
    settings = session.services.store.accounts.settings(session.account())
    return settings.topics.get(slug, TopicChoice())


def _choose(session: Session, choice: TopicChoice, slug: str) -> None:
    services = session.services
    services.store.accounts.choose_topic(session.account(), slug, choice, now=services.clock.now())
