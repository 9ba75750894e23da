"""The templates by name, and which of them suit which fact.

To add one: write ``templates/<name>.py`` with a single public function

    def draw(canvas: Canvas, fact: Fact) -> Drawing

and name it in ``DIAGRAMS`` below; facts then ask for it in ``pictures``. The function draws
kicker and title with ``frame`` (the title is the fact's headline), its diagram between the edge
that ``frame.title`` returns and ``frame.FLOOR``, and says in a ``Drawing`` what is to be seen and
which numbers and hashes it computed. Footer, gate and encoding are the renderer's work.
Layouts that several templates share: ``exchange`` (who says what to whom), ``fan`` (one thing and
several), ``cells`` (bytes in a row, by field), ``squares`` (fields that count), ``byte_bars``
(lengths on one scale) and ``window`` (lines of code); ``labels`` sizes type alike in a row.
Sizes are in pixels of 1600x900: hero 110-230, title 70-104, labels 38-46, nothing under 34.
Computations belong into ``domain/protocol_facts``, and matplotlib only behind ``images.charts``:
a module here is imported when it is drawn, so a plain card does not pay for a chart.
"""

from collections.abc import Callable
from importlib import import_module

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import has_myth, has_question
from influencer.domain.facts import Fact
from influencer.errors import PictureError

Draw = Callable[[Canvas, Fact], Drawing]

DIAGRAMS = (
    "activation_line",
    "address_typos",
    "async_payjoin",
    "bech32m_constant",
    "blind_signature",
    "block_filters",
    "block_weight",
    "chain_split",
    "channel_slots",
    "checksigadd_byte",
    "cltv_script",
    "coinbase_height",
    "compact_block",
    "confidential_amounts",
    "deletion_request",
    "gap_limit",
    "genesis_message",
    "gift_wrap",
    "guardians",
    "hidden_counter",
    "invoice_prefix",
    "jit_channel",
    "key_merge",
    "key_tree",
    "ln_route",
    "lock_ticks",
    "locked_token",
    "merkle_tree",
    "name_lookup",
    "noise_handshake",
    "nostr_event",
    "npub_anatomy",
    "nutzap_flow",
    "odd_even",
    "offer_fan",
    "offline_check",
    "onion_packet",
    "outbox",
    "payjoin_inputs",
    "payment_required",
    "port_pun",
    "psbt_magic",
    "relay_login",
    "remote_signer",
    "retarget_window",
    "scan_chain",
    "scid_layout",
    "script_hash",
    "seed_family",
    "seed_rounds",
    "seed_words",
    "sequence_flag",
    "signal_grid",
    "signature_sizes",
    "silent_payments",
    "six_blocks",
    "stratum_links",
    "stratum_parts",
    "subsidy_stairs",
    "sum_tree",
    "supply_curve",
    "supply_restart",
    "terminal_genesis",
    "wallet_connect",
    "wire_bytes",
    "zap_flow",
)

NUMBERS = ("number_band", "number_centre", "number_side")
"""For facts with a figure."""

STATEMENTS = ("statement_poster", "statement_quiet", "statement_sign")
"""For every fact."""

CARDS = {
    "number": NUMBERS,
    "statement": STATEMENTS,
    "myth": ("myth",),
    "question": ("question",),
}


def load(name: str) -> Draw:
    """The drawing function of a template."""
    draw: Draw = import_module(f"{__name__}.{name}").draw
    return draw


def diagrams_for(fact: Fact) -> tuple[str, ...]:
    """The templates that the fact asks for, best first; a name of ``CARDS`` means all of those.

    Raises:
        PictureError: it asks for one that does not exist.
    """
    names: list[str] = []
    for name in fact.pictures:
        if name not in {*DIAGRAMS, *CARDS}:
            raise PictureError(f"Fact {fact.id} asks for an unknown picture: {name}")
        names += CARDS.get(name, (name,))
    return tuple(names)


def cards_for(fact: Fact) -> tuple[str, ...]:
    """The cards that can be drawn of the fact without being asked for."""
    suitable = (
        (NUMBERS, fact.figure is not None),
        (CARDS["myth"], has_myth(fact)),
        (CARDS["question"], has_question(fact)),
        (STATEMENTS, True),
    )
    return tuple(name for names, fits in suitable if fits for name in names)
