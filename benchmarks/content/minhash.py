"""Texts that share most of their letters with another: MinHash (Broder, SEQUENCES 1997)."""

from collections.abc import Sequence

import numpy as np
from datasketch import MinHash

from influencer.domain.similarity import normalise

ALIKE = 0.6
_RUN = 5
_PERMUTATIONS = 128
_SEED = 1


def shingles(text: str) -> set[str]:
    """Every run of five characters of the text, its case and punctuation apart."""
    plain = normalise(text)
    return {plain[start : start + _RUN] for start in range(max(1, len(plain) - _RUN + 1))}


def share_alike(texts: Sequence[str]) -> float:
    """The share of texts whose runs are, by estimate, at least six tenths those of another."""
    signatures = np.array([_signature(text) for text in texts])
    return sum(
        _likeness_to_others(signatures, place) >= ALIKE for place in range(len(texts))
    ) / len(texts)


def _likeness_to_others(signatures: np.ndarray, place: int) -> float:
    likenesses = (signatures == signatures[place]).mean(axis=1)
    likenesses[place] = 0
    return float(likenesses.max())


def _signature(text: str) -> np.ndarray:
    made = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    made.update_batch(run.encode() for run in sorted(shingles(text)))
    return np.asarray(made.hashvalues)
