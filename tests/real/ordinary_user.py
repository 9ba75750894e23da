"""A user of this machine, made for the tests, who has installed the program and owns no desktop."""

import json
import os
import pwd
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from command_line import Ran

import influencer

SECONDS = 60


class OrdinaryUser:
    """A user with a home, an installation of this very program, and a runtime folder.

    Attributes:
        number: the user's.
        home: the user's own, as /etc/passwd has it.
        runtime: /run/user/NUMBER, as a login makes it.
        python: the interpreter of the user's installation.
        program: the command ``influencer`` of the user's installation.
    """

    def __init__(self, name: str) -> None:
        entry = pwd.getpwnam(name)
        self.name, self.number, self.group = name, entry.pw_uid, entry.pw_gid
        self.home = Path(entry.pw_dir)
        self.runtime = Path("/run/user") / str(self.number)
        self.python = self.home / "venv" / "bin" / "python"
        self.program = self.python.with_name("influencer")

    @property
    def environment(self) -> dict[str, str]:
        """What a plain login without a desktop gives."""
        return {
            "HOME": str(self.home),
            "LOGNAME": self.name,
            "USER": self.name,
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
        }

    def start(self, *arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
        """A program of the user's, in an environment that holds nothing of this process."""
        changes = options.pop("environment", {})
        return subprocess.Popen(
            arguments,
            env=self.environment | changes,
            cwd=self.home,
            user=self.number,
            group=self.group,
            extra_groups=[],
            start_new_session=True,
            **options,
        )

    def run(
        self, *arguments: str, stdin: str = "", environment: Mapping[str, str] | None = None
    ) -> Ran:
        """The same, until it ends."""
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started = self.start(*arguments, environment=environment or {}, **pipes)
        out, err = started.communicate(stdin.encode(), SECONDS)
        return Ran(code=started.returncode, out=out.decode(), err=err.decode())

    def influencer(self, *arguments: str, **options: Any) -> Ran:
        """The command ``influencer``, as the user types it."""
        return self.run(str(self.program), *arguments, **options)

    def ask(self, script: str, *arguments: str, **options: Any) -> Any:
        """What a script in the user's interpreter prints as JSON."""
        ran = self.run(str(self.python), "-P", "-c", script, *arguments, **options)
        assert ran.code == 0, ran.err
        return json.loads(ran.out)


@contextmanager
def ordinary_user(name: str = "influencer-trial") -> Iterator[OrdinaryUser]:
    """Such a user for the block. Skips the test, with the reason, where there can be none."""
    if os.geteuid() != 0 or shutil.which("useradd") is None:
        pytest.skip("needs root and useradd, to make an ordinary user")
    python = _python_for_all()
    _forget(name)
    subprocess.run(["useradd", "--create-home", "--shell", "/bin/sh", name], check=True)
    user = OrdinaryUser(name)
    try:
        user.runtime.mkdir(mode=0o700, parents=True)
        os.chown(user.runtime, user.number, user.group)
        _install(user, python)
        yield user
    finally:
        _end_all_of(user)
        shutil.rmtree(user.runtime, ignore_errors=True)
        _forget(name)


def _python_for_all() -> str:
    """An interpreter that others may run, for which the installed libraries are right."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (os.path.realpath(sys.executable), f"/usr/bin/python{version}"):
        if Path(candidate).exists() and _is_open_to_all(Path(candidate)):
            return candidate
    pytest.skip(f"needs a Python {version} that other users can run, such as the system's")


def _is_open_to_all(path: Path) -> bool:
    return path.stat().st_mode & 0o005 == 0o005 and all(
        folder.stat().st_mode & 0o001 for folder in path.parents
    )


def _install(user: OrdinaryUser, python: str) -> None:
    """The program in an environment of the user's own, with the libraries that are here."""
    libraries = Path(sysconfig.get_paths()["purelib"])
    source = Path(influencer.__file__).parents[1]
    if not (_is_open_to_all(libraries) and _is_open_to_all(source)):
        pytest.skip(f"needs {libraries} and {source} to be readable by other users")
    venv = user.python.parents[1]
    made = user.run(python, "-m", "venv", "--without-pip", str(venv))
    if made.code:
        pytest.skip(f"needs the module venv of {python}: {made.err.strip()}")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    paths = venv / "lib" / version / "site-packages" / "tested.pth"
    paths.write_text(f"{source}\n{libraries}\n", "utf-8")
    user.program.write_text(
        f"#!{user.python}\nimport sys\nfrom influencer.__main__ import main\nsys.exit(main())\n"
    )
    user.program.chmod(0o755)


def _end_all_of(user: OrdinaryUser) -> None:
    """End the processes of this user, who was made a moment ago and has no others."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if folder.stat().st_uid == user.number:
                os.kill(int(folder.name), 9)
        except (FileNotFoundError, ProcessLookupError):
            continue


def _forget(name: str) -> None:
    if name in {entry.pw_name for entry in pwd.getpwall()}:
        subprocess.run(["userdel", "--force", "--remove", name], check=True, capture_output=True)
