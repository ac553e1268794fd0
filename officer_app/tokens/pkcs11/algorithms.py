"""Key algorithms in PKCS#11's words: how a key is made, read, and what is given to it to sign."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from asn1crypto.core import ObjectIdentifier, OctetString
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pkcs11 import Attribute, KeyType, Mechanism

from officer_app.domain.keys import EC_HASHES, KeyAlgorithm, PublicKey

__all__ = ["KeyKind", "SigningPlan", "kind_of", "plan_signature", "public_key_of"]

_DIGEST_INFO_SHA256: Final = bytes.fromhex("3031300d060960864801650304020105000420")
_CURVES: Final[dict[str, ec.EllipticCurve]] = {
    "1.2.840.10045.3.1.7": ec.SECP256R1(),
    "1.3.132.0.34": ec.SECP384R1(),
    "1.3.132.0.35": ec.SECP521R1(),
}
_ED25519_OID: Final = "1.3.101.112"
_ECDSA_BY_BITS: Final = {
    256: Mechanism.ECDSA_SHA256,
    384: Mechanism.ECDSA_SHA384,
    521: Mechanism.ECDSA_SHA512,
}


@dataclass(frozen=True)
class KeyKind:
    """How keys of one algorithm are made. `oid`: the curve's, None for RSA."""

    key_type: KeyType
    generate: Mechanism
    bits: int
    oid: str | None = None

    @property
    def parameters(self) -> dict[Attribute, object]:
        """Attributes of the public key's template that say which key is wanted."""
        if self.oid is None:
            return {Attribute.MODULUS_BITS: self.bits, Attribute.PUBLIC_EXPONENT: b"\x01\x00\x01"}
        return {Attribute.EC_PARAMS: ObjectIdentifier(self.oid).dump()}


def _ec(bits: int, oid: str) -> KeyKind:
    return KeyKind(KeyType.EC, Mechanism.EC_KEY_PAIR_GEN, bits, oid)


_KINDS: Final[dict[str, KeyKind]] = {
    **{
        f"rsa{bits}": KeyKind(KeyType.RSA, Mechanism.RSA_PKCS_KEY_PAIR_GEN, bits)
        for bits in (1024, 2048, 3072, 4096)
    },
    "p256": _ec(256, "1.2.840.10045.3.1.7"),
    "p384": _ec(384, "1.3.132.0.34"),
    "p521": _ec(521, "1.3.132.0.35"),
    "ed25519": KeyKind(KeyType.EC_EDWARDS, Mechanism.EC_EDWARDS_KEY_PAIR_GEN, 256, _ED25519_OID),
}


def kind_of(algorithm: KeyAlgorithm | str) -> KeyKind | None:
    """How keys of that algorithm are made, or None where no signing key can be."""
    return _KINDS.get(algorithm)


@dataclass(frozen=True)
class SigningPlan:
    """What is handed to the token, and whether two numbers come back instead of a signature."""

    mechanism: Mechanism
    block: bytes
    answers_two_numbers: bool = False

    def signature(self, answer: bytes) -> bytes:
        """The token's answer in the form that X.509 uses. Raises ValueError for a torn one."""
        if not self.answers_two_numbers:
            return answer
        half, odd = divmod(len(answer), 2)
        if odd or not half:
            raise ValueError("a signature of two numbers of unequal length")
        return encode_dss_signature(
            int.from_bytes(answer[:half], "big"), int.from_bytes(answer[half:], "big")
        )


def plan_signature(
    key: PublicKey, message: bytes, mechanisms: frozenset[int]
) -> SigningPlan | None:
    """How a token with these mechanisms signs a message; None: it has none that fits.

    The hash is made here and the bare mechanism preferred: SoftHSM 2.6.1 and many cards have no
    other for ECDSA, and the hashing ones send the whole message to the card where they exist.
    """
    match key:
        case rsa.RSAPublicKey():
            block = _DIGEST_INFO_SHA256 + hashlib.sha256(message).digest()
            plans = [
                SigningPlan(Mechanism.RSA_PKCS, block),
                SigningPlan(Mechanism.SHA256_RSA_PKCS, message),
            ]
        case ec.EllipticCurvePublicKey() if key.key_size in EC_HASHES:
            digest = hashlib.new(EC_HASHES[key.key_size].name, message).digest()
            plans = [
                SigningPlan(Mechanism.ECDSA, digest, answers_two_numbers=True),
                SigningPlan(_ECDSA_BY_BITS[key.key_size], message, answers_two_numbers=True),
            ]
        case ed25519.Ed25519PublicKey():
            plans = [SigningPlan(Mechanism.EDDSA, message)]
        case _:
            plans = []
    return next((plan for plan in plans if plan.mechanism in mechanisms), None)


def public_key_of(attributes: Mapping[Attribute, object]) -> PublicKey:
    """A public key from its object's attributes. Raises ValueError for one that is none of ours."""
    if attributes[Attribute.KEY_TYPE] == KeyType.RSA:
        numbers = rsa.RSAPublicNumbers(
            e=_number(attributes[Attribute.PUBLIC_EXPONENT]),
            n=_number(attributes[Attribute.MODULUS]),
        )
        return numbers.public_key()
    oid = _curve_oid(_octets(attributes[Attribute.EC_PARAMS]))
    point = _point(_octets(attributes[Attribute.EC_POINT]))
    if oid == _ED25519_OID:
        return ed25519.Ed25519PublicKey.from_public_bytes(point)
    if oid not in _CURVES:
        raise ValueError(f"a key on a curve that tokens of ours do not have: {oid}")
    return ec.EllipticCurvePublicKey.from_encoded_point(_CURVES[oid], point)


def _curve_oid(der: bytes) -> str:
    """CKA_EC_PARAMS holds an OID, or (PKCS#11 v3.0) the curve's name as a PrintableString."""
    if der.startswith(b"\x13") and der[2:] == b"edwards25519":
        return _ED25519_OID
    return str(ObjectIdentifier.load(der, strict=True).dotted)


def _point(value: bytes) -> bytes:
    """CKA_EC_POINT is an OCTET STRING by the standard, and the bare point in some modules."""
    try:
        inner = OctetString.load(value, strict=True).native
    except ValueError:
        return value
    return bytes(inner)


def _number(value: object) -> int:
    return int.from_bytes(_octets(value), "big")


def _octets(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise ValueError("an attribute of another type than its own")  # noqa: TRY004  (a card's fault, not a caller's)
    return value
