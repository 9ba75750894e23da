"""Issuance, blocks, scripts, keys, fees, history."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "activation_line": ANY,
    "address_typos": ANY,
    "bech32m_constant": ANY,
    "block_filters": ANY,
    "block_weight": ANY,
    "chain_split": ANY,
    "checksigadd_byte": ANY,
    "cltv_script": ANY,
    "compact_block": ANY,
    "gap_limit": ANY,
    "genesis_message": ANY,
    "key_merge": ANY,
    "key_tree": ANY,
    "lock_ticks": ANY,
    "merkle_tree": ANY,
    "script_hash": ANY,
    "seed_rounds": ANY,
    "seed_words": ANY,
    "sequence_flag": ANY,
    "signal_grid": ANY,
    "signature_sizes": ANY,
    "subsidy_stairs": ANY,
    "supply_curve": ANY,
    "supply_restart": ANY,
    "terminal_genesis": ANY,
    "wire_bytes": ANY,
}
