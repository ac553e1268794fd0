"""Proof that somebody holds a key that decrypts: a question that only that key answers."""

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec, rsa, x25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from officer_app.domain.keys import PublicKey

__all__ = ["SEED_BYTES", "Trial", "make_trial"]

SEED_BYTES = 31
"""A number of so many bytes is below the order of every curve of ours, and below every modulus."""


@dataclass(frozen=True)
class Trial:
    """What the holder of the private key is given, and what comes back from that key alone."""

    question: bytes
    """RSA: a block to decrypt without padding (RFC 8017 §5.1.2). Curves: a point, as keys have it
    (SEC 1 §2.3.3 uncompressed, or the 32 bytes of RFC 7748)."""
    answer: bytes = field(repr=False)
    """RSA: the block. Curves: the shared secret."""


def make_trial(key: PublicKey, seed: bytes) -> Trial:
    """A trial of the key's private half. `seed`: SEED_BYTES random bytes, for this trial alone.

    Raises ValueError for a key that does not decrypt.
    """
    match key:
        case rsa.RSAPublicKey():
            numbers, size = key.public_numbers(), key.key_size // 8
            number = int.from_bytes(seed)
            block = pow(number, numbers.e, numbers.n)
            return Trial(block.to_bytes(size), number.to_bytes(size))
        case ec.EllipticCurvePublicKey():
            # One more than drawn: zero is no private key.
            ours = ec.derive_private_key(int.from_bytes(seed) + 1, key.curve)
            point = ours.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
            return Trial(point, ours.exchange(ec.ECDH(), key))
        case x25519.X25519PublicKey():
            own = x25519.X25519PrivateKey.from_private_bytes(seed + b"\x40")
            return Trial(own.public_key().public_bytes_raw(), own.exchange(key))
    raise ValueError("a key that does not decrypt")
