from influencer.domain.protocol_facts.route_blinding import NODES, SESSION_KEY, blinded_ids


def test_the_blinded_path_of_bolt_4s_vectors() -> None:
    """``bolt04/route-blinding-test.json``: Bob makes the path Bob -> Carol."""
    assert blinded_ids([NODES["Bob"], NODES["Carol"]], SESSION_KEY) == (
        "03da173ad2aee2f701f17e59fbd16cb708906d69838a5f088e8123fb36e89a2c25",
        "02e466727716f044290abf91a14a6d90e87487da160c2a3cbd0d465d7a78eb83a7",
    )


def test_another_key_of_the_session_gives_other_names() -> None:
    """The same file: Eve makes the path Dave -> Eve."""
    assert blinded_ids([NODES["Dave"], NODES["Eve"]], int("01" * 32, 16)) == (
        "036861b366f284f0a11738ffbf7eda46241a8977592878fe3175ae1d1e4754eccf",
        "021982a48086cb8984427d3727fe35a03d396b234f0701f5249daa12e8105c8dae",
    )
