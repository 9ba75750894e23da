"""``influencer topics facts``: the ledger, with its sources."""

from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from influencer.cli.completion import complete_topic
from influencer.cli.context import session_of
from influencer.cli.show import source_line
from influencer.domain.facts import Fact


def facts(
    context: typer.Context,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only facts with all these words.")
    ] = None,
    topic: Annotated[
        str | None, typer.Option(help="Only facts of this topic.", autocompletion=complete_topic)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False,
) -> None:
    """Show the facts that posts are written from, each with its source."""
    session = session_of(context)
    if topic is not None:
        session.check_topic(topic)
    words = search.casefold().split() if search else []
    found = [
        fact
        for fact in session.services.facts
        if (topic is None or fact.topic == topic) and _has_all(fact, words)
    ]
    if as_json:
        session.say_json([_as_json(fact) for fact in found])
    else:
        for fact in found:
            session.out.print(Text.assemble((fact.headline, "bold"), (f"  {fact.id}", "dim")))
            for prose in fact.phrasings:
                session.out.print(Padding(Text(prose), (0, 0, 0, 2)))
            session.out.print(Padding(Text(source_line(fact), style="dim"), (0, 0, 1, 2)))
        session.note(f"{len(found)} facts.")
    session.finish()


def _has_all(fact: Fact, words: list[str]) -> bool:
    text = " ".join((fact.id, fact.headline, *fact.phrasings, fact.source.name)).casefold()
    return all(word in text for word in words)


def _as_json(fact: Fact) -> dict[str, object]:
    source = fact.source
    return {
        "id": fact.id,
        "area": fact.area,
        "topic": fact.topic,
        "headline": fact.headline,
        "phrasings": list(fact.phrasings),
        "source": {"name": source.name, "section": source.section, "url": source.url},
        "evidence": list(source.evidence),
        "tags": list(fact.tags),
        "date": fact.happened_on.isoformat() if fact.happened_on else None,
        "review_by": fact.review_by.isoformat() if fact.review_by else None,
    }
