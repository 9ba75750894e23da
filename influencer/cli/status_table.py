"""An account's standing as a table for people."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from influencer.cli.budget_lines import describe_budget
from influencer.cli.context import Session
from influencer.cli.pause_lines import describe_pause
from influencer.cli.report import MOST_LISTED, address
from influencer.cli.show import local_time
from influencer.domain.models import Post, Slot
from influencer.usecases.overview import Overview


def status_table(session: Session, view: Overview) -> Table:
    """A line or more for each thing there is to know, times in the account's zone."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    zone = session.zone(view.account)
    for label, value in _rows(view, zone):
        table.add_row(label, value)
    return table


def _rows(view: Overview, zone: str) -> Iterator[tuple[str, Text]]:
    yield "account", Text(f"@{view.account.label}", style="bold")
    if view.pause:
        yield "paused", Text(describe_pause(view.pause), style="yellow")
    for number, waiting in enumerate(view.waiting):
        yield "" if number else "waiting", Text(_waiting_line(waiting, zone), style="yellow")
    for number, (slot, post) in enumerate(view.next_slots):
        yield "" if number else "next", Text(_slot_line(slot, post, zone))
    last = view.last_post
    yield "last post", Text(_last_line(last, zone) if last else "none yet")
    ran = local_time(view.last_run_at, zone) if view.last_run_at else "never"
    yield "cron's last run", Text(ran)
    yield "keys", Text(view.secret_store)
    for number, line in enumerate(describe_budget(view.budget)):
        yield "" if number else "budget", Text(line)
    for number, post in enumerate(view.in_doubt):
        yield "" if number else "in doubt", Text(_doubt_line(post, zone), style="yellow")
    yield from _needs(view)


def _needs(view: Overview) -> Iterator[tuple[str, Text]]:
    lines = [*view.troubles, *_failures(view.failures)]
    for number, line in enumerate(lines):
        yield "" if number else "needs you", Text(line, style="bold red")
    if not lines:
        yield "needs you", Text("nothing does", style="green")


def _failures(failures: Sequence[str]) -> Iterator[str]:
    """The newest of them, how many more there are, and how to be told no more."""
    yield from failures[:MOST_LISTED]
    if len(failures) > MOST_LISTED:
        yield f"and {len(failures) - MOST_LISTED} more slots"
    if failures:
        yield "influencer status --acknowledge: what was missed or refused is known"


def _waiting_line(post: Post, zone: str) -> str:
    why = f" ({post.error})" if post.error else ""
    then = f", tried again from {local_time(post.next_try_at, zone)}" if post.next_try_at else ""
    return f"post {post.id}, due since {local_time(post.due_at, zone)}{then}{why}"


def _slot_line(slot: Slot, post: Post | None, zone: str) -> str:
    what = f"post {post.id} is ready" if post else "to be written then"
    return f"{local_time(slot.due_at, zone)}: {what}"


def _last_line(post: Post, zone: str) -> str:
    when = local_time(post.posted_at, zone) if post.posted_at else ""
    return f"{when}: {address(post)}"


def _doubt_line(post: Post, zone: str) -> str:
    look = f", looked for from {local_time(post.next_try_at, zone)}" if post.next_try_at else ""
    return f"post {post.id} may be on X or not{look}"
