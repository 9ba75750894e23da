"""Work, difficulty, pools."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "compact_target": ANY,
    "vote_grid": ANY,
    "block_interval": ANY,
    "rare_gaps": ANY,
    "block_counts": ANY,
    "retarget_days": ANY,
    "solo_odds": ANY,
    "difficulty_clamp": ANY,
    "coinbase_height": WIDE,
    "retarget_window": WIDE,
    "stratum_links": WIDE,
    "stratum_parts": WIDE,
}
