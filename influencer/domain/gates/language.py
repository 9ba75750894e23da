"""The text is in the language that the account posts in."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.languages import LANGUAGES, language_of
from influencer.domain.models import Draft


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """Its small words are those of another language, or it has none of this one's."""
    if not draft.prose.strip():
        return
    found = language_of(draft.prose)
    if found != standards.language:
        wanted = LANGUAGES[standards.language].name
        told = LANGUAGES[found].name if found else "no language that is known here"
        yield f"is {told}, not {wanted}"
