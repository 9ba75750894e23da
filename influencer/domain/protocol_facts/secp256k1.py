"""Points of Bitcoin's curve, and signatures by BIP 340: to compute examples with published keys.

Not for real keys: nothing here runs in constant time.
"""

import hashlib

FIELD = 2**256 - 2**32 - 977
"""Coordinates are counted modulo this prime (SEC 2, secp256k1)."""

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
"""How many times the generator is added until it comes back."""

Point = tuple[int, int]

GENERATOR: Point = (
    0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798,
    0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8,
)


def add(first: Point, second: Point) -> Point:
    """The sum of two points, of which one must not be the negative of the other."""
    found = _add(first, second)
    if found is None:
        raise ValueError("a point and its negative add up to no point")
    return found


def _add(first: Point | None, second: Point | None) -> Point | None:
    """``None`` is the point at infinity."""
    if first is None or second is None:
        return second if first is None else first
    (left, up), (right, down) = first, second
    if left == right and up != down:
        return None
    if first == second:
        slope = 3 * left * left * pow(2 * up, -1, FIELD)
    else:
        slope = (down - up) * pow(right - left, -1, FIELD)
    across = (slope * slope - left - right) % FIELD
    return across, (slope * (left - across) - up) % FIELD


def multiply(point: Point, times: int) -> Point:
    """A point added to itself; ``times`` must be no multiple of the order."""
    found: Point | None = None
    power: Point | None = point
    while times:
        if times & 1:
            found = _add(found, power)
        power = _add(power, power)
        times >>= 1
    if found is None:
        raise ValueError("a multiple of the order leads to no point")
    return found


def compressed(point: Point) -> bytes:
    """33 bytes: whether the second coordinate is odd, then the first one."""
    return bytes((2 + point[1] % 2,)) + point[0].to_bytes(32)


def from_compressed(data: bytes) -> Point:
    """The point of 33 bytes, which must be on the curve."""
    across = int.from_bytes(data[1:])
    up = pow(across**3 + 7, (FIELD + 1) // 4, FIELD)
    if up * up % FIELD != (across**3 + 7) % FIELD:
        raise ValueError(f"not on the curve: {data.hex()}")
    return across, up if up % 2 == data[0] % 2 else FIELD - up


def tagged_hash(tag: str, data: bytes) -> bytes:
    """SHA-256 that tells uses apart (BIP 340, “Specification”)."""
    prefix = hashlib.sha256(tag.encode()).digest()
    return hashlib.sha256(prefix + prefix + data).digest()


def public_key(secret: int) -> bytes:
    """32 bytes: the first coordinate alone."""
    return multiply(GENERATOR, secret)[0].to_bytes(32)


def sign(secret: int, message: bytes, auxiliary: bytes = bytes(32)) -> bytes:
    """A signature of 64 bytes (BIP 340, “Default Signing”)."""
    point = multiply(GENERATOR, secret)
    key = point[0].to_bytes(32)
    secret = secret if point[1] % 2 == 0 else ORDER - secret
    mask = int.from_bytes(tagged_hash("BIP0340/aux", auxiliary))
    seed = (secret ^ mask).to_bytes(32) + key + message
    nonce = int.from_bytes(tagged_hash("BIP0340/nonce", seed)) % ORDER
    commitment = multiply(GENERATOR, nonce)
    nonce = nonce if commitment[1] % 2 == 0 else ORDER - nonce
    start = commitment[0].to_bytes(32)
    challenge = int.from_bytes(tagged_hash("BIP0340/challenge", start + key + message))
    return start + ((nonce + challenge * secret) % ORDER).to_bytes(32)
