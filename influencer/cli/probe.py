"""What a process finds when it looks for an account's credentials: no command, for other processes.

``python -P -m influencer.cli.probe HANDLE [--store NAME] [--locator TEXT] [--to FILE]``. Started as
cron starts things, it shows what a run by cron would find. It prints one JSON object, see
``influencer.domain.secret_places``, which holds no secret and nothing made from one.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkstemp

from influencer.domain.models import Account
from influencer.domain.secret_places import Finding, write_finding
from influencer.errors import ExitCode, InfluencerError
from influencer.paths import Paths, locate
from influencer.services import Services


def main(arguments: Sequence[str] | None = None) -> int:
    """Look, and tell; the exit code is 0 where a run would have its keys, and else 78."""
    os.umask(0o077)
    options = _parser().parse_args(arguments)
    finding = _look(locate(), options)
    line = f"{write_finding(finding)}\n"
    if options.to is None:
        sys.stdout.write(line)
    else:
        _put(options.to, line)
    return int(ExitCode.DONE if finding.is_right else ExitCode.CONFIGURATION)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="influencer.cli.probe", allow_abbrev=False)
    parser.add_argument("handle", help="the account's, as influencer has it")
    parser.add_argument("--store", help="look in this store only, whichever is pinned")
    parser.add_argument("--locator", default="", help="what finds that store")
    parser.add_argument("--to", type=Path, metavar="FILE", help="write there instead")
    return parser


def _look(paths: Paths, options: argparse.Namespace) -> Finding:
    """What is found; whatever goes wrong is part of it."""
    try:
        services = Services(paths)
        if options.store is not None:
            account = Account(id=0, handle=options.handle)
            return services.keys.look_in(account, options.store, options.locator)
        # Opening the store would make a database where there is none.
        found = services.store.accounts.find(options.handle) if paths.database.exists() else None
        if found is None:
            said = f"there is no account @{options.handle} in {paths.data}"
            return Finding(said=f"{said}; set INFLUENCER_HOME alike here and where init was run")
        return services.keys.look(found)
    except InfluencerError as error:
        return Finding(said=str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told in one line
        return Finding(said=f"this is a bug: {type(error).__name__}; please report it")


def _put(path: Path, line: str) -> None:
    """Write the file at once, so that who waits for it never reads a part."""
    descriptor, name = mkstemp(dir=path.parent, prefix=f".{path.name}-")  # its mode is 0600
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(line)
    Path(name).replace(path)


if __name__ == "__main__":
    sys.exit(main())
