"""Objects on a token: keys and certificates that belong together by CKA_ID, and their replacing.

A slot of the port is a CKA_ID, numbered as OpenSC numbers the keys of a PIV card. A key that is
to replace another lives under an ID of its own until its certificate is written: until then the
old key and its certificate work on.
"""

from contextlib import suppress
from typing import Any, Final, TypeVar

import pkcs11
from asn1crypto.core import Integer
from cryptography import x509
from pkcs11 import Attribute, MechanismFlag, ObjectClass
from pkcs11 import exceptions as p11

from officer_app.domain.keys import PublicKey
from officer_app.domain.token import Slot
from officer_app.domain.value import Value
from officer_app.tokens.pkcs11.algorithms import KeyKind, public_key_of

__all__ = ["ObjectSeen", "Shelf", "asks_always", "handle_of", "new_id", "old_id", "slot_id"]

_T = TypeVar("_T")

_IDS: Final = {
    Slot.AUTHENTICATION: b"\x01",
    Slot.SIGNATURE: b"\x02",
    Slot.KEY_MANAGEMENT: b"\x03",
    Slot.CARD_AUTHENTICATION: b"\x04",
}
_LABELS: Final = {
    Slot.AUTHENTICATION: "Authentication",
    Slot.SIGNATURE: "Signature",
    Slot.KEY_MANAGEMENT: "Key management",
    Slot.CARD_AUTHENTICATION: "Card authentication",
}
_SIGNS: Final = MechanismFlag.SIGN | MechanismFlag.VERIFY
_OPENS: Final = MechanismFlag.ENCRYPT | MechanismFlag.DECRYPT | MechanismFlag.WRAP
_KEY_CLASSES: Final = (ObjectClass.PRIVATE_KEY, ObjectClass.PUBLIC_KEY)


def slot_id(slot: Slot) -> bytes:
    """The CKA_ID of a slot's key and certificate."""
    return _IDS[slot]


def new_id(slot: Slot) -> bytes:
    """The CKA_ID of a key that is to replace the slot's."""
    return _IDS[slot] + b"\xfe"


def old_id(slot: Slot) -> bytes:
    """The CKA_ID of a key that has been replaced and is about to go."""
    return _IDS[slot] + b"\xfd"


def handle_of(found: pkcs11.Object) -> int:
    """The handle by which the module knows an object in this session. Raises ValueError."""
    if found.handle is None:
        raise ValueError("an object without a handle")
    return found.handle


def asks_always(found: pkcs11.Object) -> bool:
    """Whether a private key wants the PIN again before each signature."""
    return bool(_optional(found, Attribute.ALWAYS_AUTHENTICATE, False))


class ObjectSeen(Value):
    """One object of a token, as anybody may see it."""

    kind: str
    """`private_key`, `public_key`, `certificate` or another class of PKCS#11, in small letters."""
    id: str
    """CKA_ID, hex."""
    label: str


class Shelf:
    """The objects that an open session sees. All methods raise what the wrapper raises."""

    def __init__(self, session: pkcs11.Session) -> None:
        self._session = session

    def listing(self) -> tuple[ObjectSeen, ...]:
        """Every object, also those that are none of ours."""
        return tuple(
            ObjectSeen(
                kind=ObjectClass(found[Attribute.CLASS]).name.lower(),
                id=_optional(found, Attribute.ID, b"").hex(),
                label=_optional(found, Attribute.LABEL, ""),
            )
            for found in self._find({})
        )

    def generate(
        self, kind: KeyKind, slot: Slot, identifier: bytes, *, always: bool
    ) -> tuple[PublicKey, pkcs11.Object]:
        """Make a key pair whose private half never leaves the token; answers both.

        `always`: the token wants the PIN again before each signature.
        """
        private = {
            Attribute.EXTRACTABLE: False,
            # Said only where it is wanted: not every token knows the attribute.
            **({Attribute.ALWAYS_AUTHENTICATE: True} if always else {}),
        }
        capabilities = _SIGNS
        if slot is Slot.KEY_MANAGEMENT:
            capabilities |= MechanismFlag.DERIVE if kind.oid else _OPENS | MechanismFlag.UNWRAP
        template: dict[str, Any] = {  # keyword arguments of the two calls below
            "id": identifier,
            "label": _LABELS[slot],
            "store": True,
            "mechanism": kind.generate,
            "capabilities": capabilities,
            "public_template": {Attribute.PRIVATE: False},
            "private_template": private,
        }
        if kind.oid is None:
            public, secret = self._session.generate_keypair(
                kind.key_type, key_length=kind.bits, **template
            )
        else:
            domain = self._session.create_domain_parameters(
                kind.key_type, kind.parameters, local=True
            )
            public, secret = domain.generate_keypair(**template)
        return _public_key(public), secret

    def has_key(self, identifier: bytes) -> bool:
        """Whether a key, or the public half of one, has this ID."""
        return any(self._of(kind, identifier) for kind in _KEY_CLASSES)

    def public_key(self, identifier: bytes) -> PublicKey | None:
        """The public key of this ID: its object's, the private RSA key's, the certificate's."""
        for kind in (ObjectClass.PUBLIC_KEY, ObjectClass.PRIVATE_KEY):
            for found in self._of(kind, identifier):
                try:
                    return _public_key(found)
                except (p11.AttributeTypeInvalid, p11.AttributeSensitive, p11.FunctionFailed):
                    continue
        for der in self.certificates(identifier):
            # What lies in a certificate's place without being one tells of no key.
            with suppress(ValueError):
                return x509.load_der_x509_certificate(der).public_key()  # type: ignore[return-value]  # the caller asks `algorithm_of`
        return None

    def private_keys(self, identifier: bytes) -> list[pkcs11.Object]:
        """The private keys of this ID; none before the user has logged in."""
        return self._of(ObjectClass.PRIVATE_KEY, identifier)

    def certificates(self, identifier: bytes) -> list[bytes]:
        """The certificates of this ID, as they lie there."""
        return [
            bytes(found[Attribute.VALUE]) for found in self._of(ObjectClass.CERTIFICATE, identifier)
        ]

    def add_certificate(self, slot: Slot, der: bytes) -> None:
        """Write a certificate beside what is there."""
        certificate = x509.load_der_x509_certificate(der)
        self._session.create_object(
            {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                Attribute.TOKEN: True,
                Attribute.PRIVATE: False,
                Attribute.ID: slot_id(slot),
                Attribute.LABEL: _LABELS[slot],
                Attribute.SUBJECT: certificate.subject.public_bytes(),
                Attribute.ISSUER: certificate.issuer.public_bytes(),
                Attribute.SERIAL_NUMBER: Integer(certificate.serial_number).dump(),
                Attribute.VALUE: der,
            }
        )

    def remove_certificates(self, identifier: bytes, *, but: bytes | None = None) -> None:
        """Destroy the certificates of this ID, except the first that is `but`."""
        kept = False
        for found in self._of(ObjectClass.CERTIFICATE, identifier):
            if not kept and but is not None and bytes(found[Attribute.VALUE]) == but:
                kept = True
                continue
            found.destroy()

    def move_keys(self, before: bytes, after: bytes) -> None:
        """Give the keys of one ID another one; the private half last, since it decides."""
        for kind in reversed(_KEY_CLASSES):
            for found in self._of(kind, before):
                found[Attribute.ID] = after

    def remove_keys(self, identifier: bytes) -> None:
        """Destroy the keys of this ID."""
        for kind in _KEY_CLASSES:
            for found in self._of(kind, identifier):
                found.destroy()

    def _of(self, kind: ObjectClass, identifier: bytes) -> list[pkcs11.Object]:
        return self._find({Attribute.CLASS: kind, Attribute.ID: identifier})

    def _find(self, wanted: dict[Attribute, object]) -> list[pkcs11.Object]:
        return list(self._session.get_objects(wanted))


def _public_key(found: pkcs11.Object) -> PublicKey:
    """From a public key's object, or from a private one that shows its public half."""
    attributes: dict[Attribute, object] = {Attribute.KEY_TYPE: found[Attribute.KEY_TYPE]}
    names = (Attribute.EC_PARAMS, Attribute.EC_POINT)
    if attributes[Attribute.KEY_TYPE] == pkcs11.KeyType.RSA:
        names = (Attribute.MODULUS, Attribute.PUBLIC_EXPONENT)
    for name in names:
        attributes[name] = found[name]
    return public_key_of(attributes)


def _optional(found: pkcs11.Object, name: Attribute, otherwise: _T, /) -> _T:
    try:
        value: _T = found[name]
    except (p11.AttributeTypeInvalid, p11.AttributeSensitive, p11.FunctionFailed):
        return otherwise
    return value
