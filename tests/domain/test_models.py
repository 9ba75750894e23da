"""What the values say about themselves."""

from dataclasses import FrozenInstanceError, fields
from datetime import date, timedelta

import pytest
from factories import TAGS, make_account, make_draft, make_fact, make_post, make_slot
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.credentials import Credentials
from influencer.domain.models import compose

DAY = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)


def test_a_fact_without_dates_is_always_current() -> None:
    assert make_fact().is_current(date.min)
    assert make_fact().is_current(date.max)


def test_a_fact_is_current_from_its_first_day_to_its_last() -> None:
    fact = make_fact(valid_from=DAY, review_by=DAY + ONE_DAY)

    days = [DAY - ONE_DAY, DAY, DAY + ONE_DAY, DAY + 2 * ONE_DAY]
    assert [fact.is_current(day) for day in days] == [False, True, True, False]


def test_a_text_is_prose_a_blank_line_and_a_row_of_hashtags() -> None:
    assert compose("Blocks are counted.", ("Bitcoin", "PoW")) == (
        "Blocks are counted.\n\n#Bitcoin #PoW"
    )


def test_a_text_without_hashtags_is_its_prose() -> None:
    assert compose("Blocks are counted.", ()) == "Blocks are counted."


def test_a_draft_reads_as_it_will_be_sent() -> None:
    draft = make_draft(hashtags=TAGS)

    assert draft.text == compose(draft.prose, TAGS)


def test_the_name_of_a_slot_says_whose_where_and_when() -> None:
    assert make_post().slot_name == "satsjournal/x/2026-11-22/09:00"


def test_a_post_outside_the_schedule_has_no_slot_name() -> None:
    assert make_post(slot=None).slot_name is None


def test_an_account_without_a_handle_is_shown_as_a_tilde() -> None:
    nameless = make_account(handle=None)

    assert nameless.label == "~"
    assert make_post(account=nameless, slot=make_slot()).slot_name == "~/x/2026-11-22/09:00"


@given(st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=8))
def test_credentials_never_show_themselves(secret: str) -> None:
    credentials = Credentials.of(**{field.name: secret for field in fields(Credentials)})

    shown = [repr([credentials]), str(credentials), f"{credentials} {credentials.api_key:>9}"]

    assert shown[2].endswith("***")
    assert not any(secret in text for text in shown)


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        make_fact().topic = "liquid"  # type: ignore[misc]
