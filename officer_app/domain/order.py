"""The messages between the house and a certificate authority."""

from datetime import datetime

from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.subscriber import Person
from officer_app.domain.value import Value

__all__ = ["Issued", "Order", "Pending", "Refused"]


class Order(Value):
    """A request to a CA. The same idempotency key always gets the same answer."""

    key: IdempotencyKey
    csr: bytes
    """PKCS#10, DER (RFC 2986)."""
    subscriber: Person
    profile: CertificateProfile
    authorisation: bytes | None = None
    """The officer's signed decision, CMS DER; None only where the flow policy asks for none."""


class Issued(Value):
    """The CA made the certificate."""

    certificate: bytes
    """DER."""
    chain: tuple[bytes, ...]
    """The issuer first, the root last; DER."""


class Pending(Value):
    """The CA has not decided yet."""

    ask_again_at: datetime


class Refused(Value):
    """The CA says no, in its own words."""

    reason: str
