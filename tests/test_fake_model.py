"""The fake model is as strict as OpenAI, or tests in front of it would prove nothing."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from fake_model.server import FakeModel, running_fake_model

from influencer.domain.prompting import schema

GOOD = schema(["halving"], 100)


@pytest.fixture(name="fake")
def fake_fixture() -> Iterator[FakeModel]:
    with running_fake_model() as fake:
        yield fake


def ask(
    fake: FakeModel, path: str, body: dict[str, Any] | None = None, key: str = ""
) -> tuple[int, Any]:
    data = json.dumps(body).encode() if body is not None else None
    headers = {"Authorization": f"Bearer {key or fake.key}"}
    try:
        with urlopen(Request(f"{fake.url}{path}", data=data, headers=headers)) as answer:
            return answer.status, json.load(answer)
    except HTTPError as error:
        with error:
            return error.code, json.load(error)


def question(form: dict[str, Any], **changes: Any) -> dict[str, Any]:
    messages = [{"role": "user", "content": 'JSON about <fact>\n{"phrasings": ["So."]}\n</fact>'}]
    body = {"model": "fake-model", "messages": messages, "max_tokens": 9, "response_format": form}
    return body | changes


def named(found: dict[str, Any], **changes: Any) -> dict[str, Any]:
    inner = {"name": "n", "strict": True, "schema": found} | changes
    return {"type": "json_schema", "json_schema": inner}


def test_models_are_listed(fake: FakeModel) -> None:
    status, content = ask(fake, "/models")

    assert (status, [one["id"] for one in content["data"]]) == (200, ["fake-model"])


def test_a_sound_question_gets_the_phrasings_of_its_fact(fake: FakeModel) -> None:
    status, content = ask(fake, "/chat/completions", question(named(GOOD)))

    said = json.loads(content["choices"][0]["message"]["content"])
    assert status == 200
    assert [one["text"] for one in said["candidates"]] == ["So."] * 3


@pytest.mark.parametrize("path", ["/models", "/chat/completions", "/responses", "/moderations"])
def test_another_key_is_refused(fake: FakeModel, path: str) -> None:
    body = None if path == "/models" else question(named(GOOD))

    assert ask(fake, path, body, key="another")[0] == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (question(named(GOOD), model="another"), 404),
        (question(named(GOOD), max_tokens=None), 400),
        (question(named(GOOD, strict=False)), 400),
        (question(named(GOOD | {"additionalProperties": True})), 400),
        (question(named(GOOD | {"required": []})), 400),
        (question(named({"type": "array", "items": {"type": "string"}})), 400),
        (question({"type": "json_object"}, messages=[]), 400),
        (question({"type": "json_object"}), 200),
    ],
)
def test_an_unsound_question_is_refused(fake: FakeModel, body: Any, status: int) -> None:
    assert ask(fake, "/chat/completions", body)[0] == status


def test_there_is_nothing_elsewhere(fake: FakeModel) -> None:
    assert ask(fake, "/completions", question(named(GOOD)))[0] == 404


def test_a_fault_comes_as_often_as_it_was_ordered(fake: FakeModel) -> None:
    fake.fail("500", times=2)

    body = question(named(GOOD))
    assert [ask(fake, "/chat/completions", body)[0] for _ in range(3)] == [500, 500, 200]
