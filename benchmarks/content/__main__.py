"""``python -m benchmarks.content [--seed S] [--posts N] [--human FILE] [--year]``."""

import argparse
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.content.bait_rates import Rate, bait_rates, is_as_known, lines_of_rates
from benchmarks.content.measures import choose, measure_posts, measure_prose
from benchmarks.content.pairs import lines_of_pairs
from benchmarks.content.posts import Workshop, Written, open_workshop
from benchmarks.content.refusals import overheard
from benchmarks.content.table import NotMeasured, Row, lines_of
from benchmarks.content.year import POSTS, lines_of_year, look_back
from influencer.errors import ContentError


def main() -> int:
    """Print what is asked for; 1 where a goal is missed."""
    options = _parser().parse_args()
    with open_workshop() as workshop:
        return _year(workshop, options) if options.year else _table(workshop, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.content", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another seed, other posts (1)")
    parser.add_argument("--posts", type=int, default=500, help="how many are written (500)")
    parser.add_argument("--human", type=Path, help="sentences that people wrote, one a line")
    parser.add_argument("--year", action="store_true", help="2,190 posts and what became of them")
    return parser


def _table(workshop: Workshop, options: argparse.Namespace) -> int:
    lines = options.human.read_text("utf-8").splitlines() if options.human else []
    people = choose(lines, count=options.posts, seed=options.seed)
    posts = list(workshop.write(options.posts, seed=options.seed))
    _print(_head(len(posts), len(people), options.seed))
    topics = [topic.slug for topic in workshop.topics]
    proses = [post.prose for post in posts]
    rows = [*measure_prose(proses, people, seed=options.seed), *measure_posts(posts, topics)]
    _print(["", *lines_of(rows), *lines_of_pairs(proses)])
    rates = bait_rates(workshop.services.facts)
    _print(["", *lines_of_rates(rates)])
    return verdict(rows, rates)


def verdict(rows: Iterable[Row], rates: Mapping[str, Rate] | NotMeasured) -> int:
    """The exit code: 1 where a goal is missed; what was not measured misses none."""
    has_flaw = not isinstance(rates, NotMeasured) and not all(
        is_as_known(name, rate) for name, rate in rates.items()
    )
    return 1 if has_flaw or any(row.is_missed for row in rows) else 0


def _head(posts: int, people: int, seed: int) -> list[str]:
    lines = [
        f"{posts} posts by the offline writer, seed {seed}, six a day.",
        "Their prose is measured, without the hashtags; pictures are not drawn.",
    ]
    if people and people < posts:
        lines.append(
            f"Only {people} human sentences: fewer texts repeat less, which flatters them."
        )
    return lines


def _year(workshop: Workshop, options: argparse.Namespace) -> int:
    posts: list[Written] = []
    begun = time.monotonic()
    with overheard() as refused:
        try:
            for written in workshop.write(POSTS, seed=options.seed):
                posts.append(written)  # noqa: PERF402 - those before an error count as well
        except ContentError as error:
            _print([f"stopped: {error}"])
    year = look_back(posts, refused, wanted=POSTS)
    took = time.monotonic() - begun
    _print([*lines_of_year(year), f"{'took':<24}{took:.0f} s"])
    return 0 if year.is_kept else 1


def _print(lines: Sequence[str]) -> None:
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    sys.exit(main())
