"""No test comes near the crontab of whoever runs it."""

from pathlib import Path


def hide_crontab(folder: Path) -> None:
    """Let there be a ``crontab`` that has no table and takes none, where the path looks first."""
    program = folder / "crontab"
    if not program.exists():
        folder.mkdir(exist_ok=True)
        program.write_text("#!/bin/sh\necho 'no crontab for the tests' >&2\nexit 1\n")
        program.chmod(0o700)
