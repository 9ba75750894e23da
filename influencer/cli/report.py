"""What a run of ``post`` did, in words or JSON, and its exit code."""

import json
from collections.abc import Sequence

import typer

from influencer.cli.context import Session
from influencer.cli.post_json import post_as_json
from influencer.domain.models import Post
from influencer.errors import ExitCode, InfluencerError
from influencer.usecases.press import Report

_SEVERITY = (ExitCode.CONFIGURATION, ExitCode.FAILED, ExitCode.TRY_LATER)


def print_report(
    session: Session, report: Report, *, as_json: bool, skipped: str | None = None
) -> None:
    """Published posts go to standard output, what needs attention to standard error."""
    if as_json:
        typer.echo(json.dumps(_as_json(session, report, skipped), indent=2, ensure_ascii=False))
        return
    for post in report.posted:
        session.say(f"posted {post.id}: {address(post)}")
    for post in report.deferred:
        session.warn(f"post {post.id} is deferred: {post.error}")
    for post in report.unknown:
        session.warn(
            f"post {post.id} may be on X or not ({post.error}); it is not sent again."
            f" Look at @{post.account.label} on X; influencer history {post.id} tells more"
        )
    for post in report.rejected:
        session.warn(f"X refuses post {post.id}: {post.error}; it is not tried again")
    for post in report.expired:
        name = post.slot_name or f"of post {post.id}"
        session.warn(f"the slot {name} was missed and is not served any more")


def address(post: Post) -> str:
    """Where a published post is."""
    return f"https://x.com/{post.account.handle}/status/{post.platform_post_id}"


def _as_json(session: Session, report: Report, skipped: str | None) -> dict[str, object]:
    path = session.services.store.pictures.path
    groups = {
        "posted": report.posted,
        "unknown": report.unknown,
        "deferred": report.deferred,
        "rejected": report.rejected,
        "expired": report.expired,
        "attention": report.attention,
    }
    shown: dict[str, object] = {
        name: [post_as_json(post, path(post)) for post in posts] for name, posts in groups.items()
    }
    tried = any(groups.values())
    return shown | {"skipped_because": None if tried else skipped or "nothing is due"}


def end(session: Session, report: Report, failures: Sequence[InfluencerError] = ()) -> None:
    """Say what failed, and leave with the gravest exit code of all.

    Raises:
        typer.Exit: where it is not 0.
    """
    for failure in failures:
        session.warn(str(failure))
    codes = {failure.exit_code for failure in failures}
    if report.rejected or report.expired or report.attention:
        codes.add(ExitCode.FAILED)
    if report.unknown or report.deferred:
        codes.add(ExitCode.TRY_LATER)
    session.finish(next((code for code in _SEVERITY if code in codes), ExitCode.DONE))
