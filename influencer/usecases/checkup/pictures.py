"""What is checked of prepared posts: whether their pictures are still there."""

from dataclasses import replace

from influencer.domain.check import Check
from influencer.domain.models import Account
from influencer.usecases.checkup.patient import Patient
from influencer.usecases.recheck import trouble_with_picture


def pictures_check(patient: Patient, account: Account) -> Check:
    """Whether the posts that wait for their slots have the pictures that were reviewed.

    Of those that were never sent it is worth a word only: the run of the slot writes them anew.
    """
    posts = patient.posts()
    waiting = posts.ready(account)
    told = [(post, said) for post in waiting if (said := trouble_with_picture(posts, post))]
    check = Check(name="pictures", found=f"{len(waiting)} prepared, as they were reviewed")
    if told:
        worst, said = max(told, key=lambda one: one[0].attempts)
        found, _, fix = said.partition("; ")
        more = f" (and {len(told) - 1} more)" if len(told) > 1 else ""
        make = Check.wrong if worst.attempts else Check.noted
        check = make("pictures", f"{found}{more}", fix)
    return replace(check, account=account.handle)
