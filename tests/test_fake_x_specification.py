"""The fake X agrees with the specification that X publishes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_x import bodies, timeline
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import as_alt_text, as_upload, call, publish, upload

SPECIFICATION = Path(__file__).parents[2] / "shared" / "reference" / "x-openapi.json"


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(scope="module")
def specification() -> dict[str, Any]:
    if not SPECIFICATION.exists():
        pytest.skip("X's specification is not part of this tree")
    specification: dict[str, Any] = json.loads(SPECIFICATION.read_text())
    return specification


@pytest.fixture(scope="module")
def schemas(specification: dict[str, Any]) -> dict[str, Any]:
    schemas: dict[str, Any] = specification["components"]["schemas"]
    return schemas


@pytest.mark.parametrize(
    ("shape", "schema"),
    [
        (bodies.POST, "CreatePostsRequest"),
        (bodies.POST_MEDIA, "CreatePostsMedia"),
        (bodies.UPLOAD, "MediaUploadRequest"),
        (bodies.METADATA, "CreateMediaMetadataRequest"),
        (bodies.ALT_TEXT, "CreateMediaMetadataMetadata"),
        (bodies.ALT_TEXT_TEXT, "CreateMediaMetadataMetadataAltText"),
    ],
)
def test_bodies_that_the_fake_takes_are_in_the_specification_of_x(
    schemas: dict[str, Any], shape: bodies.Shape, schema: str
) -> None:
    names = {"string": str, "boolean": bool, "array": list, "object": dict, None: None}
    required = {key for key, (_, is_required) in shape.items() if is_required}

    specified = schemas[schema]

    assert shape.keys() <= specified["properties"].keys()
    assert set(specified.get("required", [])) <= required
    for key, (kind, _) in shape.items():
        assert names[specified["properties"][key].get("type")] in {kind, None}


def test_limits_of_the_fake_are_those_of_the_specification(schemas: dict[str, Any]) -> None:
    ids = schemas["CreatePostsMedia"]["properties"]["media_ids"]
    alt_text = schemas["CreateMediaMetadataMetadataAltText"]["properties"]["text"]

    assert (ids["maxItems"], alt_text["maxLength"]) == (bodies.MOST_MEDIA, bodies.LONGEST_ALT_TEXT)
    assert ids["items"]["pattern"] == f"^{bodies.ID.pattern}$"


@pytest.mark.parametrize(
    "schema",
    ["CreatePostsResponseData", "MediaUploadResponseData", "CreateMediaMetadataResponseData"],
)
def test_answers_of_the_fake_have_what_the_specification_requires(
    schemas: dict[str, Any], fake: FakeX, schema: str
) -> None:
    requests = {
        "CreatePostsResponseData": ("/2/tweets", {"text": "gm"}),
        "MediaUploadResponseData": ("/2/media/upload", as_upload()),
        "CreateMediaMetadataResponseData": ("/2/media/metadata", as_alt_text(upload(fake))),
    }

    _, answer = call(fake, "POST", *requests[schema])

    assert set(schemas[schema]["required"]) <= answer["data"].keys()
    assert answer["data"].keys() <= schemas[schema]["properties"].keys()


def test_a_deletion_is_answered_and_refused_in_the_shapes_of_the_specification(
    schemas: dict[str, Any], fake: FakeX
) -> None:
    path = f"/2/tweets/{publish(fake, 'gm')}"

    _, deleted = call(fake, "DELETE", path)
    _, missing = call(fake, "DELETE", path)

    problem = schemas["ResourceNotFoundProblem"]
    assert deleted["data"].keys() == schemas["DeletePostsResponseData"]["properties"].keys()
    assert set(problem["required"]) <= missing.keys() <= problem["properties"].keys()
    assert [missing["type"]] == problem["properties"]["type"]["enum"]


def test_the_timeline_is_asked_and_shown_in_the_shapes_of_the_specification(
    specification: dict[str, Any], schemas: dict[str, Any], fake: FakeX
) -> None:
    asked = specification["paths"]["/2/users/{id}/tweets"]["get"]["parameters"]
    names = {one.get("name") for one in asked} | {"expansions", "post.fields"}
    publish(fake, "see primal.net", upload(fake))

    fields = "created_at,entities,attachments"
    path = f"/2/users/{fake.user_id}/tweets?post.fields={fields}"
    post = call(fake, "GET", path)[1]["data"][0]

    urls = schemas["PostEntities"]["properties"]["urls"]["items"]
    assert {"tweet.fields"} == timeline.PARAMETERS - names
    assert post.keys() - schemas["Post"]["properties"].keys() == {"edit_history_tweet_ids"}
    assert all(
        set(urls["required"]) <= url.keys() <= urls["properties"].keys()
        for url in post["entities"]["urls"]
    )
