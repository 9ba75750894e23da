"""Parts of the docs that are made from the program itself; cog puts them in."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields
from inspect import signature
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import typer

from influencer.adapters.images.templates import TEMPLATES
from influencer.adapters.images.theme import Theme
from influencer.adapters.images.theme_keys import KEYS
from influencer.adapters.images.theme_rules import APART, CONTRASTS, PAIRS
from influencer.adapters.images.themes import THEMES
from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.adapters.store.schema import MIGRATIONS
from influencer.cli.app import app
from influencer.cli.post_json import POST_KEYS
from influencer.domain.diagrams import KINDS, MOST_LETTERS, MOST_NOTE, MOST_UNIT, MOST_WORDS, Kind
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.families import FAMILIES


def commands() -> str:
    """Every command with its arguments and options."""
    group: Any = typer.main.get_command(app)
    return "\n".join(line for name in group.commands for line in _section(name, group))


def _section(name: str, group: Any) -> Iterator[str]:
    command = group.commands[name]
    yield f"### influencer {name}\n"
    yield _first_lines(command.help)
    if not hasattr(command, "commands"):
        yield from _options(command)
        return
    for child, subcommand in command.commands.items():
        yield f"#### influencer {name} {child}\n"
        yield _first_lines(subcommand.help)
        yield from _options(subcommand)


def _first_lines(text: str) -> str:
    return " ".join(text.split()) + "\n"


def _options(command: Any) -> Iterator[str]:
    rows = [_row(option) for option in command.params if option.name != "help"]
    if rows:
        yield "| | |\n|---|---|"
        yield from rows
        yield ""


def _row(option: Any) -> str:
    names = [*option.opts, *option.secondary_opts]
    name = ", ".join(names) if names[0].startswith("-") else option.metavar or option.name.upper()
    return f"| `{name}` | {option.help or ''} |"


def post_keys() -> str:
    """The keys of a post in JSON."""
    return "`" + "` `".join(POST_KEYS) + "`"


def schema() -> str:
    """The tables, as the first migration makes them."""
    return "\n".join(("```sql", *(text.strip() for text in MIGRATIONS), "```"))


def families() -> str:
    """What ``derived`` may call."""
    rows = (
        f"| `{name}({', '.join(signature(family).parameters)})` | {_first_sentence(family)} |"
        for name, family in FAMILIES.items()
    )
    return "\n".join(("| family | what it computes |", "|---|---|", *rows))


def _first_sentence(family: Any) -> str:
    return str(family.__doc__).splitlines()[0].replace("``", "`")


def diagrams() -> str:
    """The kinds of diagrams, and what holds for all of them."""
    rows = (
        f"| `{name}` | {kind.meaning} | {kind.rows[0]}-{kind.rows[-1]} | {_texts(kind)} |"
        for name, kind in KINDS.items()
    )
    head = ("| kind | what it shows | rows | characters of each text |", "|---|---|---|---|")
    limits = (
        f"Rows, unit and note together have at most {MOST_LETTERS} characters and "
        f"{MOST_WORDS} words; a unit has at most {MOST_UNIT} characters, a note {MOST_NOTE}."
    )
    return "\n".join((*head, *rows, "", limits))


def _texts(kind: Kind) -> str:
    """The most characters of each text; those that may be left out in brackets."""
    most = [str(number) for number in kind.columns]
    needed, optional = most[: kind.least], most[kind.least :]
    return ", ".join((*needed, *(f"({number})" for number in optional)))


def ledger() -> str:
    """How large the ledger is, by area."""
    bank = read_topic_bank()
    facts = read_builtin_facts({topic.slug: topic.category for topic in bank.topics})
    groups = [
        (name, [fact for fact in facts if fact.area == area])
        for area, name in bank.area_names.items()
    ]
    return "\n".join(
        (
            "| area | topics | facts | of them computed | texts | documents |",
            "|---|---|---|---|---|---|",
            *(_size(name, group) for name, group in groups),
            _size("**all**", facts),
        )
    )


def _size(name: str, facts: Sequence[Fact]) -> str:
    numbers = (
        len({fact.topic for fact in facts}),
        len(facts),
        sum(fact.is_computed for fact in facts),
        sum(len(fact.phrasings) for fact in facts),
        len({fact.source.url for fact in facts}),
    )
    return f"| {name} | {' | '.join(f'{number:,}' for number in numbers)} |"


def theme_example() -> str:
    """A theme's file, which the tests hold to the rules."""
    text = (Path(__file__).parent / "themes" / "harbour.toml").read_text("utf-8")
    return f"```toml\n{text}```"


def theme_keys() -> str:
    """What each key of a theme is for, and what it may be."""
    defaults = {field.name: field.default for field in fields(Theme)}
    rows = (
        f"| `{name}` | {key.meaning} | {key.limits} | {_default(defaults.get(name, MISSING))} |"
        for name, key in KEYS.items()
    )
    return "\n".join(
        ("| key | what it is for | what it may be | default |", "|---|---|---|---|", *rows)
    )


def _default(value: object) -> str:
    if value is MISSING:
        return ""
    shown = list(value) if isinstance(value, tuple) else value
    return f"`{json.dumps(shown)}`"


def theme_rules() -> str:
    """The rules that a theme's colours are held to."""
    rows = [
        f"| `{name}` on {_all_of(grounds)} | a contrast of {least:g} |"
        for name, grounds, least in CONTRASTS
    ]
    others = groupby(PAIRS, key=itemgetter(0))
    rows += [
        f"| `{name}` beside {_all_of([other for _, other in pairs])} | {APART:g} apart |"
        for name, pairs in others
    ]
    return "\n".join(("| colours | at least |", "|---|---|", *rows))


def _all_of(names: Sequence[str]) -> str:
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} and {last}" if most else last


def templates() -> str:
    """How many templates there are, by area, and their names."""
    areas: dict[str, list[str]] = {}
    for name, area in TEMPLATES.items():
        areas.setdefault(area, []).append(f"`{name}`")
    diagrams = sum(len(names) for area, names in areas.items() if area != "cards")
    head = f"{diagrams} diagrams and {len(areas['cards'])} cards, each in {len(THEMES)} themes:\n"
    rows = [f"| {area} | {len(names)} | {' '.join(names)} |" for area, names in areas.items()]
    return "\n".join([head, "| | | |", "|---|---|---|", *rows])
