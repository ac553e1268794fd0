"""What every certificate authority engine can do, and what some can do besides."""

from datetime import datetime
from typing import Protocol, runtime_checkable

from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.order import Issued, Order, Pending, Refused

__all__ = ["CertificateAuthority", "LooksUp", "PublishesCrl", "Revokes"]


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
    """Can revoke (RFC 5280 §5.3.1 reasons are not needed yet: undone issuances only)."""

    def revoke(self, certificate: bytes, at: datetime) -> None:
        """Revoke a certificate (DER) for good. Revoking it again changes nothing."""
        ...


@runtime_checkable
class PublishesCrl(Protocol):
    """Publishes a certificate revocation list."""

    def crl(self) -> bytes:
        """A CRL that is valid now, DER (RFC 5280 §5)."""
        ...
