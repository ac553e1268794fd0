"""Keys that live elsewhere, dressed as private keys for cryptography's builders.

The builders ask a private key for its signature and nothing else; these classes pass that one
question on to a `SigningKey` and refuse everything that would need the key itself.
"""

from typing import NoReturn

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

from officer_app.domain.keys import PublicKey, SigningKey

__all__ = ["SignerOf", "SoftwareKey", "digest_of", "private_key_over"]

Hash = hashes.SHA256 | hashes.SHA384
SignerOf = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
_PKCS1 = padding.PKCS1v15  # `padding` names an argument of the method that needs it


def digest_of(key: PublicKey) -> Hash | None:
    """The hash that goes with a key when it signs; None for Ed25519, which has its own."""
    match key:
        case ed25519.Ed25519PublicKey():
            return None
        case ec.EllipticCurvePublicKey(curve=ec.SECP384R1()):
            return hashes.SHA384()
    return hashes.SHA256()


def private_key_over(key: SigningKey) -> SignerOf:
    """A private key that signs by asking `key`.

    Errors: UnsupportedAlgorithm for a key that cannot sign.
    """
    match key.public_key:
        case rsa.RSAPublicKey():
            return _Rsa(key, key.public_key)
        case ec.EllipticCurvePublicKey():
            return _Ec(key, key.public_key)
        case ed25519.Ed25519PublicKey():
            return _Ed25519(key, key.public_key)
    raise UnsupportedAlgorithm("a key of this kind cannot sign")


class SoftwareKey:
    """A `SigningKey` whose private key is in this process's memory."""

    def __init__(self, key: SignerOf) -> None:
        self._key = key

    @property
    def public_key(self) -> PublicKey:
        """Its public key."""
        return self._key.public_key()

    def sign(self, message: bytes) -> bytes:
        """Sign the message in the form that X.509 uses."""
        digest = digest_of(self.public_key)
        match self._key:
            case rsa.RSAPrivateKey() if digest:
                return self._key.sign(message, padding.PKCS1v15(), digest)
            case ec.EllipticCurvePrivateKey() if digest:
                return self._key.sign(message, ec.ECDSA(digest))
            case ed25519.Ed25519PrivateKey():
                return self._key.sign(message)
        raise UnsupportedAlgorithm("a key of this kind cannot sign")

    def __repr__(self) -> str:
        return "SoftwareKey(•••)"


def _elsewhere() -> NoReturn:
    raise UnsupportedAlgorithm("the private key is not in this process")


def _same_hash(asked: object, key: PublicKey) -> None:
    wanted = digest_of(key)
    if wanted is None or isinstance(asked, Prehashed) or not isinstance(asked, type(wanted)):
        raise UnsupportedAlgorithm("the key signs with another hash than the one asked for")


class _Rsa(rsa.RSAPrivateKey):
    def __init__(self, key: SigningKey, public_key: rsa.RSAPublicKey) -> None:
        self._key = key
        self._public_key = public_key

    def sign(
        self,
        data: object,
        padding: object,
        algorithm: object,
    ) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256 and nothing else."""
        if not isinstance(padding, _PKCS1):
            raise UnsupportedAlgorithm("the key signs with PKCS #1 v1.5 padding only")
        _same_hash(algorithm, self._public_key)
        return self._key.sign(bytes(data))  # type: ignore[call-overload]  # any buffer will do

    def public_key(self) -> rsa.RSAPublicKey:
        return self._public_key

    @property
    def key_size(self) -> int:
        return self._public_key.key_size

    def decrypt(self, *_asked: object) -> bytes:
        _elsewhere()

    def private_numbers(self) -> rsa.RSAPrivateNumbers:
        _elsewhere()

    def private_bytes(self, *_form: object) -> bytes:
        _elsewhere()

    def __copy__(self) -> "_Rsa":
        return self

    def __deepcopy__(self, memo: object) -> "_Rsa":
        return self


class _Ec(ec.EllipticCurvePrivateKey):
    def __init__(self, key: SigningKey, public_key: ec.EllipticCurvePublicKey) -> None:
        self._key = key
        self._public_key = public_key

    def sign(self, data: object, signature_algorithm: ec.EllipticCurveSignatureAlgorithm) -> bytes:
        """ECDSA with the hash that goes with the curve."""
        _same_hash(signature_algorithm.algorithm, self._public_key)
        return self._key.sign(bytes(data))  # type: ignore[call-overload]  # any buffer will do

    def public_key(self) -> ec.EllipticCurvePublicKey:
        return self._public_key

    @property
    def curve(self) -> ec.EllipticCurve:
        return self._public_key.curve

    @property
    def key_size(self) -> int:
        return self._public_key.key_size

    def exchange(self, *_asked: object) -> bytes:
        _elsewhere()

    def private_numbers(self) -> ec.EllipticCurvePrivateNumbers:
        _elsewhere()

    def private_bytes(self, *_form: object) -> bytes:
        _elsewhere()

    def __copy__(self) -> "_Ec":
        return self

    def __deepcopy__(self, memo: object) -> "_Ec":
        return self


class _Ed25519(ed25519.Ed25519PrivateKey):
    def __init__(self, key: SigningKey, public_key: ed25519.Ed25519PublicKey) -> None:
        self._key = key
        self._public_key = public_key

    def sign(self, data: object) -> bytes:
        """Pure Ed25519."""
        return self._key.sign(bytes(data))  # type: ignore[call-overload]  # any buffer will do

    def public_key(self) -> ed25519.Ed25519PublicKey:
        return self._public_key

    def private_bytes(self, *_form: object) -> bytes:
        _elsewhere()

    def private_bytes_raw(self) -> bytes:
        _elsewhere()

    def __copy__(self) -> "_Ed25519":
        return self

    def __deepcopy__(self, memo: object) -> "_Ed25519":
        return self
