"""Attestation: does the token's own statement prove that this key was made on it?

The statement is an X.509 certificate that the token signs for the key, below its device
certificate, below authorities of its maker, below a root that we trust. Yubico's extensions tell
firmware, serial and policies (Yubico PIV attestation, OID 1.3.6.1.4.1.41482.3).
"""

from collections.abc import Iterable
from datetime import datetime

from cryptography import x509
from cryptography.x509 import ObjectIdentifier

from officer_app.domain.attestation_path import check_device_path, check_link
from officer_app.domain.attestation_pool import shipped_attestation_intermediates
from officer_app.domain.ids import TokenId
from officer_app.domain.keys import PublicKey, spki_der
from officer_app.domain.token import PinPolicyOnCard, TouchPolicyOnCard
from officer_app.domain.token_faults import AttestationRefused
from officer_app.domain.x509_reading import extension_of, read_certificate

__all__ = ["check_attestation"]

_SERIAL = ObjectIdentifier("1.3.6.1.4.1.41482.3.7")
_POLICY = ObjectIdentifier("1.3.6.1.4.1.41482.3.8")
_DER_INTEGER = 0x02
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
    intermediates: Iterable[bytes] | None = None,
) -> None:
    """Raises AttestationRefused, saying which link of the chain does not hold.

    All certificates are DER. `intermediates` need not be trusted; None: those that come with the
    program. Policies of DEFAULT are not compared. A root that cannot be read is StoreCorrupt.
    """
    pool = shipped_attestation_intermediates() if intermediates is None else intermediates
    said = _read(statement, "its statement")
    below = _read(device, "its device certificate")
    if spki_der(said.public_key()) != spki_der(key):  # type: ignore[arg-type]  # any kind compares
        raise AttestationRefused("its statement is about another key")
    check_link(said, below, "its statement")
    _check_device(below)
    check_device_path(below, roots, pool, at)
    _check_serial(said, token)
    _check_policies(said, pin_policy, touch_policy)


def _read(der: bytes, what: str) -> x509.Certificate:
    try:
        return read_certificate(der)
    except ValueError as cause:
        raise AttestationRefused(f"{what} cannot be read") from cause


def _check_device(device: x509.Certificate) -> None:
    """It signs statements. Those of YubiKey 4 do not say that they may; none may deny it."""
    constraints = extension_of(device, x509.BasicConstraints)
    if constraints is not None and not constraints.ca:
        raise AttestationRefused("its device certificate may not certify")


def _extension(statement: x509.Certificate, oid: ObjectIdentifier) -> bytes | None:
    try:
        found = statement.extensions.get_extension_for_oid(oid).value
    except x509.ExtensionNotFound:
        return None
    return found.value if isinstance(found, x509.UnrecognizedExtension) else None


def _check_serial(statement: x509.Certificate, token: TokenId) -> None:
    """The serial is a DER INTEGER; without it the statement could be any card's."""
    said = _extension(statement, _SERIAL)
    if said is None:
        raise AttestationRefused("its statement names no serial number")
    well_formed = len(said) > 2 and said[0] == _DER_INTEGER and said[1] == len(said) - 2
    if not well_formed or str(int.from_bytes(said[2:], "big")) != token.serial:
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
