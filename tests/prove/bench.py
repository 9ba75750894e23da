"""Where cases are tried: a prepared home, copied for each case, and a fake X of its own."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock

from command_line import Ran
from fake_x import Keys
from fake_x.process import FakeX, running_fake_x
from installed import Installed, as_variables

from influencer.domain.credentials import Credentials
from prove.disk import read_files, write_files
from prove.passing import pass_time
from prove.program import REAL, Program
from prove.tracer import Tracer

HANDLE = f"test_{Keys().user_id}"
ROUNDS = (0, 3, 6, 6, 16, 61, 120, 10)
"""Minutes before each of the runs that follow a fault; the last two are past the deadline."""

MEMORY = "/dev/shm"
PATIENCE = 90
"""Seconds for one run; one that waits for a locked database takes 15."""


@dataclass(frozen=True, slots=True)
class Case:
    """One trial: a home whose only slot is due, an X, and the program.

    Attributes:
        said: what each run has said, for the report.
    """

    home: Installed
    fake: FakeX
    program: Program
    post_id: int
    said: list[Ran]

    def run(self, *arguments: str, through: Sequence[str] = ()) -> Ran:
        """Run the program, perhaps through a tracer; by default as cron does."""
        ended = subprocess.run(
            [*through, *self.program.command, *(arguments or ("post", "--due"))],
            env=self.home.environment | dict(self.program.environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        ran = Ran(code=ended.returncode, out=ended.stdout, err=ended.stderr)
        self.said.append(ran)
        return ran

    def run_until_quiet(self, rounds: Sequence[float] = ROUNDS) -> None:
        """Let cron call again and again while time passes."""
        for minutes in rounds:
            if minutes:
                pass_time(self.home.database, minutes)
            self.run()

    def row(self) -> sqlite3.Row:
        """The slot's row."""
        with closing(sqlite3.connect(self.home.database)) as connection:
            connection.row_factory = sqlite3.Row
            query = "SELECT * FROM posts WHERE post_id = ?"
            row: sqlite3.Row = connection.execute(query, (self.post_id,)).fetchone()
        return row

    def other_texts(self) -> frozenset[str]:
        """Of posts beside the slot's: sent by a person, or for a later slot."""
        with closing(sqlite3.connect(self.home.database)) as connection:
            query = "SELECT content FROM posts WHERE post_id <> ? AND content IS NOT NULL"
            rows = connection.execute(query, (self.post_id,)).fetchall()
        return frozenset(text for (text,) in rows)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a home holds whose slot is due, and the slot's post."""

    files: Mapping[str, bytes]
    post_id: int


class Bench:
    """Makes cases. Homes are prepared once, with the real program, and copied for each case."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.tracer = Tracer(root)
        self._lock = Lock()

    @contextmanager
    def case(
        self,
        program: Program = REAL,
        *,
        is_written: bool = True,
        check_duplicates: bool = False,
        files: Mapping[str, bytes] | None = None,
        ledger: str = "",
    ) -> Iterator[Case]:
        """A case.

        Args:
            program: what is on trial.
            is_written: whether the post is prepared, or the due slot is empty.
            check_duplicates: whether X refuses what it has already.
            files: what the data folder holds in place of the prepared home's.
            ledger: what X holds already.
        """
        with self._lock:
            prepared = self.ready if is_written else self.planned
        folder = Path(tempfile.mkdtemp(dir=self.root))
        (folder / "x").mkdir()
        (folder / "x" / "ledger.jsonl").write_text(ledger, "utf-8")
        try:
            with running_fake_x(folder / "x", check_duplicates=check_duplicates) as fake:
                variables = as_variables(fake.credentials)
                home = Installed(folder, INFLUENCER_X_API_URL=fake.url, **variables)
                write_files(home.state, prepared.files if files is None else files)
                yield Case(home, fake, program, prepared.post_id, [])
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @cached_property
    def ready(self) -> Prepared:
        """A post is prepared, and its slot has come."""
        made = self._signed_up("ready")
        made.done("generate", "--quiet")
        made.make_due()
        return _finished(made)

    @cached_property
    def planned(self) -> Prepared:
        """A slot has come, and nothing is written for it yet."""
        made = self._signed_up("planned")
        made.done("post", "--due")
        ago = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
        (first,) = made.sql("SELECT min(post_id) FROM posts")[0]
        made.sql(f"UPDATE posts SET due_at = '{ago}' WHERE post_id = {first}")
        return _finished(made)

    def _signed_up(self, name: str) -> Installed:
        made = Installed(self.root / name, **as_variables(Credentials.of(**asdict(Keys()))))
        made.sign_up(HANDLE)
        return made


def _finished(made: Installed) -> Prepared:
    (post_id,) = made.sql("SELECT post_id FROM posts ORDER BY due_at LIMIT 1")[0]
    return Prepared(read_files(made.state), post_id)


@contextmanager
def open_bench() -> Iterator[Bench]:
    """A bench in a temporary folder, in memory where there is room and nobody says otherwise.

    Elsewhere most of the time goes into waiting for fsync, which proves nothing: a kill leaves a
    file system as it is, and power cuts are computed.
    """
    is_chosen = "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK)
    with tempfile.TemporaryDirectory(dir=None if is_chosen else MEMORY) as root:
        yield Bench(Path(root))
