"""What a request must be like; the rest is refused, as OpenAI would."""

from collections.abc import Iterator
from typing import Any

Body = dict[str, Any]


def form_of(body: Body) -> tuple[str, dict[str, Any]]:
    """The name of the form of answer that is asked for, and its schema."""
    form: dict[str, Any] = body.get("response_format") or body.get("text", {}).get("format", {})
    named: dict[str, Any] = form.get("json_schema", form)
    return form.get("type", "text"), named if form.get("type") == "json_schema" else {}


def question_in(body: Body) -> str:
    """All that the model is told."""
    told = [body.get("instructions", ""), body.get("input", "")]
    told += [message["content"] for message in body.get("messages", ())]
    return "\n".join(told)


def faults_of(body: Body) -> Iterator[str]:
    """What is wrong with a question."""
    form, named = form_of(body)
    if form == "json_object" and "JSON" not in question_in(body):
        yield "the word JSON must stand in the question"
    if form == "json_schema":
        if named.get("strict") is not True or not named.get("name"):
            yield "the schema is not strict, or has no name"
        yield from _loose_ends(named.get("schema", {}))
    if not isinstance(body.get("max_output_tokens", body.get("max_tokens")), int):
        yield "the answer is not bounded"


def _loose_ends(schema: dict[str, Any]) -> Iterator[str]:
    """Objects that take other properties, or arrays without an end."""
    match schema.get("type"):
        case "object":
            properties = schema.get("properties", {})
            if schema.get("additionalProperties") is not False:
                yield "additionalProperties must be false"
            if sorted(schema.get("required", ())) != sorted(properties):
                yield "every property must be required"
            for inner in properties.values():
                yield from _loose_ends(inner)
        case "array":
            if "maxItems" not in schema:
                yield "an array has no end"
            yield from _loose_ends(schema["items"])
