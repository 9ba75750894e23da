"""Posts as a table, a line each."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from influencer.cli.context import Session
from influencer.cli.show import STATUS_STYLES, local_time
from influencer.domain.models import Post

LONGEST_HANDLE = 15
"""That X allows."""


def history_table(session: Session, posts: Sequence[Post]) -> Table:
    """Times are those of each account's zone; only the texts are cut where room is short."""
    is_shared = not session.handle and len(session.services.store.accounts.all()) > 1
    table = Table(box=None, header_style="bold", pad_edge=False, expand=session.out.is_terminal)
    table.add_column("ID", justify="right", no_wrap=True)
    table.add_column("Due", no_wrap=True)
    if is_shared:
        table.add_column("Account", no_wrap=True, max_width=LONGEST_HANDLE)
    table.add_column("Status", no_wrap=True)
    table.add_column("Text", ratio=1)
    table.add_column("USD", justify="right", no_wrap=True)
    for post in posts:
        table.add_row(*_cells(session, post, is_shared=is_shared))
    return table


def _cells(session: Session, post: Post, *, is_shared: bool) -> Iterator[str | Text]:
    yield str(post.id)
    yield local_time(post.due_at, session.zone(post.account), short=True)
    if is_shared:
        yield post.account.label
    yield _status(post)
    yield Text(post.prose or post.error or "", no_wrap=True, overflow="ellipsis")
    yield f"{post.cost_usd:.3f}"


def _status(post: Post) -> Text:
    """What became of it; a post that was taken down is posted, and not on X any more."""
    if post.deleted_at:
        return Text("taken down", style="dim green")
    return Text(post.status, style=STATUS_STYLES.get(post.status, ""))
