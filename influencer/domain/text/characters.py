"""Groups of characters that X's rules speak of, each to be put between [ and ] of a pattern."""

SPACES = r"\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"

PUNCTUATION = r"!'#%&()*+,\\\-./:;<=>?@\[\]^_{|}~$"
"""ASCII only, and without the double quote and the backtick: those may stand in a domain."""

DIRECTIONS = r"\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069"
"""Marks that turn the direction of writing."""

INVALID = r"\uFEFF\uFFFE\uFFFF"
"""X refuses a text with any of these."""

ACCENTED = r"À-ÖØ-öø-\u02AF\u02BB\u0300-\u036F\u1E00-\u1EFF"
"""Latin beyond ASCII; X's own list leaves out some phonetic letters."""
