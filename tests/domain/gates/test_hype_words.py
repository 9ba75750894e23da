"""Hype, price talk, promises and advice are recognised; plain words that resemble them are not."""

import pytest

from influencer.domain.gates.advice import advice_in
from influencer.domain.gates.hype import hype_in
from influencer.domain.gates.price import price_talk_in

HYPE = (
    "Bitcoin goes TO THE MOON, and every holder knows it.",
    "A to-the-moon chart on every wall.",
    "Mooning again, the miners said.",
    "When moon, asks the newcomer.",
    "A game-changing idea that came from a mailing list.",
    "Taproot is a gamechanger for wallets.",
    "Life-changing money for those who waited.",
    "This revolutionary network needs no bank.",
    "Lightning will revolutionize how people pay.",
    "A Lambo for each block found.",
    "Without a backup, ngmi.",
    "A halving is a once-in-a-lifetime event.",
    "WAGMI, said the miners.",
    "FOMO is what fills blocks.",
    "What do hodlers do all day?",
    "A 100x is what early miners had.",
    "A 1,000x for the patient.",
)
PRICE = (
    "Number go up is the whole plan.",
    "A new ATH for the fourth year.",
    "After each halving came an all-time-high.",
    "The chart sky-rocketed.",
    "Bullish on relays: a new one opens daily.",
    "The mood among miners is bearish.",
    "From next year on the hash rate will soar.",
    "After the halving comes the bull run.",
    "A bull-market needs no reason.",
    "The price target of analysts has moved.",
    "Price predictions for the next halving.",
    "Fees fall, so the value will soar.",
    "After the halving the price will double.",
    "The price of one bitcoin could easily triple.",
    "The price is going to explode.",
    "Its price will never fall again.",
    "Bitcoin will surely grow from here.",
    "BTC is going to crash first.",
    "The price keeps going up.",
)
PROMISES = (
    "Early miners had 10x gains.",
    "Massive returns await.",
    "Guaranteed returns for those who lock up coins.",
    "A channel guarantees you a steady income.",
    "The profits are guaranteed by the protocol.",
    "Savings that are guaranteed to grow.",
    "Risk-free profits with a channel.",
    "Get rich slowly, block after block.",
    "No get-rich scheme can beat it.",
    "Getting rich was never so simple.",
    "Generational wealth on one steel plate.",
    "Financial freedom begins with a seed phrase.",
    "A routing node is a passive income.",
)
ADVICE = (
    "This is not financial advice, of course.",
    "Don’t miss the next halving.",
    "Don't miss it.",
    "dont miss the next halving",
    "Do not miss out.",
    "Those who wait are missing out on cheap blocks.",
    "Last-chance: the subsidy shrinks.",
    "Act now: fees are low.",
    "Move your coins before it's too late.",
    "You should buy bitcoin while others sleep.",
    "Buy more bitcoin while others sleep.",
    "Buy the dip.",
    "Keep buying bitcoin.",
    "Sell all your bitcoin?",
    "Stack sats, stay humble.",
    "Keep stacking sats.",
    "Invest in bitcoin today.",
    "Start investing in bitcoin.",
    "Load up on sats.",
)
PLAIN = (
    "Delivery is not guaranteed: a relay may drop any event it likes.",
    "A confirmed payment is guaranteed to stay as long as nobody redoes the work.",
    "The median time is guaranteed to increase from block to block.",
    "Nothing guarantees that a relay keeps an event.",
    "A guarantee of delivery would need a second relay.",
    "A bearer token belongs to whoever holds it; bear that in mind.",
    "Nodes buy time by waiting for six more blocks.",
    "The price of block space is set by those who bid for it.",
    "What price do routing nodes ask? A base fee, and a share of the amount.",
    "The price of block space can rise within minutes.",
    "The value of a counter may grow, never fall.",
    "The stack in Bitcoin script holds at most 1,000 items.",
    "Fees accumulate in sats until the channel closes.",
    "The price is not up to the relay.",
    "Archive nodes do not miss the block.",
    "Work is guaranteed to make the chain longer.",
    "A fee has a price per byte, and it can differ from block to block.",
    "Bulletproofs make range proofs small.",
    "A bulletin board of relays carries the notes.",
    "A stack holds what a script computes with.",
    "OP_DUP puts a copy on the stack, and bitcoin scripts compare it.",
    "What changes the game for light clients is a filter of each block.",
    "What does a node do now, and what does it put off?",
    "A counter that grows can double as a clock.",
    "The difficulty can rise at most fourfold in one period.",
    "The value of an output is a count of sats.",
    "If fees double, a miner may pick other transactions.",
    "Laszlo bought two pizzas with bitcoin.",
    "A buyer scans the invoice, and the seller gets sats.",
    "A relay misses an event, and a client asks another.",
    "Nodes that miss the block ask for it by its hash.",
    "The hash begins with 0x2607, a kind of 10 bits.",
    "SegWit2x was called off in November.",
    "A path goes through three nodes, and each learns two.",
    "A pointer moves to the head of the list.",
    "A math proof is hard; a hash is not.",
    "Rich metadata gets its own event kind.",
    "Light clients get richer answers from filters.",
    "A free relay takes a risk: spam.",
    "The last block of a period sets the target.",
    "Too late a block is stale.",
    "The time of a block is no higher than two hours ahead.",
    "A moon phase is no consensus rule.",
    "Ed25519 and secp256k1 are both curves.",
)


@pytest.mark.parametrize("prose", [*HYPE, *PRICE, *PROMISES, *ADVICE])
def test_hype_price_talk_promises_and_advice_are_recognised(prose: str) -> None:
    assert hype_in(prose) or price_talk_in(prose) or advice_in(prose)


@pytest.mark.parametrize("prose", PLAIN)
def test_plain_words_that_resemble_hype_are_let_through(prose: str) -> None:
    assert [hype_in(prose), price_talk_in(prose), advice_in(prose)] == ["", "", ""]


@pytest.mark.parametrize(
    "prose", ["GET-RICH", "get_rich", "Get – rich", "get\u00a0rich", "“Get” rich", "get\nrich"]
)
def test_case_and_punctuation_hide_no_hype(prose: str) -> None:
    assert advice_in(prose) == "get rich"
