"""``influencer topics``: what the account writes about, and the facts behind it."""

import json
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli import facts, topic_edits
from influencer.cli.context import Session, session_of
from influencer.cli.post_json import to_iso
from influencer.domain.rotation import Usage
from influencer.domain.schedule import Schedule
from influencer.usecases.survey import TopicView, survey

app = typer.Typer(
    help="What the account writes about: list, add, edit, remove, enable, disable, facts.",
    epilog="""[bold]Examples[/bold]\n
influencer topics\n
influencer topics disable liquid\n
influencer topics edit nostr-zaps --priority 8\n
influencer topics facts --search halving
""",
    rich_markup_mode="rich",
)
for command in (
    facts.facts,
    topic_edits.add,
    topic_edits.edit,
    topic_edits.remove,
    topic_edits.enable,
    topic_edits.disable,
):
    app.command()(command)

AsJson = Annotated[bool, typer.Option("--json", help="As a JSON array.")]


@app.callback(invoke_without_command=True)
def topics(context: typer.Context, as_json: AsJson = False) -> None:
    """List the topics with priority, share so far, last use and runway."""
    if context.invoked_subcommand is not None:
        return
    session = session_of(context)
    views = _survey(session)
    if as_json:
        typer.echo(json.dumps([_as_json(view) for view in views], indent=2, ensure_ascii=False))
    else:
        session.out.print(_table(views))
    session.finish()


def _survey(session: Session) -> list[TopicView]:
    services = session.services
    now = services.clock.now()
    account = session.existing_account()
    settings = services.store.accounts.settings(account) if account else None
    return survey(
        services.topics(settings),
        services.facts,
        services.store.usage.usage(account, at=now) if account else Usage(),
        per_day=settings.schedule.per_day if settings else Schedule(since=now).per_day,
        at=now,
    )


def _as_json(view: TopicView) -> dict[str, object]:
    topic = view.topic
    return {
        "slug": topic.slug,
        "name": topic.name,
        "category": topic.category,
        "description": topic.description,
        "priority": topic.priority,
        "enabled": topic.is_enabled,
        "builtin": topic.is_builtin,
        "hashtags": list(topic.hashtags),
        "facts": view.facts,
        "share": round(view.share, 4),
        "last_used": to_iso(view.last_used),
        "runway_days": round(view.runway_days, 1),
    }


def _table(views: Sequence[TopicView]) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("Topic", no_wrap=True)
    table.add_column("Area", no_wrap=True)
    for name in ("Priority", "Facts", "Share", "Runway"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Last used", no_wrap=True)
    for view in views:
        topic = view.topic
        table.add_row(
            Text(topic.slug, style="" if topic.is_enabled else "dim strike"),
            topic.category,
            str(topic.priority) if topic.is_enabled else "off",
            str(view.facts),
            f"{view.share:.0%}",
            f"{view.runway_days:.0f} d" if topic.is_enabled else "",
            f"{view.last_used:%Y-%m-%d}" if view.last_used else "",
        )
    return table
