"""The fake X shows posts the way X shows them."""

from datetime import UTC, datetime
from pathlib import Path

from fake_x.process import running_fake_x
from fake_x.signed import as_alt_text, call, publish, upload


def test_the_timeline_shows_posts_newest_first_as_x_writes_them(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        media_id = upload(fake)
        publish(fake, "older")
        publish(fake, "a < b & c, see https://example.org/x", media_id)
        path = f"/2/users/{fake.user_id}/tweets?tweet.fields=created_at,entities"
        _, page = call(fake, "GET", path)

    newest, older = page["data"]
    link = newest["entities"]["urls"][0]
    assert link["expanded_url"] == "https://example.org/x"
    assert newest["text"].startswith(f"a &lt; b &amp; c, see {link['url']} https://t.co/")
    assert older["text"] == "older"
    assert page["meta"]["result_count"] == 2


def test_the_timeline_names_pictures_with_their_alt_text(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        media_id = upload(fake)
        call(fake, "POST", "/2/media/metadata", as_alt_text(media_id))
        publish(fake, "gm", media_id)
        path = (
            f"/2/users/{fake.user_id}/tweets?expansions=attachments.media_keys"
            "&post.fields=attachments"
        )
        _, page = call(fake, "GET", path)

    key = page["data"][0]["attachments"]["media_keys"][0]
    assert page["includes"]["media"] == [{"media_key": key, "type": "photo", "alt_text": "alt"}]


def test_the_timeline_has_pages_and_a_beginning(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        path = f"/2/users/{fake.user_id}/tweets"
        fake.set_clock(datetime(2026, 11, 22, 8, tzinfo=UTC))
        for number in range(6):
            publish(fake, f"early {number}")
        fake.set_clock(datetime(2026, 11, 22, 9, tzinfo=UTC))
        publish(fake, "late")
        _, first = call(fake, "GET", f"{path}?max_results=5")
        token = first["meta"]["next_token"]
        _, second = call(fake, "GET", f"{path}?max_results=5&pagination_token={token}")
        _, late = call(fake, "GET", f"{path}?start_time=2026-11-22T08:30:00Z")
        refused, _ = call(fake, "GET", f"{path}?max_results=4")

    assert [len(first["data"]), len(second["data"])] == [5, 2]
    assert "next_token" not in second["meta"]
    assert [post["text"] for post in late["data"]] == ["late"]
    assert refused == 400


def test_the_timeline_writes_links_pictures_and_moments_as_x_does(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        fake.set_clock(datetime(2026, 11, 22, 9, tzinfo=UTC))
        post_id = publish(fake, "see primal.net", upload(fake))
        path = f"/2/users/{fake.user_id}/tweets?tweet.fields=created_at,entities"
        _, page = call(fake, "GET", path)

    (post,) = page["data"]
    link, picture = post["entities"]["urls"]
    assert post["created_at"] == "2026-11-22T09:00:00.000Z"
    assert (link["expanded_url"], link["display_url"]) == ("http://primal.net", "primal.net")
    assert picture["expanded_url"].endswith(f"/status/{post_id}/photo/1")
    assert post["text"] == f"see {link['url']} {picture['url']}"
    assert [post["text"][url["start"] : url["end"]] for url in (link, picture)] == [
        link["url"],
        picture["url"],
    ]


def test_the_timeline_begins_after_an_id_and_takes_no_parameter_it_does_not_know(
    tmp_path: Path,
) -> None:
    with running_fake_x(tmp_path) as fake:
        path = f"/2/users/{fake.user_id}/tweets"
        first, second = publish(fake, "first"), publish(fake, "second")
        _, page = call(fake, "GET", f"{path}?since_id={first}")
        statuses = [
            call(fake, "GET", f"{path}?{query}")[0]
            for query in ("tweet_fields=entities", "start_time=2026-11-22", "since_id=x")
        ]

    assert [post["id"] for post in page["data"]] == [second]
    assert (page["meta"]["newest_id"], page["meta"]["oldest_id"]) == (second, second)
    assert statuses == [400, 400, 400]


def test_a_deleted_or_late_post_is_missing_from_the_timeline_only(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        path = f"/2/users/{fake.user_id}/tweets"
        post_id = publish(fake, "gm")
        fake.fail(path, "timeline-late")
        _, late = call(fake, "GET", path)
        _, there = call(fake, "GET", path)
        fake.delete_post(post_id)
        _, deleted = call(fake, "GET", path)

    assert [page["meta"]["result_count"] for page in (late, there, deleted)] == [0, 1, 0]
    assert len(fake.posts()) == 1
