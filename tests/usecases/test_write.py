"""Writing one post: what is tried, in which order, and what is said when nothing is left."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from factories import (
    NOW,
    make_account,
    make_fact,
    make_schedule,
    make_settings,
    make_slot,
    make_topic,
)
from fakes.workshop import make_desk, make_ledger
from fakes.writing import FakeRenderer, FakeUsage

from influencer.domain.models import Account
from influencer.domain.picture_history import PictureHistory
from influencer.domain.preferences import Preferences
from influencer.domain.text import MAX_WEIGHTED_LENGTH, weighted_length
from influencer.domain.usage import Usage
from influencer.errors import ContentError, PictureError, UsageError
from influencer.usecases.desk import Desk, about
from influencer.usecases.write import write_post

GOOD = "Nodes count blocks, and at every 210,000th of them the reward for miners is cut in half."
HYPE = "Bitcoin goes to the moon, since at every 210,000th block the reward is cut in half again."
LINK = "At every 210,000th block the reward is cut in half, as bitcoin.org says in its history."


def write(desk: Desk) -> str:
    """The prose that is written for the slot at ``NOW``."""
    return write_post(desk, slot=make_slot(), due_at=NOW, seed=1).draft.prose


def test_a_post_has_all_that_a_post_needs() -> None:
    desk = make_desk(make_account(), [make_fact(phrasings=(GOOD,))])

    prepared = write_post(desk, slot=make_slot(), due_at=NOW, seed=1)

    assert (prepared.slot, prepared.due_at) == (make_slot(), NOW)
    assert prepared.draft.prose == GOOD
    assert len(prepared.draft.hashtags) == 15
    assert set(prepared.draft.hashtags) > set(make_fact().tags)
    assert weighted_length(prepared.draft.text) <= MAX_WEIGHTED_LENGTH
    assert prepared.picture.alt_text == make_fact().headline


@pytest.mark.parametrize("count", [0, 1, 10])
def test_a_post_has_as_many_hashtags_as_the_account_wants(count: int) -> None:
    settings = make_settings(preferences=Preferences(hashtags=count))
    desk = make_desk(make_account(), [make_fact(phrasings=(GOOD,))], settings=settings)

    prepared = write_post(desk, slot=None, due_at=NOW, seed=1)

    assert len(prepared.draft.hashtags) == count


def test_a_long_text_gets_hashtags_short_enough_to_fit() -> None:
    words = "Nodes count blocks, and at every 210,000th of them the reward is cut in half"
    prose = f"{words}, as the rules of the network have it since the very first one."
    long_tags = tuple(f"{'BitcoinIssuance'}{letter}" for letter in "ABCDEFGHIJKLMNO")
    fact = make_fact(phrasings=(prose,), tags=long_tags)

    prepared = write_post(make_desk(make_account(), [fact]), slot=None, due_at=NOW, seed=1)

    assert weighted_length(prepared.draft.text) <= MAX_WEIGHTED_LENGTH
    assert len(prepared.draft.hashtags) == 15


def test_hashtags_are_varied_from_those_of_the_posts_before() -> None:
    settings = make_settings(preferences=Preferences(hashtags=5))
    facts = [make_fact(phrasings=(GOOD,), tags=())]

    def tags(*recent: str) -> set[str]:
        usage = FakeUsage(recent_hashtags=[recent] * 15)
        desk = make_desk(make_account(), facts, settings=settings, usage=usage)
        return set(write_post(desk, slot=None, due_at=NOW, seed=1).draft.hashtags)

    usual = tags()
    assert tags(*usual) != usual


@pytest.mark.parametrize("bad", [HYPE, LINK])
def test_a_phrasing_that_a_gate_refuses_gives_way_to_the_next(bad: str) -> None:
    desk = make_desk(make_account(), [make_fact(phrasings=(bad, GOOD))])

    assert write(desk) == GOOD


def test_a_fact_without_a_fit_phrasing_gives_way_to_the_next() -> None:
    hyped = make_fact(id="hyped", phrasings=(HYPE,))
    used = {"good": NOW - timedelta(days=90)}
    desk = make_desk(
        make_account(),
        [hyped, make_fact(id="good", phrasings=(GOOD,))],
        usage=FakeUsage(past=Usage(last_used=used)),
    )

    assert write(desk) == GOOD


def test_a_fact_that_cannot_be_drawn_gives_way_to_the_next() -> None:
    facts = make_ledger(3)
    first = write_post(make_desk(make_account(), facts), slot=None, due_at=NOW, seed=1)
    renderer = FakeRenderer({first.draft.fact.id}, PictureError("too long a caption"))

    second = write_post(
        make_desk(make_account(), facts, renderer=renderer), slot=None, due_at=NOW, seed=1
    )

    assert second.draft.fact.id != first.draft.fact.id


def test_a_text_like_an_earlier_one_is_not_written_again() -> None:
    usage = FakeUsage(earlier=[GOOD.upper()])
    other = "What sets the date of a halving? No calendar does: nodes count blocks, up to 210,000."
    desk = make_desk(make_account(), [make_fact(phrasings=(GOOD, other))], usage=usage)

    assert write(desk) == other


@dataclass(frozen=True, kw_only=True)
class DatedUsage(FakeUsage):
    """A past with one text of that moment."""

    posted_at: datetime

    def alike(
        self, account: Account, prose: str, *, since: datetime, besides: int = 0
    ) -> list[str]:
        del account, prose, besides
        return [GOOD] if self.posted_at > since else []


@pytest.mark.parametrize(("days", "is_forgotten"), [(364, False), (366, True)])
def test_texts_are_compared_with_those_of_a_year(days: int, is_forgotten: bool) -> None:
    usage = DatedUsage(posted_at=NOW - timedelta(days=days))
    desk = make_desk(make_account(), [make_fact(phrasings=(GOOD,))], usage=usage)

    if is_forgotten:
        assert write(desk) == GOOD
    else:
        with pytest.raises(ContentError, match="word for word"):
            write(desk)


def test_pictures_are_varied_from_those_before() -> None:
    renderer = FakeRenderer()
    drawn = PictureHistory(templates=["statement"], themes=["paper"])
    desk = make_desk(
        make_account(), make_ledger(1), usage=FakeUsage(drawn=drawn), renderer=renderer
    )

    write(desk)

    assert renderer.history == drawn


def test_the_day_of_an_anniversary_is_that_of_the_accounts_zone() -> None:
    happened = (NOW - timedelta(days=3652)).date()
    tomorrow = happened + timedelta(days=1)
    facts = [*make_ledger(5), make_fact(id="x", phrasings=(GOOD,), happened_on=tomorrow)]
    in_kiritimati = make_settings(schedule=make_schedule(zone="Pacific/Kiritimati"))
    late = NOW.replace(hour=23)

    there = write_post(
        make_desk(make_account(), facts, settings=in_kiritimati), slot=None, due_at=late, seed=1
    )
    in_utc = write_post(make_desk(make_account(), facts), slot=None, due_at=late, seed=1)

    assert (there.draft.fact.id, in_utc.draft.fact.id != "x") == ("x", True)


def test_where_nothing_passes_it_says_how_much_was_tried_and_why_it_failed() -> None:
    desk = make_desk(make_account(), [make_fact(phrasings=(HYPE, LINK))])

    with pytest.raises(ContentError) as caught:
        write(desk)
    assert str(caught.value) == (
        "no new post can be written from 2 tries (the last: halving-interval: X would make"
        " 'bitcoin.org' a link); enable more topics, or mend or add facts of your own"
    )


def test_where_nothing_can_be_drawn_it_says_why() -> None:
    facts = make_ledger(2)
    renderer = FakeRenderer([fact.id for fact in facts], PictureError("too long a caption"))

    with pytest.raises(ContentError, match=r"from 2 tries \(the last: too long a caption\)"):
        write(make_desk(make_account(), facts, renderer=renderer))


def test_too_few_hashtags_are_a_reason() -> None:
    settings = make_settings(preferences=Preferences(hashtags=30))

    with pytest.raises(ContentError, match="hashtags"):
        write(make_desk(make_account(), make_ledger(1), settings=settings))


@pytest.mark.parametrize("is_enabled", [True, False])
def test_where_there_is_no_fact_at_all_it_points_to_the_topics(is_enabled: bool) -> None:
    facts = [] if is_enabled else make_ledger(3)
    desk = make_desk(make_account(), facts, topics=[make_topic(is_enabled=is_enabled)])

    with pytest.raises(ContentError, match=r"^no fact is left to post about: .*see influencer top"):
        write(desk)


def test_it_gives_up_only_when_no_fact_is_left() -> None:
    facts = [make_fact(id=f"{n}", phrasings=(HYPE,)) for n in range(50)]

    with pytest.raises(ContentError, match="from 50 tries"):
        write(make_desk(make_account(), facts))
    assert write(make_desk(make_account(), [*facts, make_fact(id="50", phrasings=(GOOD,))])) == GOOD


ZAPS = make_topic(slug="zaps", category="nostr", hashtags=("zap",))


def test_a_post_about_a_topic_is_about_that_topic() -> None:
    facts = [*make_ledger(3), make_fact(id="zap", topic="zaps", area="nostr", phrasings=(GOOD,))]
    desk = make_desk(make_account(), facts, topics=[make_topic(), ZAPS])

    assert write(about(desk, "zaps")) == GOOD


def test_a_post_about_a_topic_without_facts_is_about_no_other() -> None:
    desk = make_desk(make_account(), make_ledger(3), topics=[make_topic(), ZAPS])

    with pytest.raises(ContentError, match="no fact is left"):
        write(about(desk, "zaps"))


def test_a_topic_that_does_not_exist_is_said_not_to() -> None:
    with pytest.raises(UsageError, match="there is no topic 'zap'; influencer topics lists them"):
        about(make_desk(make_account(), [], topics=[ZAPS]), "zap")


def test_a_topic_that_is_disabled_is_said_to_be_with_the_way_to_enable_it() -> None:
    disabled = make_topic(slug="zaps", is_enabled=False)

    with pytest.raises(UsageError, match="is disabled; influencer topics enable zaps turns it on"):
        about(make_desk(make_account(), [], topics=[disabled]), "zaps")
