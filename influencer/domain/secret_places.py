"""Where the credentials of an account come from, as one process finds them."""

import json
from dataclasses import asdict, dataclass

from influencer.errors import StoreTrouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one process found when it looked for an account's credentials.

    Attributes:
        keys: where X's four keys come from: ``environment``, ``file variable``, ``systemd``,
            ``.env``, ``keyring``, ``file`` or ``command``; None where no place has them.
        model_key: where the key of the model that writes comes from; None where none is needed
            or none is there.
        trouble: what kept a store from answering.
        said: what is wrong and how to mend it, in one line; empty where nothing is.
    """

    keys: str | None = None
    model_key: str | None = None
    trouble: StoreTrouble | None = None
    said: str = ""

    @property
    def is_right(self) -> bool:
        """Whether a run that starts like this one can sign in."""
        return self.keys is not None and not self.said


def write_finding(finding: Finding) -> str:
    """A finding as one line of JSON in ASCII, for another process; it holds no secret."""
    return json.dumps(asdict(finding))


def read_finding(text: str) -> Finding:
    """A finding as ``write_finding`` wrote it.

    Raises:
        ValueError: it did not write that.
    """
    try:
        kept = json.loads(text)
    except RecursionError:
        kept = None
    if not isinstance(kept, dict) or kept.keys() != asdict(Finding()).keys():
        raise ValueError("this is no finding")
    trouble = kept["trouble"]
    return Finding(**kept | {"trouble": StoreTrouble(trouble) if trouble is not None else None})
