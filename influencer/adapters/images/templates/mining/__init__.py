"""Work, difficulty, pools."""

from influencer.adapters.images.templates.rooms import WIDE

TEMPLATES = {
    "coinbase_height": WIDE,
    "retarget_window": WIDE,
    "stratum_links": WIDE,
    "stratum_parts": WIDE,
}
