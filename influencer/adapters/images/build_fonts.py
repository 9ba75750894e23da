"""Cuts the package's fonts out of open variable fonts.

Run as ``python -m influencer.adapters.images.build_fonts``. Wants fontTools and the wheels that
``font_cuts`` names (``pip install fontpkg-inter fontpkg-archivo …``).
Every family is under the SIL Open Font License without a Reserved Font Name, so subsets may
be renamed and shipped; Source Serif, which reserves its name, is left out for that reason.
"""

import hashlib
import sys
from importlib.resources import files
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from influencer.adapters.images.font_cuts import CUTS, DONOR, Cut
from influencer.adapters.images.fonts import FONTS
from influencer.domain.drawable import CHARACTERS

FEATURES = ["kern", "liga", "tnum", "lnum", "ccmp", "mark", "locl"]
"""No ``calt``: JetBrains Mono would draw ``->`` as an arrow, and code must stay literal."""

COPYRIGHT, FAMILY, STYLE, UNIQUE_ID, FULL_NAME, POSTSCRIPT_NAME = 0, 1, 2, 3, 4, 6


def main() -> int:
    """Build every cut and its licence into the package data, and say what each weighs."""
    for name, cut in CUTS.items():
        font = build(name, cut)
        path = FONTS / f"{name}.ttf"
        font.save(path)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        sys.stdout.write(f"{name:24}{path.stat().st_size / 1024:7.1f} KiB  {digest}\n")
        write_licence(cut)
    return 0


def build(name: str, cut: Cut) -> TTFont:
    """One static, small, renamed font that has every character of ``CHARACTERS``."""
    font = instance(cut.source, cut.weight, cut.axes)
    missing = sorted(set(map(ord, CHARACTERS)) - font.getBestCmap().keys())
    keep_only(font, CHARACTERS)
    if missing:
        graft(font, missing, cut)
    advance, bearing = font["hmtx"]["space"]
    font["hmtx"]["space"] = (round(advance * cut.space), bearing)
    rename(font, name, has_grafts=bool(missing))
    return font


def instance(source: str, weight: int, axes: dict[str, float]) -> TTFont:
    package, *rest = source.split("/")
    font = TTFont(str(files(package).joinpath(*rest)), recalcTimestamp=False)
    return instantiateVariableFont(font, {"wght": weight, **axes}, inplace=True)


def keep_only(font: TTFont, characters: str) -> None:
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=["*"])
    options.drop_tables += ["DSIG", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)


def graft(font: TTFont, codepoints: list[int], cut: Cut) -> None:
    """Copy glyphs that the family lacks (₿, arrows, superscripts) from Inter of the same weight."""
    donor = instance(DONOR, cut.weight, {"opsz": 20})
    scale = font["head"].unitsPerEm / donor["head"].unitsPerEm
    is_monospaced = font["post"].isFixedPitch
    glyphs, names = donor.getGlyphSet(), donor.getBestCmap()
    for codepoint in codepoints:
        glyph = glyphs[names[codepoint]]
        name = f"graft{codepoint:04X}"
        advance = glyph.width * scale * cut.donor_width
        shift = (font["hmtx"]["zero"][0] - advance) / 2 if is_monospaced else 0
        pen = TTGlyphPen(None)
        outline = DecomposingRecordingPen(glyphs)
        glyph.draw(outline)
        outline.replay(TransformPen(pen, (scale * cut.donor_width, 0, 0, scale, shift, 0)))
        add_glyph(font, name, pen, round(advance + 2 * shift))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[codepoint] = name


def add_glyph(font: TTFont, name: str, pen: TTGlyphPen, advance: int) -> None:
    glyph = pen.glyph(dropImpliedOnCurves=True)
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs[name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (advance, getattr(glyph, "xMin", 0))


def rename(font: TTFont, name: str, *, has_grafts: bool) -> None:
    """Name it as a changed version; a family of its own, so that no installed font is meant."""
    names = font["name"]
    notice = names.getDebugName(COPYRIGHT)
    if has_grafts:
        notice += "; some symbols from Inter, Copyright 2020 The Inter Project Authors"
    own = f"Influencer {name}"
    texts = {COPYRIGHT: notice, FAMILY: own, STYLE: "Regular", UNIQUE_ID: own, FULL_NAME: own}
    texts[POSTSCRIPT_NAME] = own.replace(" ", "-")
    kept_ids = {*texts, 13, 14}
    names.names = [record for record in names.names if record.nameID in kept_ids]
    for name_id, text in texts.items():
        names.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0
    font["head"].created = font["head"].modified = 0


def write_licence(cut: Cut) -> None:
    package = cut.source.split("/")[0]
    text = files(package).joinpath("LICENSE").read_text("utf-8")
    if "with Reserved Font Name" in text.split("-----")[0]:
        raise SystemExit(f"{package} reserves its font name")
    family = package.removeprefix("fontpkg_")
    path = Path(FONTS, "licences", f"{family}-OFL.txt")
    path.write_text("\n".join(line.rstrip() for line in text.splitlines()).rstrip() + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
