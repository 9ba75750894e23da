"""Which minutes of every hour a crontab wakes the program at, as far as that can be told."""

import pytest

from influencer.domain.crontab import EVERY_MINUTE, MINUTE_FIELDS, parse_minutes, wakings_of


@pytest.mark.parametrize(
    ("field", "minutes"),
    [
        ("0", frozenset({0})),
        ("7", frozenset({7})),
        ("*", EVERY_MINUTE),
        ("*/10", frozenset({0, 10, 20, 30, 40, 50})),
        ("*/25", frozenset({0, 25, 50})),
        ("5,35-37", frozenset({5, 35, 36, 37})),
        ("10-50/20", frozenset({10, 30, 50})),
        ("0,30,*/20", frozenset({0, 20, 30, 40})),
    ],
)
def test_a_minute_field_names_minutes(field: str, minutes: frozenset[int]) -> None:
    assert parse_minutes(field) == minutes


@pytest.mark.parametrize(
    "field", ["", "60", "5-3", "*/0", "5/10", "1,", "a", "*/*", "-5", "1-", "~", "٣", "1,99"]
)
def test_a_minute_field_that_is_not_understood_names_none(field: str) -> None:
    assert parse_minutes(field) is None


@pytest.mark.parametrize(("field", "minutes"), MINUTE_FIELDS.items())
def test_the_advised_fields_mean_what_is_written_beside_them(
    field: str, minutes: frozenset[int]
) -> None:
    assert parse_minutes(field) == minutes


@pytest.mark.parametrize(
    ("table", "minutes"),
    [
        ("0 * * * * /usr/bin/influencer post --due\n", frozenset({0})),
        ("MAILTO=me\n\n  */30\t* * * *  A=1 influencer post --due 2>&1\n", frozenset({0, 30})),
        ("0 * * * * influencer post --due\n30 * * * * influencer post --due", frozenset({0, 30})),
        ("@hourly influencer post --due", frozenset({0})),
        ("* * * * * influencer post --due", EVERY_MINUTE),
        ("0 8 * * * influencer post --due\n5 * * * * influencer post --due", frozenset({5})),
    ],
)
def test_lines_that_publish_in_every_hour_are_found(table: str, minutes: frozenset[int]) -> None:
    assert wakings_of(table) == minutes


@pytest.mark.parametrize(
    "table",
    [
        "",
        "# 0 * * * * influencer post --due\n",
        "0 * * * * influencer status\n",
        "0 8-20 * * * influencer post --due\n",
        "0 * * * mon influencer post --due\n",
        "@daily influencer post --due\n",
        "61 * * * * influencer post --due\n",
        "COMMAND=influencer post --due\n",
        "post --due",
    ],
)
def test_where_no_line_publishes_in_every_hour_nothing_is_known(table: str) -> None:
    assert wakings_of(table) is None
