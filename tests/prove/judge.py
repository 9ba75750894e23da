"""The judge: the fake X's ledger, and whether the database agrees with it in the end."""

from dataclasses import dataclass

from prove.bench import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a case ended.

    Attributes:
        doubles: posts on X beyond the slot's one.
        lost: what is wrong with the end, in words; empty where nothing is.
        is_open: it cannot be proven whether it is there, and a person is asked.
    """

    doubles: int = 0
    lost: str = ""
    is_open: bool = False

    @property
    def is_violation(self) -> bool:
        """Whether the promise was broken."""
        return bool(self.doubles or self.lost)


def judge(case: Case, *, may_end: frozenset[str] = frozenset()) -> Verdict:
    """Look at the ledger, then at the slot's row.

    Args:
        case: after its last run.
        may_end: states in which the slot may stay without a post, since X refused it for good.
    """
    row, others = case.row(), case.other_texts()
    posts = [post for post in case.fake.posts() if post["text"] not in others]
    doubles = max(len(posts) - 1, 0)
    if bugs := [ran.err for ran in case.said if _is_bug(ran.err)]:
        return Verdict(doubles=doubles, lost=f"a bug: {bugs[0].strip().splitlines()[-1]}")
    status = row["status"]
    if posts and status == "posted":
        is_same = row["platform_post_id"] == posts[0]["id"]
        return Verdict(doubles=doubles, lost="" if is_same else "another post's id is kept")
    if status == "attention":
        return Verdict(doubles=doubles, is_open=True)
    if not posts and status in may_end:
        return Verdict()
    return Verdict(doubles=doubles, lost=f"{status}, and X has {len(posts)} ({row['error']})")


def _is_bug(said: str) -> bool:
    return "Traceback" in said or "this is a bug" in said
