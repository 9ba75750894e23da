"""``influencer gallery``: a contact sheet of the pictures that there are."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from influencer.cli.context import session_of
from influencer.cli.progress import progress

EXAMPLES = """[bold]Examples[/bold]\n
influencer gallery pictures.png\n
influencer gallery mine.png --theme midnight --theme my-theme\n
influencer gallery bitcoin.webp --only bitcoin --canvas portrait
"""


def draw_gallery(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to: .png, .webp or .jpg.")],
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="NAME", help="These templates, or areas; default: all."),
    ] = None,
    theme: Annotated[
        list[str] | None,
        typer.Option("--theme", metavar="NAME", help="These themes; default: all."),
    ] = None,
    canvas: Annotated[
        Literal["landscape", "portrait"],
        typer.Option(help="landscape (1600x900) or portrait (1080x1350)."),
    ] = "landscape",
    width: Annotated[
        int | None,
        typer.Option(
            min=100, max=1600, help="Of each picture, in pixels; default: 240, or less for many."
        ),
    ] = None,
    seed: Annotated[int, typer.Option(help="Same seed, same facts and looks.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
) -> None:
    """Draw every template in every theme on one sheet, with facts that suit them.

    Takes minutes for all of them; --only and --theme make it short. Costs nothing.
    """
    session = session_of(context)
    gallery = session.services.gallery(canvas=canvas, themes=theme or (), seed=seed)
    rows = gallery.rows(only or ())
    sheet = gallery.sheet(file, rows, width=width)
    total = len(rows) * len(gallery.themes)
    with progress(session, is_shown=True) as bar:
        drawn = bar.track(gallery.draw(sheet, rows), total=total, description="drawing")
        missing = [name for name in drawn if name]
    sheet.save()
    if missing:
        session.warn(f"{len(missing)} of {total} pictures fit no fact: {', '.join(missing)}")
    if as_json:
        session.say_json(
            {
                "file": str(file.resolve()),
                "pictures": total - len(missing),
                "templates": rows,
                "themes": list(gallery.themes),
                "missing": missing,
            }
        )
    else:
        session.say(f"{file}: pictures {total - len(missing)}, templates {len(rows)}")
    session.finish()
