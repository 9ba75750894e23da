"""Work, difficulty, pools."""

from influencer.adapters.images.templates.rooms import ANY, WIDE

TEMPLATES = {
    "coinbase_height": WIDE,
    "retarget_window": WIDE,
    "share_flow": ANY,
    "share_grid": ANY,
    "stratum_links": WIDE,
    "stratum_parts": WIDE,
}
