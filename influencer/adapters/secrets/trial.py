"""Stands in for the trial under cron until that is there: what works here counts as working."""

from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.ports import SecretStore


class UntriedCron:
    """Keeps the shape of ``CronTrial``, and tries nothing."""

    def of_account(self, account: Account) -> Finding:
        return Finding(keys=account.secret_store or "environment")

    def of_store(self, account: Account, store: SecretStore) -> Finding:
        del account
        return Finding(keys=store.name)
