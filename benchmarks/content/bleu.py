"""How much of a text others of its collection say too: self-BLEU (Zhu et al., SIGIR 2018)."""

import random
import statistics
from collections.abc import Sequence

from sacrebleu import sentence_bleu

SAMPLE = 100
"""Texts that are held against as many others: with all of them it would take half an hour."""


def self_bleu(texts: Sequence[str], *, seed: int) -> float:
    """The mean BLEU, 0 to 100, of a hundred texts against the same hundred others.

    The sample is the seed's. Of fewer than two hundred texts one half is held against the other;
    the fewer references, the lower the figure.
    """
    sample = random.Random(seed).sample(list(texts), min(2 * SAMPLE, len(texts)))
    held, others = sample[: len(sample) // 2], sample[len(sample) // 2 :]
    return statistics.fmean(sentence_bleu(text, others).score for text in held)
