"""Which lines of a crontab publish, for which installation."""

import pytest

from influencer.domain.crontab_lines import publishing_lines

HOME = {"INFLUENCER_HOME": "/srv/x y"}


@pytest.mark.parametrize(
    ("table", "settings"),
    [
        ("0 * * * * /bin/influencer post --due", {}),
        ("\n0 * * * * A=1 /usr/bin/env B=2 /bin/influencer post --due >/dev/null", {}),
        ("@hourly /bin/influencer post --due", {}),
        ("0 * * * * INFLUENCER_HOME='/srv/x y' /bin/influencer post --due", HOME),
        ('INFLUENCER_HOME = "/srv/x y"\n0 * * * * /bin/influencer post --due', HOME),
        (r"0 * * * * XDG_DATA_HOME='/a\%b' /bin/influencer post --due", {"XDG_DATA_HOME": "/a%b"}),
    ],
)
def test_a_line_publishes_for_the_installation_it_names(
    table: str, settings: dict[str, str]
) -> None:
    (line,) = publishing_lines(table, settings)

    assert (line.program, line.number) == ("/bin/influencer", len(table.splitlines()))
    assert publishing_lines(table, {"INFLUENCER_HOME": "/other"}) == []


@pytest.mark.parametrize(
    "table",
    [
        "",
        "# 0 * * * * influencer post --due",
        "0 * * * * influencer status",
        "X=post --due",
        "\udcff",
    ],
)
def test_other_lines_do_not(table: str) -> None:
    assert publishing_lines(table, {}) == []


@pytest.mark.parametrize(
    "command",
    [
        "cd /x && ./influencer post --due",
        "cd /x; influencer post --due",
        "'/x/influencer post --due",
        "./influencer post --due",
        "~/bin/influencer post --due",
        "$TOOL post --due",
        "PATH=$HOME/bin influencer post --due",
        "env -i influencer post --due",
        "sh -c 'influencer post --due'",
    ],
)
def test_a_program_that_only_a_shell_finds_is_not_known(command: str) -> None:
    (line,) = publishing_lines(f"0 * * * * {command}", {})

    assert line.program == ""


@pytest.mark.parametrize(
    ("table", "path"),
    [
        ("0 * * * * influencer post --due || mail me", "/usr/bin:/bin"),
        ("0 * * * * exec influencer --quiet post --due", "/usr/bin:/bin"),
        ('PATH="/opt/bin:/bin"\n0 * * * * influencer post --due', "/opt/bin:/bin"),
        ("PATH=/a\n0 * * * * PATH=/b influencer post --due", "/b"),
        ("0 * * * * influencer post --due\nPATH=/late", "/usr/bin:/bin"),
    ],
)
def test_a_bare_name_is_known_with_the_path_that_cron_looks_on(table: str, path: str) -> None:
    (line,) = publishing_lines(table, {})

    assert (line.program, line.path) == ("influencer", path)


def test_lines_in_our_block_are_told_from_a_persons_own() -> None:
    line = "0 * * * * /bin/influencer post --due"
    table = f"{line}\n# begin influencer\n{line}\n# end influencer\n{line}\n"

    assert [one.is_ours for one in publishing_lines(table, {})] == [False, True, False]
