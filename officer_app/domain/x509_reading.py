"""Certificates and revocation lists, read so that no part of them is a surprise later.

`cryptography` reads extensions, names and keys when they are asked for, and each may fail in a way
of its own. Here everything is read at once and there is one error, ValueError, which the caller
turns into its own.
"""

from datetime import timedelta
from typing import Final, TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from officer_app.domain.profiles import KeyUsage

__all__ = [
    "CLOCK_TOLERANCE",
    "VALIDITY_TOLERANCE",
    "check_issued_by",
    "extension_of",
    "key_usages_of",
    "purposes_of",
    "read_certificate",
    "read_crl",
]

_Extension = TypeVar("_Extension", bound=x509.ExtensionType)

CLOCK_TOLERANCE: Final = timedelta(minutes=5)
"""How far clocks may be apart before a date counts as wrong."""
VALIDITY_TOLERANCE: Final = timedelta(days=1)
"""CAs round the ends of a validity, some to whole days."""

_UNREADABLE: Final = (
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)
_USAGES: Final = (
    *(usage.value for usage in KeyUsage),
    "data_encipherment",
    "key_cert_sign",
    "crl_sign",
)


def read_certificate(der: bytes) -> x509.Certificate:
    """A certificate, DER. Errors: ValueError, also for a part of it that cannot be read."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        _ = certificate.extensions, certificate.subject, certificate.issuer
        certificate.public_key()
    except _UNREADABLE as cause:
        raise ValueError("not a certificate that can be used") from cause
    return certificate


def read_crl(der: bytes) -> x509.CertificateRevocationList:
    """A revocation list, DER. Errors: ValueError, also for a part of it that cannot be read."""
    try:
        crl = x509.load_der_x509_crl(der)
        _ = crl.extensions, crl.issuer, crl.next_update_utc
    except _UNREADABLE as cause:
        raise ValueError("not a revocation list that can be used") from cause
    return crl


def extension_of(
    signed: x509.Certificate | x509.CertificateRevocationList, kind: type[_Extension]
) -> _Extension | None:
    """The extension of that kind, or None."""
    try:
        return signed.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def key_usages_of(certificate: x509.Certificate) -> tuple[str, ...]:
    """Its key usages as KeyUsage writes them (RFC 5280 §4.2.1.3); none where it is silent."""
    usage = extension_of(certificate, x509.KeyUsage)
    return tuple(name for name in _USAGES if getattr(usage, name)) if usage is not None else ()


def purposes_of(certificate: x509.Certificate) -> tuple[str, ...]:
    """Its extended key usages as dotted numbers (RFC 5280 §4.2.1.12), in its own order."""
    purposes = extension_of(certificate, x509.ExtendedKeyUsage)
    return tuple(oid.dotted_string for oid in purposes) if purposes is not None else ()


def check_issued_by(child: x509.Certificate, parent: x509.Certificate) -> None:
    """Raises ValueError unless the names meet and the parent's key signed the child."""
    try:
        child.verify_directly_issued_by(parent)
    except (InvalidSignature, UnsupportedAlgorithm, TypeError) as cause:
        raise ValueError("not signed by the key of its issuer") from cause
