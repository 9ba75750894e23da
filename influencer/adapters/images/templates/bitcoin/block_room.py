"""How many payments a block has room for: a cell for each hundred."""

from dataclasses import replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.byte_bars import Bar, byte_bars
from influencer.adapters.images.templates.layouts.payments import Payment, payment_of_size
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.sizes import P2WPKH, p2wpkh_vbytes, transactions_a_block

EACH = 100
NOTE = 64
SIMPLE = 2
"""Outputs of a payment to one: what is paid, and change."""

COLUMNS = {True: 72, False: 36}
"""Squares in a line, in a wide room and in others."""

EXAMPLE = Payment(P2WPKH, "SegWit, bc1q…", 1, SIMPLE, p2wpkh_vbytes(1, SIMPLE))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    sizes = [int(call[0]) for call in calls_of(fact, "transactions_a_block")]
    kinds = {size: payment_of_size(fact, size) for size in sizes} or {EXAMPLE.vbytes: EXAMPLE}
    rows = {payment: _paid(payment) for payment in kinds.values()}
    point = next(iter(rows))
    bars = [
        Bar(length=paid // EACH, amount=f"{paid:,}", name=_name(payment), is_point=payment is point)
        for payment, paid in rows.items()
    ]
    room = canvas.room
    whole = room.bottom
    canvas.room = replace(room, bottom=whole - NOTE)
    columns = min(COLUMNS[room.is_wide], max(bar.length for bar in bars))
    byte_bars(canvas, room.top, bars, columns)
    note = f"in one block · a cell for each {EACH}"
    canvas.paragraph(
        (room.left, whole - 4),
        note,
        (room.width, 40),
        range(38, 33, -1),
        colour=canvas.palette.muted,
        anchor="ls",
    )
    told = "; ".join(f"{paid:,} {_name(payment)}" for payment, paid in rows.items())
    return Drawing(
        alt_text=(
            f"Rows of cells to one scale, each for {EACH}. About so many fit into one block: "
            f"{told}."
        ),
        computed=(EACH, *rows.values(), *(number for one in rows for number in one.numbers)),
    )


def _paid(payment: Payment) -> int:
    """Payments in a block, or people paid, to the nearest hundred."""
    people = max(1, payment.outputs - 1)
    return (transactions_a_block(payment.vbytes) * people + EACH // 2) // EACH * EACH


def _name(payment: Payment) -> str:
    if payment.outputs > SIMPLE:
        return f"people, {payment.outputs - 1} at once"
    return f"payments, {payment.short}"
