"""The command line with planted secrets, an X to sign in to, and a record of all that was said."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine, Ran
from fake_x.process import FakeX

from hygiene.invocations import INVOCATIONS, takes_json
from hygiene.places import PLACES, is_planted
from hygiene.sentinels import SENTINELS, leaks_in, leaks_in_files

VOICES = ((), ("--verbose",), ("--quiet",), ("--json",))
FOUR_LINES = "".join(
    f"{SENTINELS[part]}\n"
    for part in ("api_key", "api_secret", "access_token", "access_token_secret")
)


@dataclass
class Trial:
    """Runs commands, and keeps what they say.

    Attributes:
        place: where the secrets are.
        said: each line with what came of it.
    """

    cli: CommandLine
    fake: FakeX
    place: str
    said: list[tuple[str, Ran]] = field(default_factory=list)

    def run(self, line: str, *voice: str) -> Ran:
        """Run one line as loudly as that, with the keys to be read where it reads any."""
        options = [option for option in voice if option != "--json" or takes_json(line)]
        ran = self.cli.run(*line.split(), *options, stdin=io.StringIO(FOUR_LINES))
        self.said.append((line, ran))
        return ran

    def run_everything(self, *voice: str, starting: Sequence[str] = ("",)) -> None:
        """Run every command, in ways that work and ways that do not, or those starting so."""
        for line in (line for line in INVOCATIONS if line.startswith(tuple(starting))):
            is_elsewhere = self.place != "store" and "mallory" not in line
            self.run(line.replace(" --stdin", "") if is_elsewhere else line, *voice)

    def files(self) -> list[Path]:
        """Everything below HOME, except where secrets were planted."""
        return [path for path in Path.home().rglob("*") if not is_planted(path)]

    @property
    def leaks(self) -> dict[str, list[str]]:
        """What leaked, by the line that said it or the file that has it."""
        said = {line: leaks_in(ran.out + ran.err) for line, ran in self.said}
        return {line: found for line, found in said.items() if found} | leaks_in_files(self.files())

    @property
    def log(self) -> str:
        """The whole log."""
        return self.cli.paths.log.read_text("utf-8")


def trial_in(place: str, cli: CommandLine, fake: FakeX, patch: pytest.MonkeyPatch) -> Trial:
    """A trial whose secrets are in that place."""
    patch.chdir(Path.home())
    fake.heal()
    fake.set_clock(cli.clock.now())
    patch.setenv("INFLUENCER_X_API_URL", fake.url)
    patch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9")
    PLACES[place](patch)
    return Trial(cli, fake, place)


class Bug:
    """Has got hold of every secret, and fails wherever it is touched."""

    def __getattr__(self, name: str) -> Any:
        values = [*SENTINELS.values()]
        try:
            raise KeyError(values[0])  # noqa: TRY301 - it shall be the context of the next
        except KeyError as error:
            trouble = RuntimeError(f"cannot sign {name} with {values}")
            trouble.add_note(f"signed with {SENTINELS}")
            causes = ExceptionGroup(values[1], [ValueError(values[2]), ValueError(values[3])])
            raise trouble from error if name == "posts" else causes
