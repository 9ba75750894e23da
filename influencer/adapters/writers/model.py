"""A language model as a writer: it is given a fact, and nothing else to know."""

import logging
from collections.abc import Callable, Sequence

from influencer.adapters.writers.answers import check_status, is_refused_for_its_form, usage_in
from influencer.adapters.writers.apis import Api, CompletionsApi, ResponsesApi
from influencer.adapters.writers.moderation import Moderation
from influencer.adapters.writers.server import ModelServer, Reply
from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.models import Draft
from influencer.domain.prompting import Question, ask_again, ask_for, candidates_in, wanted_form
from influencer.errors import WriterError

_log = logging.getLogger(__name__)

Charge = Callable[[int, int], None]
"""Told the tokens read and written of each answer that reports them, be it of use or not."""


class ModelWriter:
    """Keeps the promise of ``TextWriter``, with one answer for several drafts."""

    def __init__(
        self,
        name: str,
        server: ModelServer,
        *,
        charge: Charge,
        may_spend: Callable[[], bool],
        moderation: Moderation | None = None,
    ) -> None:
        """A writer that has asked nothing yet.

        Args:
            name: the model's, as its server knows it.
            server: where it is.
            charge: told the tokens read and written of each answer that reports them.
            may_spend: asked before each call that may cost.
            moderation: looks at what was written.
        """
        self.name = name
        self._server = server
        self._charge = charge
        self._may_spend = may_spend
        self._moderation = moderation
        self._api: Api = ResponsesApi() if server.is_openai else CompletionsApi()
        self._loosened = 0

    def write(self, fact: Fact, assignment: Assignment) -> Sequence[Draft]:
        """Candidates in the form that fact, voice, day and seed call for."""
        form = wanted_form(fact, assignment)
        return self._drafts(ask_for(fact, assignment, form), fact, form)

    def rewrite(
        self, refused: Draft, reasons: Sequence[str], assignment: Assignment
    ) -> Sequence[Draft]:
        """Candidates that were written knowing what the gates said."""
        question = ask_again(refused, reasons, assignment)
        return self._drafts(question, refused.fact, refused.form)

    def _drafts(self, question: Question, fact: Fact, form: str) -> list[Draft]:
        reply = self._answered(question)
        check_status(reply, host=self._server.host, model=self.name)
        answer = self._api.text(reply.content)
        texts = candidates_in(answer, question.fact_ids, question.room)
        return [
            Draft(fact=fact, form=form, prose=text, generator=self.name)
            for text in self._moderated(texts)
        ]

    def _answered(self, question: Question) -> Reply:
        """The answer in the strictest form that the server takes, which is kept in mind."""
        forms = self._api.forms(question)
        while True:
            reply = self._paid(question, forms[self._loosened])
            if not is_refused_for_its_form(reply) or self._loosened == len(forms) - 1:
                return reply
            self._loosened += 1
            _log.info("%s refuses the form of answer, a looser one is tried", self._server.host)

    def _paid(self, question: Question, form: dict[str, object]) -> Reply:
        if not self._may_spend():
            raise WriterError("the month's budget is used up")
        reply = self._server.ask(lambda client: self._api.ask(client, self.name, question, form))
        if tokens := usage_in(reply):
            self._charge(*tokens)
        return reply

    def _moderated(self, texts: Sequence[str]) -> list[str]:
        if self._moderation is None:
            return list(texts)
        objections = self._moderation.objections(texts)
        clean = [text for text, what in zip(texts, objections, strict=True) if not what]
        if not clean:
            raise WriterError(f"moderation flags every candidate: {objections[0]}")
        return clean
