"""How a Cashu mint signs what it cannot see, with the points of NUT-00's test vectors."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.blind_signature import (
    BLINDING,
    EXAMPLE_MESSAGE,
    MINT_KEY,
    issue,
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    signing = issue(bytes.fromhex(EXAMPLE_MESSAGE), BLINDING, MINT_KEY)
    blinded, signed, token = (
        shortened(point, 8, 6) for point in (signing.blinded, signing.signed, signing.token)
    )
    exchange = Exchange(
        lanes=("Wallet", "Mint"),
        steps=(
            Step(0, 1, f"example, blinded: {blinded}"),
            Step(1, 0, f"signed: {signed}"),
            Step(0, 0, f"unblinded: {token}", is_point=True),
            Step(0, 1, "later, to spend: the secret and that"),
        ),
        literals=(signing.blinded, signing.signed, signing.token),
    )
    return draw_exchange(canvas, fact, exchange)
