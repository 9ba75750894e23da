"""Posts as content: planned, prepared, looked up. ``publishing`` moves them on."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from influencer.adapters.store.database import Database
from influencer.adapters.store.lookup import PostLookup
from influencer.adapters.store.moves import note_move
from influencer.adapters.store.pictures import PictureFolder
from influencer.adapters.store.rows import to_list, to_text
from influencer.domain.models import (
    INSTEAD_OF,
    NO_BACKGROUND,
    Account,
    Post,
    PostStatus,
    Prepared,
    Slot,
)
from influencer.errors import TryLaterError


class Posts(PostLookup):
    """The ``posts`` table and its pictures."""

    def __init__(self, database: Database, pictures: PictureFolder) -> None:
        super().__init__(database)
        self._pictures = pictures

    def plan(self, account: Account, slots: Iterable[Slot], *, now: datetime) -> None:
        """Make room for a post in each slot that has none yet."""
        at = to_text(now)
        with self._database.transaction():
            for slot in slots:
                self._database.execute(
                    "INSERT INTO posts (user_id, platform, slot, due_at, status, created_at,"
                    " updated_at) VALUES (?, ?, ?, ?, 'planned', ?, ?)"
                    " ON CONFLICT (user_id, platform, slot) DO NOTHING",
                    (account.id, account.platform, slot.name, to_text(slot.due_at), at, at),
                )

    def taken(self, account: Account, *, since: datetime) -> frozenset[str]:
        """Names of the slots from then on that hold a post, or have been served or lost."""
        rows = self._database.rows(
            "SELECT slot FROM posts WHERE user_id = ? AND slot IS NOT NULL"
            " AND status <> 'planned' AND due_at >= ?",
            (account.id, to_text(since)),
        )
        return frozenset(row["slot"] for row in rows)

    def prepare(self, account: Account, prepared: Prepared, *, now: datetime) -> Post:
        """Store a finished post with its picture: both, or neither.

        Raises:
            TryLaterError: another process filled the slot meanwhile.
        """
        with self._database.transaction(), self._pictures.kept(prepared.picture.png) as digest:
            values = _values(account, prepared, digest, now)
            row = self._database.execute(_PREPARE, values).fetchone()
            if row is None:
                raise TryLaterError("another run has filled this slot meanwhile; run this again")
            self._note_fact(row["post_id"], prepared)
            reason = _made_by(prepared)
            planned, ready = PostStatus.PLANNED, PostStatus.READY
            note_move(self._database, row["post_id"], planned, ready, reason, now)
        return self.get(row["post_id"])

    def _note_fact(self, post_id: int, prepared: Prepared) -> None:
        fact = prepared.draft.fact
        self._database.execute(
            "INSERT INTO post_facts (post_id, fact_id, area) VALUES (?, ?, ?)",
            (post_id, fact.id, fact.area),
        )

    def replace(self, post: Post, prepared: Prepared, reason: str, *, now: datetime) -> Post:
        """Give a prepared post that was never sent other content: all of it, or nothing.

        Raises:
            TryLaterError: another process changed the post meanwhile.
        """
        with self._database.transaction(), self._pictures.kept(prepared.picture.png) as digest:
            values = _values(post.account, prepared, digest, now) | {"post_id": post.id}
            if self._database.execute(_REPLACE, values).rowcount != 1:
                raise TryLaterError(f"post {post.id} was changed meanwhile; run this again")
            self._database.execute("DELETE FROM post_facts WHERE post_id = ?", (post.id,))
            self._note_fact(post.id, prepared)
            ready = PostStatus.READY
            has_remark = prepared.draft.remark or prepared.picture.remark
            instead = f"; {_made_by(prepared)}" if has_remark else ""
            why = f"written anew: {reason}{instead}"
            note_move(self._database, post.id, ready, ready, why, now)
        return self.get(post.id)

    def note_unwritten(self, post: Post, reason: str, *, now: datetime) -> None:
        """Nothing could be written for the planned post's slot: its error says why until then."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE posts SET error = ?, updated_at = ? WHERE post_id = ?"
                " AND status = 'planned'",
                (reason, to_text(now), post.id),
            )

    def note_deleted(self, post: Post, *, now: datetime) -> None:
        """The post was taken down from the platform."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE posts SET deleted_at = ? WHERE post_id = ?", (to_text(now), post.id)
            )

    def picture(self, post: Post) -> bytes:
        """The stored picture, checked against the hash it was frozen with."""
        return self._pictures.read(post)


_PREPARE = """
INSERT INTO posts (user_id, platform, slot, due_at, status, content, prose, hashtags, topic, form,
  generator, image_path, image_sha256, alt_text, image_template, image_theme, image_look,
  image_background, created_at, updated_at)
VALUES (:user_id, :platform, :slot, :due_at, 'ready', :content, :prose, :hashtags, :topic, :form,
  :generator, :image_path, :image_sha256, :alt_text, :image_template, :image_theme, :image_look,
  :image_background, :now, :now)
ON CONFLICT (user_id, platform, slot) DO UPDATE SET status = 'ready', due_at = excluded.due_at,
  content = excluded.content,
  prose = excluded.prose, hashtags = excluded.hashtags, topic = excluded.topic,
  form = excluded.form, generator = excluded.generator, image_path = excluded.image_path,
  image_sha256 = excluded.image_sha256, alt_text = excluded.alt_text,
  image_template = excluded.image_template, image_theme = excluded.image_theme,
  image_look = excluded.image_look, image_background = excluded.image_background, error = NULL,
  updated_at = excluded.updated_at
WHERE posts.status = 'planned'
RETURNING post_id
"""

_REPLACE = """
UPDATE posts SET content = :content, prose = :prose, hashtags = :hashtags, topic = :topic,
  form = :form, generator = :generator, image_path = :image_path, image_sha256 = :image_sha256,
  alt_text = :alt_text, image_template = :image_template, image_theme = :image_theme,
  image_look = :image_look, image_background = :image_background, error = NULL, updated_at = :now
WHERE post_id = :post_id AND status = 'ready'
  AND NOT EXISTS (SELECT 1 FROM attempts WHERE attempts.post_id = :post_id)
"""


def _made_by(prepared: Prepared) -> str:
    draft, picture = prepared.draft, prepared.picture
    remark = f"{INSTEAD_OF}{draft.remark}" if draft.remark else ""
    painted = f"; background by {picture.background}" if picture.background else ""
    plain = f"; {NO_BACKGROUND}{picture.remark}" if picture.remark else ""
    return f"written by {draft.generator}{remark}{painted}{plain}"


def _values(account: Account, prepared: Prepared, digest: str, now: datetime) -> dict[str, Any]:
    draft, picture = prepared.draft, prepared.picture
    return {
        "user_id": account.id,
        "platform": account.platform,
        "slot": prepared.slot.name if prepared.slot else None,
        "due_at": to_text(prepared.due_at),
        "content": draft.text,
        "prose": draft.prose,
        "hashtags": to_list(draft.hashtags),
        "topic": draft.fact.topic,
        "form": draft.form,
        "generator": draft.generator,
        "image_path": f"{digest[:24]}.png",
        "image_sha256": digest,
        "alt_text": picture.alt_text,
        "image_template": picture.template,
        "image_theme": picture.theme,
        "image_look": str(picture.look),
        "image_background": picture.background or None,
        "now": to_text(now),
    }
