"""``influencer init`` as a person meets it: every question, and every answer that is none."""

from collections.abc import Mapping

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)
from factories import make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import CREDENTIALS

from influencer.domain.publishing import Answer, Outcome
from influencer.ports import Identity

PASTED = CREDENTIALS.with_values(access_token="7-sentinel-access-token")
FOUR = tuple(PASTED.reveal().values())
SHORT = ("init", "--no-verify", "--no-preview")


class WhoAmI(FakePublisher):
    def __init__(self, answer: Identity | Answer) -> None:
        super().__init__()
        self._answer = answer

    def identify(self) -> Identity | Answer:
        return self._answer


def person(**changes: tuple[str, ...]) -> Person:
    """Somebody who answers everything, each question with the line given or with Enter."""
    answers: Mapping[str, tuple[str, ...]] = {
        "handle": ("alice",),
        "keys": FOUR,
        "model": ("",),
        "zone": ("",),
        "times": ("",),
        "areas": ("",),
        "keyring": ("",),
        "writer": (),
        "crontab": ("n",),
    } | changes
    return Person(*(line for lines in answers.values() for line in lines))


def init(cli: CommandLine, *options: str, **changes: tuple[str, ...]) -> Ran:
    ran = cli.run(*SHORT, *options, stdin=person(**changes))
    assert "sentinel" not in ran.out + ran.err
    return ran


def topics_off(cli: CommandLine) -> set[str]:
    return {
        topic["category"] for topic in cli.done("topics", "--json").json if not topic["enabled"]
    }


def test_a_person_is_set_up_with_every_answer_by_default(cli: CommandLine) -> None:
    ran = init(cli)

    assert ran.code == 0, ran.err
    assert cli.keyring.kept == {"alice": PASTED}
    assert cli.cron_trial.tried == ["keyring"]
    assert "@alice posts at 00:00,04:00" in ran.out
    assert topics_off(cli) == set()


def test_it_says_where_the_keys_are_and_how_long_each_paste_was(cli: CommandLine) -> None:
    said = init(cli).err

    for words in ("developer.x.com", "Keys and tokens", "Read and write", "16 characters"):
        assert words in said


def test_it_says_what_happens_after_a_reboot_and_what_the_api_cannot_set(cli: CommandLine) -> None:
    said = " ".join(init(cli).err.split())

    for words in ("locked until you log in", "after a reboot", "Automation", "bio"):
        assert words in said


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("", "nothing was pasted"),
        ('""', "nothing was pasted"),
        ("sentinel two", "no spaces inside"),
        ('sentinel"two', "copy the value alone"),
        ("7-sentinel", "looks like an access token"),
    ],
)
def test_a_paste_of_the_wrong_shape_is_told_at_once_and_asked_for_again(
    cli: CommandLine, wrong: str, said: str
) -> None:
    ran = init(cli, keys=(wrong, *FOUR))

    assert said in " ".join(ran.err.split())
    assert cli.keyring.kept == {"alice": PASTED}


def test_the_api_key_pasted_twice_is_told_at_once(cli: CommandLine) -> None:
    ran = init(cli, keys=(FOUR[0], FOUR[0], *FOUR[1:]))

    assert "API key once more" in ran.err
    assert cli.keyring.kept == {"alice": PASTED}


def test_a_token_of_an_unknown_form_is_taken_when_it_is_pasted_again(cli: CommandLine) -> None:
    odd = ("sentinel-odd", "sentinel-odd")

    init(cli, keys=(*FOUR[:2], *odd, FOUR[3]))

    assert cli.keyring.kept["alice"].access_token.reveal() == "sentinel-odd"


def test_quotes_and_spaces_around_a_paste_are_left_out_and_said(cli: CommandLine) -> None:
    ran = init(cli, keys=(f' "{FOUR[0]}" ', *FOUR[1:]))

    assert "16 characters, 4 around it left out" in ran.err
    assert cli.keyring.kept == {"alice": PASTED}


def test_the_models_key_is_kept_beside_the_others(cli: CommandLine) -> None:
    init(cli, model=("sentinel-model",), writer=("",))

    assert cli.keyring.kept == {"alice": PASTED.with_values(model_key="sentinel-model")}
    assert cli.done("settings", "get", "writer").out == "offline\n"


def test_whoever_gives_a_models_key_may_choose_the_model_as_writer(cli: CommandLine) -> None:
    ran = init(cli, model=("sentinel-model",), writer=("chatty", "Model"))

    assert "writer is offline or model, not 'chatty'" in ran.err
    assert cli.done("settings", "get", "writer").out == "model\n"


def test_a_model_without_a_key_is_refused_before_anything_is_kept(cli: CommandLine) -> None:
    ran = init(cli, "--writer", "model")

    assert ran.code == 78
    assert "a model as writer takes its key" in ran.err
    assert cli.keyring.kept == {}


def test_the_models_key_of_the_environment_is_kept_too(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sentinel-model")
    lines = Person(*FOUR)
    lines.isatty = lambda: False  # type: ignore[method-assign]

    ran = cli.run("init", "--yes", "--handle", "alice", "--stdin", "--no-verify", stdin=lines)

    assert ran.code == 0, ran.err
    assert cli.keyring.kept == {"alice": PASTED.with_values(model_key="sentinel-model")}


def test_zone_times_and_areas_are_chosen(cli: CommandLine) -> None:
    ran = init(
        cli,
        zone=("Mars", "Europe/Zurich"),
        times=("every 7h", "25:00", "every 12h"),
        areas=("99", "2"),
    )

    assert "00:00,12:00, Europe/Zurich" in ran.out
    assert "bitcoin" not in topics_off(cli)
    assert "nostr" in topics_off(cli)


def test_the_keyring_fails_and_a_file_is_taken_on_the_persons_word(cli: CommandLine) -> None:
    cli.cron_trial.unreachable["keyring"] = "it is locked under cron"

    ran = init(cli, keyring=("y",))

    assert ran.code == 0, ran.err
    assert "it is locked under cron" in ran.err
    assert "the theft of the home folder" in " ".join(ran.err.split())
    assert (cli.keyring.kept, cli.file.kept) == ({}, {"alice": PASTED})


def test_without_the_persons_word_there_is_no_file(cli: CommandLine) -> None:
    cli.cron_trial.unreachable["keyring"] = "it is locked under cron"

    ran = init(cli, keyring=("n",))

    assert ran.code == 78
    assert (cli.keyring.kept, cli.file.kept) == ({}, {})
    assert cli.run("post", "--due").code == 78


def test_a_person_may_prefer_the_file(cli: CommandLine) -> None:
    init(cli, keyring=("n", "y"))

    assert (cli.keyring.kept, cli.file.kept) == ({}, {"alice": PASTED})


def test_a_named_store_that_cron_does_not_reach_is_kept_on_the_persons_word(
    cli: CommandLine,
) -> None:
    cli.cron_trial.unreachable["file"] = "another HOME"

    refused = init(cli, "--store", "file", keyring=("",))
    taken = init(cli, "--store", "file", keyring=("y",))

    assert (refused.code, taken.code) == (78, 0)
    assert "another HOME" in refused.err
    assert cli.file.kept == {"alice": PASTED}


@pytest.mark.parametrize("answered", range(len(person().read().splitlines()) - 1))
def test_whoever_breaks_off_at_any_question_has_set_nothing_up(
    cli: CommandLine, answered: int
) -> None:
    lines = person().read().splitlines()[:answered]
    ran = cli.run(*SHORT, stdin=Person(*lines))

    assert ran.code == 1
    assert "stopped; nothing was set up" in ran.err
    assert cli.keyring.kept == {}
    assert cli.done("accounts", "--json").json == []


@pytest.mark.parametrize("step", ["load", "save", "after save", "delete"])
def test_a_break_while_the_store_is_at_work_leaves_nothing_behind(
    cli: CommandLine, step: str
) -> None:
    cli.keyring.once[step] = KeyboardInterrupt()

    ran = init(cli)

    assert ran.code == 1
    assert cli.done("accounts", "--json").json == []
    assert cli.keyring.kept == {} or step == "delete"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (make_answer(Outcome.FORBIDDEN, detail="Forbidden"), "Read and write"),
        (
            Identity(platform_user_id="7", handle="alice", may_post=False),
            "generate the access token anew",
        ),
    ],
)
def test_keys_that_cannot_post_are_told_with_the_fix(
    cli: CommandLine, answer: Identity | Answer, said: str
) -> None:
    cli.parts["publisher_with"] = lambda _credentials: WhoAmI(answer)

    ran = cli.run("init", "--no-preview", stdin=person())

    assert ran.code == 78
    assert "$0.010" in ran.err
    assert said in ran.err
    assert cli.keyring.kept == {}


@pytest.mark.parametrize("may_post", [True, None])
def test_keys_that_may_post_or_do_not_say_are_taken(
    cli: CommandLine, may_post: bool | None
) -> None:
    me = Identity(platform_user_id="7", handle="alice", may_post=may_post)
    cli.parts["publisher_with"] = lambda _credentials: WhoAmI(me)

    assert cli.run("init", "--no-preview", stdin=person()).code == 0


def test_the_first_preview_is_shown_and_not_kept(cli: CommandLine) -> None:
    ran = cli.run("init", "--no-verify", stdin=person())

    assert ran.code == 0, ran.err
    assert "15 hashtags" in ran.out
    assert cli.history("--status", "ready") == []
    assert ran.out.rstrip().endswith("Nothing was written.")


def test_the_last_question_is_whether_to_write_the_crontabs_line(cli: CommandLine) -> None:
    broken_off = init(cli, crontab=())
    written = init(cli, "--handle", "bob", "--timezone", "UTC", handle=(), zone=(), crontab=("y",))

    assert (broken_off.code, written.code) == (1, 0)
    assert "stopped; @alice is set up all the same" in broken_off.err
    assert cli.parts["crontab"].read().count("post --due") == 1


def test_questions_stay_apart_from_results(cli: CommandLine) -> None:
    ran = init(cli, "--no-cron")

    assert ran.out.strip() == "@alice posts at 00:00,04:00,08:00,12:00,16:00,20:00, UTC."
