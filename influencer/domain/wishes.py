"""What an account wishes its pictures to be."""

from dataclasses import dataclass

CANVASES = ("landscape", "portrait", "both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Of all pictures.

    Attributes:
        canvas: one of ``CANVASES``; ``both`` leaves it to each post's seed.
        themes: names of the themes to choose from; all where it is empty.
    """

    canvas: str = "landscape"
    themes: tuple[str, ...] = ()
