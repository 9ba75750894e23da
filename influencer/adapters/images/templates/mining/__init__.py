"""Work, difficulty, pools."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "block_counts": ANY,
    "block_interval": ANY,
    "coinbase_height": ANY,
    "compact_target": ANY,
    "dice_grid": ANY,
    "difficulty_clamp": ANY,
    "header_anatomy": ANY,
    "never_due": ANY,
    "rare_gaps": ANY,
    "retarget_days": ANY,
    "retarget_window": ANY,
    "share_flow": ANY,
    "share_grid": ANY,
    "solo_odds": ANY,
    "stratum_links": ANY,
    "stratum_parts": ANY,
    "vote_grid": ANY,
}
