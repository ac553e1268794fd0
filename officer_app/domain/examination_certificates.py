"""What is wrong with a certificate on a card: by itself, by the records, by its profile."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from cryptography import x509

from officer_app.domain.card_reading import Expected
from officer_app.domain.findings import Defect, Finding, finding
from officer_app.domain.keys import spki_sha256
from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.token import CertificateStatus, Slot, SlotContent
from officer_app.domain.x509_reading import (
    CLOCK_TOLERANCE,
    VALIDITY_TOLERANCE,
    check_issued_by,
    extension_of,
    key_usages_of,
    purposes_of,
    read_certificate,
)

__all__ = ["certificate_findings"]

_SOON: Final = timedelta(days=30)
_OBJECT_OVERHEAD: Final = 20
"""Bytes of tags and lengths around a certificate in its object."""


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
    is_temporary = expected.token is not None and expected.token.temporary_until is not None
    yield from _time_findings(slot, certificate, now, timedelta(0) if is_temporary else _SOON)
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
        return read_certificate(der)
    except ValueError:
        return None


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


def _time_findings(
    slot: Slot, certificate: x509.Certificate, now: datetime, soon: timedelta
) -> Iterator[Finding]:
    """`soon`: how long before its end it is said that it ends."""
    starts, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if now < starts - CLOCK_TOLERANCE:
        yield finding(Defect.NOT_YET_VALID, slot, on=starts.date().isoformat())
    if now > ends:
        yield finding(Defect.EXPIRED, slot, on=ends.date().isoformat())
    elif now > ends - soon:
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
    constraints = extension_of(parent, x509.BasicConstraints)
    try:
        check_issued_by(child, parent)
    except ValueError:
        return False
    return constraints is not None and constraints.ca


def _valid_at(certificate: x509.Certificate, at: datetime) -> bool:
    starts = certificate.not_valid_before_utc - CLOCK_TOLERANCE
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
    said = set(key_usages_of(certificate))
    constraints = extension_of(certificate, x509.BasicConstraints)
    makes_authority = constraints is not None and constraints.ca
    if said != {wanted.value for wanted in profile.key_usage} or makes_authority:
        yield finding(Defect.USAGES, slot)
    if set(purposes_of(certificate)) != {wanted.value for wanted in profile.extended_key_usage}:
        yield finding(Defect.PURPOSES, slot)
    lasts = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    if lasts > profile.validity + VALIDITY_TOLERANCE:
        yield finding(Defect.VALIDITY, slot)
