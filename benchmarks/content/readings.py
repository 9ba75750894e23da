"""How a collection reads, and how evenly it goes about its topics."""

import math
import statistics
from collections import Counter
from collections.abc import Collection, Sequence

from influencer.domain.flesch import reading_ease


def mean_reading_ease(texts: Sequence[str]) -> float:
    """The mean of Flesch's reading ease, as the program's own gate counts it.

    That is the standard formula; what is no English word counts one syllable. So it comes out
    some points higher than by a counter that spells ``secp256k1`` out.
    """
    return statistics.fmean(map(reading_ease, texts))


def topic_entropy(topics: Sequence[str], enabled: Collection[str]) -> float:
    """Shannon's entropy of the topics, as a share of what it were if all came equally often."""
    counts = Counter(topics)
    entropy = -sum(n / len(topics) * math.log(n / len(topics)) for n in counts.values())
    most = math.log(len(enabled)) if len(enabled) > 1 else 1.0
    return entropy / most
