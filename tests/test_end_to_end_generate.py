"""The first thing a new user does: ``generate --offline``, with nothing set up and no network."""

import hashlib
import itertools
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from installed import PROGRAM, Installed
from PIL import Image

from influencer.cli.post_json import POST_KEYS
from influencer.domain.hashtags import hashtag_key
from influencer.domain.text import find_hashtags, find_links, weighted_length

HOSTILE = {
    "OPENAI_API_KEY": "sk-stray",
    "OPENAI_BASE_URL": "http://127.0.0.1:9",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "ALL_PROXY": "socks5://127.0.0.1:9",
    "NO_PROXY": "",
    "LC_ALL": "C",
    "PYTHONWARNINGS": "error",
    "TERM": "dumb",
}


def without_network() -> list[str]:
    """What to put before a command so that it has no network, where that is permitted."""
    wrapper = ["unshare", "--net", "--map-root-user"]
    try:
        allowed = subprocess.run([*wrapper, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return []
    return wrapper if allowed.returncode == 0 else []


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("thirty"))


@pytest.fixture(scope="module")
def thirty(home: Installed) -> list[dict[str, Any]]:
    """Thirty posts of a fresh home."""
    posts: list[dict[str, Any]] = home.done(
        "generate", "--count", "30", "--offline", "--json", "--seed", "7"
    ).json
    return posts


def test_a_post_is_written_in_a_hostile_environment_without_a_network(tmp_path: Path) -> None:
    fresh = Installed(tmp_path, **HOSTILE)

    ran = fresh.run("generate", "--offline", program=[*without_network(), *PROGRAM])

    assert ran.code == 0, ran.err
    post = fresh.done("history", "--status", "ready", "--json").json[0]
    assert ran.out.count("#") == 15 == len(post["hashtags"])
    assert all(f"#{tag}" in ran.out for tag in post["hashtags"])
    assert post["image"] in ran.out
    assert "Traceback" not in ran.err


def test_the_wrapper_takes_the_network_away() -> None:
    if not (wrapper := without_network()):
        pytest.skip("this machine lets nobody unshare the network")
    devices = subprocess.run(
        [*wrapper, "cat", "/proc/net/dev"], capture_output=True, text=True, check=True
    )

    names = [line.split(":")[0].strip() for line in devices.stdout.splitlines() if ":" in line]
    assert names == ["lo"]


def test_the_package_runs_as_a_module_too(tmp_path: Path) -> None:
    ran = Installed(tmp_path).run("--version", program=[sys.executable, "-m", "influencer"])

    assert ran.out.startswith("influencer ")


def test_thirty_posts_have_every_key(thirty: list[dict[str, Any]]) -> None:
    assert len(thirty) == 30
    assert all(tuple(post) == POST_KEYS for post in thirty)
    assert all(post["generator"] == "offline" for post in thirty)
    assert all(post["topic"] and post["form"] and post["facts"] for post in thirty)


def test_every_text_fits_and_has_no_link(thirty: list[dict[str, Any]]) -> None:
    for post in thirty:
        assert post["weighted_length"] == weighted_length(post["text"]) <= 280
        assert find_links(post["text"]) == []


def test_every_post_has_exactly_fifteen_hashtags(thirty: list[dict[str, Any]]) -> None:
    for post in thirty:
        assert find_hashtags(post["text"]) == post["hashtags"]
        assert len(post["hashtags"]) == 15
        assert len({hashtag_key(tag) for tag in post["hashtags"]}) == 15


def test_no_two_posts_say_the_same(thirty: list[dict[str, Any]]) -> None:
    assert len({post["text"].split("\n")[0] for post in thirty}) == 30
    assert len({tuple(post["facts"]) for post in thirty}) == 30
    assert len({post["topic"] for post in thirty}) > 10


def test_slots_ascend_and_each_has_one_post(thirty: list[dict[str, Any]]) -> None:
    slots = [post["due_at"] for post in thirty]

    assert all(earlier < later for earlier, later in itertools.pairwise(slots))
    assert len({post["slot"] for post in thirty}) == 30


def test_every_picture_is_whole_and_private(home: Installed, thirty: list[dict[str, Any]]) -> None:
    for post in thirty:
        path = Path(post["image"])
        assert path.parent == home.state / "images"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        with Image.open(path) as picture:
            picture.load()
            assert (picture.format, picture.size) == ("PNG", (1600, 900))


def test_every_picture_is_described(thirty: list[dict[str, Any]]) -> None:
    assert [p["id"] for p in thirty if not 60 <= len(p["alt_text"]) <= 400] == []


def test_pictures_vary(thirty: list[dict[str, Any]]) -> None:
    looks = [(post["image_template"], post["image_theme"]) for post in thirty]

    assert len(set(looks)) >= 25
    assert all(earlier != later for earlier, later in itertools.pairwise(looks))


def test_nothing_is_left_beside_the_state(home: Installed, thirty: list[dict[str, Any]]) -> None:
    assert len(thirty) == 30
    left = {path.name for path in home.state.iterdir()}
    assert left - {"matplotlib"} == {"images", "influencer.db", "ledger-copy", "log"}
    assert list((home.home / "tmp").iterdir()) == []
    assert len(list((home.state / "images").iterdir())) == 30


def test_the_same_seed_makes_the_same_posts(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        fresh = Installed(tmp_path / name)
        posts = fresh.done("generate", "--seed", "21", "--json").json
        made.append([(post["text"], fingerprint(post)) for post in posts])

    assert made[0] == made[1]


def fingerprint(post: dict[str, Any]) -> str:
    return hashlib.sha256(Path(post["image"]).read_bytes()).hexdigest()


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    fresh = Installed(tmp_path)

    ran = fresh.done("generate", "--dry-run", "--json")

    assert not fresh.state.exists()
    assert len(ran.json[0]["hashtags"]) == 15
    assert Path(ran.json[0]["image"]).exists()


@pytest.mark.usefixtures("thirty")
def test_a_dry_run_leaves_what_there_is_as_it_is(home: Installed, tmp_path: Path) -> None:
    copy = Installed(tmp_path)
    shutil.copytree(home.state, copy.state)
    before = {path: path.read_bytes() for path in copy.state.rglob("*") if path.is_file()}

    copy.done("generate", "--dry-run", "--count", "2")

    assert {path: path.read_bytes() for path in before} == before
    assert len(list((copy.state / "images").iterdir())) == 30
