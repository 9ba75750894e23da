"""Nine looks, as tokens: colours, fonts, corners, and the effects each may put behind a picture."""

from dataclasses import dataclass

from influencer.adapters.images.colour import Colour, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by what they are for.

    Attributes:
        ground: the background; ``shade`` is its second tone, for effects.
        panel: the fill of a card that lies on the ground.
        ink: text; ``muted`` is for text of second rank.
        line: rules and shapes that are not the point.
        accent: the one fill that is the point; ``on_accent`` is text on it.
        accent_text: the accent where it has to be read; darker than the fill where needed.
        second: the second actor of a diagram, readable as text.
        good: what holds; ``bad`` is what fails.
    """

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A look. Font names are files of the package's ``data/fonts``.

    Attributes:
        figures: font of a number drawn large; the display font where it is empty.
        voice: font of a sentence set large; the display font where it is empty.
        leading: distance of the title's lines, as a share of its size.
        title_scale: condensed faces want larger titles.
        is_upper: titles in capitals.
        has_rule: a hairline above the footer.
        radius: of corners, in pixels.
        effects: names in ``effects.EFFECTS``, one of which is picked by the seed.
    """

    name: str
    palette: Palette
    display: str
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


def _palette(codes: str) -> Palette:
    """A palette from twelve colour codes in the order of its attributes."""
    names = Palette.__slots__
    return Palette(**dict(zip(names, map(parse, codes.split()), strict=True)))


_ALL = (
    Theme(
        name="midnight",
        palette=_palette(
            "#0d1117 #161c2b #1a2233 #f2f5fa #a9b4c6 #33405a"
            " #f7931a #14100a #f7931a #5cc8ff #3ddc97 #ff7b7b"
        ),
        display="SpaceGrotesk-Bold",
        effects=("glow", "dots", "plain"),
    ),
    Theme(
        name="paper",
        palette=_palette(
            "#f6f1e7 #ece4d3 #fffaf0 #1d1a16 #5f5749 #cfc3b0"
            " #c2410c #fff8ec #b33a08 #1d4e6b #2f6b3a #b3261e"
        ),
        display="Newsreader-Display",
        body="Newsreader-Text",
        bold="Newsreader-Bold",
        voice="Newsreader-Italic",
        leading=1.06,
        title_scale=1.08,
        has_rule=True,
        radius=4,
        effects=("grain", "plain"),
    ),
    Theme(
        name="orange",
        palette=_palette(
            "#f7931a #ffa63d #ffb04f #17110a #432a06 #c87410"
            " #17110a #ffb04f #17110a #6b1a00 #0b3d1e #6b0d0d"
        ),
        display="Archivo-Condensed",
        leading=1.0,
        title_scale=1.16,
        is_upper=True,
        radius=0,
        effects=("plain", "halftone", "rings"),
    ),
    Theme(
        name="blueprint",
        palette=_palette(
            "#0f3d75 #0c335f #154a8a #f4f9ff #bcd6f5 #3f74b3"
            " #ffd166 #10233d #ffd166 #8be9fd #9af5b0 #ffb3a7"
        ),
        display="SpaceGrotesk-Bold",
        body="JetBrainsMono-Medium",
        bold="JetBrainsMono-Bold",
        radius=2,
        effects=("grid",),
    ),
    Theme(
        name="terminal",
        palette=_palette(
            "#0a0e0a #0f1710 #101a12 #d7f5dc #8fbf9a #2a5236"
            " #39ff88 #06120a #39ff88 #ffcc66 #39ff88 #ff8a8a"
        ),
        display="JetBrainsMono-Bold",
        body="JetBrainsMono-Medium",
        bold="JetBrainsMono-Bold",
        leading=1.16,
        title_scale=0.88,
        radius=10,
        effects=("scanlines",),
    ),
    Theme(
        name="violet",
        palette=_palette(
            "#1c1033 #2c1757 #2a1a4d #f6f1ff #c3b2e6 #4a3480"
            " #b98cff #150a29 #b98cff #ffd23f #4be3a4 #ff8fb0"
        ),
        display="Bricolage-ExtraBold",
        radius=26,
        effects=("glow", "dots"),
    ),
    Theme(
        name="light",
        palette=_palette(
            "#ffffff #eef2f7 #f3f5f9 #0f172a #526077 #d5dce8"
            " #f7931a #111827 #a94b08 #1d4ed8 #15803d #be123c"
        ),
        display="Inter-Display",
        title_scale=0.96,
        radius=22,
        effects=("plain", "dots", "wedge"),
    ),
    Theme(
        name="volt",
        palette=_palette(
            "#ffe14d #ffd21f #fff1a6 #1a1430 #4a4163 #d9b400"
            " #5b21b6 #ffffff #5b21b6 #1a1430 #14532d #9f1239"
        ),
        display="Bricolage-ExtraBold",
        radius=28,
        effects=("plain", "halftone", "rings"),
    ),
    Theme(
        name="mint",
        palette=_palette(
            "#e9f7f1 #d5efe4 #ffffff #0b2b26 #41615a #b3d8ca"
            " #0f766e #ffffff #0f766e #9a3412 #0f766e #b42318"
        ),
        display="Fraunces-Bold",
        figures="Newsreader-Display",
        leading=1.08,
        radius=20,
        effects=("plain", "rings", "dots", "wedge"),
    ),
)

THEMES = {theme.name: theme for theme in _ALL}
