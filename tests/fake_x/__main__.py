"""``python -m fake_x --port 0 --ledger DIR``; the first line printed is the address."""

import argparse
import json
from pathlib import Path

from fake_x import Keys
from fake_x.server import FakeXServer


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser(prog="fake_x")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--accounts", default="[{}]", help="JSON list of accounts' four values")
    parser.add_argument("--check-duplicates", action="store_true")
    options = parser.parse_args()
    accounts = tuple(Keys(**values) for values in json.loads(options.accounts))
    server = FakeXServer(
        options.ledger,
        port=options.port,
        accounts=accounts,
        check_duplicates=options.check_duplicates,
    )
    print(server.url, flush=True)  # noqa: T201 — how the parent learns the port
    server.serve_forever()


main()
