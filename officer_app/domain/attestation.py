"""Attestation: does the token's own statement prove that this key was made on it?

The statement is an X.509 certificate that the token signs for the key, below its device
certificate, below a root that we trust. Yubico's extensions tell firmware, serial and policies
(Yubico PIV attestation, OID 1.3.6.1.4.1.41482.3).
"""

from collections.abc import Iterable
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509 import ObjectIdentifier

from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey, spki_der
from officer_app.domain.token import PinPolicyOnCard, TouchPolicyOnCard
from officer_app.domain.token_faults import AttestationRefused

__all__ = ["check_attestation"]

_SERIAL = ObjectIdentifier("1.3.6.1.4.1.41482.3.7")
_POLICY = ObjectIdentifier("1.3.6.1.4.1.41482.3.8")
_PIN_POLICIES = {
    PinPolicyOnCard.NEVER: 1,
    PinPolicyOnCard.ONCE: 2,
    PinPolicyOnCard.ALWAYS: 3,
}
_TOUCH_POLICIES = {
    TouchPolicyOnCard.NEVER: 1,
    TouchPolicyOnCard.ALWAYS: 2,
    TouchPolicyOnCard.CACHED: 3,
}


def check_attestation(
    statement: bytes,
    device: bytes,
    *,
    roots: Iterable[bytes],
    key: PublicKey,
    token: TokenId,
    pin_policy: PinPolicyOnCard,
    touch_policy: TouchPolicyOnCard,
    at: datetime,
) -> None:
    """Raises AttestationRefused, saying which link of the chain does not hold.

    All certificates are DER. Policies of DEFAULT are not compared.
    """
    try:
        said = x509.load_der_x509_certificate(statement)
        below = x509.load_der_x509_certificate(device)
    except ValueError as cause:
        raise AttestationRefused("its statement cannot be read") from cause
    if spki_der(said.public_key()) != spki_der(key):  # type: ignore[arg-type]  # any kind compares
        raise AttestationRefused("its statement is about another key")
    _check_link(said, below, "the card's statement")
    _check_root(below, roots, at)
    _check_serial(said, token)
    _check_policies(said, pin_policy, touch_policy)


def _check_link(child: x509.Certificate, parent: x509.Certificate, what: str) -> None:
    try:
        child.verify_directly_issued_by(parent)
    except (InvalidSignature, ValueError, TypeError) as cause:
        raise AttestationRefused(f"{what} is not signed by its issuer") from cause


def _check_root(device: x509.Certificate, roots: Iterable[bytes], at: datetime) -> None:
    for root in map(x509.load_der_x509_certificate, roots):
        if root.subject != device.issuer:
            continue
        _check_link(device, root, "the device certificate")
        if not device.not_valid_before_utc <= at <= device.not_valid_after_utc:
            raise AttestationRefused("the device certificate is not valid now")
        return
    raise AttestationRefused("no trusted root knows the device certificate")


def _extension(statement: x509.Certificate, oid: ObjectIdentifier) -> bytes | None:
    try:
        found = statement.extensions.get_extension_for_oid(oid).value
    except (x509.ExtensionNotFound, ValueError):
        return None
    return found.value if isinstance(found, x509.UnrecognizedExtension) else None


def _check_serial(statement: x509.Certificate, token: TokenId) -> None:
    """The serial is a DER INTEGER of at most four bytes."""
    said = _extension(statement, _SERIAL)
    if said is None or len(said) < 3 or str(int.from_bytes(said[2:], "big")) != token.serial:
        raise AttestationRefused("its statement is of another card")


def _check_policies(
    statement: x509.Certificate, pin: PinPolicyOnCard, touch: TouchPolicyOnCard
) -> None:
    said = _extension(statement, _POLICY)
    if said is None or len(said) != 2:
        raise AttestationRefused("its statement does not tell the key's policies")
    if pin in _PIN_POLICIES and said[0] != _PIN_POLICIES[pin]:
        raise AttestationRefused("the key has another PIN policy than the profile asks")
    if touch in _TOUCH_POLICIES and said[1] != _TOUCH_POLICIES[touch]:
        raise AttestationRefused("the key has another touch policy than the profile asks")
