"""Ends a run that hangs, so that the lock it holds is free for the next one."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from influencer.errors import ExitCode

LONGEST_RUN = 600.0
"""Seconds. Every call has a deadline of its own; a run of several accounts ends well before."""

_GRACE = 30


@contextmanager
def watched(seconds: float = LONGEST_RUN) -> Iterator[None]:
    """End this process should the block take longer; what it was sending becomes ``unknown``.

    A thread says why and ends it. Where not even a thread gets its turn, the kernel's alarm does.
    """
    timer = Timer(seconds, _end, (seconds,))
    timer.daemon = True
    timer.start()
    signal.alarm(int(seconds) + _GRACE)
    try:
        yield
    finally:
        timer.cancel()
        signal.alarm(0)


def _end(seconds: float) -> None:
    sys.stderr.write(
        f"influencer: this run was ended after {seconds:g} s, since it hung; the next one goes on\n"
    )
    sys.stderr.flush()
    os._exit(ExitCode.TRY_LATER)
