"""What every certificate authority engine can do, and what some can do besides."""

from datetime import datetime
from typing import Protocol, runtime_checkable

from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.order import Issued, Order, Pending, Refused
from officer_app.domain.revocation import RevocationReason

__all__ = ["CertificateAuthority", "LooksUp", "PublishesCrl", "Revokes", "Suspends"]


class CertificateAuthority(Protocol):
    """Makes certificates.

    Errors: CaUnavailable when it cannot be reached, CaUnreadable when its own files are damaged.
    A refusal is an answer, not an error.
    """

    @property
    def name(self) -> str: ...

    def request(self, order: Order) -> Issued | Pending | Refused:
        """Ask for a certificate. The same idempotency key always gets the same answer."""
        ...

    def chain(self) -> tuple[bytes, ...]:
        """The CA's certificates, issuer first, root last; DER."""
        ...


@runtime_checkable
class LooksUp(Protocol):
    """Can be asked what became of an earlier request."""

    def look_up(self, key: IdempotencyKey) -> Issued | Pending | Refused | None:
        """The answer to that request; None when no such request arrived."""
        ...


@runtime_checkable
class Revokes(Protocol):
    """Can revoke (RFC 5280 §5.3.1)."""

    def revoke(
        self,
        certificate: bytes,
        at: datetime,
        reason: RevocationReason = RevocationReason.CESSATION_OF_OPERATION,
    ) -> None:
        """Revoke a certificate (DER) for good. Revoking it again changes nothing."""
        ...


@runtime_checkable
class Suspends(Protocol):
    """Can put a certificate on hold and take it back (RFC 5280 §5.3.1, certificateHold).

    Errors, besides those of the CA: CaRefused for a certificate that is revoked for good.
    """

    def suspend(self, certificate: bytes, at: datetime) -> None:
        """Put a certificate (DER) on hold. Suspending it again changes nothing."""
        ...

    def reinstate(self, certificate: bytes, at: datetime) -> None:
        """Take a certificate (DER) off the list again; one that is not on hold stays as it is."""
        ...


@runtime_checkable
class PublishesCrl(Protocol):
    """Publishes a certificate revocation list."""

    def crl(self) -> bytes:
        """A CRL that is valid now, DER (RFC 5280 §5)."""
        ...
