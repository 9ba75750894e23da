"""What signs in: values that never show themselves."""

from dataclasses import dataclass, fields, replace
from typing import Never, Self

MASK = "***"

_seen: set[str] = set()


class Secret:
    """A value that is shown only where somebody asks for it by name, with ``reveal``.

    Whatever prints, formats, logs or copies it gets the mask; what would write it down, such as
    ``pickle`` and ``json``, fails. It is known to ``seen_secrets`` from then on.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value
        _seen.add(value)

    def reveal(self) -> str:
        """The value itself: for the library that signs, and for the store that keeps it."""
        return self._value

    def __repr__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other.reveal()

    def __hash__(self) -> int:
        return hash(self._value)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> Never:
        raise TypeError("a secret is not written down")


def seen_secrets() -> frozenset[str]:
    """The value of every secret that this process has made, to be masked in what it says.

    Of the process, as logging is: wherever a secret came from, nobody has to think of it.
    """
    return frozenset(_seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """The four values of OAuth 1.0a user context, and the key of the model that writes, if any."""

    api_key: Secret
    api_secret: Secret
    access_token: Secret
    access_token_secret: Secret
    model_key: Secret | None = None

    @classmethod
    def of(cls, **values: str) -> Self:
        """Credentials of plain values, each by the name of its field.

        Raises:
            TypeError: one is missing, unknown, or no text.
        """
        if not all(isinstance(value, str) for value in values.values()):
            raise TypeError("a credential is text")
        return cls(**{name: Secret(value) for name, value in values.items()})

    def with_values(self, **values: str) -> Self:
        """The same with other plain values."""
        return replace(self, **{name: Secret(value) for name, value in values.items()})

    def reveal(self) -> dict[str, str]:
        """The plain values by the names of the fields, without those that are not there."""
        kept = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: secret.reveal() for name, secret in kept.items() if secret is not None}
