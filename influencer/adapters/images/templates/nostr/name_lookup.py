"""A Nostr name looked up on its domain, with the example of NIP-05."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.window import Line, Piece, window
from influencer.domain.facts import Fact

KEY = "b0635d6a9851d3aed0cd6c495b282167acf761729078d975fc341b22650b07b9"
SHORT = f"{KEY[:10]}…{KEY[-10:]}"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    lines: list[Line] = [
        [Piece(0, "# who is bob@example.com?", palette.muted)],
        [Piece(0, "GET", palette.muted), Piece(4, "https://example.com", palette.ink)],
        [Piece(4, "/.well-known/nostr.json?name=bob", palette.ink)],
        [Piece(0, '{ "names": {', palette.ink)],
        [
            Piece(4, '"bob":', palette.ink),
            Piece(11, f'"{SHORT}"', palette.accent_text, is_bold=True),
        ],
        [Piece(0, "} }", palette.ink)],
    ]
    window(canvas, top, lines)
    return Drawing(
        alt_text=(
            "The example of NIP-05: to find out who bob@example.com is, an app asks example.com "
            f"for the file nostr.json. It says that bob is the public key {SHORT}."
        ),
        literals=(KEY, "NIP-05"),
    )
