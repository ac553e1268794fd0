"""Steps between the CA and the card: ask, check, write."""

from officer_app.ca.port import LooksUp, Revokes
from officer_app.domain.ca_faults import CaPending, CaRefused
from officer_app.domain.certificates import check_issued
from officer_app.domain.ids import IdempotencyKey, TokenKind
from officer_app.domain.keys import spki_sha256
from officer_app.domain.order import Issued, Order, Pending, Refused
from officer_app.domain.profiles import CertificateProfile, KeySpec
from officer_app.domain.subscriber import Person
from officer_app.domain.token_faults import OtherToken
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.sign import authorisation_in
from officer_app.procedures.steps.slots import CertificateMade, CsrMade, SlotStep
from officer_app.procedures.steps.writing import prove_writer, prove_writer_to_undo
from officer_app.tokens.port import Token

__all__ = ["AskCa", "CheckCertificate", "WriteCertificate"]

_CERTIFICATES = phrase("steps", "Certificates")


class KeyOfOrder(Nothing):
    """The name under which the CA is asked, however often."""

    key: IdempotencyKey


class AskCa(SlotStep, Step[KeyOfOrder, CertificateMade]):
    """The certificate for one key. The same name is never answered with two certificates."""

    title = _CERTIFICATES
    intent_type = KeyOfOrder
    result_type = CertificateMade

    def __init__(self, spec: KeySpec, person: Person, profile: CertificateProfile) -> None:
        super().__init__(spec)
        self._person = person
        self._profile = profile

    def prepare(self, facts: Facts) -> KeyOfOrder:
        return KeyOfOrder(key=IdempotencyKey(facts.means.entropy.bytes(16).hex()))

    def look(self, intent: KeyOfOrder, facts: Facts) -> CertificateMade | None:
        ca = facts.means.ca
        found = ca.look_up(intent.key) if isinstance(ca, LooksUp) else None
        return self._made(intent.key, found) if isinstance(found, Issued) else None

    def act(self, intent: KeyOfOrder, facts: Facts) -> CertificateMade:
        answer = facts.means.ca.request(self.order(intent.key, facts))
        if isinstance(answer, Pending):
            raise CaPending(answer.ask_again_at.isoformat())
        if isinstance(answer, Refused):
            raise CaRefused(answer.reason)
        return self._made(intent.key, answer)

    def undo(self, intent: KeyOfOrder, result: CertificateMade | None, facts: Facts) -> None:
        """Revoke; a request whose answer was lost is asked for first."""
        made = result or self.look(intent, facts)
        ca = facts.means.ca
        if made is not None and isinstance(ca, Revokes):
            ca.revoke(made.certificate, facts.means.clock.now())

    def order(self, key: IdempotencyKey, facts: Facts) -> Order:
        """What the CA is asked for."""
        csr = next(c for c in facts.results(CsrMade) if c.slot is self.spec.slot)
        return Order(
            key=key,
            csr=csr.der,
            subscriber=self._person,
            profile=self._profile,
            authorisation=authorisation_in(facts),
        )

    def _made(self, key: IdempotencyKey, issued: Issued) -> CertificateMade:
        return CertificateMade(
            slot=self.spec.slot,
            order_key=key,
            certificate=issued.certificate,
            chain=issued.chain,
        )


class CheckCertificate(SlotStep, PlainStep[Nothing]):
    """Is what came back what was ordered? Nothing else is ever written to a card."""

    title = _CERTIFICATES

    def __init__(self, ask: AskCa) -> None:
        super().__init__(ask.spec)
        self._ask = ask

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        made = self.certified(facts)
        issued = Issued(certificate=made.certificate, chain=made.chain)
        check_issued(issued, self._ask.order(made.order_key, facts), facts.means.clock.now())
        return intent


class WriteCertificate(SlotStep, PlainStep[Nothing]):
    """Into the slot whose key it certifies, read back byte by byte."""

    title = _CERTIFICATES
    on_card = True
    changes_token = True

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        certificate = self.certified(facts).certificate
        expected = self.generated(facts).sha256()

        def deed(token: Token) -> None:
            key = token.public_key(self.spec.slot)
            # A plain PIV card never tells its keys: that is left to ProveOnCard.
            never_told = key is None and facts.checked_token().kind is TokenKind.PIV
            if not never_told and (key is None or spki_sha256(key) != expected):
                raise OtherToken(expected[:16], spki_sha256(key)[:16] if key else "-")
            prove_writer(token, facts)
            token.write_certificate(self.spec.slot, certificate)

        facts.card().do(deed)
        return intent

    def undo(self, intent: Nothing, result: Nothing | None, facts: Facts) -> None:
        def deed(token: Token) -> None:
            # Left where only its person could remove it: it was revoked before.
            if prove_writer_to_undo(token, facts):
                token.delete_certificate(self.spec.slot)

        facts.card().do(deed)
