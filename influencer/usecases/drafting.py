"""A text about one fact that passes every gate: by the account's writer, else by its substitute."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.gates import review
from influencer.domain.hashtags import shortest_row_length, solve
from influencer.domain.models import Draft, Problem, compose
from influencer.domain.schedule import find_zone
from influencer.domain.similarity import closest
from influencer.domain.text import MAX_WEIGHTED_LENGTH, weighted_length
from influencer.errors import ContentError, WriterError
from influencer.usecases.desk import RECENT_POSTS, Desk, standards

_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Drafting:
    """The writing of one post, fact after fact.

    The account's writer is asked about one fact only, and once more with what was wrong; then the
    substitute writes about this and any further fact. So it is asked at most twice for a post.

    Attributes:
        refusals: a line for each text that a gate has refused.
        remark: why the account's own writer did not write; empty where it did.
        has_asked: its own writer was asked.
    """

    desk: Desk
    at: datetime
    seed: int
    refusals: list[str] = field(default_factory=list)
    remark: str = ""
    has_asked: bool = False

    def about(self, fact: Fact) -> Iterator[Draft]:
        """Fit drafts about the fact, best first."""
        if self.desk.writer is not self.desk.substitute and not self.has_asked:
            self.has_asked = True
            yield from self._by_own_writer(fact)
        drafts = self.desk.substitute.write(fact, self._assignment(fact))
        for draft in drafts:
            yield from self._if_fit(replace(draft, remark=self.remark))

    def _by_own_writer(self, fact: Fact) -> Iterator[Draft]:
        """The best of its drafts, if one passes the gates; else the remark says why none does."""
        writer, assignment = self.desk.writer, self._assignment(fact)
        fit = None
        try:
            drafts = writer.write(fact, assignment)
            fit = self._least_alike(drafts)
            if fit is None and drafts:
                again = writer.rewrite(drafts[0], self._reasons(drafts[0]), assignment)
                fit = self._least_alike(again)
        except WriterError as error:
            self.remark = f"{writer.name}: {error}"
        if fit is None and not self.remark:
            self.remark = (
                f"{writer.name}: {self.refusals[-1] if self.refusals else 'wrote nothing'}"
            )
        elif fit:
            yield fit

    def _least_alike(self, drafts: Iterable[Draft]) -> Draft | None:
        fit = [finished for draft in drafts for finished in self._if_fit(draft)]
        return min(fit, key=self._likeness, default=None)

    def _likeness(self, draft: Draft) -> float:
        return closest(draft.prose, standards(self.desk, draft, at=self.at).earlier)

    def _if_fit(self, draft: Draft) -> Iterator[Draft]:
        finished, problems = self._finish(draft)
        if not problems:
            yield finished
            return
        first = problems[0]
        _log.info("%s is refused: %s", draft.fact.id, first.reason, extra={"gate": first.gate})
        self.refusals.append(f"{draft.fact.id}: {first.reason}")

    def _reasons(self, draft: Draft) -> Sequence[str]:
        _, problems = self._finish(draft)
        return [problem.reason for problem in problems]

    def _finish(self, draft: Draft) -> tuple[Draft, list[Problem]]:
        """The draft with its hashtags, and what the gates say to it."""
        desk = self.desk
        room = MAX_WEIGHTED_LENGTH - weighted_length(compose(draft.prose, ("",))) + len("#")
        try:
            tags = solve(
                desk.material.banks(draft.fact),
                count=desk.settings.preferences.hashtags,
                room=room,
                recent=desk.usage.hashtags(desk.account, limit=RECENT_POSTS),
                seed=self.seed,
            )
        except ContentError as error:
            return draft, [Problem(gate="hashtags", reason=str(error))]
        finished = replace(draft, hashtags=tags)
        return finished, review(finished, standards(desk, draft, at=self.at))

    def _assignment(self, fact: Fact) -> Assignment:
        preferences = self.desk.settings.preferences
        return Assignment(
            seed=self.seed,
            day=self.at.astimezone(find_zone(self.desk.settings.schedule.zone)).date(),
            voice=preferences.voice,
            room=self._room(fact),
            language=preferences.language,
            instructions=preferences.instructions,
        )

    def _room(self, fact: Fact) -> int:
        """What the shortest hashtags leave; everything where there are too few of them anyway."""
        banks, count = self.desk.material.banks(fact), self.desk.settings.preferences.hashtags
        try:
            return MAX_WEIGHTED_LENGTH - len("\n\n") - shortest_row_length(banks, count)
        except ContentError:
            return MAX_WEIGHTED_LENGTH
