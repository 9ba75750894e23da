"""NIP-57's example of a zap receipt, field by field; who signed it is what counts."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.code_rows import Row, code_rows
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.invoice import millisatoshis, parts_of
from influencer.domain.protocol_facts.zap_receipt import (
    INVOICE,
    KIND,
    POST,
    PUBLISHER,
    RECIPIENT,
    SENDER,
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    amount = next(part.text for part in parts_of(INVOICE) if part.name == "amount")
    satoshis = millisatoshis(amount) // 1_000
    rows = (
        Row(
            name="pubkey",
            value=shortened(PUBLISHER, 6, 4),
            says="must be the wallet service",
            is_point=True,
        ),
        Row(name="p", value=shortened(RECIPIENT, 6, 4), says="who got the zap"),
        Row(name="P", value=shortened(SENDER, 6, 4), says="who zapped"),
        Row(name="e", value=shortened(POST, 6, 4), says="which post"),
        Row(name="bolt11", value=shortened(INVOICE, 6, 4), says=f"invoice for {satoshis:,} sat"),
    )
    code_rows(canvas, rows)
    told = "; ".join(f"{row.name}: {row.says}" for row in rows[1:])
    return Drawing(
        alt_text=(
            f"The fields of NIP-57's example of a zap receipt, kind {KIND}. pubkey, marked: it "
            f"must be the wallet service's own. {told}."
        ),
        computed=(KIND, satoshis, 57, 11),
        literals=(PUBLISHER, RECIPIENT, SENDER, POST, INVOICE, "bolt11", "bolt11:"),
    )
