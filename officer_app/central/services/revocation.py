"""Revocation lists: they prove themselves, so any workstation may bring a newer one."""

from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from sqlalchemy.orm import Session

from officer_app.central.problems import Refusal
from officer_app.central.services.basics import Basics
from officer_app.central.services.directory import keep_others_out, save_trust
from officer_app.central.services.trust import OfficerTrust, officer_trust
from officer_app.domain.exchange import ProblemKind, TrustKind, TrustSet
from officer_app.domain.x509_reading import extension_of, read_crl

__all__ = ["RevocationLists"]


class RevocationLists:
    """One list for each authority above officers, the newest."""

    def __init__(self, basics: Basics) -> None:
        self._basics = basics

    def publish(self, der: bytes) -> None:
        """Take a list in; one that is not newer than what is held changes nothing.

        Errors: Refusal (MALFORMED, SIGNATURE) for one that is not signed by an authority of ours,
        or that starts in the future: it would keep later ones out.
        """
        new = _load(der)
        if new.last_update_utc > self._basics.clock() + self._basics.settings.clock_tolerance:
            raise Refusal(ProblemKind.MALFORMED, "the list begins in the future")
        with self._basics.database.writing() as session:
            keep_others_out(session)
            trust = officer_trust(session)
            _check_signature(new, trust)
            _put(session, trust, new, der)


def _load(der: bytes) -> x509.CertificateRevocationList:
    try:
        crl = read_crl(der)
    except ValueError as cause:
        raise Refusal(ProblemKind.MALFORMED, "the list cannot be read") from cause
    if any(extension.critical for extension in crl.extensions):
        raise Refusal(ProblemKind.MALFORMED, "it is not a whole list")
    return crl


def _check_signature(crl: x509.CertificateRevocationList, trust: OfficerTrust) -> None:
    for authority in map(x509.load_der_x509_certificate, (*trust.intermediates, *trust.roots)):
        if authority.subject != crl.issuer:
            continue
        try:
            if crl.is_signature_valid(authority.public_key()):  # type: ignore[arg-type]  # other kinds raise TypeError
                return
        except (TypeError, UnsupportedAlgorithm):
            continue
    raise Refusal(ProblemKind.SIGNATURE, "no authority of ours made the list")


def _age(crl: x509.CertificateRevocationList) -> tuple[datetime, int]:
    """Two lists of one second are told apart by their number (RFC 5280 §5.2.3)."""
    number = extension_of(crl, x509.CRLNumber)
    return crl.last_update_utc, number.crl_number if number is not None else 0


def _put(
    session: Session, trust: OfficerTrust, new: x509.CertificateRevocationList, der: bytes
) -> None:
    kept: list[bytes] = []
    for held in trust.crls:
        crl = x509.load_der_x509_crl(held)
        if crl.issuer != new.issuer:
            kept.append(held)
        elif _age(crl) >= _age(new):
            return
    save_trust(session, TrustSet(kind=TrustKind.CRL, ders=(*kept, der)))
