"""Some of a numbered list, as a person names them."""

import re

from influencer.errors import UsageError

_PART = re.compile(r"(?P<first>[0-9]{1,3})(?:-(?P<last>[0-9]{1,3}))?")


def parse_choice(text: str, count: int) -> frozenset[int]:
    """``1,3-5`` of a list of so many, counted from 1.

    Raises:
        UsageError: there is no such entry, or none is named.
    """
    chosen: set[int] = set()
    for part in text.replace(",", " ").split():
        found = _PART.fullmatch(part)
        first = int(found["first"]) if found else 0
        last = int(found["last"] or first) if found else 0
        if not 1 <= first <= last <= count:
            raise UsageError(
                f"{part!r} is not in the list; write numbers, such as 1,3 or 1-{count}"
            )
        chosen.update(range(first, last + 1))
    if not chosen:
        raise UsageError("choose at least one, such as 1,3")
    return frozenset(chosen)
