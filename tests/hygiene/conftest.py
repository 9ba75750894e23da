"""What the tests of this folder share."""

from collections.abc import Iterator

import pytest
from command_line import cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fake_x.process import FakeX, running_fake_x

from hygiene.sentinels import KEYS


@pytest.fixture(scope="module", name="fake")
def fake_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    """X, where the sentinels are an account's keys."""
    with running_fake_x(tmp_path_factory.mktemp("x"), keys=KEYS) as running:
        yield running
