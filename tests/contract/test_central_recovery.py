"""What the centre believes of keys that were recovered, and of unblocking from elsewhere."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.authorisation import TokenDecision
from officer_app.domain.exchange import Outcome
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.key_history import RecoveredKey, RetiredSlot
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.officer import Role
from officer_app.domain.records import Body, KeyRecovered, TokenChanged
from officer_app.domain.token_life import TokenAct
from tests.support.centre import TOKEN, Card, CentreRoom, centre_room
from tests.support.escrow import bea_card, card_of
from tests.support.key_files import certificate_of, old_key

OLGA, PERSON, PROCEDURE = OfficerId("olga"), SubscriberId("p-1"), ProcedureId("6" * 32)
REASON = "old mail is to be read"


def her_card() -> Card:
    """A registration officer who has the token herself."""
    return card_of("herself", Role.REGISTRATION_OFFICER, subscriber="p-1")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    others = (bea_card(), her_card())
    with centre_room(f"sqlite:///{tmp_path}/central.db", officers=others) as room:
        yield room


@cache
def key(number: int = 0) -> RecoveredKey:
    certificate = certificate_of(old_key(KeyAlgorithm.P256, number))
    return RecoveredKey(
        slot=RetiredSlot.RETIRED_1, certificate=certificate.public_bytes(Encoding.DER)
    )


def decision(room: CentreRoom, act: TokenAct, certificates: tuple[str, ...]) -> TokenDecision:
    return TokenDecision(
        procedure=PROCEDURE,
        officer=OLGA,
        act=act,
        token=TOKEN,
        subscriber=PERSON,
        certificates=certificates,
        revocation=None,
        reason=REASON,
        decided_at=room.clock.now,
    )


def recovered(
    room: CentreRoom,
    *,
    card: Card | None = None,
    said: dict[str, object] | None = None,
    **changes: object,
) -> KeyRecovered:
    """A recovery, with the officer's signed decision; `said` makes that say something else."""
    content = decision(room, TokenAct.RECOVER_KEY, (key().sha256,)).model_copy(update=said)
    body = KeyRecovered(
        procedure=PROCEDURE,
        officer=OLGA,
        subscriber=PERSON,
        token=TOKEN,
        key=key(),
        reason=REASON,
        decision=(card or room.olga).sign(content.canonical(), room.clock.now),
    )
    return body.model_copy(update=changes)


def told(room: CentreRoom, *bodies: Body) -> str:
    """What the centre says against the last of them; it believes the others."""
    desk = room.desk()
    receipts = desk.push(*desk.write(room.prepared(), room.issued(), *bodies)).records
    assert {r.outcome for r in receipts[:-1]} <= {Outcome.ACCEPTED}
    return receipts[-1].reason


def test_a_recovery_is_believed_by_its_signed_decision(room: CentreRoom) -> None:
    assert told(room, recovered(room)) == ""


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"act": TokenAct.UNBLOCK_PIN}, "another act"),
        ({"token": TokenId(kind=TokenKind.YUBIKEY, serial="1")}, "another act"),
        ({"subscriber": SubscriberId("p-2")}, "another person"),
        ({"certificates": (key(1).sha256,)}, "other certificates"),
        ({"certificates": ()}, "other certificates"),
        ({"reason": "because"}, "another reason"),
    ],
)
def test_a_decision_about_something_else_is_not_believed(
    room: CentreRoom, changes: dict[str, object], reason: str
) -> None:
    assert reason in told(room, recovered(room, said=changes))


def test_a_decision_is_missed(room: CentreRoom) -> None:
    assert "missing" in told(room, recovered(room, decision=None))


def test_what_is_no_certificate_is_not_believed(room: CentreRoom) -> None:
    no_key = RecoveredKey(slot=RetiredSlot.RETIRED_1, certificate=b"nothing")
    said = {"certificates": (no_key.sha256,)}
    assert "cannot be read" in told(room, recovered(room, said=said, key=no_key))


def test_a_key_of_another_persons_token_is_not_believed(room: CentreRoom) -> None:
    other = {"subscriber": SubscriberId("p-2")}
    assert "another person's" in told(room, recovered(room, said=other, **other))


@pytest.mark.parametrize(("name", "reason"), [("herself", "for himself"), ("bea", "not permitted")])
def test_nobody_recovers_a_key_for_himself_or_without_the_role(
    room: CentreRoom, name: str, reason: str
) -> None:
    card = bea_card() if name == "bea" else her_card()
    hers: dict[str, object] = {"officer": card.officer.id}
    assert reason in told(room, recovered(room, card=card, said=hers, **hers))


def test_a_recovery_has_a_record_of_its_own(room: CentreRoom) -> None:
    content = decision(room, TokenAct.RECOVER_KEY, ())
    body = changed(TokenAct.RECOVER_KEY, OLGA, room.olga.sign(content.canonical(), room.clock.now))
    assert "a record of its own" in told(room, body)


@pytest.mark.parametrize(
    ("act", "reason"),
    [(TokenAct.UNBLOCK_REMOTELY, ""), (TokenAct.UNBLOCK_PIN, "its officer is not permitted")],
)
def test_a_branch_officer_unblocks_remotely_and_not_alone(
    room: CentreRoom, act: TokenAct, reason: str
) -> None:
    bea = bea_card()
    content = decision(room, act, ()).model_copy(update={"officer": bea.officer.id})
    signed = bea.sign(content.canonical(), room.clock.now)
    said = told(room, changed(act, bea.officer.id, signed))
    assert said.startswith(reason)
    assert bool(said) is bool(reason)


def changed(act: TokenAct, officer: OfficerId, signed: bytes) -> TokenChanged:
    return TokenChanged(
        act=act,
        procedure=PROCEDURE,
        officer=officer,
        token=TOKEN,
        subscriber=PERSON,
        reason=REASON,
        decision=signed,
    )
