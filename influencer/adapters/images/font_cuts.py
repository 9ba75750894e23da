"""Which instances of which variable fonts the package ships."""

from dataclasses import dataclass

DONOR = "fontpkg_inter/files/Inter[opsz,wght].ttf"
SERIF = "fontpkg_newsreader/files/Newsreader[opsz,wght].ttf"
SERIF_ITALIC = "fontpkg_newsreader/files/Newsreader-Italic[opsz,wght].ttf"
MONO = "fontpkg_jetbrains_mono/files/JetBrainsMono[wght].ttf"
GROTESK = "fontpkg_space_grotesk/files/SpaceGrotesk[wght].ttf"
ARCHIVO = "fontpkg_archivo/files/Archivo[wdth,wght].ttf"
BRICOLAGE = "fontpkg_bricolage_grotesque/files/BricolageGrotesque[opsz,wdth,wght].ttf"
FRAUNCES = "fontpkg_fraunces/files/Fraunces[SOFT,WONK,opsz,wght].ttf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One static instance of a variable font; ``weight`` also picks the donor's weight.

    ``space`` widens the gaps between words, which capitals of a condensed face need.
    """

    source: str
    weight: int
    axes: dict[str, float]
    donor_width: float = 1.0
    space: float = 1.0


CUTS = {
    "Inter-Regular": Cut(source=DONOR, weight=450, axes={"opsz": 18}),
    "Inter-SemiBold": Cut(source=DONOR, weight=620, axes={"opsz": 20}),
    "Inter-Display": Cut(source=DONOR, weight=800, axes={"opsz": 32}),
    "SpaceGrotesk-Bold": Cut(source=GROTESK, weight=700, axes={}),
    "JetBrainsMono-Medium": Cut(source=MONO, weight=500, axes={}),
    "JetBrainsMono-Bold": Cut(source=MONO, weight=800, axes={}),
    "Newsreader-Text": Cut(source=SERIF, weight=460, axes={"opsz": 20}),
    "Newsreader-Bold": Cut(source=SERIF, weight=680, axes={"opsz": 20}),
    "Newsreader-Display": Cut(source=SERIF, weight=640, axes={"opsz": 72}, space=1.15),
    "Newsreader-Italic": Cut(source=SERIF_ITALIC, weight=420, axes={"opsz": 72}),
    "Bricolage-ExtraBold": Cut(source=BRICOLAGE, weight=800, axes={"opsz": 60, "wdth": 90}),
    "Archivo-Condensed": Cut(
        source=ARCHIVO, weight=800, axes={"wdth": 75}, donor_width=0.8, space=1.4
    ),
    "Fraunces-Bold": Cut(source=FRAUNCES, weight=700, axes={"opsz": 60, "SOFT": 0, "WONK": 0}),
}
