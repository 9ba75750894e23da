"""A healthy installation, to be made ill in one thing at a time."""

import sys
from dataclasses import replace
from datetime import timedelta
from typing import Any

from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock, FakeCron, FakeCrontab
from influencer.adapters.cron_daemon import can_run
from influencer.adapters.store import Store
from influencer.domain.secret_places import Finding
from influencer.errors import InfluencerError
from influencer.usecases.checkup import Patient
from influencer.usecases.runway import Runway

IN_KEYRING = Finding(keys="keyring")


def make_patient(store: Store, clock: FakeClock, **changes: Any) -> Patient:
    """Everything is right; name what is not."""
    publisher = FakePublisher()
    healthy = Patient(
        clock=clock,
        damage=lambda: "",
        accounts=lambda: store.accounts,
        installation=lambda: store.installation,
        posts=lambda: store.posts,
        standings=lambda: store.standings,
        spending=lambda: store.spending,
        machine=lambda: "here",
        free_bytes=lambda: 10**9,
        loose=list,
        fonts=str,
        last_run_at=lambda: clock.now() - timedelta(minutes=30),
        crontab=lambda: FakeCrontab(table=f"0 * * * * {sys.executable} -m influencer post --due\n"),
        settings={},
        cron=FakeCron().state,
        can_run=can_run,
        look=lambda _account: IN_KEYRING,
        look_as_cron=lambda _account: IN_KEYRING,
        publisher_for=lambda _account: publisher,
        ask_model=lambda _account: "",
        fact_problems=list,
        theme_problems=list,
        themes=list,
        runway=lambda _account: Runway(texts=600, days=100, return_days=100),
        explain_bug=lambda error: InfluencerError(f"this is a bug: {type(error).__name__}"),
    )
    return replace(healthy, **changes)
