"""The genesis block's header in a terminal: where its time stands, and the hash it has to have."""

from datetime import UTC, datetime

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.window import Line, Piece, window
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts import genesis
from influencer.domain.protocol_facts.merkle import double_sha256

GROUP = 8
"""Letters of four bytes; a number of the header is one group."""

GROUPS_PER_LINE, GROUPS_PER_NARROW_LINE = 5, 3


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    groups = _groups(genesis.header().hex())
    time = genesis.header()[genesis.TIME_BYTES]
    moment = datetime.fromtimestamp(genesis.TIME, UTC)
    identity = double_sha256(genesis.header())[::-1].hex()
    window(canvas, top, [*_dump(canvas, groups, time.hex()), *_answers(canvas, moment, identity)])
    return Drawing(
        alt_text=(
            f"Terminal with the {genesis.HEADER_LENGTH} bytes of the genesis block's header. "
            f"The 4 bytes {time.hex()} are its time, {genesis.TIME} in Unix seconds: "
            f"{moment:%-d %B %Y, %H:%M:%S} UTC. Hashed twice, the header gives {identity[:16]}…"
        ),
        computed=(genesis.HEADER_LENGTH, len(time), genesis.TIME, moment.day, moment.year, 256),
        literals=(*groups, identity, f"{moment:%H:%M:%S}", f"{moment:%Y-%m-%d}"),
    )


HASHING = "sha256(sha256(header))"


def _groups(code: str) -> list[str]:
    return [code[start : start + GROUP] for start in range(0, len(code), GROUP)]


def _dump(canvas: Canvas, groups: list[str], time: str) -> list[Line]:
    palette = canvas.palette
    lines: list[Line] = [[Piece(0, "$", palette.muted), Piece(2, "hexdump header", palette.ink)]]
    count = GROUPS_PER_LINE if canvas.room.is_wide else GROUPS_PER_NARROW_LINE
    for start in range(0, len(groups), count):
        row = enumerate(groups[start : start + count])
        lines.append([_group(canvas, number, text, text == time) for number, text in row])
    return lines


def _group(canvas: Canvas, number: int, text: str, is_time: bool) -> Piece:
    palette = canvas.palette
    colour = palette.accent_text if is_time else palette.muted
    return Piece(number * (GROUP + 1), text, colour, is_bold=is_time)


def _answers(canvas: Canvas, moment: datetime, identity: str) -> list[Line]:
    """The time as a date, and the header's hash; each answer below its question if need be."""
    palette = canvas.palette
    prompt = Piece(0, "$", palette.muted)
    number, stamp = str(genesis.TIME), f"{moment:%Y-%m-%d %H:%M:%S} UTC"
    date = [
        prompt,
        Piece(2, "date", palette.ink),
        Piece(7, number, palette.accent_text, is_bold=True),
    ]
    hashing = [prompt, Piece(2, HASHING, palette.ink)]
    if canvas.room.is_wide:
        date.append(Piece(9 + len(number), stamp, palette.ink, is_bold=True))
        return [date, [*hashing, Piece(25, f"{identity[:18]}…", palette.ink)]]
    answers = (
        Piece(0, stamp, palette.ink, is_bold=True),
        Piece(0, f"{identity[:22]}…", palette.ink),
    )
    return [date, [answers[0]], hashing, [answers[1]]]
