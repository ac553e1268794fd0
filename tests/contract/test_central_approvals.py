"""Four eyes: a second officer approves an opening or rejects it, on SQLite and PostgreSQL."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.escrow import (
    AwaitingApproval,
    OpeningId,
    Verdict,
)
from officer_app.domain.exchange import DirectoryChange, Outcome, ProblemKind
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId
from officer_app.domain.network_faults import CentreRefused
from officer_app.domain.officer import Role
from tests.support.centre import TOKEN, CentreRoom, centre_room
from tests.support.escrow import (
    REASON,
    SECRETS,
    Seat,
    anna_card,
    approval,
    card_of,
    escrow_key,
    four_eyes,
    kinds,
    officers,
    otto_card,
    pass_by,
    refused,
    seat,
    two_officers,
    vera_card,
    with_token,
)
from tests.support.issuing import NOW

PROCEDURE = ProcedureId("a" * 32)
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/central.db"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def room(url: str) -> Iterator[CentreRoom]:
    """Another officer has to approve."""
    keys = [escrow_key(0)]
    with centre_room(url, officers=officers(), escrow_keys=keys, profiles=four_eyes(0)) as room:
        yield room


@pytest.fixture
def embedded_room(tmp_path: Path) -> Iterator[CentreRoom]:
    """For what does not depend on the database."""
    url, keys = f"sqlite:///{tmp_path}/central.db", [escrow_key(0)]
    with centre_room(url, officers=officers(), escrow_keys=keys, profiles=four_eyes(0)) as room:
        yield room


def test_another_officer_approves_and_then_it_is_opened_once(room: CentreRoom) -> None:
    olga, anna = two_officers(room)
    request = olga.asking()
    waiting = olga.send(request)
    assert isinstance(waiting, AwaitingApproval)
    assert olga.send(request) == waiting
    (pending,) = anna.desk.client.openings(anna.session).openings
    assert (pending.opening, pending.token, pending.reason) == (waiting.opening, TOKEN, REASON)
    assert (pending.officer, pending.workstation) == (
        olga.card.officer.id,
        olga.desk.client.workstation,
    )
    anna.decide(waiting)
    assert anna.desk.client.openings(anna.session).openings == ()
    assert olga.read(olga.send(request)) == SECRETS
    assert isinstance(olga.send(olga.asking()), AwaitingApproval)
    events = olga.journal()
    assert kinds(events) == ["asked", "approved", "opened", "asked"]
    assert events[2].approved_by == anna_card().officer.id


def test_a_rejection_tells_why_and_stays(room: CentreRoom) -> None:
    olga, anna = two_officers(room)
    anna.decide(olga.wait(procedure=PROCEDURE), Verdict.REJECT)
    for _ in range(2):
        fault = refused(lambda: olga.send(olga.asking(procedure=PROCEDURE)))
        assert (fault.kind, fault.reason) == (ProblemKind.OPENING_REJECTED, "Anna: who is that?")
    assert kinds(olga.journal()) == ["asked", "rejected"]


def test_a_rejection_without_a_reason_is_refused(embedded_room: CentreRoom) -> None:
    olga, anna = two_officers(embedded_room)
    waiting = olga.wait()
    fault = refused(lambda: anna.decide(waiting, Verdict.REJECT, {"reason": " "}))
    assert fault.kind is ProblemKind.MALFORMED


def test_nobody_approves_what_he_asked_for(embedded_room: CentreRoom) -> None:
    vera = with_token(seat(embedded_room, vera_card()))
    waiting = vera.wait()
    assert vera.desk.client.openings(vera.session).openings == ()
    assert refused(lambda: vera.decide(waiting)).kind is ProblemKind.NOT_PERMITTED
    assert kinds(vera.journal()) == ["asked", "refused"]
    assert vera.journal()[1].officer == vera_card().officer.id


def test_one_person_with_two_cards_does_not_make_four_eyes(url: str) -> None:
    twin = card_of("twin", Role.APPROVER, subscriber="person-of-olga")
    keys = [escrow_key(0)]
    with centre_room(url, officers=[twin], escrow_keys=keys, profiles=four_eyes(0)) as room:
        olga, again = with_token(seat(room)), seat(room, twin)
        waiting = olga.wait()
        assert refused(lambda: again.decide(waiting)).kind is ProblemKind.NOT_PERMITTED


def test_nobody_approves_the_opening_of_his_own_token(tmp_path: Path) -> None:
    holder, keys = card_of("holder", Role.APPROVER, subscriber="p-1"), [escrow_key(0)]
    url = f"sqlite:///{tmp_path}/c.db"
    with centre_room(url, officers=[holder], escrow_keys=keys, profiles=four_eyes(0)) as room:
        olga, his = with_token(seat(room)), seat(room, holder)
        (receipt,) = olga.desk.push(*olga.desk.write(room.issued())).records
        assert receipt.outcome is Outcome.ACCEPTED
        waiting = olga.wait()
        (pending,) = his.desk.client.openings(his.session).openings
        assert pending.subscriber == SubscriberId("p-1")
        assert refused(lambda: his.decide(waiting)).kind is ProblemKind.NOT_PERMITTED


@pytest.mark.parametrize("role", [Role.REGISTRATION_OFFICER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_only_approvers_see_and_approve(tmp_path: Path, role: Role) -> None:
    card, keys = card_of(f"no-approver-{role}", role), [escrow_key(0)]
    url = f"sqlite:///{tmp_path}/c.db"
    with centre_room(url, officers=[card], escrow_keys=keys, profiles=four_eyes(0)) as room:
        olga, other = with_token(seat(room)), seat(room, card)
        waiting = olga.wait()
        for deed in (
            lambda: other.decide(waiting),
            lambda: other.desk.client.openings(other.session),
        ):
            assert refused(deed).kind is ProblemKind.NOT_PERMITTED


@pytest.mark.parametrize(
    "said",
    [
        {"opening": OpeningId("0" * 64)},
        {"officer": OfficerId("vera")},
        {"decided_at": NOW - timedelta(minutes=26)},
    ],
)
def test_an_approval_of_something_else_approves_nothing(
    embedded_room: CentreRoom, said: dict[str, object]
) -> None:
    olga, anna = two_officers(embedded_room)
    waiting = olga.wait()
    assert refused(lambda: anna.decide(waiting, said=said)).kind is ProblemKind.SIGNATURE
    assert isinstance(olga.send(olga.asking()), AwaitingApproval)


def test_an_approval_that_another_officer_signed_approves_nothing(
    embedded_room: CentreRoom,
) -> None:
    olga, anna = two_officers(embedded_room)
    waiting = olga.wait()
    said: dict[str, object] = {"officer": OfficerId("anna")}
    stolen = approval(vera_card(), waiting.opening, NOW, said=said)
    fault = refused(lambda: anna.desk.client.decide_opening(waiting.opening, stolen, anna.session))
    assert fault.kind is ProblemKind.OFFICER_REFUSED


def test_a_word_once_given_stays(room: CentreRoom) -> None:
    olga, anna = two_officers(room)
    vera = seat(room, vera_card())
    waiting = olga.wait()
    anna.decide(waiting)
    anna.decide(waiting)
    for deed in (lambda: anna.decide(waiting, Verdict.REJECT), lambda: vera.decide(waiting)):
        assert refused(deed).kind is ProblemKind.CONFLICT
    assert kinds(olga.journal()) == ["asked", "approved", "refused", "refused"]


def test_two_approvers_at_once_give_one_verdict(room: CentreRoom) -> None:
    olga = with_token(seat(room))
    anna, vera = seat(room, anna_card()), seat(room, vera_card())
    waiting = olga.wait()

    def decide(one: tuple[Seat, Verdict]) -> ProblemKind | None:
        try:
            one[0].decide(waiting, one[1])
        except CentreRefused as no:
            return no.kind
        return None

    with ThreadPoolExecutor(2) as workers:
        said = set(workers.map(decide, [(anna, Verdict.APPROVE), (vera, Verdict.REJECT)]))
    assert said == {None, ProblemKind.CONFLICT}


def test_an_opening_that_does_not_exist_is_not_found(embedded_room: CentreRoom) -> None:
    anna = seat(embedded_room, anna_card())
    waiting = AwaitingApproval(opening=OpeningId("0" * 64), expires_at=NOW)
    assert refused(lambda: anna.decide(waiting)).kind is ProblemKind.NOT_FOUND


def test_what_nobody_approves_in_time_expires(room: CentreRoom) -> None:
    olga, anna = two_officers(room)
    request = olga.asking(procedure=PROCEDURE)
    waiting = olga.send(request)
    assert isinstance(waiting, AwaitingApproval)
    pass_by(10 * MINUTE, olga, anna)
    assert anna.desk.client.openings(anna.session).openings == ()
    assert refused(lambda: anna.decide(waiting)).kind is ProblemKind.OPENING_EXPIRED
    assert refused(lambda: olga.send(request)).kind is ProblemKind.OPENING_EXPIRED
    events = olga.journal()
    assert kinds(events) == ["asked", "expired"]
    assert events[1].at == waiting.expires_at
    assert olga.wait(procedure=PROCEDURE).opening != waiting.opening


def test_an_approval_that_nobody_fetches_expires(embedded_room: CentreRoom) -> None:
    olga, anna = two_officers(embedded_room)
    request = olga.asking()
    waiting = olga.send(request)
    assert isinstance(waiting, AwaitingApproval)
    pass_by(9 * MINUTE, olga, anna)
    anna.decide(waiting)
    pass_by(10 * MINUTE, olga, anna)
    assert refused(lambda: olga.send(request)).kind is ProblemKind.OPENING_EXPIRED
    assert kinds(olga.journal()) == ["asked", "approved", "expired"]


def test_an_approver_who_was_dismissed_meanwhile_does_not_count(
    embedded_room: CentreRoom,
) -> None:
    olga, anna = two_officers(embedded_room)
    request = olga.asking()
    waiting = olga.send(request)
    assert isinstance(waiting, AwaitingApproval)
    anna.decide(waiting)
    admin = Seat(embedded_room, anna.desk, embedded_room.adam)
    dismissed = anna_card().officer.model_copy(update={"roles": frozenset()})
    anna.desk.client.change_directory(DirectoryChange(officers=(dismissed,)), admin.session)
    assert refused(lambda: olga.send(request)).kind is ProblemKind.NOT_PERMITTED


# What is kept


def test_a_server_that_was_restarted_knows_what_waits_and_what_was_opened(url: str) -> None:
    keys = [escrow_key(0)]
    with centre_room(url, officers=officers(), escrow_keys=keys, profiles=four_eyes(0)) as room:
        olga, anna = two_officers(room)
        opened, waits = olga.asking(), olga.asking()
        first = olga.send(opened)
        assert isinstance(first, AwaitingApproval)
        anna.decide(first)
        olga.send(opened)
        second = olga.send(waits)
        assert isinstance(second, AwaitingApproval)
        before = olga.journal()
    with centre_room(url, officers=officers(), escrow_keys=keys, profiles=four_eyes(0)) as room:
        olga_again = Seat(room, room.same_desk(olga.desk), olga.card)
        anna_again = Seat(room, room.same_desk(anna.desk), anna_card())
        assert olga_again.journal() == before
        assert olga_again.read(olga_again.send(opened)) == SECRETS
        assert olga_again.send(waits) == second
        anna_again.decide(second)
        assert olga_again.read(olga_again.send(waits)) == SECRETS


def test_the_journal_says_who_where_why_and_by_whose_approval(
    embedded_room: CentreRoom,
) -> None:
    olga, anna = two_officers(embedded_room)
    request = olga.asking()
    waiting = olga.send(request)
    assert isinstance(waiting, AwaitingApproval)
    anna.decide(waiting)
    olga.send(request)
    asked, approved, opened = seat(embedded_room, otto_card()).journal()
    assert {e.token for e in (asked, approved, opened)} == {TOKEN}
    assert {e.opening for e in (asked, approved, opened)} == {waiting.opening}
    assert (asked.officer, asked.reason, asked.signed) == (
        olga.card.officer.id,
        REASON,
        request.decision,
    )
    assert (approved.officer, approved.workstation, approved.reason) == (
        OfficerId("anna"),
        anna.desk.client.workstation,
        "seen the person",
    )
    assert approved.signed is not None
    assert (opened.officer, opened.workstation, opened.approved_by) == (
        olga.card.officer.id,
        olga.desk.client.workstation,
        OfficerId("anna"),
    )
