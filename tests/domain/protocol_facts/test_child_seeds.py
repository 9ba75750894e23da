"""Test vectors of BIP 85."""

from influencer.domain.protocol_facts.child_seeds import PURPOSE, child_entropy, entropy


def test_the_first_test_case() -> None:
    assert entropy((PURPOSE, 0, 0)).hex() == (
        "efecfbccffea313214232d29e71563d941229afb4338c21f9517c41aaa0d16f0"
        "0b83d2a09ef747e7a64e8e2bd5a14869e693da66ce94ac2da570ab7ee48618f7"
    )


def test_the_first_child_of_twelve_words() -> None:
    assert child_entropy(0) == "6250b68daf746d12a24d58b4787a714b"


def test_children_differ() -> None:
    assert len({child_entropy(index) for index in range(3)}) == 3
