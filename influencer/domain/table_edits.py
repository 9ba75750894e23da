"""Whether a table that reads back otherwise than it was written has only been added to."""

from collections import Counter


def is_added_to(before: str, after: str, kept: str) -> bool:
    """Whether all of a new table is there, in order, and nothing that it was to take out.

    Another program may have written its own line a moment later: to bring the earlier table back
    would erase that line.

    Args:
        before: the table that was there.
        after: the table that was written.
        kept: the table that is there now.
    """
    lines = iter(kept.splitlines())
    is_whole = all(any(line == one for one in lines) for line in after.splitlines())
    removed = Counter(before.splitlines()) - Counter(after.splitlines())
    return is_whole and not (removed.keys() & set(kept.splitlines()))
