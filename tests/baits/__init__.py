"""Texts that a gate must refuse and texts that it must let through, one file a gate.

An entry is a text, or a table with what the gate needs besides:

- ``times``: the text is said so often, for what would be too long to write out
- ``fact``: id of the fact that is cited; none needs to be where the gate reads no fact
- ``tags`` and ``count``: the hashtags, and how many there have to be
- ``earlier`` and ``latest``: a post that stands for all earlier ones, or for the latest
- ``language`` and ``may_link``: settings of the account

A text that no honest rule tells from a good one may stand under ``slip`` in a table
``known_limit``, with the reason, and a good one that is refused all the same under ``refused``.
Each stands on its own side as well, so it goes into the rate as what it is, a miss.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factories import make_draft, make_fact

from influencer.domain.facts import Fact
from influencer.domain.gates import GATES, Gate, Standards
from influencer.domain.models import Draft

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Bait:
    """One text with all that its gate may ask about it."""

    draft: Draft
    standards: Standards

    def reasons(self, gate: Gate) -> list[str]:
        return list(gate(self.draft, self.standards))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How a gate does: shares of 1, and how many texts each stands on."""

    refused: float
    of_refuse: int
    accepted: float
    of_accept: int


def rates(facts: Iterable[Fact]) -> dict[str, Rate]:
    """What each gate refuses of what it must refuse, and accepts of what it must let through."""
    known = {fact.id: fact for fact in facts}
    return {name: _rate(gate, baits(name, known)) for name, gate in GATES.items()}


def baits(gate: str, facts: Mapping[str, Fact]) -> dict[str, list[Bait]]:
    """``refuse`` and ``accept`` of one gate."""
    file = _file(gate)
    return {side: [_bait(entry, facts) for entry in file[side]] for side in ("refuse", "accept")}


def known_to_slip(gate: str) -> list[str]:
    """Texts that are known to pass a gate though they should not."""
    return _known_limit(gate, "slip")


def known_to_be_refused(gate: str) -> list[str]:
    """Texts that are known to be refused though they are sound."""
    return _known_limit(gate, "refused")


def _known_limit(gate: str, side: str) -> list[str]:
    texts: list[str] = _file(gate).get("known_limit", {}).get(side, [])
    return texts


@cache
def _file(gate: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{gate}.toml").read_text("utf-8"))


def _rate(gate: Gate, sides: Mapping[str, list[Bait]]) -> Rate:
    refused = [bool(bait.reasons(gate)) for bait in sides["refuse"]]
    accepted = [not bait.reasons(gate) for bait in sides["accept"]]
    return Rate(
        refused=sum(refused) / len(refused),
        of_refuse=len(refused),
        accepted=sum(accepted) / len(accepted),
        of_accept=len(accepted),
    )


def _bait(entry: str | Mapping[str, Any], facts: Mapping[str, Fact]) -> Bait:
    table: Mapping[str, Any] = {"text": entry} if isinstance(entry, str) else entry
    fact = facts[table["fact"]] if "fact" in table else make_fact()
    prose = table["text"] * table.get("times", 1)
    return Bait(
        draft=make_draft(fact=fact, prose=prose, hashtags=tuple(table.get("tags", ()))),
        standards=Standards(
            hashtag_count=table.get("count", 15),
            may_link=table.get("may_link", False),
            language=table.get("language", "en"),
            earlier=[table["earlier"]] if "earlier" in table else [],
            latest=[table["latest"]] if "latest" in table else [],
        ),
    )
