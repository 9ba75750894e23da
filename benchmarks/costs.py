"""What runs cost, in ratios of CPU time measured side by side: make bench.

Each row compares a command with a yardstick; the two alternate, and medians are compared. Goals are
those that the project set itself before it was written.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.past import fill
from benchmarks.pictures import compare_pictures

ROUNDS = 15
BIN = Path(sys.executable).parent

ENCODE = """
import io, random
from PIL import Image
noise = Image.frombytes("RGB", (1600, 900), random.Random(1).randbytes(1600 * 900 * 3))
smooth = noise.resize((40, 22)).resize((1600, 900))
smooth.save(io.BytesIO(), "PNG", compress_level=6)
"""


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "INFLUENCER_HOME": home}
        influencer = str(BIN / "influencer")
        _run([influencer, "init", "--yes", "--handle", "bench", "--no-verify"], environment | KEYS)
        _run([influencer, "post", "--due"], environment)
        due, usage = [influencer, "post", "--due"], [influencer, "--help"]
        _compare("post --due, nothing due", due, IMPORT_SQLITE, 1.6, environment)
        _compare("--help", usage, IMPORT_SQLITE, 10.0, environment)
        for first, last, goal in ((1, 10_000, 2.5), (10_001, 100_000, 2.8)):
            fill(Path(home), range(first, last + 1))
            name = f"generate, {last:,} posts before"
            _compare(name, [influencer, "generate"], ENCODE_ONE, goal, environment)
    compare_pictures()


def _compare(
    name: str, command: list[str], yardstick: list[str], goal: float, environment: dict[str, str]
) -> None:
    ratio = _ratio(command, yardstick, environment)
    print(f"{name:32} {ratio:6.2f} × (goal ≤ {goal})")


KEYS = {
    f"INFLUENCER_X_{name}": "benchmark"
    for name in ("API_KEY", "API_SECRET", "ACCESS_TOKEN", "ACCESS_TOKEN_SECRET")
}
ENCODE_ONE = [sys.executable, "-c", ENCODE]
IMPORT_SQLITE = [sys.executable, "-c", "import sqlite3"]


def _ratio(command: list[str], yardstick: list[str], environment: dict[str, str]) -> float:
    pairs = [(_run(command, environment), _run(yardstick, environment)) for _ in range(ROUNDS)]
    return statistics.median(a for a, _ in pairs) / statistics.median(b for _, b in pairs)


def _run(command: list[str], environment: dict[str, str]) -> float:
    """CPU seconds, user and system, of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
