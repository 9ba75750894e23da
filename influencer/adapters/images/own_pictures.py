"""What the user's own facts ask for: only pictures that there are."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches

from influencer.adapters.images.templates import TEMPLATES
from influencer.adapters.ledger import FactFile
from influencer.domain.facts import Fact


def with_known_pictures(file: FactFile) -> FactFile:
    """The facts without those that ask for a picture that does not exist, which are told."""
    problems = {fact.id: list(_problems(fact)) for fact in file.facts}
    return replace(
        file,
        facts=[fact for fact in file.facts if not problems[fact.id]],
        problems=[*file.problems, *(line for lines in problems.values() for line in lines)],
    )


def _problems(fact: Fact) -> Iterator[str]:
    for name in fact.pictures:
        if name not in TEMPLATES:
            meant = get_close_matches(name, TEMPLATES, n=1)
            hint = f"did you mean {meant[0]}?" if meant else "docs/pictures.md has all"
            yield f"the fact {fact.id} asks for an unknown picture, {name!r}; {hint}"
