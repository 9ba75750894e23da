"""What a test wants of a running fake X."""

from datetime import datetime
from typing import Any

from fake_x.clock import ServerClock
from fake_x.faults import FaultQueue, named
from fake_x.ledger import Ledger

Wish = dict[str, Any]


class Controls:
    """Carries out the wishes that arrive below ``/_control/``."""

    def __init__(self, ledger: Ledger, clock: ServerClock, faults: FaultQueue) -> None:
        self._ledger = ledger
        self._clock = clock
        self._faults = faults

    def obey(self, name: str, wish: Wish) -> None:
        """Carry one out."""
        match name:
            case "fail":
                fault = named(wish["fault"], wish["changes"])
                self._faults.put(wish["path"], fault, wish["times"])
            case "heal":
                self._faults.clear()
            case "clock":
                self._clock.set(datetime.fromisoformat(wish["now"]))
                self._clock.judges_signatures = wish["judges_signatures"]
            case "delete":
                self._ledger.append("deletion", post_id=wish["post_id"])
            case "hide":
                self._ledger.append("hiding", post_id=wish["post_id"])
            case "hold":
                self._ledger.append("hold", is_held=wish["is_held"])
            case _:
                raise NotImplementedError(name)
