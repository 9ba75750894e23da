"""Work, difficulty, pools."""

from influencer.adapters.images.templates.rooms import ANY

TEMPLATES = {
    "coinbase_height": ANY,
    "retarget_window": ANY,
    "stratum_links": ANY,
    "stratum_parts": ANY,
}
