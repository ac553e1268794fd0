"""Unblocking with an officer elsewhere: asked at one desk, called through, approved at another."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.escrow import AwaitingApproval, OpeningProgress, Verdict, call_code
from officer_app.domain.exchange import Outcome, ProblemKind
from officer_app.domain.ids import ProcedureId, TokenId, TokenKind
from officer_app.domain.officer import Role
from tests.support.centre import TOKEN, CentreRoom, centre_room
from tests.support.escrow import (
    REASON,
    SECRETS,
    Seat,
    anna_card,
    bea_card,
    card_of,
    escrow_key,
    four_eyes,
    kinds,
    officers,
    pass_by,
    prepared,
    refused,
    seat,
    vera_card,
)

PROCEDURE = ProcedureId("b" * 32)
LIFE = timedelta(minutes=10)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CentreRoom]:
    """No profile asks for four eyes."""
    url = f"sqlite:///{tmp_path}/central.db"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    with centre_room(url, officers=officers(), escrow_keys=[escrow_key(0)]) as room:
        yield room


@pytest.fixture
def embedded_room(tmp_path: Path) -> Iterator[CentreRoom]:
    """For what does not depend on the database."""
    url = f"sqlite:///{tmp_path}/central.db"
    with centre_room(url, officers=officers(), escrow_keys=[escrow_key(0)]) as room:
        yield room


def branch_and_desk(room: CentreRoom) -> tuple[Seat, Seat]:
    """Bea at a branch, and Olga at her desk, where the card was prepared."""
    olga = seat(room)
    (receipt,) = olga.desk.push(*olga.desk.write(prepared(room))).records
    assert receipt.outcome is Outcome.ACCEPTED
    return seat(room, bea_card()), olga


def called(at: Seat, waiting: AwaitingApproval) -> AwaitingApproval:
    """What an officer finds who was told card and code by telephone."""
    code = call_code(waiting.opening)
    found = at.desk.client.remote_opening(TOKEN, code, at.session)
    assert found.opening == waiting.opening
    return waiting


def test_an_officer_elsewhere_lets_it_happen_once(room: CentreRoom) -> None:
    bea, olga = branch_and_desk(room)
    request = bea.asking(procedure=PROCEDURE, remote=True)
    waiting = bea.send(request)
    assert isinstance(waiting, AwaitingApproval)
    found = olga.desk.client.remote_opening(TOKEN, call_code(waiting.opening), olga.session)
    assert (found.officer, found.token, found.reason) == (bea.card.officer.id, TOKEN, REASON)
    assert found.workstation == bea.desk.client.workstation
    olga.decide(waiting)
    assert bea.read(bea.send(request)) == SECRETS
    opened = seat(room, anna_card()).journal()
    assert kinds(opened) == ["asked", "approved", "opened"]
    assert (opened[1].officer, opened[1].reason) == (olga.card.officer.id, "seen the person")
    assert opened[2].approved_by == olga.card.officer.id
    # The code names this request only.
    fault = refused(lambda: called(olga, waiting))
    assert fault.kind is ProblemKind.NOT_FOUND


def test_a_branch_officer_opens_nothing_alone(embedded_room: CentreRoom) -> None:
    bea, _olga = branch_and_desk(embedded_room)
    assert refused(lambda: bea.send(bea.asking())).kind is ProblemKind.NOT_PERMITTED
    for said in ({"remote": False}, {"procedure": PROCEDURE}):
        fault = refused(lambda said=said: bea.send(bea.asking(remote=True, said=said)))  # type: ignore[misc]  # mypy does not see the default
        assert fault.kind is ProblemKind.SIGNATURE


def test_whoever_may_open_it_alone_may_ask_for_another_pair_of_eyes(
    embedded_room: CentreRoom,
) -> None:
    _bea, olga = branch_and_desk(embedded_room)
    vera = seat(embedded_room, vera_card())
    request = vera.asking(remote=True)
    waiting = vera.send(request)
    assert isinstance(waiting, AwaitingApproval)
    elsewhere = Seat(embedded_room, embedded_room.desk(), vera_card())
    assert refused(lambda: elsewhere.decide(waiting)).kind is ProblemKind.NOT_PERMITTED
    olga.decide(called(olga, waiting))
    assert vera.read(vera.send(request)) == SECRETS


def test_a_procedure_does_not_ask_remotely_for_what_it_asked_at_the_desk(
    embedded_room: CentreRoom,
) -> None:
    _bea, olga = branch_and_desk(embedded_room)
    olga.send(olga.asking(procedure=PROCEDURE, remote=True))
    fault = refused(lambda: olga.send(olga.asking(procedure=PROCEDURE)))
    assert fault.kind is ProblemKind.CONFLICT


@pytest.mark.parametrize(
    ("token", "change"),
    [(TOKEN, 1), (TokenId(kind=TokenKind.YUBIKEY, serial="1"), 0)],
    ids=["code", "card"],
)
def test_nobody_finds_it_by_another_code_or_card(
    embedded_room: CentreRoom, token: TokenId, change: int
) -> None:
    bea, olga = branch_and_desk(embedded_room)
    waiting = bea.wait(remote=True)
    code = f"{(int(call_code(waiting.opening)) + change) % 10**8:08}"
    fault = refused(lambda: olga.desk.client.remote_opening(token, code, olga.session))
    assert fault.kind is ProblemKind.NOT_FOUND


def test_it_is_in_nobodys_list_and_shown_to_nobody_who_may_not_unblock(
    embedded_room: CentreRoom,
) -> None:
    bea, _olga = branch_and_desk(embedded_room)
    anna = seat(embedded_room, anna_card())
    waiting = bea.wait(remote=True)
    assert anna.desk.client.openings(anna.session).openings == ()
    for deed in (lambda: called(anna, waiting), lambda: anna.decide(waiting)):
        assert refused(deed).kind is ProblemKind.NOT_PERMITTED


def test_it_takes_another_workstation(embedded_room: CentreRoom) -> None:
    bea, _olga = branch_and_desk(embedded_room)
    waiting = bea.wait(remote=True)
    beside = Seat(embedded_room, bea.desk, embedded_room.olga)
    assert refused(lambda: beside.decide(waiting)).kind is ProblemKind.NOT_PERMITTED


@pytest.mark.parametrize("verdict", Verdict)
def test_it_is_told_how_the_person_was_identified(
    embedded_room: CentreRoom, verdict: Verdict
) -> None:
    bea, olga = branch_and_desk(embedded_room)
    waiting = bea.wait(remote=True)
    fault = refused(lambda: olga.decide(waiting, verdict, {"reason": " "}))
    assert fault.kind is ProblemKind.MALFORMED


def test_a_refusal_is_told_at_the_branch(embedded_room: CentreRoom) -> None:
    bea, olga = branch_and_desk(embedded_room)
    request = bea.asking(remote=True)
    waiting = bea.send(request)
    assert isinstance(waiting, AwaitingApproval)
    olga.decide(waiting, Verdict.REJECT)
    fault = refused(lambda: bea.send(request))
    assert (fault.kind, "who is that?" in fault.reason) == (ProblemKind.OPENING_REJECTED, True)


def test_a_code_is_worth_nothing_after_ten_minutes(embedded_room: CentreRoom) -> None:
    bea, olga = branch_and_desk(embedded_room)
    waiting = bea.wait(remote=True)
    pass_by(LIFE, bea, olga)
    assert refused(lambda: called(olga, waiting)).kind is ProblemKind.NOT_FOUND
    assert refused(lambda: olga.decide(waiting)).kind is ProblemKind.OPENING_EXPIRED


def test_where_four_eyes_are_asked_for_it_takes_an_approver_who_may_unblock(
    tmp_path: Path,
) -> None:
    url, keys = f"sqlite:///{tmp_path}/c.db", [escrow_key(0)]
    with centre_room(url, officers=officers(), escrow_keys=keys, profiles=four_eyes(0)) as room:
        bea, olga = branch_and_desk(room)
        request = bea.asking(remote=True)
        waiting = bea.send(request)
        assert isinstance(waiting, AwaitingApproval)
        assert refused(lambda: olga.decide(waiting)).kind is ProblemKind.NOT_PERMITTED
        vera = seat(room, vera_card())
        vera.decide(called(vera, waiting))
        assert bea.read(bea.send(request)) == SECRETS


def test_one_person_is_not_two(tmp_path: Path) -> None:
    twin = card_of("bea-2", Role.REGISTRATION_OFFICER, subscriber="person-of-bea")
    url, keys = f"sqlite:///{tmp_path}/c.db", [escrow_key(0)]
    with centre_room(url, officers=(*officers(), twin), escrow_keys=keys) as room:
        bea, _olga = branch_and_desk(room)
        again = seat(room, twin)
        waiting = bea.wait(remote=True)
        assert refused(lambda: again.decide(waiting)).kind is ProblemKind.NOT_PERMITTED


def test_whoever_asked_sees_when_it_is_decided_and_nobody_else(embedded_room: CentreRoom) -> None:
    bea, olga = branch_and_desk(embedded_room)
    opening = bea.wait(remote=True).opening

    def progress(at: Seat) -> OpeningProgress:
        return at.desk.client.opening(opening, at.session).progress

    assert progress(bea) is OpeningProgress.WAITING
    assert refused(lambda: progress(olga)).kind is ProblemKind.NOT_FOUND
    olga.decide(AwaitingApproval(opening=opening, expires_at=embedded_room.clock.now))
    assert progress(bea) is OpeningProgress.DECIDED


def test_a_code_that_is_none_is_refused(embedded_room: CentreRoom) -> None:
    _bea, olga = branch_and_desk(embedded_room)
    for code in ("", "1234567", "1234 5678", "x" * 8):
        fault = refused(
            lambda code=code: olga.desk.client.remote_opening(TOKEN, code, olga.session)
        )  # type: ignore[misc]  # mypy does not see the default
        assert fault.kind is ProblemKind.MALFORMED
