import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.text import find_links, weighted_length

ENDINGS = [
    "com",
    "md",
    "it",
    "io",
    "museum",
    "zip",
    "рф",
    "香港",
    "भारत",
    "みんな",
    "xn--p1ai",
    "COM",
]
NEIGHBOURS = [
    "",
    " ",
    "(",
    "[",
    "“",
    "’",
    "—",
    "…",
    "、",
    "中",
    "\n",
    "!",
    "a ",
    "1 ",
    "@",
    "#",
    "$",
]

labels = st.from_regex(r"[A-Za-z0-9ü₿あ]([A-Za-z0-9ü-]{0,12}[A-Za-z0-9ü])?", fullmatch=True)
endings = st.sampled_from(ENDINGS) | st.from_regex(r"[a-z]{2,10}", fullmatch=True)


@pytest.mark.parametrize(
    "link",
    [
        "t.co",
        "primal.net/p/npub1",
        "https://example.com/a/very/long/path/that/goes/on?and=on#and-on",
        "http://münchen.de",
        "https://xn--p1ai.xn--p1ai",
        "https://пример.рф",
    ],
)
def test_a_link_weighs_23_whatever_its_length(link: str) -> None:
    assert weighted_length(f"See {link}, now") == len("See , now") + 23


@pytest.mark.parametrize(
    "text",
    [
        "satoshi@averyveryverylongdomain.example",
        "#averyveryverylonghashtag.org",
        f"{'x' * 64}.com",
        "http://localhost-with-a-long-name",
    ],
)
def test_what_x_would_not_shorten_weighs_its_letters(text: str) -> None:
    assert find_links(text)
    assert weighted_length(text) == len(text)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Read it on primal.net today", ["primal.net"]),
        ("NIP-05.md says so", ["NIP-05.md"]),
        ("README.md", ["README.md"]),
        ("Bitcoin is money.It works", ["money.It"]),
        ("Mt.Gox", ["Mt.Gox"]),
        ("(http://x)", ["http://x)"]),
        ("HTTPS://EXAMPLE.COM/A.", ["HTTPS://EXAMPLE.COM/A"]),
        ("xn--bcher-kva.example", ["xn--bcher-kva.example"]),
        ("bücher.example und 本.jp", ["bücher.example", "本.jp"]),
        ("[example.com]", ["example.com"]),
        ("これはexample.comです", ["example.com"]),
        ("“example.com”", ["example.com"]),
        ("It ends with example.com.", ["example.com"]),
        ("user@example.com", ["example.com"]),
        ("twitter.みんな", ["twitter.みんな"]),
        ("a.co,b.co;c.co/d?e=f!", ["a.co", "b.co", "c.co/d?e=f"]),
        ("http://example.com:8080/wiki/A_(b).", ["http://example.com:8080/wiki/A_(b)"]),
        ("pay.me/@you/now", ["pay.me/@you/now"]),
        ("example.co\u0301m", ["example.cóm"]),
        ("so.…com", []),
        ("http:// and https://", []),
    ],
)
def test_whatever_is_shaped_like_a_domain_is_a_link(text: str, links: list[str]) -> None:
    assert find_links(text) == links


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nodes check signatures, e.g. this one, i.e. all of them.",
        "3.5 BTC",
        "It pays 3.125BTC, then 1.5625.",
        "20,999,999.9769 BTC exist in the end.",
        "Bitcoin Core v0.21.1 and v29.0rc1",
        "192.168.0.1:8333",
        "The U.S. of the U.S.A. at 9 a.m.",
        "wait...what",
        "Wait…what? Yes.",
        "One sentence. Another one.\nA third.”Quoted",
        "“Money.” (Yes.) It works.",
        "nostr:npub1abc and bitcoin:bc1q?amount=0.5",
        "Taproot activated (BIP 341, sec. 4.2): key path/script path.",
        "#Bitcoin #Lightning",
        "x.y",
    ],
)
def test_ordinary_prose_has_no_link(text: str) -> None:
    assert find_links(text) == []


@given(label=labels, ending=endings, before=st.sampled_from(NEIGHBOURS))
def test_any_domain_is_found_among_any_neighbours(label: str, ending: str, before: str) -> None:
    for after in (
        "",
        ".",
        ". Next",
        " now",
        ", and",
        ")",
        "”",
        "/path",
        "?",
        "!",
        "。",
        "’s",
        ":80",
    ):
        found = find_links(f"Look {before}{label}.{ending}{after}")
        assert any(f"{label[-1]}.{ending}" in link for link in found), after


@given(st.text(alphabet=" abc.1-_/é", max_size=40), st.text(alphabet=" abc.1-_/é", max_size=40))
def test_a_line_break_keeps_texts_apart(above: str, below: str) -> None:
    assert find_links(f"{above}\n\n{below}") == find_links(above) + find_links(below)
    assert weighted_length(f"{above}\n\n{below}") == (
        weighted_length(above) + 2 + weighted_length(below)
    )


@pytest.mark.timeout(5)
@pytest.mark.parametrize("part", ["a.", "é.", "-", "_", "a-", "é-", "x", "http://a"])
def test_a_long_text_is_read_in_linear_time(part: str) -> None:
    text = part * 20_000

    assert 0 < weighted_length(text) <= len(text)
    assert len("".join(find_links(text))) <= len(text)
