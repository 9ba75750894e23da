"""The shape of a theme's file: its name, which keys it has, and what each of them may be."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from influencer.adapters.images.theme_keys import BASED_ON, COLOURS, KEYS, hint, shown
from influencer.domain.theme_choice import ALL

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_NAME = 40


def problems_of_name(name: str, taken: Collection[str]) -> Iterator[str]:
    """Why no theme can have that name."""
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME or name == ALL:
        yield (
            "a theme has the name of its file, of lower-case letters, digits and hyphens, at most"
            f" {_LONGEST_NAME} and not {ALL!r}; rename the file"
        )
    elif name in taken:
        yield f"the name {name!r} is taken; rename the file"


def problems_of_shape(table: Mapping[str, Any], shipped: tuple[str, ...]) -> Iterator[str]:
    """Every reason why no theme can be made of the table."""
    if BASED_ON in table:
        yield from _problems_of_base(table[BASED_ON], shipped)
    elif missing := [key for key in COLOURS if key not in table]:
        are = "is" if len(missing) == 1 else "are"
        yield f'{", ".join(missing)} {are} missing; add that, or {BASED_ON} = "light" to start from'
    for key, value in table.items():
        if key in KEYS:
            yield from _problems_of_value(key, value)
        elif key != BASED_ON:
            yield f"there is no key {shown(key)}; {hint(key, (*KEYS, BASED_ON))}"


def _problems_of_base(base: object, shipped: tuple[str, ...]) -> Iterator[str]:
    if base not in shipped:
        must = f"{BASED_ON} must be a theme that ships, not {shown(base)}"
        yield f"{must}; {hint(str(base), shipped)}"


def _problems_of_value(key: str, value: object) -> Iterator[str]:
    try:
        KEYS[key].read(value)
    except ValueError as error:
        yield f"{key} {error}"
