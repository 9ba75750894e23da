"""Which store gets the keys: each candidate is tried here, and as cron would."""

from influencer.cli.asking import Asker
from influencer.cli.context import Session
from influencer.cli.init_keys import Keys
from influencer.cli.init_wish import Wish
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.errors import ConfigurationError
from influencer.ports import SecretStore
from influencer.usecases.keep_keys import Trial, try_store

WHAT_HAPPENS = {
    "keyring": (
        "The keyring is locked until you log in at the desktop: after a reboot, or where you are"
        " logged out, posts wait until then. A file works then too."
    ),
    "file": (
        "The file works after a reboot, and logged out. It is encrypted, with its key in another"
        " folder: that protects against accidents (git, a partial backup) and other users, not"
        " against programs of yours, root, or the theft of the home folder."
    ),
    "command": "The keys are read from the command each time; nothing is written.",
}


def choose_store(
    session: Session, ask: Asker, account: Account, keys: Keys, wish: Wish
) -> SecretStore | None:
    """The store for new keys, which has passed its trials and is empty again; None for none.

    Raises:
        ConfigurationError: no store will do.
    """
    services = session.services
    if keys.fresh is None:
        return None
    if keys.are_from_environment and wish.store is None:
        if services.keys.are_out_of_reach_for_cron():
            session.warn(
                "the credentials are in this environment only, where cron does not see them;"
                " --store keyring, or --store file, keeps them"
            )
        return None
    if wish.store:
        return _named(session, ask, account, keys.fresh, wish)
    return _first_that_will_do(session, ask, account, keys.fresh)


def _named(
    session: Session, ask: Asker, account: Account, credentials: Credentials, wish: Wish
) -> SecretStore:
    """The store that was asked for, and no other."""
    store = session.services.stores[wish.store or ""](wish.locator)
    return _tried(session, ask, store, account, credentials)


def _tried(
    session: Session, ask: Asker, store: SecretStore, account: Account, credentials: Credentials
) -> SecretStore:
    """The store, where it works here, and under cron or else on a person's word.

    A script that names a store has that word: a timer of the session's may find what cron does not.
    """
    trial = _try(session, ask, store, account, credentials)
    if trial.here:
        raise ConfigurationError(trial.here)
    if trial.cron and ask.is_silent:
        session.warn(
            f"cron would not find the keys in the {store.name}, and posts would wait: {trial.cron};"
            f" {_other_than(store.name)}"
        )
    elif trial.cron:
        ask.tell(f"Cron would not find the keys in the {store.name}: {trial.cron}.")
        if not ask.agrees("Keep them there all the same?", default=False):
            raise ConfigurationError(
                f"cron would not find the keys in the {store.name} ({trial.cron}), so nothing was"
                f" set up; {_other_than(store.name)}"
            )
    return store


def _other_than(name: str) -> str:
    return "--store keyring is another place" if name == "file" else "--store file works there"


def _first_that_will_do(
    session: Session, ask: Asker, account: Account, credentials: Credentials
) -> SecretStore:
    """The keyring where it passes; the file on a person's word only."""
    keyring = session.services.stores["keyring"]("")
    trial = _try(session, ask, keyring, account, credentials)
    if trial.is_passed:
        ask.tell(f"It passed both. {WHAT_HAPPENS['keyring']}")
        if ask.is_silent or ask.agrees("Keep the keys in the keyring?", default=True):
            return keyring
    reason = trial.here or trial.cron
    if ask.is_silent:
        under = "" if trial.here else " under cron"
        advice = "" if "--store file" in reason else "; --store file keeps the keys in a file"
        raise ConfigurationError(f"the keyring will not do{under}: {reason}{advice}")
    if reason:
        ask.tell(f"The keyring will not do{'' if trial.here else ' under cron'}: {reason}.\n")
    return _file(session, ask, account, credentials)


def _file(session: Session, ask: Asker, account: Account, credentials: Credentials) -> SecretStore:
    ask.tell(WHAT_HAPPENS["file"])
    if not ask.agrees("Keep the keys in such a file?", default=True):
        raise ConfigurationError(
            "the keys have no place, so nothing was set up; --store command reads them from"
            " another program, and the four INFLUENCER_X_… variables in .env work too"
        )
    store = session.services.stores["file"]("")
    return _tried(session, ask, store, account, credentials)


def _try(
    session: Session, ask: Asker, store: SecretStore, account: Account, credentials: Credentials
) -> Trial:
    ask.tell(f"Trying the {store.name}, here and as cron would …")
    return try_store(store, account, credentials, session.services.cron_trial)
