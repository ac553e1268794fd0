"""An escrow for tests: its keys, what is sealed to it, and who decides and approves."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from officer_app.central.escrow_keys import SoftwareEscrowKey
from officer_app.domain.escrow import (
    AwaitingApproval,
    DecideOpening,
    EscrowApproval,
    EscrowDecision,
    EscrowEvent,
    OpenedSecrets,
    OpeningId,
    OpenSecrets,
    Verdict,
)
from officer_app.domain.exchange import Outcome, Session
from officer_app.domain.ids import ProcedureId, TokenId, WorkstationId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.network_faults import CentreRefused
from officer_app.domain.officer import Role
from officer_app.domain.profiles import Profiles
from officer_app.domain.records import TokenPrepared
from officer_app.signing.seal import make_sealing_certificate, unseal
from officer_app.signing.seal import seal as sealed_for
from officer_app.sync.session import sign_in
from tests.support.centre import TOKEN, Card, CentreRoom, Desk, make_card, shared_ca
from tests.support.issuing import NOW, key_of, shipped_profiles

__all__ = [
    "REASON",
    "SECRETS",
    "Seat",
    "anna_card",
    "approval",
    "asking",
    "bea_card",
    "card_of",
    "escrow_key",
    "four_eyes",
    "kinds",
    "officers",
    "otto_card",
    "pass_by",
    "prepared",
    "refused",
    "seat",
    "two_officers",
    "vera_card",
    "with_token",
]

SECRETS = b"\x18" + bytes(range(24)) + b"48291573"
REASON = "the PIN was forgotten"
_ESCROW_NUMBER = 900


@cache
def escrow_key(generation: int) -> SoftwareEscrowKey:
    """One of the escrow's keys."""
    key = key_of(KeyAlgorithm.RSA2048, _ESCROW_NUMBER + generation)
    assert isinstance(key, rsa.RSAPrivateKey)
    return SoftwareEscrowKey(key, make_sealing_certificate(key, f"Escrow {generation}", NOW))


@cache
def card_of(name: str, *roles: Role, subscriber: str | None = None) -> Card:
    """An officer with these roles; the same one for the same name."""
    return make_card(shared_ca()[0], name, *roles, subscriber=subscriber)


@cache
def four_eyes(bump: int) -> Profiles:
    """Profiles whose tokens' secrets are opened only with approval; `bump`: a later version."""
    profiles = shipped_profiles()
    token = profiles.tokens[0]
    flow = token.flow.model_copy(update={"opening_needs_approval": True})
    changed = token.model_copy(update={"flow": flow, "version": token.version + bump})
    return profiles.model_copy(update={"tokens": (changed, *profiles.tokens[1:])})


def prepared(
    room: CentreRoom,
    *generations: int,
    token: TokenId = TOKEN,
    secrets: bytes = SECRETS,
) -> TokenPrepared:
    """A token whose secrets are sealed to the escrow."""
    recipients = [escrow_key(generation).certificate for generation in generations or (0,)]
    return room.prepared(token).model_copy(update={"sealed": sealed_for(secrets, recipients)})


def asking(
    card: Card,
    workstation: WorkstationId,
    at: datetime,
    *,
    procedure: ProcedureId | None = None,
    token: TokenId = TOKEN,
    reason: str = REASON,
    remote: bool = False,
    said: dict[str, object] | None = None,
) -> OpenSecrets:
    """A signed request; `said` makes the officer's decision say something else."""
    procedure = procedure or ProcedureId(uuid4().hex)
    decision = EscrowDecision(
        procedure=procedure,
        officer=card.officer.id,
        token=token,
        workstation=workstation,
        reason=reason,
        decided_at=at,
        remote=remote,
    )
    signed = card.sign(decision.model_copy(update=said).canonical(), at)
    return OpenSecrets(
        procedure=procedure, token=token, reason=reason, decision=signed, remote=remote
    )


def approval(
    card: Card,
    opening: OpeningId,
    at: datetime,
    verdict: Verdict = Verdict.APPROVE,
    said: dict[str, object] | None = None,
) -> DecideOpening:
    """A signed word on an opening; `said` makes it say something else."""
    word = EscrowApproval(
        opening=opening,
        officer=card.officer.id,
        verdict=verdict,
        reason="seen the person" if verdict is Verdict.APPROVE else "who is that?",
        decided_at=at,
    )
    return DecideOpening(approval=card.sign(word.model_copy(update=said).canonical(), at))


def anna_card() -> Card:
    """She approves."""
    return card_of("anna", Role.APPROVER)


def vera_card() -> Card:
    """She opens, and approves what others open."""
    return card_of("vera", Role.REGISTRATION_OFFICER, Role.APPROVER)


def bea_card() -> Card:
    """She works where nobody is who may open."""
    return card_of("bea", Role.BRANCH_OFFICER, subscriber="person-of-bea")


def otto_card() -> Card:
    """He audits."""
    return card_of("otto", Role.AUDITOR)


def officers() -> tuple[Card, ...]:
    """All of them."""
    return (anna_card(), vera_card(), otto_card(), bea_card())


class Seat:
    """An officer signed in at a workstation."""

    def __init__(self, room: CentreRoom, desk: Desk, card: Card) -> None:
        self.room = room
        self.desk = desk
        self.card = card
        self.session: Session = sign_in(desk.client, card.sign)

    def asking(self, **changes: object) -> OpenSecrets:
        """A signed request."""
        return asking(self.card, self.desk.client.workstation, self.room.clock.now, **changes)  # type: ignore[arg-type]  # any of its parameters

    def send(self, request: OpenSecrets) -> OpenedSecrets | AwaitingApproval:
        return self.desk.client.open_secrets(request, self.session)

    def wait(self, **changes: object) -> AwaitingApproval:
        """Ask for what needs approval."""
        answer = self.send(self.asking(**changes))
        assert isinstance(answer, AwaitingApproval)
        return answer

    def decide(
        self,
        waiting: AwaitingApproval,
        verdict: Verdict = Verdict.APPROVE,
        said: dict[str, object] | None = None,
    ) -> None:
        word = approval(self.card, waiting.opening, self.room.clock.now, verdict, said)
        self.desk.client.decide_opening(waiting.opening, word, self.session)

    def read(self, answer: OpenedSecrets | AwaitingApproval) -> bytes:
        """What only this workstation can."""
        assert isinstance(answer, OpenedSecrets)
        with unseal(answer.sealed, self.desk.sealing_certificate, self.desk.sealing_key) as opened:
            return opened.reveal()

    def journal(self) -> tuple[EscrowEvent, ...]:
        return self.desk.client.escrow_events(-1, self.session).events


def kinds(events: tuple[EscrowEvent, ...]) -> list[str]:
    return [event.event.value for event in events]


def seat(room: CentreRoom, card: Card | None = None) -> Seat:
    """An officer at a workstation of the centre."""
    return Seat(room, room.desk(), card or room.olga)


def with_token(at: Seat, *generations: int) -> Seat:
    """The same, where a token has been prepared."""
    (receipt,) = at.desk.push(*at.desk.write(prepared(at.room, *generations))).records
    assert receipt.outcome is Outcome.ACCEPTED
    return at


def pass_by(time: timedelta, *seats: Seat) -> None:
    seats[0].room.clock.pass_by(time)
    for one in seats:
        one.desk.clock.move(time)


def refused(deed: Callable[[], object]) -> CentreRefused:
    with pytest.raises(CentreRefused) as fault:
        deed()
    return fault.value


def two_officers(room: CentreRoom) -> tuple[Seat, Seat]:
    """Olga, where a token has been prepared, and Anna, who approves, at another workstation."""
    return with_token(seat(room)), seat(room, anna_card())
