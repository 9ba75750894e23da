"""``influencer topics``: what the account writes about, and the facts behind it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli import facts, facts_check, topic_edits
from influencer.cli.context import session_of
from influencer.cli.post_json import to_iso
from influencer.cli.show import local_time
from influencer.domain.usage import REST
from influencer.usecases.runway import Runway
from influencer.usecases.survey import TopicView

app = typer.Typer(
    help="What the account writes about: list, add, edit, remove, enable, disable, facts, check.",
    epilog="""[bold]Examples[/bold]\n
influencer topics\n
influencer topics disable liquid\n
influencer topics edit nostr-zaps --priority 8\n
influencer topics facts --search halving
""",
    rich_markup_mode="rich",
)
for command, example in (
    (
        facts.facts,
        "influencer topics facts --search halving\n\ninfluencer topics facts btc-retarget",
    ),
    (facts_check.check, "influencer topics check"),
    (
        topic_edits.add,
        "influencer topics add my-node --category bitcoin --hashtags node,Umbrel",
    ),
    (topic_edits.edit, "influencer topics edit nostr-zaps --priority 8"),
    (topic_edits.remove, "influencer topics remove liquid"),
    (topic_edits.enable, "influencer topics enable liquid"),
    (topic_edits.disable, "influencer topics disable liquid"),
):
    app.command(epilog=f"[bold]Example[/bold]\n\n{example}")(command)

AsJson = Annotated[bool, typer.Option("--json", help="As a JSON array.")]


@app.callback(invoke_without_command=True)
def topics(context: typer.Context, as_json: AsJson = False) -> None:
    """List the topics with priority, share so far, last use and runway."""
    if context.invoked_subcommand is not None:
        return
    session = session_of(context)
    services = session.services
    account = session.existing_account()
    views = services.survey(account)
    if as_json:
        session.say_json([_as_json(view) for view in views])
    else:
        session.out.print(_table(views, services.topic_bank.area_names, session.zone()))
        session.out.print(_left(services.runway(account)))
    session.finish()


def _left(left: Runway) -> str:
    said = f"{left.texts:,} texts left, for {left.days:.0f} days at most."
    if left.return_days < REST.days:
        said += f" Facts come back after {left.return_days:.0f} days, as there are so few."
    return said


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
        "texts_left": view.texts_left,
        "share": round(view.share, 4),
        "last_used": to_iso(view.last_used),
        "runway_days": round(view.runway_days, 1),
    }


def _table(views: Sequence[TopicView], areas: Mapping[str, str], zone: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("Topic", no_wrap=True)
    for name in ("Priority", "Facts", "Texts", "Share", "Runway"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Last used", no_wrap=True)
    for category, group in groupby(views, key=lambda view: view.topic.category):
        table.add_row(Text(areas.get(category, category), style="bold"))
        for view in group:
            table.add_row(*_row(view, zone))
    return table


def _row(view: TopicView, zone: str) -> Iterator[str | Text]:
    is_enabled = view.topic.is_enabled
    yield Text(f"  {view.topic.slug}", style="" if is_enabled else "dim")
    yield str(view.topic.priority) if is_enabled else "off"
    yield str(view.facts)
    yield str(view.texts_left)
    yield f"{view.share:.0%}"
    yield f"{view.runway_days:.0f} d" if is_enabled else ""
    yield local_time(view.last_used, zone, short=True)[:10] if view.last_used else ""
