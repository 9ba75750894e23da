"""Run all of it: ``python -m pictures [--seeds 5] [--posts 200] [NAME …]``."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from drawings import shipped_facts

from influencer.adapters.images.templates import TEMPLATES
from pictures.posts import posts_in_a_row, repetitions
from pictures.sweep import cases, judge, judge_fact


def main() -> int:
    """Print what was judged and what is wrong; 1 where something is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="templates; all unless some are named")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--posts", type=int, default=200)
    wanted = parser.parse_args()
    with ProcessPoolExecutor() as workers:
        wrong = _sweep(workers, wanted.names or list(TEMPLATES), wanted.seeds)
        if not wanted.names:
            wrong += _facts(workers)
            rows = [("landscape", 1), ("both", 2)]
            for lines in workers.map(_row, rows, [wanted.posts] * len(rows)):
                wrong += _told(lines)
    _say(f"{wrong} wrong")
    return 1 if wrong else 0


def _sweep(workers: ProcessPoolExecutor, names: Sequence[str], seeds: int) -> int:
    judged = list(cases(names, range(1, seeds + 1)))
    found = list(workers.map(judge, judged, chunksize=9))
    refused = [problems for _, problems in found if problems]
    for problems in refused:
        _say("; ".join(problems))
    _say(
        f"{len(judged)} pictures of {len(names)} templates in all themes, formats and"
        f" {seeds} seeds: {len(judged) - len(refused)} pass the gate; "
        f"{sum(count for count, _ in found)} facts were too long for a template and left to others"
    )
    return len(refused)


def _facts(workers: ProcessPoolExecutor) -> int:
    names = list(shipped_facts())
    found = list(workers.map(judge_fact, names, chunksize=9))
    problems = [problem for _, problem in found if problem]
    for problem in problems:
        _say(problem)
    first = Counter(drawn.split()[0] for drawn, _ in found if drawn)
    _say(f"{len(names)} facts: {len(names) - len(problems)} have a picture in either format,")
    _say(f"by {len(first)} templates; the most frequent {first.most_common(3)}")
    return len(problems)


def _row(row: tuple[str, int], count: int) -> list[str]:
    canvas, seed = row
    posts = list(posts_in_a_row(count, seed=seed, canvas=canvas))
    used = Counter(post.picture.template for post in posts)
    said = f"{count} posts in a row ({canvas}, seed {seed}): {len(used)} templates"
    return [said, *repetitions(posts)]


def _told(lines: list[str]) -> int:
    for line in lines:
        _say(line)
    return len(lines) - 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
