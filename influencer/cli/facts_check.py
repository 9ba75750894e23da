"""``influencer topics check``: the ledger held to its own rules."""

from dataclasses import asdict
from typing import Annotated

import typer

from influencer.cli.context import Session, session_of
from influencer.errors import ExitCode
from influencer.usecases.proofread import Proof, proofread


def check(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
) -> None:
    """Recompute every number that can be, and hold all facts, your own too, to the rules.

    What breaks a rule is named with file, line and reason, and is not used.
    """
    session = session_of(context)
    services = session.services
    builtin, own = services.check_builtin_facts(), services.user_facts
    proof = proofread(
        [*builtin.facts, *own.facts],
        [*builtin.problems, *own.problems],
        today=services.clock.now().date(),
    )
    if as_json:
        session.say_json(asdict(proof))
    else:
        _print(session, proof)
    for problem in builtin.problems:
        session.warn(problem)
    session.finish(ExitCode.FAILED if builtin.problems else ExitCode.DONE)


def _print(session: Session, proof: Proof) -> None:
    session.out.print(
        f"{proof.written + proof.computed} facts about {proof.topics} topics,"
        f" {proof.computed} of them computed."
    )
    session.out.print(
        f"{proof.recomputed} numbers were computed anew,"
        f" by arithmetic and {len(proof.families)} families."
    )
    if proof.stale:
        session.out.print(f"To be read again before they are posted: {', '.join(proof.stale)}")
    if not proof.problems:
        session.out.print("All is as written.")
