"""What the model writes, and in which envelope it goes."""

import json
import re
from typing import Any

from fake_model.faults import Fault

CANDIDATES = 3
USAGE = (900, 150)
"""Tokens read and written."""

_FACT = re.compile(r"<fact>\n(.*?)\n</fact>", re.DOTALL)


def written(question: str, texts: tuple[str, ...], fault: Fault) -> str:
    """The model's words on a question."""
    if fault.says is not None:
        return fault.says
    fact = json.loads(found[1]) if (found := _FACT.search(question)) else {}
    ids = [fact.get("id", "")] if fault.fact_ids is None else list(fault.fact_ids)
    chosen = fault.texts or texts or tuple(fact.get("phrasings", ())) or ("There is no fact.",)
    candidates = [
        {"text": chosen[number % len(chosen)], "fact_ids": ids} for number in range(CANDIDATES)
    ]
    return json.dumps({"candidates": candidates})


def response(words: str, model: str, fault: Fault) -> dict[str, Any]:
    """An answer of the Responses API."""
    reasons = {"length": "max_output_tokens", "content_filter": "content_filter"}
    reason = reasons.get(fault.finish)
    part: dict[str, Any] = {"type": "output_text", "text": words, "annotations": []}
    if fault.refusal:
        part = {"type": "refusal", "refusal": fault.refusal}
    message = {"type": "message", "role": "assistant", "status": "completed", "content": [part]}
    return {
        "id": "resp_1",
        "object": "response",
        "model": model,
        "status": "incomplete" if reason else "completed",
        "incomplete_details": {"reason": reason} if reason else None,
        "error": None,
        "output": [{"type": "reasoning", "id": "rs_1", "summary": []}, message],
        **_usage(fault, "input_tokens", "output_tokens"),
    }


def completion(words: str, model: str, fault: Fault) -> dict[str, Any]:
    """An answer of the chat completions API."""
    content = None if fault.refusal else words
    message = {"role": "assistant", "content": content, "refusal": fault.refusal or None}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": fault.finish}],
        **_usage(fault, "prompt_tokens", "completion_tokens"),
    }


def moderation(texts: list[str], fault: Fault) -> dict[str, Any]:
    """What moderation says to each text."""
    categories = {"harassment": False, "violence": False}
    if fault.flagged:
        categories[fault.flagged] = True
    result = {"flagged": bool(fault.flagged), "categories": categories, "category_scores": {}}
    return {"id": "modr-1", "model": "omni-moderation-latest", "results": [result] * len(texts)}


def _usage(fault: Fault, read: str, written: str) -> dict[str, Any]:
    if not fault.has_usage:
        return {}
    return {"usage": {read: USAGE[0], written: USAGE[1], "total_tokens": sum(USAGE)}}
