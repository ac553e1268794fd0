"""Is a signer's certificate good now? Path to a trusted root, validity, usage, revocation."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    Policy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.domain.signature_faults import SignerUntrusted
from officer_app.domain.words import phrase
from officer_app.domain.x509_reading import (
    CLOCK_TOLERANCE,
    extension_of,
    read_certificate,
    read_crl,
)

__all__ = ["check_signer", "trusted_path"]

_UNREADABLE = phrase("reasons", "its certificate cannot be read")
_EXPIRED = phrase("reasons", "its certificate has expired")
_NOT_YET = phrase("reasons", "its certificate is not valid yet")
_NOT_FOR_SIGNING = phrase("reasons", "its certificate is not made for signing")
_UNKNOWN_ISSUER = phrase("reasons", "no trusted authority issued its certificate")
_REVOKED = phrase("reasons", "its certificate is revoked")
_NO_LIST = phrase("reasons", "no revocation list of its issuer is at hand")
_OLD_LIST = phrase("reasons", "the revocation list of its issuer is too old")


def check_signer(
    certificate: bytes,
    intermediates: Sequence[bytes],
    roots: Sequence[bytes],
    crls: Sequence[bytes],
    at: datetime,
) -> None:
    """Raises OfficerCardRefused, naming the reason, unless the certificate may sign at `at`.

    All DER. The signer's issuer has to have a revocation list that is fresh at `at`; the lists of
    the authorities above count where they are at hand (RFC 5280 §6.3).
    """
    try:
        path = trusted_path(certificate, intermediates, roots, at)
        _check_revocation(path, list(map(_load_crl, crls)), at)
    except SignerUntrusted as cause:
        raise OfficerCardRefused(cause.reason) from cause


def trusted_path(
    certificate: bytes,
    intermediates: Iterable[bytes],
    roots: Iterable[bytes],
    at: datetime,
) -> tuple[x509.Certificate, ...]:
    """The signer's certificate first, a trusted root last (RFC 5280 §6.1).

    Errors: SignerUntrusted with the reason: unreadable, not for signing, not valid at `at`, or
    nothing leads to a root.
    """
    signer = _load(certificate)
    _check_usage(signer)
    _check_validity(signer, at)
    anchors = list(map(_load, roots))
    if not anchors:
        raise SignerUntrusted(_UNKNOWN_ISSUER)
    verifier = (
        PolicyBuilder()
        .store(Store(anchors))
        .time(at)
        .extension_policies(ca_policy=_authorities(), ee_policy=ExtensionPolicy.permit_all())
        .build_client_verifier()
    )
    try:
        path = verifier.verify(signer, list(map(_load, intermediates))).chain
    except VerificationError as cause:
        raise SignerUntrusted(_UNKNOWN_ISSUER) from cause
    for authority in path[1:]:
        _check_validity(authority, at)
    return tuple(path)


def _load(der: bytes) -> x509.Certificate:
    try:
        return read_certificate(der)
    except ValueError as cause:
        raise SignerUntrusted(_UNREADABLE) from cause


def _load_crl(der: bytes) -> x509.CertificateRevocationList:
    try:
        return read_crl(der)
    except ValueError as cause:
        raise SignerUntrusted(_NO_LIST) from cause


def _check_usage(signer: x509.Certificate) -> None:
    """A signer is no authority, and its key usage, where stated, allows signatures."""
    constraints = extension_of(signer, x509.BasicConstraints)
    usage = extension_of(signer, x509.KeyUsage)
    if constraints is not None and constraints.ca:
        raise SignerUntrusted(_NOT_FOR_SIGNING)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        raise SignerUntrusted(_NOT_FOR_SIGNING)


def _check_validity(certificate: x509.Certificate, at: datetime) -> None:
    if at < certificate.not_valid_before_utc:
        raise SignerUntrusted(_NOT_YET)
    if at > certificate.not_valid_after_utc:
        raise SignerUntrusted(_EXPIRED)


def _authorities() -> ExtensionPolicy:
    """What every certificate above the signer has to say (RFC 5280 §4.2.1.3, §4.2.1.9)."""
    return (
        ExtensionPolicy.permit_all()
        .require_present(x509.BasicConstraints, Criticality.AGNOSTIC, None)
        .require_present(x509.KeyUsage, Criticality.AGNOSTIC, _may_certify)
    )


def _may_certify(_policy: Policy, _certificate: x509.Certificate, usage: x509.KeyUsage) -> None:
    if not usage.key_cert_sign:
        raise ValueError("the issuer's key may not sign certificates")


def _check_revocation(
    path: tuple[x509.Certificate, ...],
    crls: list[x509.CertificateRevocationList],
    at: datetime,
) -> None:
    for subject, issuer in pairwise(path):
        found = [crl for crl in crls if _is_list_of(crl, issuer)]
        if found:
            _check_list(max(found, key=lambda crl: crl.last_update_utc), subject, at)
        elif subject is path[0]:
            raise SignerUntrusted(_NO_LIST)


def _check_list(
    newest: x509.CertificateRevocationList, subject: x509.Certificate, at: datetime
) -> None:
    """An entry counts in an old list as well; the lack of one counts in a fresh list only."""
    if newest.get_revoked_certificate_by_serial_number(subject.serial_number) is not None:
        raise SignerUntrusted(_REVOKED)
    if not _is_fresh(newest, at):
        raise SignerUntrusted(_OLD_LIST)


def _is_list_of(crl: x509.CertificateRevocationList, issuer: x509.Certificate) -> bool:
    """Its whole list (no delta, no part), signed by the issuer, who may sign such lists."""
    usage = extension_of(issuer, x509.KeyUsage)
    if crl.issuer != issuer.subject or (usage is not None and not usage.crl_sign):
        return False
    if any(extension.critical for extension in crl.extensions):
        return False
    try:
        return crl.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]  # other kinds raise TypeError
    except (TypeError, UnsupportedAlgorithm):
        return False


def _is_fresh(crl: x509.CertificateRevocationList, at: datetime) -> bool:
    end = crl.next_update_utc
    return end is not None and crl.last_update_utc - CLOCK_TOLERANCE <= at <= end
