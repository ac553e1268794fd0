"""Steps that change certificates at the CA: on hold, off hold, or revoked for good."""

from typing import ClassVar

from officer_app.ca.port import Revokes, Suspends
from officer_app.domain.ca_faults import CaRefused
from officer_app.domain.projection import CertificateNow
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.plain import PlainStep

__all__ = ["Reinstate", "Revoke", "Suspend"]

_CANNOT_SUSPEND = phrase("reasons", "this authority cannot put a certificate on hold")
_CANNOT_REVOKE = phrase("reasons", "this authority cannot revoke")


class _OnCertificate(PlainStep[Nothing]):
    """Repeating it changes nothing, so a restart simply does it again."""

    def __init__(self, certificate: CertificateNow) -> None:
        self._certificate = certificate

    @property
    def name(self) -> str:
        return f"{type(self).__name__} {self._certificate.sha256[:16]}"


class Suspend(_OnCertificate):
    """Put one certificate on hold."""

    title = phrase("steps", "Certificates suspended")

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        _suspends(facts).suspend(self._certificate.der, facts.means.clock.now())
        return intent

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        _suspends(facts).reinstate(self._certificate.der, facts.means.clock.now())


class Reinstate(_OnCertificate):
    """Take one certificate off hold."""

    title = phrase("steps", "Certificates reinstated")

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        _suspends(facts).reinstate(self._certificate.der, facts.means.clock.now())
        return intent

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        _suspends(facts).suspend(self._certificate.der, facts.means.clock.now())


class Revoke(_OnCertificate):
    """Revoke one certificate for good: from here there is only the way on."""

    title = phrase("steps", "Certificates revoked")
    no_way_back: ClassVar[bool] = True

    def __init__(self, certificate: CertificateNow, reason: RevocationReason) -> None:
        super().__init__(certificate)
        self._reason = reason

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        ca = facts.means.ca
        if not isinstance(ca, Revokes):
            raise CaRefused(_CANNOT_REVOKE)
        ca.revoke(self._certificate.der, facts.means.clock.now(), self._reason)
        return intent


def _suspends(facts: Facts) -> Suspends:
    ca = facts.means.ca
    if not isinstance(ca, Suspends):
        raise CaRefused(_CANNOT_SUSPEND)
    return ca
