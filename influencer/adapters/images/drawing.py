"""What a template says about what it has drawn, so that the gate can hold it to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The words for a picture and the values that it shows beyond its fact's own.

    Attributes:
        alt_text: what is to be seen, for those who cannot; the headline is put before it.
        computed: numbers that the template has computed from protocol rules, as they come out of
            the computation, not as they are printed: the gate compares the two.
        literals: hashes, keys and the like; a shortened one (``f3e94742…95766``) has to agree
            with one of these at both ends.
        right: edge at which the footer ends, where a panel takes the rest of the width; the margin
            where it is None.
    """

    alt_text: str
    computed: tuple[float, ...] = ()
    literals: tuple[str, ...] = ()
    right: float | None = None
