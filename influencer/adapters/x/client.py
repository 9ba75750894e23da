"""One question to X, one answer or none. Every adapter for X asks through here."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import tweepy
from urllib3.exceptions import HTTPError

from influencer import __version__
from influencer.adapters.log import keep_quiet
from influencer.adapters.x.address import checked_base_url
from influencer.adapters.x.deadline import within
from influencer.adapters.x.session import Reply, Timeouts, XSession
from influencer.domain.credentials import Credentials

USER_AGENT = f"influencer/{__version__}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """No HTTP answer came.

    Attributes:
        was_sent: whether anything that X could act on may have left this machine.
        reason: in the operating system's words, or ours.
    """

    was_sent: bool
    reason: str


class XClient:
    """Signs requests with an account's credentials, sends each once, and waits a limited time.

    Raises:
        ConfigurationError: ``base_url`` is not an address to be trusted with a signature.
    """

    def __init__(
        self,
        credentials: Credentials,
        *,
        base_url: str,
        user_agent: str = USER_AGENT,
        timeouts: Timeouts | None = None,
    ) -> None:
        self._credentials = credentials
        self._base_url = checked_base_url(base_url)
        self._user_agent = user_agent
        self._timeouts = timeouts or Timeouts()
        keep_quiet()

    def ask(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
    ) -> Reply | Silence:
        """Send one request, never twice. A session serves one request, so late bytes hurt none."""
        session = XSession(self._base_url, self._timeouts)
        send = partial(self._tweepy(session).request, method, path, params, json, user_auth=True)
        try:
            trouble = within(self._timeouts.total, partial(_carry, session, send))
        except TimeoutError:
            trouble = f"waited {self._timeouts.total:g} s"
        finally:
            was_sent = not session.handover.withdraw()
        return session.reply or Silence(was_sent=was_sent, reason=trouble)

    def _tweepy(self, session: XSession) -> Any:
        client = tweepy.Client(
            consumer_key=self._credentials.api_key.reveal(),
            consumer_secret=self._credentials.api_secret.reveal(),
            access_token=self._credentials.access_token.reveal(),
            access_token_secret=self._credentials.access_token_secret.reveal(),
            wait_on_rate_limit=False,
        )
        client.session = session
        client.user_agent = self._user_agent
        return client


def _carry(session: XSession, send: partial[Any]) -> str:
    """Send; returns why there is no answer. tweepy's own judgement of an answer is left aside.

    Of odd answers it raises AttributeError, TypeError and ValueError; before there is an answer
    those are bugs.
    """
    try:
        with session:
            send()
    except (OSError, HTTPError) as error:
        return _innermost(error)
    except (tweepy.TweepyException, AttributeError, TypeError, ValueError):
        if session.reply is None:
            raise
    return ""


def _innermost(error: BaseException) -> str:
    """What began it. Messages of HTTP libraries are left out: they quote addresses and proxies."""
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return type(error).__name__
