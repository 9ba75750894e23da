"""The fake X believes nobody without a signature."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_x import Keys, oauth
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import JSON_TYPE, OPENER, authorization, call


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


def test_signatures_agree_with_the_example_of_the_standard() -> None:
    """RFC 5849, section 1.2."""
    keys = Keys(
        api_key="dpf43f3p2l4k3l03",
        api_secret="kd94hf93k423kf44",
        access_token="nnch734d00sl2jdk",
        access_token_secret="pfkkdhi9sl3r4s00",
    )
    given = {
        "realm": "Photos",
        "oauth_consumer_key": keys.api_key,
        "oauth_token": keys.access_token,
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": "137131202",
        "oauth_nonce": "chapoH",
    }
    url = "http://photos.example.net/photos?file=vacation.jpg&size=original"

    assert oauth.signature("GET", url, given, keys) == "MdpQcU8iPSUjWoN/UDMsK2sui9I="


def test_a_rightly_signed_request_is_answered(fake: FakeX) -> None:
    status, answer = call(fake, "GET", "/2/users/me?user.fields=id,name")

    assert (status, answer["data"]["id"]) == (200, fake.user_id)


@pytest.mark.parametrize(
    "changes",
    [
        {"oauth_consumer_key": "another"},
        {"oauth_token": "1-another"},
        {"oauth_signature": "d3Jvbmc="},
        {"oauth_signature_method": "PLAINTEXT"},
        {"oauth_timestamp": "1"},
        {"oauth_timestamp": "soon"},
    ],
)
def test_a_request_that_does_not_prove_its_sender_is_refused(
    fake: FakeX, changes: dict[str, str]
) -> None:
    status, answer = call(fake, "GET", "/2/users/me", None, JSON_TYPE, **changes)

    assert (status, answer["title"]) == (401, "Unauthorized")


def test_a_nonce_works_once_even_after_a_restart(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        first, _ = call(fake, "GET", "/2/users/me", None, JSON_TYPE, oauth_nonce="once")
        second, _ = call(fake, "GET", "/2/users/me", None, JSON_TYPE, oauth_nonce="once")
        fake.stop()
        fake.start()
        third, _ = call(fake, "GET", "/2/users/me", None, JSON_TYPE, oauth_nonce="once")

    assert (first, second, third) == (200, 401, 401)


def test_the_query_is_part_of_the_signature(fake: FakeX) -> None:
    signed = authorization("GET", f"{fake.url}/2/users/me?a=1", fake.keys)
    request = urllib.request.Request(
        f"{fake.url}/2/users/me?a=2", headers={"Authorization": signed}
    )

    with pytest.raises(urllib.error.HTTPError, match="401") as caught:
        OPENER.open(request, timeout=5)
    caught.value.close()
