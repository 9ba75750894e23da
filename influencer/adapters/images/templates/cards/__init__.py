"""Cards: whole pictures made of a fact's own words and numbers."""

from collections.abc import Callable

from influencer.adapters.images.templates.wording import has_figure, has_myth, has_question
from influencer.domain.facts import Fact

SPECIAL: tuple[tuple[Callable[[Fact], bool], tuple[str, ...]], ...] = (
    (has_figure, ("number_band", "number_centre", "number_side")),
    (has_myth, ("myth",)),
    (has_question, ("question",)),
)
"""Cards for what only some facts have."""

PLAIN = (
    "index_card",
    "statement_bubbles",
    "statement_column",
    "statement_diagonal",
    "statement_disc",
    "statement_frame",
    "statement_margin",
    "statement_marker",
    "statement_poster",
    "statement_quiet",
    "statement_sign",
    "statement_split",
    "statement_stack",
    "statement_ticket",
)
"""Cards that fit every fact."""

TEMPLATES = (*(name for _, names in SPECIAL for name in names), *PLAIN)
