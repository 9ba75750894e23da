"""Work, difficulty, pools."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "block_counts": ANY,
    "block_interval": ANY,
    "coinbase_height": WIDE,
    "compact_target": ANY,
    "dice_grid": ANY,
    "difficulty_clamp": ANY,
    "header_anatomy": ANY,
    "never_due": ANY,
    "rare_gaps": ANY,
    "retarget_days": ANY,
    "retarget_window": WIDE,
    "solo_odds": ANY,
    "stratum_links": WIDE,
    "stratum_parts": WIDE,
    "vote_grid": ANY,
}
