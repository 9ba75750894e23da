"""Everything about one fact: what it says, where it stands, and when it was used."""

from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from influencer.cli.context import Session
from influencer.cli.show import local_time
from influencer.domain.facts import Fact
from influencer.domain.usage import Usage, texts_left


def print_fact(session: Session, fact: Fact) -> None:
    """The fact as a reader would check it."""
    session.out.print(Text(fact.headline, style="bold"))
    for prose in fact.phrasings:
        session.out.print(Padding(Text(prose), (0, 0, 0, 2), expand=False))
    for place, step in enumerate(fact.steps, 1):
        session.out.print(Padding(Text(f"{place}. {step}"), (0, 0, 0, 2), expand=False))
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in (*_about(fact), *_used(session, fact)):
        table.add_row(name, Text(value))
    session.out.print(Padding(table, (1, 0, 0, 0), expand=False))


def _about(fact: Fact) -> Iterator[tuple[str, str]]:
    source = fact.source
    yield "id", fact.id
    yield "topic", f"{fact.topic}, in {fact.area}"
    yield "source", f"{source.name}, {source.section}" if source.section else source.name
    yield "", source.url
    for anchor in source.evidence:
        yield "evidence", f"“{anchor}”"
    if fact.figure:
        yield "figure", f"{fact.figure.value} {fact.figure.caption}"
    for one in fact.derived:
        yield "derived", f"{one.number} = {one.expression}"
    if fact.premises:
        yield "premises", ", ".join(fact.premises)
    yield from _drawn(fact)
    yield "tags", " ".join(f"#{tag}" for tag in fact.tags)
    for name, day in (
        ("happened on", fact.happened_on),
        ("true from", fact.valid_from),
        ("read again by", fact.review_by),
    ):
        if day:
            yield name, day.isoformat()


def _drawn(fact: Fact) -> Iterator[tuple[str, str]]:
    """What it says in rows, a line for each, the point with a mark."""
    if fact.diagram is None:
        return
    diagram = fact.diagram
    facets = ", ".join(filter(None, (diagram.kind, diagram.unit, diagram.note)))
    yield "diagram", facets
    for row in diagram.rows:
        mark = "  (the point)" if diagram.point and diagram.point in row else ""
        yield "", f"{' | '.join(row)}{mark}"


def _used(session: Session, fact: Fact) -> Iterator[tuple[str, str]]:
    account = session.existing_account()
    store, now = session.services.store, session.services.clock.now()
    usage = store.usage.usage(account, at=now) if account else Usage()
    used_at = usage.last_used.get(fact.id)
    yield "last used", local_time(used_at, session.zone()) if used_at else "never"
    yield "texts left", f"{texts_left(fact, usage)} of {fact.text_count}"
