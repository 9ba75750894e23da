"""The quantities that a fact file may compute: ``"50" = "subsidy(0) / 100000000"``.

Each family is one pure function of this package, by its own name. Numbers stand in the units that
its docstring names.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType

from influencer.domain.protocol_facts import (
    anonymity,
    attacker,
    channels,
    difficulty,
    ecash,
    encoding,
    issuance,
    key_space,
    merkle,
    nostr,
    routing,
    sizes,
    time_locks,
    waiting,
)

Family = Callable[..., Fraction | int]

_FAMILIES: tuple[Family, ...] = (
    issuance.subsidy,
    issuance.supply,
    issuance.issued_percent,
    issuance.halving_height,
    difficulty.difficulty,
    difficulty.expected_hashes,
    difficulty.retarget_factor,
    difficulty.solo_days,
    waiting.no_block_percent,
    waiting.blocks_percent,
    waiting.gaps_a_year,
    attacker.attacker_percent,
    attacker.blocks_for,
    merkle.proof_hashes,
    sizes.headers_bytes,
    sizes.vbytes,
    sizes.p2pkh_vbytes,
    sizes.p2wpkh_vbytes,
    sizes.p2tr_vbytes,
    sizes.multisig_vbytes,
    sizes.fee,
    sizes.dust_limit,
    sizes.transactions_a_block,
    time_locks.blocks_hours,
    time_locks.relative_lock_days,
    time_locks.year_of,
    key_space.decimal_digits,
    key_space.seed_words,
    key_space.checksum_bits,
    key_space.last_words,
    key_space.guessing_years,
    key_space.draws_for_a_pair,
    key_space.vanity_tries,
    key_space.quorums,
    encoding.bech32_length,
    encoding.segwit_address_length,
    encoding.base58_length,
    encoding.compact_size_bytes,
    routing.route_fee,
    channels.commitment_weight,
    channels.revocation_secrets,
    nostr.regular_kinds,
    nostr.replaceable_kinds,
    nostr.ephemeral_kinds,
    nostr.addressable_kinds,
    nostr.work_tries,
    nostr.padded_length,
    ecash.notes,
    ecash.faulty_guardians,
    ecash.needed_guardians,
    anonymity.pairings,
    anonymity.false_matches,
)

FAMILIES: Mapping[str, Family] = MappingProxyType({one.__name__: one for one in _FAMILIES})
