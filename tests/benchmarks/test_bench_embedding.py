"""The network gives what its makers print, and near texts are told from far ones."""

from importlib.util import find_spec

import numpy as np
import pytest

WHY = "the extra bench is not installed"
pytest.importorskip("safetensors", reason=WHY)
pytest.importorskip("tokenizers", reason=WHY)

from benchmarks.content.minilm import embed, gelu, softmax  # noqa: E402 - not without them
from benchmarks.content.nearest import nearest_pairs, share_of_near  # noqa: E402


@pytest.mark.skipif(not find_spec("all_minilm_l6_v2"), reason="the weights are not installed")
def test_sentences_are_as_near_as_the_model_s_own_page_says() -> None:
    """The first example of huggingface.co/sentence-transformers/all-MiniLM-L6-v2."""
    person, dog, very_happy, day = embed(
        [
            "That is a happy person",
            "That is a happy dog",
            "That is a very happy person",
            "Today is a sunny day",
        ]
    )

    near = [float(person @ other) for other in (dog, very_happy, day)]
    assert near == pytest.approx([0.695, 0.943, 0.257], abs=0.001)


def test_a_vector_is_near_to_its_like_and_not_to_itself() -> None:
    vectors = np.array([[1.0, 0.0], [0.96, 0.28], [0.0, 1.0], [-1.0, 0.0]])

    assert share_of_near(vectors) == 0.5
    first, *_ = nearest_pairs(vectors, 2)
    assert (first.one, first.other) == (0, 1)
    assert first.cosine == pytest.approx(0.96)


def test_gelu_is_the_normal_distribution_s_to_six_digits() -> None:
    assert gelu(np.array([-1.0, 0.0, 1.0, 3.0])) == pytest.approx(
        [-0.158655, 0.0, 0.841345, 2.995950], abs=1e-6
    )


def test_softmax_does_not_overflow() -> None:
    assert softmax(np.array([1000.0, 1000.0])) == pytest.approx([0.5, 0.5])
