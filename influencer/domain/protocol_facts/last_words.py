"""Which words may end a seed phrase: those whose last bits are its checksum (BIP 39)."""

from influencer.domain.protocol_facts.key_space import checksum_bits
from influencer.domain.protocol_facts.seed_words import BITS_PER_WORD, word_bits


def last_words_after(first: int, words: int) -> tuple[int, ...]:
    """Numbers, from 0, of the words that may follow upon one word said all but once.

    Args:
        first: number of the word that is repeated.
        words: of the whole phrase.
    """
    checksum = checksum_bits(words)
    free = BITS_PER_WORD - checksum
    start = 0
    for _ in range(words - 1):
        start = start << BITS_PER_WORD | first
    found = []
    for rest in range(1 << free):
        entropy = (start << free | rest).to_bytes((words * BITS_PER_WORD - checksum) // 8)
        found.append(int(word_bits(entropy)[-1], 2))
    return tuple(found)
