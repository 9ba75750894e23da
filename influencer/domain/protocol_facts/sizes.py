"""How large transactions are (BIP 141), and below which amount an output is dust.

Signatures count 72 bytes in ECDSA with their sighash byte, as wallets estimate them, and 64 in
Schnorr. Counts of inputs and outputs are taken to be below 253, so that they take one byte.
"""

from dataclasses import dataclass
from fractions import Fraction

WITNESS_SCALE = 4
"""Bytes outside the witness count four, those inside one (BIP 141, “Transaction size”)."""

BLOCK_VBYTES = 1_000_000
HEADER_BYTES = 80
_FIXED = 4 + 1 + 1 + 4
"""Version, the two counts, locktime."""

_SEGWIT_MARK = 2
_OUTPOINT_AND_SEQUENCE = 32 + 4 + 4
_AMOUNT = 8
_MOST = 252
_DUST_RELAY_RATE = 3
"""Satoshis a vbyte: Bitcoin Core, ``DUST_RELAY_TX_FEE``."""

_SPENDING, _SPENDING_WITNESS = 148, 67
"""Bytes that Bitcoin Core takes for spending an output, in ``GetDustThreshold``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Bytes by which outputs of a kind are spent and paid."""

    script_sig: int
    witness: int
    script: int


P2PKH = Kind(script_sig=1 + 72 + 1 + 33, witness=0, script=25)
P2WPKH = Kind(script_sig=0, witness=1 + 1 + 72 + 1 + 33, script=22)
P2TR = Kind(script_sig=0, witness=1 + 1 + 64, script=34)


def vbytes(base_bytes: int, witness_bytes: int) -> int:
    """Virtual size: a quarter of the weight, rounded up."""
    return -(-(WITNESS_SCALE * base_bytes + witness_bytes) // WITNESS_SCALE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Vbytes of what a payment is made of, before the sum is rounded up."""

    fixed: Fraction
    per_input: Fraction
    per_output: Fraction


def parts(kind: Kind) -> Parts:
    """How many each input and each output adds."""
    return Parts(
        fixed=_FIXED + Fraction(_SEGWIT_MARK if kind.witness else 0, WITNESS_SCALE),
        per_input=_OUTPOINT_AND_SEQUENCE
        + 1
        + kind.script_sig
        + Fraction(kind.witness, WITNESS_SCALE),
        per_output=Fraction(_AMOUNT + 1 + kind.script),
    )


def _size(kind: Kind, inputs: int, outputs: int) -> int:
    if not (1 <= inputs <= _MOST and 1 <= outputs <= _MOST):
        raise ValueError(f"1 to {_MOST} inputs and outputs")
    spent = inputs * (_OUTPOINT_AND_SEQUENCE + 1 + kind.script_sig)
    paid = outputs * (_AMOUNT + 1 + kind.script)
    witness = inputs * kind.witness + _SEGWIT_MARK if kind.witness else 0
    return vbytes(_FIXED + spent + paid, witness)


def p2pkh_vbytes(inputs: int, outputs: int) -> int:
    """Size of a payment between addresses that begin with 1."""
    return _size(P2PKH, inputs, outputs)


def p2wpkh_vbytes(inputs: int, outputs: int) -> int:
    """Size of a payment between addresses that begin with bc1q."""
    return _size(P2WPKH, inputs, outputs)


def p2tr_vbytes(inputs: int, outputs: int) -> int:
    """Size of a payment between Taproot addresses (bc1p), each spent by its key."""
    return _size(P2TR, inputs, outputs)


def multisig_vbytes(required: int, keys: int, inputs: int, outputs: int) -> int:
    """Size of a payment from and to a multisig of native SegWit (P2WSH)."""
    return _size(multisig(required, keys), inputs, outputs)


def multisig(required: int, keys: int) -> Kind:
    """Outputs to a script of native SegWit that so many of the keys can spend."""
    if not 1 <= required <= keys <= 16:  # noqa: PLR2004 - larger numbers take a byte more
        raise ValueError("1 to 16 keys, and no more signatures than keys")
    script = 3 + 34 * keys
    script_length = 1 if script <= _MOST else 3
    witness = 1 + 1 + 73 * required + script_length + script
    return Kind(script_sig=0, witness=witness, script=34)


def dust_limit(script_bytes: int, is_segwit: int) -> int:
    """Satoshis below which nodes by default do not relay an output to a script of that length.

    Args:
        script_bytes: of the output script.
        is_segwit: 1 if the output is spent with a witness, else 0.
    """
    return _DUST_RELAY_RATE * (output_bytes(script_bytes) + spending_bytes(is_segwit))


def output_bytes(script_bytes: int) -> int:
    """Bytes of an output with a script of that length."""
    return _AMOUNT + 1 + script_bytes


def spending_bytes(is_segwit: int) -> int:
    """Bytes that Bitcoin Core takes for spending an output, with a witness or without."""
    return _SPENDING_WITNESS if is_segwit else _SPENDING


def fee(vbytes: Fraction | int, rate: Fraction | int) -> Fraction:
    """Satoshis for a transaction at so many satoshis a vbyte."""
    return Fraction(vbytes) * rate


def transactions_a_block(vbytes: int) -> int:
    """About how many transactions of that size fit into a block: to a few in a thousand.

    Nothing is taken off for the header and the miner's own, and sizes are rounded up.
    """
    if vbytes < 1:
        raise ValueError("a transaction has a size")
    return BLOCK_VBYTES // vbytes


def headers_bytes(blocks: int) -> int:
    """Size of so many block headers."""
    return HEADER_BYTES * blocks
