"""``--verbose``: what happens, line by line, on standard error."""

import logging
import sys

import typer


def narrate(context: typer.Context) -> None:
    """Show the program's own log until the command ends; libraries stay silent."""
    logger = logging.getLogger("influencer")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)

    def stop() -> None:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)

    context.call_on_close(stop)
