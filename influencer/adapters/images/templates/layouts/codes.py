"""Codes that are too long to be shown whole."""


def shortened(code: str, head: int, tail: int) -> str:
    """Both ends of a hash, a key or the like: ``f3e94742…95766``."""
    return f"{code[:head]}…{code[-tail:]}"
