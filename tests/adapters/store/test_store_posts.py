"""Posts as content: planned, prepared, due."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import (
    NOW,
    make_draft,
    make_fact,
    make_picture,
    make_prepared,
    make_schedule,
    make_slot,
)

from influencer.adapters.store import Store
from influencer.adapters.store.database import Database
from influencer.domain.models import Account, PostStatus
from influencer.errors import StoreError, TryLaterError
from influencer.ports import PostQuery

ALL = PostQuery(statuses=tuple(PostStatus))


def test_planning_again_changes_nothing(store: Store, account: Account) -> None:
    slots = list(make_schedule().slots(NOW, NOW + timedelta(days=1)))
    store.posts.plan(account, slots, now=NOW)
    before = store.posts.query(ALL)

    store.posts.plan(account, slots, now=NOW + timedelta(hours=1))

    assert store.posts.query(ALL) == before
    assert [post.slot for post in reversed(before)] == slots
    assert {post.status for post in before} == {PostStatus.PLANNED}


def test_planning_leaves_a_slot_that_holds_a_post_alone(store: Store, account: Account) -> None:
    post = store.posts.prepare(account, make_prepared(), now=NOW)

    store.posts.plan(account, [make_slot()], now=NOW)

    assert store.posts.query(ALL) == [post]


def test_accounts_have_the_same_slot_each(store: Store, account: Account) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)

    for one in (account, other):
        store.posts.prepare(one, make_prepared(), now=NOW)

    assert {post.account for post in store.posts.query(ALL)} == {account, other}


def test_a_prepared_post_is_read_back_as_it_was_written(store: Store, account: Account) -> None:
    prepared = make_prepared()

    post = store.posts.prepare(account, prepared, now=NOW)

    draft, picture = prepared.draft, prepared.picture
    assert post == store.posts.find(post.id) == store.posts.get(post.id)
    assert (post.account, post.slot, post.due_at) == (account, make_slot(), NOW)
    assert (post.status, post.attempts, post.cost_usd) == (PostStatus.READY, 0, 0)
    assert (post.text, post.prose, post.hashtags) == (draft.text, draft.prose, draft.hashtags)
    assert (post.topic, post.facts) == (draft.fact.topic, (draft.fact.id,))
    assert (post.form, post.generator) == (draft.form, draft.generator)
    assert (post.alt_text, post.image_template, post.image_theme) == (
        picture.alt_text,
        picture.template,
        picture.theme,
    )
    assert store.posts.picture(post) == picture.png


@pytest.mark.parametrize(
    ("changes", "background", "story"),
    [
        ({}, None, "written by offline"),
        ({"background": "a-model"}, "a-model", "written by offline; background by a-model"),
        (
            {"remark": "a-model: no answer"},
            None,
            "written by offline; drawn without a background: a-model: no answer",
        ),
    ],
)
def test_who_painted_a_picture_is_kept_and_why_nobody_did_is_told(
    store: Store, account: Account, changes: dict[str, str], background: str | None, story: str
) -> None:
    prepared = make_prepared(picture=make_picture(**changes))

    post = store.posts.prepare(account, prepared, now=NOW)

    assert post.image_background == background
    assert [event.reason for event in store.readings.story(post)] == [story]


def test_a_picture_that_takes_the_place_of_a_painted_one_is_not_painted(
    store: Store, account: Account
) -> None:
    painted = make_prepared(picture=make_picture(background="a-model"))
    post = store.posts.prepare(account, painted, now=NOW)

    other = store.posts.replace(post, make_prepared(), "a reason", now=NOW)

    assert (post.image_background, other.image_background) == ("a-model", None)


def test_a_text_is_kept_character_for_character(store: Store, account: Account) -> None:
    draft = make_draft(
        prose="₿ → “21” 👩‍🚀 \u2028 it’s 'quoted' \\ \"", hashtags=("₿", "Überblick")
    )

    post = store.posts.prepare(account, make_prepared(draft=draft), now=NOW)

    assert (post.prose, post.text, post.hashtags) == (draft.prose, draft.text, draft.hashtags)


def test_a_planned_slot_is_filled_and_keeps_its_row(store: Store, account: Account) -> None:
    store.posts.plan(account, [make_slot()], now=NOW)
    (planned,) = store.posts.query(ALL)

    post = store.posts.prepare(account, make_prepared(), now=NOW)

    assert (post.id, post.status) == (planned.id, PostStatus.READY)
    assert store.posts.query(ALL) == [post]


@pytest.mark.parametrize("status", set(PostStatus) - {PostStatus.PLANNED})
def test_a_slot_that_was_filled_meanwhile_is_left_alone(
    store: Store, account: Account, status: PostStatus
) -> None:
    first = store.posts.prepare(account, make_prepared(), now=NOW)
    with store.database.transaction():
        store.database.execute("UPDATE posts SET status = ?", (status,))
    other = make_prepared(draft=make_draft(fact=make_fact(id="other")))

    with pytest.raises(TryLaterError, match="another run has filled this slot"):
        store.posts.prepare(account, other, now=NOW)

    assert store.posts.query(ALL) == [replace(first, status=status)]


def test_posts_outside_the_schedule_do_not_meet_in_a_slot(store: Store, account: Account) -> None:
    for number in (1, 2):
        draft = make_draft(prose=f"{number}")
        store.posts.prepare(account, make_prepared(slot=None, draft=draft), now=NOW)

    assert [(post.slot, post.slot_name) for post in store.posts.query(ALL)] == [(None, None)] * 2


def test_a_post_whose_picture_cannot_be_kept_is_not_stored(store: Store, account: Account) -> None:
    (store.database.path.parent / "images").write_text("in the way")

    with pytest.raises(StoreError, match="the picture cannot be written"):
        store.posts.prepare(account, make_prepared(), now=NOW)

    assert store.posts.query(ALL) == []


def test_no_other_process_stores_a_post_while_a_picture_is_written_and_may_be_taken_back(
    store: Store, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def look(_descriptor: int) -> None:
        with closing(Database(store.database.path, busy_seconds=0)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except TryLaterError:
                seen.append("locked")

    monkeypatch.setattr(os, "fsync", look)
    store.posts.prepare(account, make_prepared(), now=NOW)

    assert set(seen) == {"locked"}


def test_a_picture_that_was_changed_after_review_is_refused(store: Store, account: Account) -> None:
    post = store.posts.prepare(account, make_prepared(), now=NOW)
    path = store.pictures.path(post)
    assert path is not None
    path.write_bytes(make_picture().png + b"\0")

    with pytest.raises(StoreError, match="was changed after it was reviewed"):
        store.posts.picture(post)


def test_taken_are_the_slots_that_hold_a_post_or_had_one(store: Store, account: Account) -> None:
    slots = [make_slot(NOW + timedelta(hours=hour)) for hour in range(len(PostStatus))]
    for slot, status in zip(slots, PostStatus, strict=True):
        post = store.posts.prepare(account, make_prepared(slot=slot), now=NOW)
        with store.database.transaction():
            store.database.execute(
                "UPDATE posts SET status = ? WHERE post_id = ?", (status, post.id)
            )

    planned = slots[list(PostStatus).index(PostStatus.PLANNED)]
    assert store.posts.taken(account, since=NOW) == {
        slot.name for slot in slots if slot is not planned
    }


def test_due_are_planned_and_ready_posts_of_the_account_newest_first(
    store: Store, account: Account
) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)
    hours = {hour: make_slot(NOW + timedelta(hours=hour)) for hour in (-2, -1, 0, 1)}
    store.posts.plan(account, [hours[-2], hours[0], hours[1]], now=NOW)
    store.posts.plan(other, [hours[0]], now=NOW)
    early = make_prepared(slot=hours[-1], due_at=hours[-1].due_at)
    store.posts.prepare(account, early, now=NOW)

    due = store.posts.due(account, NOW)

    assert [(post.slot, post.status) for post in due] == [
        (hours[0], PostStatus.PLANNED),
        (hours[-1], PostStatus.READY),
        (hours[-2], PostStatus.PLANNED),
    ]


@pytest.mark.parametrize("status", set(PostStatus) - {PostStatus.PLANNED, PostStatus.READY})
def test_what_was_tried_or_has_ended_is_not_due(
    store: Store, account: Account, status: PostStatus
) -> None:
    store.posts.prepare(account, make_prepared(), now=NOW)
    with store.database.transaction():
        store.database.execute("UPDATE posts SET status = ?", (status,))

    assert store.posts.due(account, NOW) == []


def test_a_post_that_does_not_exist_is_not_found(store: Store) -> None:
    assert store.posts.find(7) is None
