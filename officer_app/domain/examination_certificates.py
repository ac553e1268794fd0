"""What is wrong with a certificate on a card: by itself, by the records, by its profile."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from officer_app.domain.card_reading import Expected
from officer_app.domain.findings import Defect, Finding, finding
from officer_app.domain.keys import spki_sha256
from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.token import CertificateStatus, Slot, SlotContent

__all__ = ["certificate_findings"]

_Extension = TypeVar("_Extension", bound=x509.ExtensionType)

_CLOCK_TOLERANCE: Final = timedelta(minutes=5)
_VALIDITY_TOLERANCE: Final = timedelta(days=1)
_SOON: Final = timedelta(days=30)
_OBJECT_OVERHEAD: Final = 20
"""Bytes of tags and lengths around a certificate in its object."""
_USAGES: Final = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "key_agreement",
    "data_encipherment",
    "key_cert_sign",
    "crl_sign",
)
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)


def certificate_findings(
    content: SlotContent,
    expected: Expected,
    *,
    room: int,
    chain: tuple[bytes, ...],
    now: datetime,
) -> Iterator[Finding]:
    """Everything that is wrong with the certificate in a slot, which has one.

    `room`: bytes that the card has for an object. `chain`: the CA's certificates, issuer first,
    root last; DER.
    """
    slot, der = content.slot, content.certificate
    certificate = _load(der or b"")
    if certificate is None or der is None:
        yield finding(Defect.CERTIFICATE_UNREADABLE, slot)
        return
    if content.spki_sha256 not in (None, _spki_sha256(certificate)):
        yield finding(Defect.KEY_OTHER, slot)
    yield from _record_findings(slot, der, expected)
    yield from _time_findings(slot, certificate, now)
    yield from _chain_findings(slot, certificate, chain, now)
    profile = _profile(slot, expected)
    allowed = room - _OBJECT_OVERHEAD
    if profile is not None:
        yield from _profile_findings(slot, certificate, profile)
        allowed = min(allowed, profile.largest_bytes)
    if len(der) > allowed:
        yield finding(Defect.TOO_LARGE, slot, size=len(der), allowed=allowed)


def _load(der: bytes) -> x509.Certificate | None:
    try:
        certificate = x509.load_der_x509_certificate(der)
        # Read lazily: what cannot be read is found here and not in the middle of a check.
        _ = certificate.extensions, certificate.subject, certificate.issuer
        certificate.public_key()
    except _UNREADABLE:
        return None
    return certificate


def _spki_sha256(certificate: x509.Certificate) -> str:
    return spki_sha256(certificate.public_key())  # type: ignore[arg-type]  # any kind has an SPKI


def _record_findings(slot: Slot, der: bytes, expected: Expected) -> Iterator[Finding]:
    if expected.token is None:
        return
    newest = expected.newest(slot)
    if newest is None or newest.der != der:
        belongs = next((c.slot for c in expected.certificates if c.der == der), slot)
        if belongs is not slot:
            yield finding(Defect.WRONG_SLOT, slot, belongs=belongs.upper())
        else:
            defect = Defect.CERTIFICATE_OTHER if newest else Defect.CERTIFICATE_UNRECORDED
            yield finding(defect, slot)
    elif newest.status is CertificateStatus.REVOKED:
        yield finding(Defect.REVOKED, slot)
    elif newest.status is CertificateStatus.SUSPENDED:
        yield finding(Defect.SUSPENDED, slot)


def _time_findings(slot: Slot, certificate: x509.Certificate, now: datetime) -> Iterator[Finding]:
    starts, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if now < starts - _CLOCK_TOLERANCE:
        yield finding(Defect.NOT_YET_VALID, slot, on=starts.date().isoformat())
    if now > ends:
        yield finding(Defect.EXPIRED, slot, on=ends.date().isoformat())
    elif now > ends - _SOON:
        yield finding(Defect.ENDS_SOON, slot, on=ends.date().isoformat())


def _chain_findings(
    slot: Slot, certificate: x509.Certificate, chain: tuple[bytes, ...], now: datetime
) -> Iterator[Finding]:
    """The chain has to lead from the certificate to its self-signed end (RFC 5280 §6.1)."""
    authorities = [_load(der) for der in chain]
    path = [certificate, *(a for a in authorities if a is not None)]
    is_whole = len(path) == len(authorities) + 1 and len(path) > 1
    if not is_whole or not all(_issued(c, p) for c, p in pairwise([*path, path[-1]])):
        yield finding(Defect.CHAIN, slot)
        return
    if not all(_valid_at(authority, now) for authority in path[1:]):
        yield finding(Defect.ISSUER_EXPIRED, slot)


def _issued(child: x509.Certificate, parent: x509.Certificate) -> bool:
    constraints = _extension(parent, x509.BasicConstraints)
    try:
        child.verify_directly_issued_by(parent)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return constraints is not None and constraints.ca


def _valid_at(certificate: x509.Certificate, at: datetime) -> bool:
    starts = certificate.not_valid_before_utc - _CLOCK_TOLERANCE
    return starts <= at <= certificate.not_valid_after_utc


def _profile(slot: Slot, expected: Expected) -> CertificateProfile | None:
    """The profile by which the slot's certificate was issued, if that very version is in force."""
    spec = expected.key(slot)
    profile = expected.certificate_profile(spec) if spec is not None else None
    newest = expected.newest(slot)
    if profile is None or (newest is not None and newest.profile != profile.id):
        return None
    return profile


def _profile_findings(
    slot: Slot, certificate: x509.Certificate, profile: CertificateProfile
) -> Iterator[Finding]:
    usage = _extension(certificate, x509.KeyUsage)
    said = {name for name in _USAGES if getattr(usage, name)} if usage is not None else set()
    constraints = _extension(certificate, x509.BasicConstraints)
    makes_authority = constraints is not None and constraints.ca
    if said != {wanted.value for wanted in profile.key_usage} or makes_authority:
        yield finding(Defect.USAGES, slot)
    extended = _extension(certificate, x509.ExtendedKeyUsage)
    purposes = {oid.dotted_string for oid in extended} if extended is not None else set()
    if purposes != {wanted.value for wanted in profile.extended_key_usage}:
        yield finding(Defect.PURPOSES, slot)
    lasts = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    if lasts > profile.validity + _VALIDITY_TOLERANCE:
        yield finding(Defect.VALIDITY, slot)


def _extension(certificate: x509.Certificate, kind: type[_Extension]) -> _Extension | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
