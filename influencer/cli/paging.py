"""Long answers, a screen at a time, where somebody reads them."""

import os
import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def paged(console: Console) -> Iterator[Console]:
    """Within the block, what is printed goes to the user's pager if this is a terminal.

    ``less`` is told to keep colours and to leave at once what fits on the screen, unless the
    user's own ``LESS`` says otherwise; git does the same.
    """
    pager = shlex.split(os.environ.get("PAGER") or "less")
    if not console.is_terminal or not pager or shutil.which(pager[0]) is None:
        yield console
        return
    os.environ.setdefault("LESS", "FRX")
    with console.pager(styles=True):
        yield console
