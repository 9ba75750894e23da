"""Texts that mean nearly the same as another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from benchmarks.content.minilm import embed

NEAR = 0.9
"""A cosine; above it two sentences say the same thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts by their places, and the cosine between them."""

    one: int
    other: int
    cosine: float


_embedded = lru_cache(maxsize=2)(embed)
"""The share and the pairs are asked for one after the other, and a text takes a tenth second."""


def share_near(texts: Sequence[str]) -> float:
    """The share of texts whose nearest neighbour is nearer than ``NEAR``."""
    return share_of_near(_embedded(tuple(texts)))


def share_of_near(vectors: np.ndarray) -> float:
    """The same, of their vectors."""
    return float((_between(vectors).max(axis=1) > NEAR).mean())


def nearest_texts(texts: Sequence[str], count: int) -> Sequence[Pair]:
    """The pairs that are nearest to each other, nearest first."""
    return nearest_pairs(_embedded(tuple(texts)), count)


def nearest_pairs(vectors: np.ndarray, count: int) -> Sequence[Pair]:
    """The same, of their vectors."""
    cosines = np.triu(_between(vectors), k=1)
    order = np.argsort(cosines, axis=None)[::-1][:count]
    places = zip(*np.unravel_index(order, cosines.shape), strict=True)
    return [
        Pair(one=int(one), other=int(other), cosine=float(cosines[one, other]))
        for one, other in places
    ]


def _between(vectors: np.ndarray) -> np.ndarray:
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, 0)
    return np.asarray(cosines)
