"""What an account asks of its posts, and what it has said before."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Standards:
    """What the gates hold a draft against.

    Attributes:
        hashtag_count: how many hashtags a post has, exactly.
        may_link: the account has allowed links, and pays thirteen times for them.
        language: of the posts, such as ``en``.
        earlier: prose of the account's earlier posts that could be like the draft.
        latest: prose of its last fifty posts.
    """

    hashtag_count: int
    may_link: bool = False
    language: str = "en"
    earlier: Sequence[str] = ()
    latest: Sequence[str] = ()
