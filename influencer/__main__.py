"""The entry: answers cron's question, "is anything due?", before anything heavy is loaded.

Cron asks every hour, and mostly the answer is no. So this module, and what it imports before it
knows, is the standard library's ``sqlite3`` and nothing else.
"""

import os
import sys
from datetime import UTC, datetime, timedelta

from influencer.paths import Paths, locate

SCHEMA_VERSION = 6
"""The version of the database whose agenda this module understands."""

_NOTHING_DUE = """
SELECT min(at) > :now AND max(coalesce(plan_again_at, '')) < :far
  AND (SELECT user_version = :version FROM pragma_user_version)
  AND (SELECT coalesce(confirmed_at, '') < :soon FROM installation)
FROM agenda JOIN users USING (user_id) WHERE username IS NOT NULL
"""

_FAR = timedelta(days=1)
"""A plan that is due later was made under a clock that ran ahead: it counts as doubt."""

_SOON = timedelta(minutes=5)
"""X's clock was never further ahead of a right one: then this one is wrong, and a run says so."""


def main() -> None:
    """Run the command line of this process."""
    os.umask(0o077)
    arguments = sys.argv[1:]
    if arguments == ["post", "--due"] and _is_nothing_due(locate()):
        return
    _collect_rarely()
    from influencer.cli.app import run

    sys.exit(run(arguments))


def _collect_rarely() -> None:
    """Do not look for garbage while modules load: that took a twentieth of ``generate``."""
    import gc

    gc.set_threshold(50_000)


def _is_nothing_due(paths: Paths) -> bool:
    """Whether the agenda's next moment is still to come; whatever is in doubt is due."""
    import sqlite3

    now = datetime.now(UTC)
    moments = {"now": now, "soon": now + _SOON, "far": now + _FAR}
    values = {name: _text(moment) for name, moment in moments.items()} | {"version": SCHEMA_VERSION}
    try:
        connection = sqlite3.connect(f"{paths.database.as_uri()}?mode=rw", uri=True)
        try:
            (is_nothing_due,) = connection.execute(_NOTHING_DUE, values).fetchone()
        finally:
            connection.close()
        if is_nothing_due:
            paths.last_run.touch(mode=0o600)
    except (sqlite3.Error, OSError):
        return False
    return bool(is_nothing_due)


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    main()
