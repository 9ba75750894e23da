"""Every row of the table, measured on posts and on the human reference alike."""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module

from benchmarks.content.gate_counts import count_refused
from benchmarks.content.ngrams import distinct
from benchmarks.content.posts import Written
from benchmarks.content.readings import mean_reading_ease, topic_entropy
from benchmarks.content.table import Figure, Goal, NotMeasured, Row

Texts = Sequence[str]
Measure = Callable[[Texts], float]


def choose(lines: Texts, *, count: int, seed: int) -> Texts:
    """As many of people's sentences as there are posts, by lot; all where there are fewer."""
    texts = [line.strip() for line in lines if line.strip()]
    return random.Random(seed).sample(texts, min(count, len(texts)))


def bench_measure(module: str, name: str, texts: Texts, **options: object) -> Figure:
    """A measure that takes the extra ``bench``; told why where that is not installed."""
    try:
        measure = getattr(import_module(f"benchmarks.content.{module}"), name)
        return float(measure(texts, **options))
    except ImportError as error:
        return NotMeasured(reason=f"{error}; make bench-content installs it")


def measure_prose(posts: Texts, people: Texts, *, seed: int) -> Iterator[Row]:
    """The rows that people's sentences have as well."""
    for name, goal, measure in _prose_measures(seed):
        human = measure(people) if people else None
        yield Row(name=name, goal=goal, posts=measure(posts), human=human)


def _prose_measures(seed: int) -> tuple[tuple[str, Goal, Callable[[Texts], Figure]], ...]:
    return (
        ("distinct-2", Goal(least=0.70), partial(distinct, size=2)),
        ("distinct-3", Goal(least=0.90), partial(distinct, size=3)),
        (
            "self-BLEU (100 × 100)",
            Goal(most=15, digits=1),
            partial(bench_measure, "bleu", "self_bleu", seed=seed),
        ),
        (
            "MinHash ≥ .6 (5-grams)",
            Goal(most=0.01, digits=1, unit="%"),
            partial(bench_measure, "minhash", "share_alike"),
        ),
        (
            "embedding nearest > .9",
            Goal(most=0.02, digits=1, unit="%"),
            partial(bench_measure, "nearest", "share_near"),
        ),
        ("Flesch reading ease (own counter)", Goal(least=55, most=75, digits=1), mean_reading_ease),
    )


def measure_posts(posts: Sequence[Written], topics: Texts) -> Iterator[Row]:
    """The rows that posts alone have.

    Args:
        posts: as they are stored.
        topics: slugs of all that the account writes about.
    """
    evenness = topic_entropy([post.fact.topic for post in posts], topics)
    yield Row(name="topic entropy, share of the maximum", goal=Goal(least=0.90), posts=evenness)
    for name, count in count_refused(posts).items():
        yield Row(name=name, goal=Goal(most=0, digits=0), posts=count)
