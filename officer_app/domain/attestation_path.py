"""The path from a token's device certificate up to a trusted root of its maker.

`cryptography.x509.verification` judges TLS peers, so the links are checked here one by one
(RFC 5280 §6.1): names, signature, the right to certify, path length, dates. Two things are the
makers' own:

- The device certificate is the end of the path that is counted; the statement that the token signs
  below it is not. The device certificates of YubiKey 4 are no authorities at all, and one root of
  theirs allows none below itself.
- Dates do count, for every certificate of the path, at the moment of the deed: the makers' dates
  run for decades, so that a path out of its time is a wrong path (or a wrong clock).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.token_faults import AttestationRefused
from officer_app.domain.x509_reading import check_issued_by, extension_of, read_certificate

__all__ = ["check_device_path", "check_link"]

_LONGEST_PATH = 6
"""Certificates above the device; Yubico's longest path has three."""
_LONGEST_NAME = 80


@dataclass(frozen=True)
class _Pool:
    """Where issuers are looked for: trusted ones first."""

    roots: tuple[x509.Certificate, ...]
    others: tuple[x509.Certificate, ...]

    def issuers_of(self, child: x509.Certificate) -> Iterator[tuple[x509.Certificate, bool]]:
        """Everything that bears the issuer's name, and whether it is trusted."""
        for trusted, known in ((True, self.roots), (False, self.others)):
            for candidate in known:
                if candidate.subject == child.issuer:
                    yield candidate, trusted


def check_device_path(
    device: x509.Certificate, roots: Iterable[bytes], intermediates: Iterable[bytes], at: datetime
) -> None:
    """Raises AttestationRefused, naming the link that does not hold, unless a root is reached.

    `roots` (DER) are this workstation's anchors: one that cannot be read is StoreCorrupt. Of
    several certificates of one name each is tried. `intermediates` (DER) need not be trusted.
    """
    pool = _Pool(_anchors(roots), tuple(_readable(intermediates)))
    _check_dates(device, at)
    _climb([device], pool, at)


def check_link(child: x509.Certificate, parent: x509.Certificate, what: str) -> None:
    """Raises AttestationRefused unless `parent` issued and signed `child`."""
    try:
        check_issued_by(child, parent)
    except ValueError as cause:
        raise AttestationRefused(f"{what} is not signed by {_name_of(parent)}") from cause


def _check_dates(certificate: x509.Certificate, at: datetime) -> None:
    """Raises AttestationRefused for a certificate out of its time."""
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        raise AttestationRefused(f"{_name_of(certificate)} is not valid now")


def _name_of(certificate: x509.Certificate) -> str:
    """How a message names a certificate; a token's may be as long as it likes."""
    return _text(certificate.subject)


def _text(name: x509.Name) -> str:
    return name.rfc4514_string()[:_LONGEST_NAME] or "a certificate without a name"


def _climb(path: list[x509.Certificate], pool: _Pool, at: datetime) -> None:
    """From the top of `path` to a root; the fault of the last candidate if none leads there."""
    child = path[-1]
    refused = AttestationRefused(f"no trusted root leads to {_text(child.issuer)}")
    if len(path) > _LONGEST_PATH:
        raise refused
    for issuer, trusted in pool.issuers_of(child):
        if issuer in path:
            continue
        try:
            check_link(child, issuer, _name_of(child))
            _check_authority(issuer, below=len(path) - 1)
            _check_dates(issuer, at)
            if not trusted:
                _climb([*path, issuer], pool, at)
        except AttestationRefused as fault:
            refused = fault
            continue
        return
    raise refused


def _check_authority(issuer: x509.Certificate, *, below: int) -> None:
    """May it certify (RFC 5280 §4.2.1.3, §4.2.1.9), with so many authorities below it?"""
    constraints = extension_of(issuer, x509.BasicConstraints)
    usage = extension_of(issuer, x509.KeyUsage)
    if constraints is None or not constraints.ca or (usage and not usage.key_cert_sign):
        raise AttestationRefused(f"{_name_of(issuer)} may not certify")
    if constraints.path_length is not None and below > constraints.path_length:
        raise AttestationRefused(f"{_name_of(issuer)} allows no path of this length")


def _anchors(roots: Iterable[bytes]) -> tuple[x509.Certificate, ...]:
    try:
        return tuple(map(read_certificate, roots))
    except ValueError as cause:
        raise StoreCorrupt("an attestation root cannot be read") from cause


def _readable(certificates: Iterable[bytes]) -> Sequence[x509.Certificate]:
    """Those that can be read: a path that needs another one fails by name."""
    found = []
    for der in certificates:
        try:
            found.append(read_certificate(der))
        except ValueError:
            continue
    return found
