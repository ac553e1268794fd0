"""Certificates that came back: are they what was ordered, and what do they say to people?"""

import hashlib
from datetime import datetime
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509.oid import NameOID

from officer_app.domain.ca_faults import CertificateRefused, CertificateUnreadable, ClockOff
from officer_app.domain.keys import spki_der, spki_sha256
from officer_app.domain.naming import UPN_OID, alternative_names, subject_name
from officer_app.domain.order import Issued, Order
from officer_app.domain.profiles import CertificateProfile, ExtendedKeyUsage
from officer_app.domain.value import Value
from officer_app.domain.x509_reading import (
    CLOCK_TOLERANCE,
    VALIDITY_TOLERANCE,
    check_issued_by,
    extension_of,
    key_usages_of,
    purposes_of,
    read_certificate,
)

__all__ = ["CertificateSummary", "check_issued", "summarise"]

_UNDERSTOOD = (
    x509.AuthorityKeyIdentifier,
    x509.BasicConstraints,
    x509.CertificatePolicies,
    x509.ExtendedKeyUsage,
    x509.KeyUsage,
    x509.SubjectAlternativeName,
)


class CertificateSummary(Value):
    """What a certificate says, for people first. Texts are as the certificate has them."""

    display_name: str
    organisation: str
    issuer: str
    """The issuer's common name, or its whole name where it has none."""
    serial: str
    """Hex, as on the certificate."""
    not_before: datetime
    not_after: datetime
    usages: tuple[str, ...]
    """Keys of words: key usages, then extended ones by name; an OID where we have no name."""
    sha256: str
    """SHA-256 (hex) of the certificate's DER."""
    spki_sha256: str
    emails: tuple[str, ...]
    upns: tuple[str, ...]


def check_issued(issued: Issued, order: Order, now: datetime) -> None:
    """Raises CertificateRefused, saying what differs, unless the certificate is the one ordered.

    Raises ClockOff when it starts more than five minutes after `now`. The chain that came with it
    has to lead from the certificate to its self-signed end (RFC 5280 §6.1).
    """
    certificate = _load(issued.certificate)
    _check_key(certificate, order)
    _check_names(certificate, order)
    _check_usages(certificate, order.profile)
    _check_validity(certificate, order.profile, now)
    if len(issued.certificate) > order.profile.largest_bytes:
        raise CertificateRefused(f"it has {len(issued.certificate)} bytes, too many for the card")
    _check_chain(certificate, [_load(der) for der in issued.chain], now)


def summarise(der: bytes) -> CertificateSummary:
    """What a certificate (DER) says. Raises CertificateUnreadable when it is none."""
    try:
        certificate = read_certificate(der)
        return CertificateSummary(
            display_name=_first(certificate.subject, NameOID.COMMON_NAME)
            or certificate.subject.rfc4514_string(),
            organisation=_first(certificate.subject, NameOID.ORGANIZATION_NAME),
            issuer=_first(certificate.issuer, NameOID.COMMON_NAME)
            or certificate.issuer.rfc4514_string(),
            serial=f"{certificate.serial_number:x}",
            not_before=certificate.not_valid_before_utc,
            not_after=certificate.not_valid_after_utc,
            usages=_usages(certificate),
            sha256=hashlib.sha256(der).hexdigest(),
            spki_sha256=spki_sha256(certificate.public_key()),  # type: ignore[arg-type]  # any kind has an SPKI
            emails=_emails(certificate),
            upns=_upns(certificate),
        )
    except ValueError as cause:
        raise CertificateUnreadable from cause


def _load(der: bytes) -> x509.Certificate:
    try:
        certificate = read_certificate(der)
    except ValueError as cause:
        raise CertificateRefused("it cannot be read") from cause
    if certificate.serial_number <= 0:
        raise CertificateRefused("its serial number is not positive")
    return certificate


def _check_key(certificate: x509.Certificate, order: Order) -> None:
    try:
        ordered = x509.load_der_x509_csr(order.csr).public_key()
    except (ValueError, UnsupportedAlgorithm) as cause:
        raise CertificateRefused("the request that it answers cannot be read") from cause
    if spki_der(certificate.public_key()) != spki_der(ordered):  # type: ignore[arg-type]  # any kind compares
        raise CertificateRefused("it is for another key")


def _check_names(certificate: x509.Certificate, order: Order) -> None:
    if certificate.subject != subject_name(order.profile, order.subscriber):
        raise CertificateRefused("its subject is another")
    names = extension_of(certificate, x509.SubjectAlternativeName)
    said = set(names) if names is not None else set()
    if said != set(alternative_names(order.profile, order.subscriber)):
        raise CertificateRefused("its alternative names are others")


def _check_usages(certificate: x509.Certificate, profile: CertificateProfile) -> None:
    constraints = extension_of(certificate, x509.BasicConstraints)
    if constraints is not None and constraints.ca:
        raise CertificateRefused("it makes its holder a certificate authority")
    wanted = {usage.value for usage in profile.key_usage}
    if set(key_usages_of(certificate)) != wanted:
        raise CertificateRefused("its key usages are others")
    if set(purposes_of(certificate)) != {usage.value for usage in profile.extended_key_usage}:
        raise CertificateRefused("its purposes are others")
    policies = extension_of(certificate, x509.CertificatePolicies)
    named = {p.policy_identifier.dotted_string for p in policies} if policies is not None else set()
    if not named >= set(profile.policy_oids):
        raise CertificateRefused("it does not name the policies of its profile")
    if any(e.critical and not isinstance(e.value, _UNDERSTOOD) for e in certificate.extensions):
        raise CertificateRefused("it has a critical extension that is not known here")


def _check_validity(
    certificate: x509.Certificate, profile: CertificateProfile, now: datetime
) -> None:
    starts, ends = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if starts > now + CLOCK_TOLERANCE:
        raise ClockOff(starts.isoformat(), now.replace(microsecond=0).isoformat())
    if ends <= now:
        raise CertificateRefused("it has expired already")
    if ends - starts > profile.validity + VALIDITY_TOLERANCE:
        raise CertificateRefused("it is valid for longer than was ordered")
    if ends - starts < profile.validity - VALIDITY_TOLERANCE:
        raise CertificateRefused("it is valid for less time than was ordered")


def _check_chain(
    certificate: x509.Certificate, chain: list[x509.Certificate], now: datetime
) -> None:
    if not chain:
        raise CertificateRefused("its issuer's certificate did not come with it")
    for child, parent in pairwise([certificate, *chain, chain[-1]]):
        _check_authority(parent, now)
        try:
            check_issued_by(child, parent)
        except ValueError as cause:
            raise CertificateRefused("its chain does not lead to a root") from cause


def _check_authority(parent: x509.Certificate, now: datetime) -> None:
    constraints = extension_of(parent, x509.BasicConstraints)
    usage = extension_of(parent, x509.KeyUsage)
    if constraints is None or not constraints.ca:
        raise CertificateRefused("its issuer is no certificate authority")
    if usage is not None and not usage.key_cert_sign:
        raise CertificateRefused("its issuer may not sign certificates")
    if not parent.not_valid_before_utc - CLOCK_TOLERANCE <= now <= parent.not_valid_after_utc:
        raise CertificateRefused("its issuer's certificate is not valid now")


def _usages(certificate: x509.Certificate) -> tuple[str, ...]:
    names = {usage.value: usage.name.lower() for usage in ExtendedKeyUsage}
    purposes = (names.get(oid, oid) for oid in purposes_of(certificate))
    return (*key_usages_of(certificate), *purposes)


def _emails(certificate: x509.Certificate) -> tuple[str, ...]:
    names = extension_of(certificate, x509.SubjectAlternativeName)
    return tuple(names.get_values_for_type(x509.RFC822Name)) if names is not None else ()


def _upns(certificate: x509.Certificate) -> tuple[str, ...]:
    """An otherName's value is DER; a UTF8String's text begins after tag and length."""
    names = extension_of(certificate, x509.SubjectAlternativeName)
    others = names.get_values_for_type(x509.OtherName) if names is not None else []
    values = [other.value for other in others if other.type_id == UPN_OID]
    return tuple(_text_of(value) for value in values)


def _text_of(der: bytes) -> str:
    if len(der) < 2 or der[0] != 0x0C:
        raise ValueError("a user principal name is a UTF8String")
    header = 2 + (der[1] & 0x7F if der[1] & 0x80 else 0)
    return der[header:].decode()


def _first(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(kind)
    return str(found[0].value) if found else ""
