"""``influencer topics facts``: the ledger, with its sources."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.text import Text

from influencer.cli.completion import complete_topic
from influencer.cli.context import Session, session_of
from influencer.cli.fact_of_one import print_fact
from influencer.cli.paging import paged
from influencer.cli.show import source_line
from influencer.domain.facts import Fact
from influencer.errors import UsageError


def facts(
    context: typer.Context,
    fact_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Everything about one fact.")
    ] = None,
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
    found = [
        fact
        for fact in session.services.facts
        if fact_id in {None, fact.id} and (topic in {None, fact.topic}) and _has(fact, search)
    ]
    if fact_id is not None and not found:
        raise UsageError(f"there is no fact {fact_id!r} here; influencer topics facts lists all")
    if as_json:
        session.say_json([_as_json(fact) for fact in found])
    elif fact_id is not None:
        print_fact(session, found[0])
    else:
        _print(session, found)
    session.finish()


def _has(fact: Fact, search: str | None) -> bool:
    text = " ".join(
        (fact.id, fact.topic, fact.headline, *fact.phrasings, *fact.tags, fact.source.name)
    ).casefold()
    return all(word in text for word in (search or "").casefold().split())


def _print(session: Session, found: Sequence[Fact]) -> None:
    with paged(session.out) as out:
        for fact in found:
            out.print(Text.assemble((fact.headline, "bold"), (f"  {fact.id}", "dim")))
            for prose in fact.phrasings:
                out.print(Padding(Text(prose), (0, 0, 0, 2), expand=False))
            out.print(Padding(Text(source_line(fact), style="dim"), (0, 0, 1, 2), expand=False))
    session.note("1 fact." if len(found) == 1 else f"{len(found)} facts.")


def _as_json(fact: Fact) -> dict[str, Any]:
    source = fact.source
    return {
        "id": fact.id,
        "area": fact.area,
        "topic": fact.topic,
        "headline": fact.headline,
        "phrasings": list(fact.phrasings),
        "steps": list(fact.steps),
        "source": {"name": source.name, "section": source.section, "url": source.url},
        "evidence": list(source.evidence),
        "derived": {one.number: one.expression for one in fact.derived},
        "computed": fact.is_computed,
        "premises": list(fact.premises),
        "figure": asdict(fact.figure) if fact.figure else None,
        "pictures": list(fact.pictures),
        "diagram": asdict(fact.diagram) if fact.diagram else None,
        "tags": list(fact.tags),
        "date": fact.happened_on.isoformat() if fact.happened_on else None,
        "valid_from": fact.valid_from.isoformat() if fact.valid_from else None,
        "review_by": fact.review_by.isoformat() if fact.review_by else None,
    }
