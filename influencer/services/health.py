"""What a checkup takes, each part built when it is first asked for."""

from functools import cache, partial

from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.paths import settings_for_others
from influencer.services.publishing import Services
from influencer.services.writers import address_of
from influencer.usecases.checkup import Patient


def patient(services: Services, *, is_asked: bool, whose: str | None = None) -> Patient:
    """This installation, to be looked at.

    Args:
        services: of the command.
        is_asked: X and the model's server may be asked, which costs.
        whose: the one account to look at, by its label; all by default.
    """
    from influencer.adapters.cron_daemon import can_run
    from influencer.adapters.folder import free_bytes, open_to_others
    from influencer.adapters.images.font_check import missing_fonts

    paths = services.paths
    return Patient(
        clock=services.clock,
        damage=partial(_damage, services),
        accounts=lambda: services.store.accounts,
        installation=lambda: services.store.installation,
        posts=lambda: services.store.posts,
        standings=lambda: services.store.standings,
        spending=lambda: services.store.spending,
        machine=lambda: services.machine,
        free_bytes=partial(free_bytes, paths.data),
        loose=partial(
            open_to_others, {paths.data, paths.config}, apart_from=[paths.facts, paths.themes]
        ),
        fonts=missing_fonts,
        last_run_at=services.last_run_at,
        crontab=lambda: services.crontab,
        settings=settings_for_others(),
        cron=cache(services.cron.state),
        can_run=can_run,
        look=partial(_look, services),
        look_as_cron=services.cron_trial.of_account,
        publisher_for=services.publisher_for if is_asked else None,
        ask_model=partial(_ask_model, services) if is_asked else None,
        fact_problems=lambda: services.user_facts.problems,
        theme_problems=lambda: services.user_themes.problems,
        themes=lambda: services.themes,
        runway=services.runway,
        explain_bug=services.explain_bug,
        whose=whose,
    )


def _damage(services: Services) -> str:
    return services.store.database.damage()


def _look(services: Services, account: Account) -> Finding:
    return services.keys.look(account)


def _ask_model(services: Services, account: Account) -> str:
    from influencer.adapters.model_endpoint import OPENAI_URL, trouble_with

    key = services.keys.of(account).model_key
    preferences = services.store.accounts.settings(account).preferences
    base_url = address_of(services.keys, preferences) or OPENAI_URL
    return trouble_with(base_url, key) if key else ""
