"""What is checked of prepared posts: whether their pictures are still there."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer
from fakes.patient import make_patient
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import every_post, make_poster, run

from influencer.adapters.store import Store
from influencer.domain.check import Check, Level
from influencer.domain.models import Account
from influencer.domain.publishing import Outcome
from influencer.usecases.checkup.pictures import pictures_check


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


def check_of(store: Store, account: Account) -> Check:
    return pictures_check(make_patient(store, FakeClock()), account)


def lose_pictures(store: Store) -> None:
    for post in every_post(store):
        if path := store.pictures.path(post):
            path.unlink()


def test_a_post_that_was_sent_in_vain_and_has_lost_its_picture_is_wrong(
    store: Store, account: Account
) -> None:
    """Nothing mends that by itself: a retry sends the same bytes."""
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    run(make_press(store, FakeClock(NOW + timedelta(minutes=5)), publisher), account)
    (waiting,) = store.posts.ready(account)
    sound = check_of(store, account)

    lose_pictures(store)
    lost = check_of(store, account)

    assert (sound.level, sound.found) == (Level.OK, "1 prepared, as they were reviewed")
    assert (lost.level, lost.account) == (Level.WRONG, account.handle)
    assert str(store.pictures.path(waiting)) in lost.found
    assert lost.fix == (
        f"put it back from a backup, or influencer post --delete {waiting.id} discards it"
    )


def test_where_nothing_is_prepared_nothing_is_missing(store: Store, account: Account) -> None:
    assert check_of(store, account).level is Level.OK
