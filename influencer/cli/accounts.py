"""``influencer accounts``: the accounts, and where their keys are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli import accounts_keys, accounts_move, accounts_remove
from influencer.cli.context import Session, session_of
from influencer.cli.pause_lines import pause_as_json
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.domain.standing import Pause

app = typer.Typer(
    help="The accounts and where their keys are: list, rotate, move, remove.",
    epilog="""[bold]Examples[/bold]\n
influencer accounts\n
influencer accounts keys --account alice\n
influencer accounts move --to file\n
influencer accounts remove --account alice
""",
    rich_markup_mode="rich",
)
for command, example in (
    (accounts_keys.keys, "influencer accounts keys --account alice --stdin < keys.txt"),
    (
        accounts_move.move,
        "influencer accounts move --to command --command 'pass show influencer/alice'",
    ),
    (accounts_remove.remove, "influencer accounts remove --account alice"),
):
    app.command(epilog=f"[bold]Example[/bold]\n\n{example}")(command)


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """One line of the list."""

    account: Account
    here: Finding
    cron: Finding
    pause: Pause | None
    per_day: float


@app.callback(invoke_without_command=True)
def accounts(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False,
) -> None:
    """List the accounts: where their keys are, here and as cron would find them."""
    if context.invoked_subcommand is not None:
        return
    session = session_of(context)
    views = [_view(session, account) for account in _listed(session)]
    if as_json:
        session.say_json([_as_json(view) for view in views])
        return
    if not views:
        session.note("There is no account yet; influencer init sets one up.")
        return
    session.out.print(_table(views))
    for line in dict.fromkeys(_troubles(views)):
        session.warn(line)


def _listed(session: Session) -> list[Account]:
    if session.handle and session.is_chosen:
        chosen = session.existing_account()
        return [chosen] if chosen else []
    return [account for account in session.services.store.accounts.all() if account.handle]


def _view(session: Session, account: Account) -> _View:
    services = session.services
    return _View(
        account=account,
        here=services.keys.look(account),
        cron=services.cron_trial.of_account(account),
        pause=services.store.standings.of(account).pause,
        per_day=services.store.accounts.settings(account).schedule.per_day,
    )


def _table(views: Sequence[_View]) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in ("Account", "Store", "Keys here", "Under cron", "Paused"):
        table.add_column(name, overflow="fold")
    table.add_column("A day", justify="right")
    for view in views:
        table.add_row(*_row(view))
    return table


def _row(view: _View) -> Iterator[str | Text]:
    yield Text(f"@{view.account.label}")
    yield view.account.secret_store or "none"
    yield _in_a_word(view.here)
    yield _in_a_word(view.cron)
    yield view.pause.reason.value if view.pause else "no"
    yield f"{view.per_day:g}"


def _in_a_word(finding: Finding) -> Text:
    if finding.is_right:
        return Text(finding.keys or "", "green")
    return Text(finding.trouble.value if finding.trouble else "missing", "bold red")


def _troubles(views: Sequence[_View]) -> Iterator[str]:
    for view in views:
        if view.here.said:
            yield f"@{view.account.label}: {view.here.said}"
        if view.cron.said and view.cron.said != view.here.said:
            yield f"@{view.account.label} under cron: {view.cron.said}"


def _as_json(view: _View) -> dict[str, Any]:
    return {
        "account": view.account.handle,
        "platform": view.account.platform,
        "store": view.account.secret_store,
        "here": _finding_as_json(view.here),
        "cron": _finding_as_json(view.cron),
        "paused": pause_as_json(view.pause),
        "per_day": view.per_day,
    }


def _finding_as_json(finding: Finding) -> dict[str, str | None]:
    return {
        "keys": finding.keys,
        "model_key": finding.model_key,
        "trouble": finding.trouble.value if finding.trouble else None,
        "said": finding.said or None,
    }
