"""What a look is made of: tokens, so that no template names a colour or a font."""

from dataclasses import dataclass

from influencer.adapters.images.colour import Colour, mix


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by what they are for; ``theme_keys`` says what that is."""

    ground: Colour
    shade: Colour
    panel: Colour
    ink: Colour
    muted: Colour
    line: Colour
    accent: Colour
    on_accent: Colour
    accent_text: Colour
    second: Colour
    good: Colour
    bad: Colour

    @property
    def grey(self) -> Colour:
        """The fill of a shape beside the accent that is not the point.

        A grey that is nearer to ``muted`` may look like the accent to eyes that see few hues.
        """
        return mix(self.ground, self.muted, 0.6)

    @property
    def soft(self) -> Colour:
        """The same, fainter, for one with text on it."""
        return mix(self.ground, self.muted, 0.36)

    @property
    def wash(self) -> Colour:
        """The ground behind text about what fails."""
        return mix(self.ground, self.bad, 0.14)

    @property
    def tint(self) -> Colour:
        """The ground behind text about the point, as under a curve."""
        return mix(self.ground, self.accent, 0.2)

    @property
    def ruled(self) -> Colour:
        """The heavier lines of the effect ``grid``, which text cannot keep clear of."""
        return mix(self.ground, self.line, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A look. Font names are files of the package's ``data/fonts``.

    The fields, and their defaults, are the keys of a theme's file, explained in ``theme_keys``.
    """

    name: str
    palette: Palette
    display: str = "Inter-Display"
    body: str = "Inter-Regular"
    bold: str = "Inter-SemiBold"
    mono: str = "JetBrainsMono-Medium"
    mono_bold: str = "JetBrainsMono-Bold"
    figures: str = ""
    voice: str = ""
    leading: float = 1.1
    title_scale: float = 1.0
    is_upper: bool = False
    has_rule: bool = False
    radius: int = 18
    effects: tuple[str, ...] = ("plain",)

    @property
    def numerals(self) -> str:
        """The font of a number drawn large."""
        return self.figures or self.display
