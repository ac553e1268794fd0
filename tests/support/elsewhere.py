"""An officer at another workstation of a demonstration's centre, told things by telephone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from officer_app.ca.embedded import EmbeddedCa
from officer_app.demo.centre import DemoCentre
from officer_app.demo.world import CA_PASSPHRASE
from officer_app.domain.escrow import (
    AwaitingApproval,
    DecideOpening,
    EscrowApproval,
    EscrowEvent,
    OpenedSecrets,
    OpeningId,
    OpenSecrets,
    PendingOpening,
    Verdict,
)
from officer_app.domain.exchange import DirectorySeed, EnrolmentCode, Session, register_request
from officer_app.domain.ids import TokenId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.officer import Role
from officer_app.host.clock import SystemClock
from officer_app.host.entropy import SystemEntropy
from officer_app.host.keystore import InsecureFileKeyStore
from officer_app.host.paths import Home
from officer_app.signing.seal import make_sealing_certificate, unseal
from officer_app.sync.client import CentreClient
from officer_app.sync.session import sign_in
from officer_app.sync.wire import Wire
from tests.support.centre import Card, make_card
from tests.support.escrow import asking
from tests.support.issuing import key_of

__all__ = ["Elsewhere", "add_officer", "officer_elsewhere"]

_CODE = EnrolmentCode(code="for the other workstation")


def add_officer(home: Home, name: str, *roles: Role) -> Card:
    """One more officer of a demonstration whose centre has not started yet."""
    with InsecureFileKeyStore(home.insecure_key).fetch(CA_PASSPHRASE) as passphrase:
        ca = EmbeddedCa.open(home.ca, passphrase.duplicate(), SystemClock().now)
    card = make_card(ca, name, *roles, subscriber=f"person-of-{name}")
    file = home.demo / "centre" / "seed.json"
    seed = DirectorySeed.from_json(file.read_bytes())
    update = {
        "officers": (*seed.officers, card.officer),
        "enrolment_codes": (*seed.enrolment_codes, _CODE),
    }
    file.write_text(seed.model_copy(update=update).to_json(), "utf-8")
    return card


@dataclass(frozen=True)
class Elsewhere:
    """The officer, signed in at the other workstation."""

    client: CentreClient
    card: Card
    session: Session
    sealing_key: RSAPrivateKey
    sealing_certificate: bytes

    def find(self, token: TokenId, code: str) -> PendingOpening:
        """By what was read out."""
        return self.client.remote_opening(token, code, self.session)

    def decide(self, opening: OpeningId, verdict: Verdict = Verdict.APPROVE) -> None:
        now = datetime.now(UTC)
        word = EscrowApproval(
            opening=opening,
            officer=self.card.officer.id,
            verdict=verdict,
            reason="knows the person's voice",
            decided_at=now,
        )
        signed = self.card.sign(word.canonical(), now)
        self.client.decide_opening(opening, DecideOpening(approval=signed), self.session)

    def request(self, token: TokenId) -> OpenSecrets:
        """Signed by card: somebody elsewhere is to let it happen."""
        now = datetime.now(UTC)
        return asking(self.card, self.client.workstation, now, token=token, remote=True)

    def ask(self, request: OpenSecrets) -> OpenedSecrets | AwaitingApproval:
        return self.client.open_secrets(request, self.session)

    def can_read(self, opened: OpenedSecrets) -> bool:
        """Whether what came was sealed for this workstation."""
        with unseal(opened.sealed, self.sealing_certificate, self.sealing_key) as secrets:
            return bool(len(secrets))

    def journal(self) -> tuple[EscrowEvent, ...]:
        return self.client.escrow_events(-1, self.session).events


@contextmanager
def officer_elsewhere(home: Home, card: Card) -> Iterator[Elsewhere]:
    """Registered at the centre of the demonstration, which runs."""
    key, sealing_key = Ed25519PrivateKey.generate(), key_of(KeyAlgorithm.RSA2048, 950)
    assert isinstance(sealing_key, RSAPrivateKey)
    clock, now = SystemClock(), datetime.now(UTC)
    certificate = make_sealing_certificate(sealing_key, f"Elsewhere {uuid4().hex[:6]}", now)
    wire = Wire(DemoCentre(home, clock).url(), clock)
    client = CentreClient(wire, key, clock, SystemEntropy())
    try:
        client.register(
            register_request(key, name="Branch", sealing_certificate=certificate, grant=_CODE)
        )
        session = sign_in(client, lambda content: card.sign(content, datetime.now(UTC)))
        yield Elsewhere(client, card, session, sealing_key, certificate)
    finally:
        client.close()
