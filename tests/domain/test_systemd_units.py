"""The units of a systemd user timer."""

import shutil
import subprocess

import pytest

from influencer.domain.systemd_units import calendar, unit_name, units


def test_the_hour_and_its_parts_are_written_as_systemd_reads_them() -> None:
    assert calendar(60) == "*-*-* *:00:00"
    assert calendar(10) == "*-*-* *:00/10:00"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
@pytest.mark.parametrize("interval", [1, 7, 30, 60])
def test_systemd_reads_them(interval: int) -> None:
    subprocess.run(["systemd-analyze", "calendar", calendar(interval)], check=True)


def test_each_installation_has_units_of_its_own() -> None:
    assert unit_name({}) == "influencer"
    assert unit_name({"INFLUENCER_HOME": "/srv/my bot"}) == "influencer-my-bot"


def test_odd_names_are_quoted_and_escaped() -> None:
    text = units(["/a b/in$f", "post"], {"INFLUENCER_HOME": '/x "100%"'}, 60)

    assert 'ExecStart="/a b/in$$f" post' in text
    assert r'Environment="INFLUENCER_HOME=/x \"100%%\""' in text
