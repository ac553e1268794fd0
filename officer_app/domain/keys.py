"""Keys as the house knows them: an algorithm, a public key, and something that can sign."""

import hashlib
from enum import StrEnum
from typing import Final, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, x25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

__all__ = [
    "EC_HASHES",
    "KeyAlgorithm",
    "PublicKey",
    "SigningKey",
    "algorithm_of",
    "proves",
    "spki_der",
    "spki_sha256",
]

PublicKey = (
    rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey | x25519.X25519PublicKey
)


class KeyAlgorithm(StrEnum):
    """A key's algorithm and size, named as officers read it in a profile."""

    RSA1024 = "rsa1024"
    RSA2048 = "rsa2048"
    RSA3072 = "rsa3072"
    RSA4096 = "rsa4096"
    P256 = "p256"
    P384 = "p384"
    ED25519 = "ed25519"
    X25519 = "x25519"


EC_HASHES: Final[dict[int, hashes.HashAlgorithm]] = {
    256: hashes.SHA256(),
    384: hashes.SHA384(),
    521: hashes.SHA512(),
}
"""The hash that goes with a curve, by its bits."""


class SigningKey(Protocol):
    """Something with a public key that can sign: a slot of a token, a key in a file.

    `sign` takes the message itself (not a hash) and answers the signature in the form X.509 uses:
    RSASSA-PKCS1-v1_5 with SHA-256, ECDSA in DER with SHA-256 (P-256) or SHA-384 (P-384), Ed25519.
    """

    @property
    def public_key(self) -> PublicKey: ...

    def sign(self, message: bytes) -> bytes: ...


def algorithm_of(key: PublicKey) -> KeyAlgorithm:
    """Which algorithm a public key is of. Raises ValueError for one that no token of ours has."""
    match key:
        case rsa.RSAPublicKey():
            return KeyAlgorithm(f"rsa{key.key_size}")
        case ec.EllipticCurvePublicKey(curve=ec.SECP256R1()):
            return KeyAlgorithm.P256
        case ec.EllipticCurvePublicKey(curve=ec.SECP384R1()):
            return KeyAlgorithm.P384
        case ed25519.Ed25519PublicKey():
            return KeyAlgorithm.ED25519
        case x25519.X25519PublicKey():
            return KeyAlgorithm.X25519
    raise ValueError("a key of no algorithm that tokens have")


def proves(key: PublicKey, message: bytes, signature: bytes) -> bool:
    """Whether a signature, made as `SigningKey` says, is the key's own."""
    try:
        match key:
            case rsa.RSAPublicKey():
                key.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
            case ec.EllipticCurvePublicKey():
                key.verify(signature, message, ec.ECDSA(EC_HASHES[key.key_size]))
            case ed25519.Ed25519PublicKey():
                key.verify(signature, message)
            case _:
                return False
    except InvalidSignature:
        return False
    return True


def spki_der(key: PublicKey) -> bytes:
    """The key as SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7)."""
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def spki_sha256(key: PublicKey) -> str:
    """SHA-256 of the SubjectPublicKeyInfo in hex: the name of a key everywhere in the house."""
    return hashlib.sha256(spki_der(key)).hexdigest()
