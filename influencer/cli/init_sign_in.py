"""The sign-in of ``init`` and ``accounts keys``: keys are checked before anything is stored."""

from influencer.cli.asking import Asker
from influencer.cli.context import Session
from influencer.domain.credentials import Credentials
from influencer.domain.publishing import Answer, Outcome
from influencer.errors import ConfigurationError, TryLaterError


class WrongKeysError(ConfigurationError):
    """Other keys would do: a value is wrong, or they are somebody else's."""


def verified(
    session: Session, ask: Asker, credentials: Credentials, handle: str, *, are_typed: bool
) -> Credentials:
    """Keys that X knows as the account's: these, or those that a person gives in their place.

    Raises:
        ConfigurationError: they will not do, and nobody can give others.
        TryLaterError: X cannot be reached.
    """
    while True:
        try:
            verify_keys(session, ask, credentials, handle)
        except WrongKeysError as error:
            if not are_typed:
                raise
            ask.complain(f"{error}. Give the keys once more; Ctrl-C leaves")
            credentials = ask.credentials()
        else:
            return credentials


def verify_keys(session: Session, ask: Asker, credentials: Credentials, handle: str) -> None:
    """Sign in to X once, before anything is stored.

    Raises:
        WrongKeysError: X does not know the keys, or they belong to another account.
        ConfigurationError: they may not write, or the app may not.
        TryLaterError: X cannot be reached.
    """
    ask.tell("Signing in to X once, which costs $0.010 (--no-verify leaves it out) …")
    found = session.services.publisher_with(credentials).identify()
    if isinstance(found, Answer):
        raise _explain(found)
    if found.handle.casefold() != handle.casefold():
        raise WrongKeysError(
            f"these keys belong to @{found.handle}, not to @{handle}; paste those of @{handle}, or"
            f" run influencer init --handle {found.handle}"
        )
    if found.may_post is False:
        raise ConfigurationError(
            f"these keys of @{found.handle} may only read: set the app to Read and write under User"
            " authentication settings, then generate the access token anew and give all four again"
        )
    session.note(f"X knows these keys as @{found.handle}.")


def _explain(answer: Answer) -> ConfigurationError | TryLaterError:
    reason = f"{answer.outcome.replace('_', ' ')}: {answer.detail}"
    match answer.outcome:
        case Outcome.UNAUTHORIZED:
            return WrongKeysError(
                f"X does not accept these keys ({reason}): a value is wrong, or they were revoked;"
                " generate them anew under Keys and tokens, and copy all four"
            )
        case Outcome.FORBIDDEN:
            return ConfigurationError(
                f"X does not accept these keys ({reason}): see in the portal that the app is in a"
                " project, is not suspended, and has the permission Read and write"
            )
    return TryLaterError(
        f"the sign-in could not be checked ({reason}); --no-verify goes on without"
    )
