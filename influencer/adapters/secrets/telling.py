"""What is said of credentials that are not found."""

from collections.abc import Callable

from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import InfluencerError, SecretStoreError


def missing(account: Account) -> str:
    """No place has the account's credentials."""
    if account.secret_store:
        return absent(account, account.secret_store)
    return (
        f"there are no X credentials for @{account.label}; run influencer init"
        f" --handle {account.label}, or set the four INFLUENCER_X_… variables (of several"
        " accounts they serve the one that INFLUENCER_ACCOUNT names)"
    )


def absent(account: Account, store: str) -> str:
    """The store works, and has nothing for the account."""
    return (
        f"there are no X credentials for @{account.label} in its store, {store}; run influencer"
        f" init --handle {account.label} --store {store}"
    )


def told(find: Callable[[], Finding]) -> Finding:
    """What was found, or what kept it from being found."""
    try:
        return find()
    except SecretStoreError as error:
        return Finding(trouble=error.trouble, said=str(error))
    except InfluencerError as error:
        return Finding(said=str(error))
    except Exception as error:  # noqa: BLE001 - a bug of one check must not hide the others
        return Finding(said=f"this is a bug: {type(error).__name__}; please report it")
