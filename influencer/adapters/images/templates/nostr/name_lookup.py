"""A Nostr name looked up on its domain, with the example of NIP-05."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.window import Line, Piece, window
from influencer.domain.facts import Fact

KEY = "b0635d6a9851d3aed0cd6c495b282167acf761729078d975fc341b22650b07b9"
SHORT = f"{KEY[:10]}…{KEY[-10:]}"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    window(canvas, canvas.room.top, _lines(canvas))
    return Drawing(
        alt_text=(
            "The example of NIP-05: to find out who bob@example.com is, an app asks example.com "
            f"for the file nostr.json. It says that bob is the public key {SHORT}."
        ),
        literals=(KEY, "NIP-05"),
    )


def _lines(canvas: Canvas) -> list[Line]:
    """Question and answer; long lines are broken in a narrow window."""
    palette, wide = canvas.palette, canvas.room.is_wide
    key = Piece(11 if wide else 2, f'"{SHORT}"', palette.accent_text, is_bold=True)
    name = Piece(4 if wide else 2, '"bob":', palette.ink)
    path = (
        ("    ", "/.well-known/nostr.json?name=bob") if wide else ("  ", "/.well-known/nostr.json")
    )
    query = [] if wide else [[Piece(4, "?name=bob", palette.ink)]]
    return [
        [Piece(0, "# who is bob@example.com?", palette.muted)],
        [Piece(0, "GET", palette.muted), Piece(4, "https://example.com", palette.ink)],
        [Piece(len(path[0]), path[1], palette.ink)],
        *query,
        [Piece(0, '{ "names": {', palette.ink)],
        *([[name, key]] if wide else [[name], [key]]),
        [Piece(0, "} }", palette.ink)],
    ]
