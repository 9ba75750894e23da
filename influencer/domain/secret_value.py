"""What a credential may consist of, wherever it comes from."""


def what_spoils(value: str) -> str:
    """What is in a value that no credential has, in words without it; empty where nothing is.

    Keys of X and of models are of printable ASCII. Anything else is a slip of copying, such as an
    ellipsis of a shortened display, and could not be sent in a header.
    """
    if any(character.isspace() for character in value):
        return "spaces or line breaks inside"
    if not value.isascii():
        return "characters that are not ASCII, such as … or “"
    if not value.isprintable():
        return "control characters"
    return ""
