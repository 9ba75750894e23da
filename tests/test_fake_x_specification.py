"""The fake X agrees with the specification that X publishes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_x import bodies
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import as_alt_text, as_upload, call, upload

SPECIFICATION = Path(__file__).parents[2] / "shared" / "reference" / "x-openapi.json"


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    if not SPECIFICATION.exists():
        pytest.skip("X's specification is not part of this tree")
    schemas: dict[str, Any] = json.loads(SPECIFICATION.read_text())["components"]["schemas"]
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
