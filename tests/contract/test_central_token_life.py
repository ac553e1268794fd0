"""What the centre believes of the later life of a token: acts, decisions, whose it is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.authorisation import TokenDecision
from officer_app.domain.exchange import Outcome
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.records import (
    Body,
    CertificateChange,
    StockedToken,
    TokenChanged,
    TokensStocked,
)
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import CertificateStatus
from officer_app.domain.token_life import TokenAct
from tests.support.centre import TOKEN, Card, CentreRoom, centre_room

OLGA, PERSON = OfficerId("olga"), SubscriberId("p-1")
PROCEDURE = ProcedureId("3" * 32)
HELD = (CertificateChange(sha256="ab" * 32, status=CertificateStatus.SUSPENDED),)
TOLERANCE = timedelta(minutes=5)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        yield room


def changed(
    room: CentreRoom,
    act: TokenAct = TokenAct.SUSPEND,
    *,
    card: Card | None = None,
    said: dict[str, object] | None = None,
    **changes: object,
) -> TokenChanged:
    """An act, with the officer's signed decision; `said` makes that say something else."""
    decision = TokenDecision(
        procedure=PROCEDURE,
        officer=OLGA,
        act=act,
        token=TOKEN,
        subscriber=PERSON,
        certificates=tuple(change.sha256 for change in HELD),
        revocation=None,
        reason="left on a train",
        decided_at=room.clock.now,
    )
    content = decision.model_copy(update=said).canonical()
    body = TokenChanged(
        act=act,
        procedure=PROCEDURE,
        officer=OLGA,
        token=TOKEN,
        subscriber=PERSON,
        reason="left on a train",
        certificates=HELD,
        decision=(card or room.olga).sign(content, room.clock.now),
    )
    return body.model_copy(update=changes)


def told(room: CentreRoom, *bodies: Body) -> str:
    """What the centre says against the last of them; it believes the others."""
    desk = room.desk()
    receipts = desk.push(*desk.write(*bodies)).records
    assert {r.outcome for r in receipts[:-1]} <= {Outcome.ACCEPTED}
    return receipts[-1].reason


def active(room: CentreRoom) -> tuple[Body, Body]:
    """What makes the token a person's."""
    return room.prepared(), room.issued()


def test_a_token_is_suspended_and_reinstated_by_signed_decisions(room: CentreRoom) -> None:
    back = changed(room, TokenAct.REINSTATE)
    assert told(room, *active(room), changed(room), back) == ""


def test_a_suspended_token_is_not_issued_again(room: CentreRoom) -> None:
    assert "does not allow" in told(room, *active(room), changed(room), room.issued())


def test_a_returned_token_may_be_prepared_again(room: CentreRoom) -> None:
    returned = changed(room, TokenAct.RETURN)
    assert told(room, *active(room), returned, *active(room)) == ""


def test_a_destroyed_token_bears_nothing_more(room: CentreRoom) -> None:
    destroyed = changed(room, TokenAct.DESTROY)
    assert "does not allow" in told(room, *active(room), destroyed, room.prepared())


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"act": TokenAct.DESTROY}, "another act"),
        ({"procedure": ProcedureId("4" * 32)}, "another act"),
        ({"token": TokenId(kind=TokenKind.YUBIKEY, serial="1")}, "another act"),
        ({"subscriber": SubscriberId("p-2")}, "another person"),
        ({"certificates": ()}, "other certificates"),
        ({"revocation": RevocationReason.KEY_COMPROMISE}, "another reason of revocation"),
    ],
)
def test_a_decision_about_something_else_is_not_believed(
    room: CentreRoom, changes: dict[str, object], reason: str
) -> None:
    assert reason in told(room, *active(room), changed(room, said=changes))


def test_a_decision_by_somebody_else_is_not_believed(room: CentreRoom) -> None:
    assert "somebody else" in told(room, *active(room), changed(room, card=room.adam))


def test_an_officer_without_the_role_is_not_believed(room: CentreRoom) -> None:
    adams = {"officer": room.adam.officer.id}
    body = changed(room, card=room.adam, said=adams, **adams)
    assert "not permitted" in told(room, *active(room), body)


def test_a_decision_is_missed_where_the_profile_asks_for_one(room: CentreRoom) -> None:
    assert "missing" in told(room, *active(room), changed(room, decision=None))


def test_a_pin_is_changed_without_one_where_the_profile_allows_it(room: CentreRoom) -> None:
    body = changed(room, TokenAct.CHANGE_PIN, certificates=(), decision=None)
    assert told(room, *active(room), body) == ""


def test_what_is_done_to_somebodys_token_names_that_person(room: CentreRoom) -> None:
    other = {"subscriber": SubscriberId("p-2")}
    assert "another person's" in told(room, *active(room), changed(room, said=other, **other))


def test_a_box_that_two_desks_scanned_is_in_stock_once(room: CentreRoom) -> None:
    box = TokensStocked(officer=OLGA, tokens=(StockedToken(token=TOKEN),), source="a box")
    assert told(room, box) == ""
    assert told(room, box, *active(room)) == ""
