"""The keys of ``init``: found, checked, kept."""

import sys
from dataclasses import dataclass

from influencer.cli.asking import Asker, read_credentials
from influencer.cli.context import Session
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.publishing import Answer, Outcome
from influencer.errors import ConfigurationError, TryLaterError


@dataclass(frozen=True, slots=True)
class Keys:
    """Credentials that were found.

    Attributes:
        fresh: those to check and use; None where the account keeps those it has.
        are_from_environment: they are found there again, and need no store.
    """

    fresh: Credentials | None
    are_from_environment: bool = False


def find_keys(
    session: Session, ask: Asker, current: Account | None, *, from_stdin: bool, is_moving: bool
) -> Keys:
    """The keys to use; an account that exists keeps its own unless it is told otherwise.

    Args:
        session: of the command.
        ask: asks for them where they are nowhere else.
        current: the account, if it exists already.
        from_stdin: read them from standard input.
        is_moving: a store is named, and shall get them.
    """
    if from_stdin:
        return Keys(read_credentials(sys.stdin))
    if current and not is_moving and not ask.wants_new_keys():
        return Keys(None)
    if found := session.services.keys.from_environment():
        return Keys(found, are_from_environment=True)
    return Keys(ask.credentials())


def verify_keys(session: Session, credentials: Credentials, handle: str) -> None:
    """Sign in to X once, before anything is stored.

    Raises:
        ConfigurationError: X does not accept the keys, or they belong to another account.
        TryLaterError: X cannot be reached.
    """
    found = session.services.publisher_with(credentials).identify()
    if isinstance(found, Answer):
        reason = f"{found.outcome.replace('_', ' ')}: {found.detail}"
        if found.outcome in {Outcome.UNAUTHORIZED, Outcome.FORBIDDEN}:
            raise ConfigurationError(
                f"X does not accept these keys ({reason}); copy all four anew from the portal"
            )
        raise TryLaterError(
            f"the sign-in could not be checked ({reason}); --no-verify goes on without"
        )
    if found.handle.casefold() != handle.casefold():
        raise ConfigurationError(f"these keys belong to @{found.handle}, not to @{handle}")
    session.note(f"X knows these keys as @{found.handle}.")


def keep_keys(session: Session, handle: str, keys: Keys, store: str | None) -> str | None:
    """Put the keys where they shall stay; the name of the store, or None where none was used.

    Raises:
        ConfigurationError: the store does not take them.
    """
    services = session.services
    if keys.fresh is None or (keys.are_from_environment and store is None):
        if keys.are_from_environment and services.keys.are_out_of_reach_for_cron():
            session.warn(
                "the credentials are in this environment only, where cron does not see them;"
                " --store keyring keeps them"
            )
        return None
    keyring = services.stores["keyring"]("")
    keyring.save(Account(id=0, handle=handle), keys.fresh)
    session.note("The credentials are in this system's keyring.")
    return keyring.name
