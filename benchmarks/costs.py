"""What runs cost, in ratios of CPU time measured side by side: python benchmarks/costs.py.

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
        rows = (
            ("post --due, nothing due", [influencer, "post", "--due"], IMPORT_SQLITE, 1.6),
            ("--help", [influencer, "--help"], IMPORT_SQLITE, 10.0),
            (
                "generate, against one PNG",
                [influencer, "generate"],
                [sys.executable, "-c", ENCODE],
                2.5,
            ),
        )
        for name, command, yardstick, goal in rows:
            ratio = _ratio(command, yardstick, environment)
            print(f"{name:28} {ratio:6.2f} × (goal ≤ {goal})")


KEYS = {
    f"INFLUENCER_X_{name}": "benchmark"
    for name in ("API_KEY", "API_SECRET", "ACCESS_TOKEN", "ACCESS_TOKEN_SECRET")
}
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
