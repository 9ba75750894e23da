"""Issuance, blocks, scripts, keys, fees, history."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "activation_line": WIDE,
    "address_typos": WIDE,
    "bech32m_constant": WIDE,
    "block_filters": WIDE,
    "block_weight": WIDE,
    "chain_split": WIDE,
    "checksigadd_byte": WIDE,
    "cltv_script": WIDE,
    "compact_block": WIDE,
    "gap_limit": WIDE,
    "genesis_message": WIDE,
    "key_merge": WIDE,
    "key_tree": WIDE,
    "lock_ticks": WIDE,
    "merkle_tree": WIDE,
    "script_hash": WIDE,
    "seed_rounds": WIDE,
    "seed_words": WIDE,
    "sequence_flag": WIDE,
    "signal_grid": WIDE,
    "signature_sizes": WIDE,
    "subsidy_stairs": WIDE,
    "supply_curve": WIDE,
    "supply_restart": WIDE,
    "terminal_genesis": WIDE,
    "wire_bytes": WIDE,
}
