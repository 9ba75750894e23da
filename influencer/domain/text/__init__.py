"""X's counting rules: what a text weighs, and what X makes of the words in it.

Source: the twitter-text library, configuration version 3, and its conformance files.
"""

from influencer.domain.text.entities import (
    find_cashtags,
    find_hashtags,
    find_mentions,
    is_valid_hashtag,
)
from influencer.domain.text.length import MAX_WEIGHTED_LENGTH, is_valid_text, weighted_length
from influencer.domain.text.links import find_links

__all__ = [
    "MAX_WEIGHTED_LENGTH",
    "find_cashtags",
    "find_hashtags",
    "find_links",
    "find_mentions",
    "is_valid_hashtag",
    "is_valid_text",
    "weighted_length",
]
