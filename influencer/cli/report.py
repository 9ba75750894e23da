"""What a run of ``post`` did, in words or JSON, and its exit code."""

from collections.abc import Collection, Sequence

from influencer.cli.context import Session
from influencer.cli.post_json import post_as_json
from influencer.domain.models import Post
from influencer.errors import ExitCode, InfluencerError, KeysRefusedError, PausedError
from influencer.usecases.press import Report

MOST_LISTED = 5
"""Of slots that were missed or refused; the history has them all."""

_SEVERITY = (ExitCode.CONFIGURATION, ExitCode.USAGE, ExitCode.FAILED, ExitCode.TRY_LATER)


def end(
    session: Session,
    report: Report,
    failures: Sequence[InfluencerError],
    *,
    as_json: bool,
    skipped: str | None = None,
) -> None:
    """Say what was done and what failed, and leave with the gravest exit code of all.

    Args:
        session: of the command.
        report: what became of the posts that were tried.
        failures: what kept others from being tried.
        as_json: print one object instead of lines.
        skipped: why nothing was tried, if that is known.

    Raises:
        typer.Exit: where the code is not 0.
    """
    if as_json:
        known = "; ".join(_not_sent(post) for post in report.skipped)
        skipped = " ".join(map(str, failures)) or skipped or known or "nothing is due"
        session.say_json(_as_json(session, report, skipped))
    else:
        telling = (KeysRefusedError, PausedError)
        explained = {error.post_id for error in failures if isinstance(error, telling)}
        _print_report(session, report, explained)
    for failure in failures:
        session.warn(str(failure))
    session.finish(_exit_code(report, failures))


def _exit_code(report: Report, failures: Sequence[InfluencerError]) -> ExitCode:
    codes = {failure.exit_code for failure in failures}
    if report.rejected or report.expired or report.attention:
        codes.add(ExitCode.FAILED)
    if report.unknown or report.deferred:
        codes.add(ExitCode.TRY_LATER)
    return next((code for code in _SEVERITY if code in codes), ExitCode.DONE)


def _print_report(session: Session, report: Report, explained: Collection[int | None]) -> None:
    """Published posts go to standard output, what needs attention to standard error.

    Args:
        session: of the command.
        report: what became of the posts that were tried.
        explained: posts that a failure tells about.
    """
    for post in report.posted:
        session.say(f"posted {post.id}: {address(post)}")
    for post in (post for post in report.deferred if post.id not in explained):
        again = "" if post.slot else f"; influencer post {post.id} tries again"
        session.warn(f"post {post.id} was not sent: {post.error}{again}")
    for post in report.unknown:
        session.warn(
            f"post {post.id} may be on X or not ({post.error}); it is not sent again before"
            f" the timeline of @{post.account.label} has been searched for it{_when(post)};"
            f" influencer history {post.id} tells more"
        )
    for post in report.attention:
        session.warn(
            f"post {post.id} needs you: whether it is on X could not be proven ({post.error}). Look"
            f" at @{post.account.label} on X, then run influencer post --resolve {post.id}"
            " --posted URL, or --not-posted"
        )
    for post in report.rejected:
        session.warn(f"X refuses post {post.id}: {post.error}; it is not tried again")
    for post in report.skipped:
        session.warn(_not_sent(post))
    for post in report.expired[:MOST_LISTED]:
        name = post.slot_name or f"of post {post.id}"
        session.warn(f"the slot {name} was missed and is not served any more")

    if len(report.expired) > MOST_LISTED:
        more = len(report.expired) - MOST_LISTED
        session.warn(f"{more} more slots were missed; influencer history --status expired")


def _not_sent(post: Post) -> str:
    return f"post {post.id} is not sent: {post.error}"


def _when(post: Post) -> str:
    return f", from {post.next_try_at:%H:%M} UTC on" if post.next_try_at else ""


def address(post: Post) -> str:
    """Where a published post is."""
    return f"https://x.com/{post.account.handle}/status/{post.platform_post_id}"


def _as_json(session: Session, report: Report, skipped: str) -> dict[str, object]:
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
    return shown | {"skipped_because": None if tried else skipped}
