"""Credentials into a store, so that whatever goes wrong leaves the store as it was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import ConfigurationError, InfluencerError, SecretStoreError, StoreTrouble
from influencer.ports import CronTrial, SecretStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How a store did.

    Attributes:
        here: what is wrong with it in this process; empty where nothing is.
        cron: what is wrong with it under cron; empty where nothing is, or it was not tried.
    """

    here: str = ""
    cron: str = ""

    @property
    def is_passed(self) -> bool:
        return not (self.here or self.cron)


def try_store(
    store: SecretStore, account: Account, credentials: Credentials, cron: CronTrial
) -> Trial:
    """Save, read back, read as cron would, all in an item of the trial's own, deleted afterwards.

    The account's own item is not touched, so that a process that is killed meanwhile leaves
    nothing that anybody takes for its keys; see ``forget_keys.sweep_trials``.
    """
    whose = on_trial(account) if store.is_writable else account
    try:
        try:
            _write(store, whose, credentials, None)
            said = what_cron_misses(cron.of_store(whose, store))
        finally:
            if store.is_writable:
                store.delete(whose)
    except ConfigurationError as error:
        return Trial(here=str(error).replace(whose.label, account.label))
    return Trial(cron=said.replace(whose.label, account.label))


def on_trial(account: Account) -> Account:
    """Who has the item of a trial: nobody, as no handle has such a sign, however it is spelled."""
    return replace(account, handle=f"{account.label.casefold()}~trial")


def what_cron_misses(finding: Finding) -> str:
    """What keeps a run that cron starts from the keys, in words; empty where nothing does."""
    if finding.is_right:
        return ""
    return finding.said or "it does not find the keys there"


@contextmanager
def placed(
    store: SecretStore,
    account: Account,
    credentials: Credentials,
    *,
    is_settled: Callable[[], bool] = lambda: False,
) -> Iterator[None]:
    """The credentials are in the store, for good if the block ends without an error.

    Args:
        store: where to; one that another program writes is only read.
        account: whose.
        credentials: which.
        is_settled: asked after an error: the credentials are in use by now, and have to stay.

    Raises:
        SecretStoreError: the store does not take them, or does not give them back.
    """
    before = _earlier(store, account)
    try:
        _write(store, account, credentials, before)
        yield
    except BaseException as error:
        if not store.is_writable or _is_in_use(is_settled):
            raise
        try:
            _put_back(store, account, before)
        except InfluencerError as leftover:
            if isinstance(error, InfluencerError):
                raise _left_behind(store, error, leftover) from None
        raise


def _write(
    store: SecretStore, account: Account, credentials: Credentials, before: Credentials | None
) -> None:
    if store.is_writable and before != credentials:
        store.save(account, credentials)
    if store.load(account) != credentials:
        raise SecretStoreError(
            f"the {store.name} does not give back the keys that it was given; choose another"
            " with --store",
            trouble=StoreTrouble.UNREADABLE,
        )


def _earlier(store: SecretStore, account: Account) -> Credentials | None:
    """What is there; an item that nobody can read is no loss."""
    try:
        return store.load(account)
    except SecretStoreError as error:
        if error.trouble is StoreTrouble.UNREADABLE and store.is_writable:
            return None
        raise


def _is_in_use(is_settled: Callable[[], bool]) -> bool:
    """Where the database cannot tell, two copies are better than none."""
    with suppress(InfluencerError):
        return is_settled()
    return True


def _put_back(store: SecretStore, account: Account, before: Credentials | None) -> None:
    if before is None:
        store.delete(account)
    else:
        store.save(account, before)


def _left_behind(
    store: SecretStore, error: InfluencerError, leftover: InfluencerError
) -> SecretStoreError:
    return SecretStoreError(
        f"{error}; the {store.name} still has what was written to it, as it cannot be taken back:"
        f" {leftover}",
        trouble=StoreTrouble.UNAVAILABLE,
    )
