"""Cards: whole pictures made of a fact's own words and numbers."""

from collections.abc import Callable

from influencer.adapters.images.templates.quoting import has_anchor, has_quotation
from influencer.adapters.images.templates.suiting import (
    has_date,
    has_share,
    has_steps,
    has_year,
    is_about_nostr,
    is_on_line,
)
from influencer.adapters.images.templates.wording import has_figure, has_myth, has_question
from influencer.domain.facts import Fact

SPECIAL: tuple[tuple[Callable[[Fact], bool], tuple[str, ...]], ...] = (
    (
        has_figure,
        (
            "number_band",
            "number_centre",
            "number_corner",
            "number_flaps",
            "number_rule",
            "number_side",
        ),
    ),
    (has_share, ("number_ring",)),
    (has_myth, ("myth", "myth_stack")),
    (has_question, ("question", "question_side", "quiz_mark")),
    (has_quotation, ("quotation_mark", "quotation_panel")),
    (has_anchor, ("source_words",)),
    (has_date, ("on_this_day",)),
    (has_year, ("year_band",)),
    (is_on_line, ("timeline_dot",)),
    (has_steps, ("steps_columns", "steps_stairs")),
    (is_about_nostr, ("note_event",)),
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

PRINTS = (
    "fingerprint_bars",
    "fingerprint_grid",
    "fingerprint_ring",
    "fingerprint_tiles",
    "fingerprint_walk",
    "statement_terminal",
)
"""Likewise, but what they show is the SHA-256 of the headline: for when the others rest."""

TEMPLATES = (*(name for _, names in SPECIAL for name in names), *PLAIN, *PRINTS)
