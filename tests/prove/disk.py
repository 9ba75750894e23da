"""What a disk may hold after a power cut, computed from the recorded writes of a run.

What was synced is there. Of what was not, anything may be: all of it, none, or all but the last
write of each file, or half of that. A new name is there for certain once its file or its folder
was synced, a new name for an old file and a removal once the folder was. ``-shm`` files are left
out: SQLite makes them anew.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

CREATE, TRUNCATE = 0o100, 0o1000
"""Of ``open(2)``."""
_CHANGES = frozenset(
    {"open", "openat", "write", "pwrite64", "ftruncate", "rename", "unlink", "fsync", "fdatasync"}
)
VARIANTS = ("all", "none", "last missing", "last torn")

Files = dict[str, bytes]
Write = tuple[int, bytes]


class Disk:
    """Takes recorded calls one after the other; ``images`` are what could be left by then."""

    def __init__(self, root: Path, files: Mapping[str, bytes]) -> None:
        self._root = f"{root}/"
        self._synced = dict(files)
        self._current = dict(files)
        self._unsynced: dict[str, list[Write]] = {}
        self._moves: list[tuple[str, str | None]] = []

    def take(self, call: Mapping[str, Any]) -> bool:
        """Carry a call out; False where it is about something else."""
        path, name = call["path"], call["call"]
        if not f"{path}/".startswith(self._root) or path.endswith((" (deleted)", "-shm")):
            return False
        if name in {"fsync", "fdatasync"}:
            self._sync(path)
        else:
            self._change(call, path.removeprefix(self._root))
        return name in _CHANGES

    def _change(self, call: Mapping[str, Any], path: str) -> None:
        name, args = call["call"], call["args"]
        match name:
            case "openat" | "open":
                self._open(path, args[2] if name == "openat" else args[1])
            case "pwrite64":
                self._write(path, args[3], bytes.fromhex(call["data"]))
            case "write":
                self._write(path, call["at"], bytes.fromhex(call["data"]))
            case "ftruncate":
                self._current[path] = self._current.get(path, b"")[: args[1]].ljust(args[1], b"\0")
            case "rename":
                self._move(path, call["to"].removeprefix(self._root))
            case "unlink":
                self._move(path, None)

    def images(self) -> dict[str, Files]:
        """What may be there, by the names in ``VARIANTS``."""
        missing, torn = dict(self._current), dict(self._current)
        for path, writes in self._unsynced.items():
            *before, (offset, data) = writes
            start = self._synced.get(path, b"")
            missing[path] = _applied(start, before)
            torn[path] = _applied(start, [*before, (offset, data[: len(data) // 2])])
        images = (dict(self._current), dict(self._synced), missing, torn)
        return dict(zip(VARIANTS, images, strict=True))

    def _open(self, path: str, flags: int) -> None:
        if flags & TRUNCATE or (flags & CREATE and path not in self._current):
            self._current[path] = b""

    def _write(self, path: str, offset: int, data: bytes) -> None:
        self._current[path] = _applied(self._current.get(path, b""), [(offset, data)])
        self._unsynced.setdefault(path, []).append((offset, data))

    def _move(self, path: str, to: str | None) -> None:
        content = self._current.pop(path, None)
        unsynced = self._unsynced.pop(path, None)
        if to is not None and content is not None:
            self._current[to] = content
            if unsynced:
                self._unsynced[to] = unsynced
        self._moves.append((path, to))

    def _sync(self, path: str) -> None:
        name = path.removeprefix(self._root)
        if name in self._current:
            self._synced[name] = self._current[name]
            self._unsynced.pop(name, None)
            return
        for move in [move for move in self._moves if str(Path(self._root, move[0]).parent) == path]:
            self._moves.remove(move)
            content = self._synced.pop(move[0], None)
            if move[1] is not None and content is not None:
                self._synced[move[1]] = content


def _applied(content: bytes, writes: Sequence[Write]) -> bytes:
    for offset, data in writes:
        content = content[:offset].ljust(offset, b"\0") + data + content[offset + len(data) :]
    return content


def read_files(folder: Path) -> Files:
    """Everything in a folder, by relative path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """The same the other way round."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_bytes(content)
