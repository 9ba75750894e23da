"""Test vectors of BIP 352: “Simple send: two inputs”, “… from the same transaction”, reversed."""

import pytest

from influencer.domain.protocol_facts.silent_payment import INPUT_KEYS, OUTPOINTS, output_key

OUTPUTS = (
    "3e9fce73d4e77a4809908e3c3a2e54ee147b9312dc5044a193d1fc85de46e3c1",
    "79e71baa2ba3fc66396de3a04f168c7bf24d6870ec88ca877754790c1db357b6",
    "f4c2da807f89cb1501f1a77322a895acfb93c28e08ed2724d2beb8e44539ba38",
)


@pytest.mark.parametrize(("outpoint", "output"), [*zip(OUTPOINTS, OUTPUTS, strict=True)])
def test_an_output_is_that_of_the_test_vector(outpoint: str, output: str) -> None:
    assert output_key(outpoint, INPUT_KEYS) == output
