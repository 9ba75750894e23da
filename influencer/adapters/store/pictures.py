"""Pictures on disk, named by their content, so that a name never stands for two pictures."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from influencer.adapters.whole_file import write_whole
from influencer.domain.models import Post
from influencer.errors import StoreError
from influencer.paths import make_private


class PictureFolder:
    """The folder ``images``; files are 0600."""

    def __init__(self, folder: Path, *, otherwise: Path | None = None) -> None:
        """Keep pictures in the folder; those that are not there are looked up in the other."""
        self._folder = folder
        self._otherwise = otherwise

    @contextmanager
    def kept(self, png: bytes) -> Iterator[str]:
        """Write a picture, whole or not at all, and take it back where the block fails.

        To be called within a transaction: two processes may draw the very same picture, and the
        one that fails must not take away what the other has stored.

        Yields:
            Its SHA-256 in hex.

        Raises:
            StoreError: no space, or no right to write.
        """
        digest = hashlib.sha256(png).hexdigest()
        path = self._folder / f"{digest[:24]}.png"
        is_new = not path.exists()
        try:
            make_private(self._folder)
            write_whole(path, png)
        except OSError as error:
            raise StoreError(
                f"the picture cannot be written to {self._folder}: {error.strerror}"
            ) from error
        try:
            yield digest
        except BaseException:
            if is_new:
                path.unlink(missing_ok=True)
            raise

    def path(self, post: Post) -> Path | None:
        """Where the post's picture is; absolute."""
        if post.image is None:
            return None
        path = self._folder / post.image
        return self._otherwise / post.image if self._otherwise and not path.exists() else path

    def read(self, post: Post) -> bytes:
        """The post's picture.

        Raises:
            StoreError: it is gone, or is not the one that was frozen; the message names the way on.
        """
        path = self.path(post)
        if path is None:
            raise StoreError(f"post {post.id} has no picture")
        try:
            png = path.read_bytes()
        except OSError as error:
            raise StoreError(
                f"the picture {path} cannot be read: {error.strerror}; {_way_on(post)}"
            ) from error
        if hashlib.sha256(png).hexdigest() != post.image_sha256:
            raise StoreError(
                f"the picture {path} was changed after it was reviewed; {_way_on(post)}"
            )
        return png


def _way_on(post: Post) -> str:
    """What becomes of a post without its picture; one that was sent before stays as it was."""
    by_itself = f"the run of its slot writes post {post.id} anew"
    first = by_itself if post.slot and not post.attempts else "put it back from a backup"
    return f"{first}, or influencer post --delete {post.id} discards it"
