"""The shape of a model's answer, asked for and then held to: servers differ in what they check."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from influencer.errors import WriterError

CANDIDATES = 3
"""In one answer; the one least like the past wins."""

SLACK = 40
"""Characters beyond the room that a text may have: servers cut it there, in the middle of a word,
so a model is given the chance to end its sentence."""

LONGEST_TEXT = 1000
"""Characters that are looked at, hashtags at the end included."""

_ENDS = re.compile(r"[.!?…][\"'”’)]*$")
_ROW_OF_HASHTAGS = re.compile(r"(?:^|(?<=[.!?…\"'”’)])|\n)\s*+(?:[#＃][^\s#＃]++[\s,]*+)++$")


def schema(fact_ids: Sequence[str], room: int, *, has_lengths: bool = True) -> dict[str, Any]:
    """JSON Schema of the answer, bounded everywhere: an unbounded one runs to the token limit.

    Args:
        fact_ids: those that may be cited.
        room: the most that a text may weigh.
        has_lengths: whether texts are bounded too; some servers refuse ``maxLength``.
    """
    bounds = {"minLength": 1, "maxLength": room + SLACK} if has_lengths else {}
    candidate = _object(
        text={"type": "string", **bounds},
        fact_ids=_array({"type": "string", "enum": list(fact_ids)}, 1, len(fact_ids)),
    )
    return _object(candidates=_array(candidate, CANDIDATES, CANDIDATES))


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _array(items: dict[str, Any], least: int, most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least, "maxItems": most}


def candidates_in(answer: str, fact_ids: Sequence[str], room: int) -> list[str]:
    """The texts of an answer that are of the right shape, each once, without hashtags at the end.

    Raises:
        WriterError: the answer has another shape, or none of its texts is of any use.
    """
    spoilt, texts = "", []
    for candidate in _listed(answer):
        text, trouble = _read(candidate, fact_ids, room)
        if not trouble:
            texts.append(text)
        spoilt = spoilt or trouble
    if not texts:
        raise WriterError(f"the model's answer is of no use: {spoilt}")
    return list(dict.fromkeys(texts))


def _listed(answer: str) -> Iterator[Any]:
    content: Any = None
    with suppress(ValueError, RecursionError):
        content = json.loads(answer)
    found = content.get("candidates") if isinstance(content, dict) else None
    if not isinstance(found, list) or len(found) != CANDIDATES:
        raise WriterError(
            f"the model's answer is not what was asked for: no JSON with {CANDIDATES} candidates"
        )
    return iter(found)


def _read(candidate: Any, fact_ids: Sequence[str], room: int) -> tuple[str, str]:
    """The text, and why it is of no use; the reason is empty where it is of use."""
    if not isinstance(candidate, dict) or not isinstance(candidate.get("text"), str):
        return "", "a candidate has no text"
    cited = candidate.get("fact_ids")
    if not isinstance(cited, list) or not cited or any(one not in fact_ids for one in cited):
        return "", "a candidate cites what it was not given"
    if len(candidate["text"]) > LONGEST_TEXT:
        return "", f"a text has {len(candidate['text'])} characters, room is for {room}"
    return _judged(_ROW_OF_HASHTAGS.sub("", candidate["text"].strip()).strip(), room)


def _judged(text: str, room: int) -> tuple[str, str]:
    if not text:
        return "", "a text is empty"
    if len(text) > room + SLACK:
        return "", f"a text has {len(text)} characters, room is for {room}"
    if any("\ud800" <= char <= "\udfff" for char in text):
        return "", "a text has half a character"
    if not _ENDS.search(text):
        return "", "a text ends in the middle of a sentence"
    return text, ""
