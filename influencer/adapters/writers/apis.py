"""The two ways in which servers take a question, each with the forms of answer it knows."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from openai import OpenAI

from influencer.adapters.writers.answers import text_of_completion, text_of_response
from influencer.domain.prompting import Question, schema

MOST_TOKENS = 3000
"""Of an answer. Three candidates take 300; a model that thinks first counts its thoughts, too."""

_NAME = "candidates"

Form = dict[str, Any]
"""What an answer must look like, in the words of an API."""


class Api(Protocol):
    """One way of asking."""

    def forms(self, question: Question) -> Sequence[Form]:
        """Forms to ask for, the strictest first; servers refuse what they do not know."""
        ...

    def ask(self, client: OpenAI, model: str, question: Question, form: Form) -> Any:
        """The raw response."""
        ...

    def text(self, content: dict[str, Any]) -> str:
        """The text in it; raises ``WriterError``."""
        ...


class ResponsesApi:
    """OpenAI's own. Nothing is kept there."""

    def forms(self, question: Question) -> Sequence[Form]:
        """The schema stands in the form itself."""
        schemas = [{"type": "json_schema", **named} for named in _named_schemas(question)]
        return [*schemas, {"type": "json_object"}]

    def ask(self, client: OpenAI, model: str, question: Question, form: Form) -> Any:
        """The raw response."""
        text: Any = {"format": form}
        return client.responses.with_raw_response.create(
            model=model,
            instructions=question.rules,
            input=question.data,
            text=text,
            max_output_tokens=MOST_TOKENS,
            store=False,
        )

    def text(self, content: dict[str, Any]) -> str:
        """The text in it; raises ``WriterError``."""
        return text_of_response(content)


class CompletionsApi:
    """What all other servers speak. llama.cpp takes no notice of a schema on the other one."""

    def forms(self, question: Question) -> Sequence[Form]:
        """The schema stands one level deeper."""
        schemas = [
            {"type": "json_schema", "json_schema": named} for named in _named_schemas(question)
        ]
        return [*schemas, {"type": "json_object"}]

    def ask(self, client: OpenAI, model: str, question: Question, form: Form) -> Any:
        """The raw response. Not every server knows ``max_completion_tokens``."""
        response_format: Any = form
        return client.chat.completions.with_raw_response.create(
            model=model,
            messages=[
                {"role": "system", "content": question.rules},
                {"role": "user", "content": question.data},
            ],
            response_format=response_format,
            max_tokens=MOST_TOKENS,
        )

    def text(self, content: dict[str, Any]) -> str:
        """The text in it; raises ``WriterError``."""
        return text_of_completion(content)


def _named_schemas(question: Question) -> Iterator[Form]:
    for has_lengths in (True, False):
        found = schema(question.fact_ids, question.room, has_lengths=has_lengths)
        yield {"name": _NAME, "schema": found, "strict": True}
