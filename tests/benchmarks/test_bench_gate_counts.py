"""What is stored is looked at again, by each row's gates."""

import pytest
from factories import TAGS, make_draft, make_fact, make_post

from benchmarks.content.gate_counts import OVER_THE_PAST, ROWS, count_refused
from benchmarks.content.posts import Written
from influencer.domain.gates import GATES
from influencer.domain.models import compose

SOUND = make_fact().phrasings[0]


def written(prose: str = SOUND, tags: tuple[str, ...] = TAGS) -> Written:
    draft = make_draft(prose=prose, hashtags=tags)
    post = make_post(prose=prose, hashtags=tags, text=compose(prose, tags))
    return Written(post=post, draft=draft)


def test_a_sound_post_is_counted_nowhere() -> None:
    assert set(count_refused([written()]).values()) == {0}


@pytest.mark.parametrize(
    ("post", "row"),
    [
        (written(SOUND.replace("50", "60")), "ungrounded"),
        (written(f"{SOUND} To the moon!"), "banned"),
        (written(f"{SOUND} More at example.com"), "linked"),
        (written(f"{SOUND} {SOUND} {SOUND}"), "over length"),
        (written(tags=TAGS[:14]), "not 15 tags"),
        (written(tags=(*TAGS[:14], TAGS[0].upper())), "not 15 tags"),
    ],
)
def test_a_bad_one_is_counted_in_its_row(post: Written, row: str) -> None:
    assert count_refused([written(), post])[row] == 1


def test_a_post_that_is_not_what_would_be_sent_is_an_error() -> None:
    post = Written(post=make_post(text="something else"), draft=make_draft())

    with pytest.raises(AssertionError, match="not sent as it was stored"):
        count_refused([post])


def test_every_gate_but_those_that_look_back_is_in_one_row() -> None:
    counted = [gate for gates in ROWS.values() for gate in gates]

    assert sorted([*counted, *OVER_THE_PAST]) == sorted(GATES)
