"""The embedded CA: a root, an issuing CA below it, and a ledger, in one directory.

The issuing key is opened with a passphrase; the root's key is needed once, when the directory is
made, and may be carried away afterwards.
"""

import hashlib
import os
import secrets
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from pydantic import Field, ValidationError

from officer_app.ca.issuing import (
    Addresses,
    Contents,
    Issuer,
    Revocation,
    authority_certificate,
    authority_name,
    end_certificate,
    revocation_list,
)
from officer_app.ca.key_file import Random, lock_key, unlock_key
from officer_app.ca.ledger import KeptList, Ledger, Reservation
from officer_app.domain.ca_faults import CaExists, CaRefused, CaUnavailable, CaUnreadable
from officer_app.domain.csr import CheckedRequest, check_request
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.keys import spki_der
from officer_app.domain.naming import alternative_names, subject_name
from officer_app.domain.order import Issued, Order, Pending, Refused
from officer_app.domain.policy_faults import ProfileInvalid, RequestRefused
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.secret import Secret
from officer_app.domain.value import Value

__all__ = ["EmbeddedCa"]

BACKDATED = timedelta(minutes=5)
ROOT_LIFE = timedelta(days=20 * 365)
ISSUING_LIFE = timedelta(days=10 * 365)
SERIAL_BYTES = 16
_DESCRIPTION = "ca.json"
_LEDGER = "issued.db"
_ROOT, _ISSUING = "root", "issuing"


class Description(Value):
    """What the directory says of itself."""

    name: str = Field(min_length=1, max_length=50)
    addresses: Addresses = Addresses()


class EmbeddedCa:
    """A CertificateAuthority that also looks up, revokes and publishes its list.

    Errors of all its deeds: CaUnavailable, CaUnreadable.
    """

    def __init__(
        self,
        description: Description,
        issuer: Issuer,
        root: x509.Certificate,
        ledger: Ledger,
        *,
        clock: Callable[[], datetime],
        random: Random,
    ) -> None:
        self._description = description
        self._issuer = issuer
        self._root = root
        self._ledger = ledger
        self._clock = clock
        self._random = random

    @classmethod
    def create(
        cls,
        directory: Path,
        *,
        name: str,
        passphrase: Secret,
        clock: Callable[[], datetime],
        addresses: Addresses = Addresses(),  # noqa: B008  (frozen)
        random: Random = secrets.token_bytes,
    ) -> Self:
        """Make a CA in `directory`, which is empty or not there; all of it or nothing.

        `name` has 1 to 50 characters. Errors: CaRefused for another name, CaExists,
        CaUnavailable when nothing can be written.
        """
        try:
            description = Description(name=name, addresses=addresses)
        except ValidationError as cause:
            raise CaRefused("an authority's name has 1 to 50 characters") from cause
        if directory.exists() and any(directory.iterdir()):
            raise CaExists(str(directory))
        fresh = directory.with_name(f"{directory.name}.new")
        try:
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir(parents=True, mode=0o700)
            _write_authorities(fresh, name, passphrase, clock(), random)
            _write(fresh / _DESCRIPTION, description.to_json().encode())
            Ledger.create(fresh / _LEDGER, name)
            if directory.exists():
                directory.rmdir()
            fresh.rename(directory)
        except OSError as cause:
            raise CaUnavailable(name, cause.strerror or "nothing can be written") from cause
        return cls.open(directory, passphrase, clock, random=random)

    @classmethod
    def open(
        cls,
        directory: Path,
        passphrase: Secret,
        clock: Callable[[], datetime],
        *,
        random: Random = secrets.token_bytes,
    ) -> Self:
        """Open the CA in `directory`. Errors: CaUnavailable, CaUnreadable."""
        ca = directory.name
        try:
            description = Description.from_json((directory / _DESCRIPTION).read_bytes())
            ca = description.name
            root = x509.load_pem_x509_certificate((directory / f"{_ROOT}.pem").read_bytes())
            certificate = x509.load_pem_x509_certificate(
                (directory / f"{_ISSUING}.pem").read_bytes()
            )
            locked = (directory / f"{_ISSUING}.key.pem").read_bytes()
        except FileNotFoundError as cause:
            raise CaUnreadable(ca, f"there is no {Path(cause.filename).name}") from cause
        except OSError as cause:
            raise CaUnavailable(ca, cause.strerror or "its files cannot be read") from cause
        except (ValidationError, ValueError) as cause:
            raise CaUnreadable(ca, "its files are damaged") from cause
        issuer = Issuer(certificate=certificate, key=_unlock(ca, locked, passphrase))
        if spki_der(issuer.key.public_key()) != spki_der(certificate.public_key()):  # type: ignore[arg-type]  # any kind compares
            raise CaUnreadable(ca, "its key and its certificate do not belong together")
        ledger = Ledger(directory / _LEDGER, ca)
        return cls(description, issuer, root, ledger, clock=clock, random=random)

    @property
    def name(self) -> str:
        """The name it was given."""
        return self._description.name

    def chain(self) -> tuple[bytes, ...]:
        """The issuing CA, then the root; DER."""
        return tuple(c.public_bytes(Encoding.DER) for c in (self._issuer.certificate, self._root))

    def request(self, order: Order) -> Issued | Pending | Refused:
        """Make the certificate, or say why not; the same key always gets the same certificate."""
        promised = self._ledger.find(order.key)
        if promised is None:
            answer = self._promise(order)
            if isinstance(answer, Refused):
                return answer
            promised = answer
        if promised.order_sha256 != _fingerprint(order):
            return Refused(reason="another order has been made under the same key before")
        der = self._ledger.certificate(promised.serial)
        return self._issued(der if der is not None else self._fulfil(promised, order))

    def look_up(self, key: IdempotencyKey) -> Issued | Pending | Refused | None:
        """What was signed under that key; None as long as nothing was."""
        promised = self._ledger.find(key)
        der = self._ledger.certificate(promised.serial) if promised else None
        return self._issued(der) if der is not None else None

    def revoke(
        self,
        certificate: bytes,
        at: datetime,
        reason: RevocationReason = RevocationReason.CESSATION_OF_OPERATION,
    ) -> None:
        """Revoke for good. Raises CaRefused for a certificate (DER) that is none of ours."""
        self._note(certificate, at, x509.ReasonFlags(reason.value))

    def suspend(self, certificate: bytes, at: datetime) -> None:
        """Put on hold. Raises CaRefused for one that is none of ours, or is revoked for good."""
        self._note(certificate, at, x509.ReasonFlags.certificate_hold)

    def reinstate(self, certificate: bytes, at: datetime) -> None:
        """Take off hold. Raises CaRefused as `suspend`."""
        self._note(certificate, at, x509.ReasonFlags.remove_from_crl)

    def _note(self, certificate: bytes, at: datetime, reason: x509.ReasonFlags) -> None:
        try:
            serial = x509.load_der_x509_certificate(certificate).serial_number
        except ValueError as cause:
            raise CaRefused("what should be revoked is not a certificate") from cause
        if self._ledger.certificate(serial) != certificate:
            raise CaRefused("this authority did not issue that certificate")
        noted = Revocation(serial=serial, at=at.replace(microsecond=0), reason=reason)
        if not self._ledger.note(noted):
            raise CaRefused("the certificate is revoked for good")

    def crl(self) -> bytes:
        """The list in force, DER; made anew after a revocation and in good time before its end."""
        now = self._clock()

        def still_good(kept: KeptList) -> bool:
            found = x509.load_der_x509_crl(kept.der)
            start, end = found.last_update_utc, found.next_update_utc
            return end is not None and start <= now < start + (end - start) / 2

        def make(number: int, revocations: tuple[Revocation, ...]) -> bytes:
            made = revocation_list(self._issuer, number, revocations, now)
            return made.public_bytes(Encoding.DER)

        return self._ledger.crl(still_good, make)

    def _promise(self, order: Order) -> Reservation | Refused:
        try:
            checked = check_request(order.csr, expected_spki_sha256=None, profile=order.profile)
            subject = subject_name(order.profile, order.subscriber)
            alternative_names(order.profile, order.subscriber)
        except (RequestRefused, ProfileInvalid) as no:
            return Refused(reason=no.reason)
        wanted = self._reservation(order, checked, subject)
        if wanted.not_after > self._issuer.certificate.not_valid_after_utc:
            return Refused(reason="it would be valid for longer than the authority itself")
        promised = self._ledger.reserve(wanted)
        if promised is None:
            return Refused(reason="its key has been certified for somebody else")
        return promised

    def _reservation(
        self, order: Order, checked: CheckedRequest, subject: x509.Name
    ) -> Reservation:
        own_start = self._issuer.certificate.not_valid_before_utc
        start = max(self._clock().replace(microsecond=0) - BACKDATED, own_start)
        return Reservation(
            key=order.key,
            serial=_serial(self._random),
            order_sha256=_fingerprint(order),
            spki_sha256=checked.spki_sha256,
            subscriber=order.subscriber.id,
            profile=str(order.profile.id),
            subject=subject.public_bytes(),
            not_before=start,
            # Both ends belong to the validity (RFC 5280 §4.1.2.5).
            not_after=start + order.profile.validity - timedelta(seconds=1),
        )

    def _fulfil(self, promised: Reservation, order: Order) -> bytes:
        contents = Contents(
            serial=promised.serial,
            subject=subject_name(order.profile, order.subscriber),
            alternative_names=tuple(alternative_names(order.profile, order.subscriber)),
            not_before=promised.not_before,
            not_after=promised.not_after,
            csr=order.csr,
            profile=order.profile,
        )
        made = end_certificate(contents, self._issuer, self._description.addresses)
        return self._ledger.keep(promised.serial, made.public_bytes(Encoding.DER))

    def _issued(self, der: bytes) -> Issued:
        return Issued(certificate=der, chain=self.chain())


def _fingerprint(order: Order) -> str:
    """Whatever is in the order but the officer's signature, which may be made a second time."""
    unsigned = order.model_copy(update={"authorisation": None})
    return hashlib.sha256(unsigned.canonical()).hexdigest()


def _serial(random: Random) -> int:
    """Positive, of 16 bytes, with 126 random bits (RFC 5280 §4.1.2.2 allows up to 20 bytes)."""
    drawn = int.from_bytes(random(SERIAL_BYTES))
    return (drawn & ~(1 << 127)) | (1 << 126)


def _unlock(ca: str, locked: bytes, passphrase: Secret) -> ec.EllipticCurvePrivateKey:
    try:
        return unlock_key(locked, passphrase)
    except (ValueError, TypeError) as cause:
        raise CaUnreadable(ca, "its passphrase is another one, or its key is damaged") from cause


def _write_authorities(
    directory: Path, name: str, passphrase: Secret, now: datetime, random: Random
) -> None:
    start = now.replace(microsecond=0) - BACKDATED
    root_key, issuing_key = (
        ec.generate_private_key(ec.SECP384R1()),
        ec.generate_private_key(ec.SECP256R1()),
    )
    root = authority_certificate(
        authority_name(name, "Root CA"),
        root_key.public_key(),
        signed_by=root_key,
        serial=_serial(random),
        not_before=start,
        not_after=start + ROOT_LIFE,
    )
    issuing = authority_certificate(
        authority_name(name, "Issuing CA"),
        issuing_key.public_key(),
        signed_by=Issuer(certificate=root, key=root_key),
        serial=_serial(random),
        not_before=start,
        not_after=start + ISSUING_LIFE,
    )
    for which, certificate, key in ((_ROOT, root, root_key), (_ISSUING, issuing, issuing_key)):
        _write(directory / f"{which}.pem", certificate.public_bytes(Encoding.PEM))
        _write(directory / f"{which}.key.pem", lock_key(key, passphrase, random))


def _write(path: Path, content: bytes) -> None:
    """Owner only, and on the disk before it is relied upon."""
    opener = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opener, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
