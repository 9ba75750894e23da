"""The search has teeth: it sees a leak in whatever form, and wherever it is."""

import html
import json
import sqlite3
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from hygiene.sentinels import SENTINELS, leaks_in, leaks_in_files

FORMS: dict[str, Callable[[str], str]] = {
    "raw": str,
    "url": lambda text: quote(text, safe=""),
    "form": quote_plus,
    "signature base": lambda text: quote(quote(text, safe=""), safe=""),
    "json": json.dumps,
    "json in utf-8": lambda text: json.dumps(text, ensure_ascii=False),
    "repr": lambda text: repr([text]),
    "bytes": lambda text: repr(text.encode()),
    "html": html.escape,
    "hex": lambda text: text.encode().hex(),
    "half": lambda text: text.partition("+")[0],
    "base64": lambda text: b64encode(text.encode()).decode(),
    "base64 after one": lambda text: b64encode(b"u" + text.encode()).decode(),
    "base64 after two": lambda text: urlsafe_b64encode(b"u:" + text.encode()).decode(),
}


@pytest.mark.parametrize("part", SENTINELS)
@pytest.mark.parametrize("form", FORMS)
def test_a_planted_leak_is_seen(part: str, form: str) -> None:
    written = FORMS[form](SENTINELS[part])

    assert any(leak.startswith(f"{part} (") for leak in leaks_in(f"<<{written}>>"))


@pytest.mark.parametrize(
    "header",
    [
        'OAuth oauth_nonce="1", oauth_signature="abc%3D"',
        r"{\"detail\": \"oauth_token=\\\"123\\\"\"}",
        "oauth_consumer_key%3D%22abc",
    ],
)
def test_a_signed_header_is_seen(header: str) -> None:
    assert leaks_in(header) == ["a signed header"]


def test_what_is_masked_is_no_leak() -> None:
    assert leaks_in('HTTP 401: oauth_signature="***", oauth_token=***, Zq7') == []


def test_a_leak_in_a_free_page_of_the_database_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "influencer.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA secure_delete = OFF")
        database.execute("CREATE TABLE keys (value)")
        database.execute("INSERT INTO keys VALUES (?)", (SENTINELS["api_key"] + "x" * 9000,))
        database.execute("DROP TABLE keys")

    assert list(leaks_in_files([path])) == [str(path)]


def test_a_leak_in_the_write_ahead_log_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "influencer.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE keys AS SELECT ? AS value", (SENTINELS["api_key"],))
        assert list(leaks_in_files(tmp_path.iterdir())) == [f"{path}-wal"]


def test_a_leak_in_packed_metadata_of_a_picture_is_seen(tmp_path: Path) -> None:
    metadata = PngInfo()
    metadata.add_text("Comment", SENTINELS["model_key"], zip=True)
    Image.new("1", (2, 2)).save(tmp_path / "a.png", pnginfo=metadata)

    assert b"Zq7Model" not in (tmp_path / "a.png").read_bytes()
    assert list(leaks_in_files(tmp_path.iterdir())) == [str(tmp_path / "a.png")]


def test_a_leak_in_the_name_of_a_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "Zq7KeyHead.txt").touch()

    assert len(leaks_in_files(tmp_path.iterdir())) == 1
