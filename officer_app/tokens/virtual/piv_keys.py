"""Private keys in the card: made, imported, used; they never come out as anything but results."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from officer_app.tokens.virtual.apdu import CardRefusal, StatusWord
from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.tlv import find, tlv

__all__ = [
    "ATTESTATION_SLOT",
    "KEY_SLOTS",
    "KeyAlgorithm",
    "PinPolicy",
    "PrivateKey",
    "StoredKey",
    "TouchPolicy",
    "generate_key",
    "import_key",
    "key_algorithm",
    "load_private_key",
    "pin_policy",
    "touch_policy",
]

PrivateKey = (
    rsa.RSAPrivateKey
    | ec.EllipticCurvePrivateKey
    | ed25519.Ed25519PrivateKey
    | x25519.X25519PrivateKey
)

PUBLIC_EXPONENT = 65537
ATTESTATION_SLOT = 0xF9
SIGNATURE_SLOT = 0x9C
CARD_AUTHENTICATION_SLOT = 0x9E
KEY_SLOTS = frozenset({0x9A, 0x9C, 0x9D, 0x9E, *range(0x82, 0x96)})


class KeyAlgorithm(IntEnum):
    """Algorithm identifiers of SP 800-78-4 §6.2, table 6-2, and Yubico's own."""

    RSA_1024 = 0x06
    RSA_2048 = 0x07
    RSA_3072 = 0x05
    RSA_4096 = 0x16
    P256 = 0x11
    P384 = 0x14
    ED25519 = 0xE0
    X25519 = 0xE1

    @property
    def rsa_bits(self) -> int:
        """Length of the modulus; 0 when this is no RSA."""
        return {0x06: 1024, 0x07: 2048, 0x05: 3072, 0x16: 4096}.get(self, 0)

    @property
    def curve(self) -> ec.SECP256R1 | ec.SECP384R1:
        return ec.SECP256R1() if self is KeyAlgorithm.P256 else ec.SECP384R1()

    @property
    def is_new(self) -> bool:
        """Came with firmware 5.7."""
        return self in (
            KeyAlgorithm.RSA_3072,
            KeyAlgorithm.RSA_4096,
            KeyAlgorithm.ED25519,
            KeyAlgorithm.X25519,
        )


STANDARD_ALGORITHMS = frozenset({KeyAlgorithm.RSA_2048, KeyAlgorithm.P256, KeyAlgorithm.P384})
"""SP 800-78-4, table 3-1."""


class PinPolicy(IntEnum):
    """When the PIN is needed to use a key. DEFAULT is only ever asked for, never stored."""

    DEFAULT = 0
    NEVER = 1
    ONCE = 2
    ALWAYS = 3


class TouchPolicy(IntEnum):
    """When a touch is needed to use a key. DEFAULT is only ever asked for, never stored."""

    DEFAULT = 0
    NEVER = 1
    ALWAYS = 2
    CACHED = 3


@dataclass(frozen=True)
class StoredKey:
    """A private key in a slot with its policies; `generated` is False for an imported one."""

    algorithm: KeyAlgorithm
    pin_policy: PinPolicy
    touch_policy: TouchPolicy
    generated: bool
    private_key: PrivateKey

    def __repr__(self) -> str:
        return f"StoredKey({self.algorithm.name}, {self.pin_policy.name}, •••)"

    @cached_property
    def der(self) -> bytes:
        """PKCS#8 for the card's state file; the encoding is kept, it is costly for RSA."""
        return self.private_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    @property
    def public_key_tlvs(self) -> bytes:
        """What 7F49 holds: 81 modulus and 82 exponent, or 86 point."""
        public = self.private_key.public_key()
        if isinstance(public, rsa.RSAPublicKey):
            numbers = public.public_numbers()
            modulus = numbers.n.to_bytes(public.key_size // 8, "big")
            return tlv(0x81, modulus) + tlv(0x82, numbers.e.to_bytes(3, "big"))
        if isinstance(public, ec.EllipticCurvePublicKey):
            point = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
            return tlv(0x86, point)
        return tlv(0x86, public.public_bytes(Encoding.Raw, PublicFormat.Raw))

    def respond(self, challenge: bytes) -> bytes:
        """Sign, or decrypt by RSA: the card does the bare operation on padded or hashed input.

        Errors: CardRefusal(6A80) for input that the key cannot take.
        """
        key = self.private_key
        if isinstance(key, rsa.RSAPrivateKey):
            return _rsa_raw(key, challenge)
        if isinstance(key, ec.EllipticCurvePrivateKey):
            hash_algorithm = SHA256() if self.algorithm is KeyAlgorithm.P256 else SHA384()
            size = hash_algorithm.digest_size
            digest = challenge[:size].rjust(size, b"\0")
            return key.sign(digest, ec.ECDSA(Prehashed(hash_algorithm)))
        if isinstance(key, ed25519.Ed25519PrivateKey):
            return key.sign(challenge)
        raise CardRefusal(StatusWord.WRONG_CONTENT)

    def agree(self, peer: bytes) -> bytes:
        """The shared secret with a peer's public point. Errors: CardRefusal(6A80)."""
        key = self.private_key
        try:
            if isinstance(key, ec.EllipticCurvePrivateKey):
                point = ec.EllipticCurvePublicKey.from_encoded_point(self.algorithm.curve, peer)
                return key.exchange(ec.ECDH(), point)
            if isinstance(key, x25519.X25519PrivateKey):
                return key.exchange(x25519.X25519PublicKey.from_public_bytes(peer))
        except ValueError:
            raise CardRefusal(StatusWord.WRONG_CONTENT) from None
        raise CardRefusal(StatusWord.WRONG_CONTENT)


def key_algorithm(value: int, firmware: Firmware) -> KeyAlgorithm:
    """Errors: CardRefusal(6A80) for one that this firmware does not know."""
    try:
        algorithm = KeyAlgorithm(value)
    except ValueError:
        raise CardRefusal(StatusWord.WRONG_CONTENT) from None
    if not firmware.has_extensions and algorithm not in STANDARD_ALGORITHMS:
        raise CardRefusal(StatusWord.WRONG_CONTENT)
    if algorithm.is_new and not firmware.has_new_key_types:
        raise CardRefusal(StatusWord.WRONG_CONTENT)
    return algorithm


def pin_policy(tlvs: dict[int, bytes], slot: int) -> PinPolicy:
    """The asked policy (tag AA), or the slot's own. Errors: CardRefusal(6A80)."""
    try:
        asked = PinPolicy(int.from_bytes(tlvs.get(0xAA, b"\0")))
    except ValueError:
        raise CardRefusal(StatusWord.WRONG_CONTENT) from None
    if asked is not PinPolicy.DEFAULT:
        return asked
    return {SIGNATURE_SLOT: PinPolicy.ALWAYS, CARD_AUTHENTICATION_SLOT: PinPolicy.NEVER}.get(
        slot, PinPolicy.ONCE
    )


def touch_policy(tlvs: dict[int, bytes]) -> TouchPolicy:
    """The asked policy (tag AB), NEVER by default. Errors: CardRefusal(6A80)."""
    try:
        asked = TouchPolicy(int.from_bytes(tlvs.get(0xAB, b"\0")))
    except ValueError:
        raise CardRefusal(StatusWord.WRONG_CONTENT) from None
    return TouchPolicy.NEVER if asked is TouchPolicy.DEFAULT else asked


def generate_key(algorithm: KeyAlgorithm) -> PrivateKey:
    """A new private key."""
    if algorithm.rsa_bits:
        return rsa.generate_private_key(PUBLIC_EXPONENT, algorithm.rsa_bits)
    if algorithm is KeyAlgorithm.ED25519:
        return ed25519.Ed25519PrivateKey.generate()
    if algorithm is KeyAlgorithm.X25519:
        return x25519.X25519PrivateKey.generate()
    return ec.generate_private_key(algorithm.curve)


def import_key(algorithm: KeyAlgorithm, tlvs: dict[int, bytes]) -> PrivateKey:
    """A private key from the parts that IMPORT carries. Errors: CardRefusal(6A80)."""
    try:
        if algorithm.rsa_bits:
            return _import_rsa(algorithm, tlvs)
        if algorithm is KeyAlgorithm.ED25519:
            return ed25519.Ed25519PrivateKey.from_private_bytes(find(0x07, tlvs))
        if algorithm is KeyAlgorithm.X25519:
            return x25519.X25519PrivateKey.from_private_bytes(find(0x08, tlvs))
        return ec.derive_private_key(int.from_bytes(find(0x06, tlvs)), algorithm.curve)
    except ValueError:
        raise CardRefusal(StatusWord.WRONG_CONTENT) from None


def load_private_key(der: bytes) -> PrivateKey:
    """From the state file. Errors: ValueError when it is no key of a kind that a card holds."""
    key = load_der_private_key(der, None)
    if not isinstance(key, PrivateKey):
        raise ValueError("not a key that this card can hold")  # noqa: TRY004 - content, not type
    return key


def _import_rsa(algorithm: KeyAlgorithm, tlvs: dict[int, bytes]) -> rsa.RSAPrivateKey:
    p, q, dmp1, dmq1, iqmp = (int.from_bytes(find(tag, tlvs)) for tag in range(1, 6))
    n = p * q
    if n.bit_length() != algorithm.rsa_bits:
        raise CardRefusal(StatusWord.WRONG_CONTENT)
    d = rsa.rsa_recover_private_exponent(PUBLIC_EXPONENT, p, q)
    public = rsa.RSAPublicNumbers(PUBLIC_EXPONENT, n)
    return rsa.RSAPrivateNumbers(p, q, d, dmp1, dmq1, iqmp, public).private_key()


def _rsa_raw(key: rsa.RSAPrivateKey, block: bytes) -> bytes:
    """RSADP/RSASP1 of RFC 8017 §5.1.2 by the Chinese remainder theorem.

    The library offers no operation without padding. Its timing tells about the key: right for a
    card made of software for demonstration and tests, wrong for anything else.
    """
    numbers = key.private_numbers()
    value = int.from_bytes(block)
    if len(block) != key.key_size // 8 or value >= numbers.public_numbers.n:
        raise CardRefusal(StatusWord.WRONG_CONTENT)
    m1 = pow(value, numbers.dmp1, numbers.p)
    m2 = pow(value, numbers.dmq1, numbers.q)
    h = (m1 - m2) * numbers.iqmp % numbers.p
    return (m2 + h * numbers.q).to_bytes(len(block), "big")
