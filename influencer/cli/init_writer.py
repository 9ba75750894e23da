"""Who writes an account's posts: asked where a model could, and checked where one is wanted."""

from influencer.cli.asking import Asker
from influencer.cli.context import Session
from influencer.cli.init_keys import Keys
from influencer.cli.init_wish import Wish
from influencer.domain.models import Account
from influencer.domain.options import changed, option
from influencer.errors import ConfigurationError

QUESTION = "Who writes: offline, or the model (about $0.0003 a post)"
KEY_MISSING = (
    "a model as writer takes its key: set OPENAI_API_KEY (or OPENAI_API_KEY_FILE), or give it with"
    " the other four to influencer accounts keys"
)


def choose_writer(
    session: Session, ask: Asker, keys: Keys, current: Account | None, wish: Wish
) -> str | None:
    """The writer to keep; None leaves what is set.

    Raises:
        ConfigurationError: a model is wanted, and there is no key for it.
    """
    has_key = bool(keys.fresh and keys.fresh.model_key) or _has_key(session, current)
    if wish.writer == "model" and not has_key:
        raise ConfigurationError(KEY_MISSING)
    if wish.writer and current:
        preferences = session.services.store.accounts.settings(current).preferences
        changed(preferences, "writer", wish.writer)
    if wish.writer or current or not has_key or ask.is_silent:
        return wish.writer
    return ask_writer(ask, "offline")


def ask_writer(ask: Asker, default: str) -> str:
    """What a person chooses."""
    return str(ask.until_right(QUESTION, default, option("writer").parse))


def check_writer(session: Session, account: Account, writer: str) -> None:
    """Whether the account may have that writer.

    Raises:
        ConfigurationError: a model is wanted, and there is no key for it.
        UsageError: the writer does not know the language of the posts.
    """
    changed(session.services.store.accounts.settings(account).preferences, "writer", writer)
    if writer == "model" and not _has_key(session, account):
        raise ConfigurationError(KEY_MISSING)


def _has_key(session: Session, account: Account | None) -> bool:
    return account is not None and bool(session.services.keys.look(account).model_key)
