"""The central server over HTTP, on SQLite and on PostgreSQL: who is heard, and what is taken."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.central.centre import open_centre
from officer_app.domain.exchange import (
    Challenge,
    DirectoryChange,
    EnrolmentCode,
    Outcome,
    ProblemKind,
    Purpose,
    RevokeWorkstation,
    SignInRequest,
    SignInStatement,
    TrustKind,
    TrustSet,
    WorkstationStatus,
)
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.network_faults import CentreRefused
from officer_app.domain.officer import Officer, Role
from officer_app.domain.records import GENESIS, OfficerSignedIn, SignedRecord, TokenIssued
from officer_app.sync.session import sign_in
from tests.support.centre import CentreRoom, Desk, centre_room, code, make_card
from tests.support.issuing import make_ca, make_person, shipped_profiles

OTHER_TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="12000002")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CentreRoom]:
    is_sqlite = request.param == "sqlite"
    url = (
        f"sqlite:///{tmp_path}/central.db" if is_sqlite else request.getfixturevalue("postgres_url")
    )
    with centre_room(url) as room:
        yield room


@pytest.fixture
def embedded_room(tmp_path: Path) -> Iterator[CentreRoom]:
    """For what does not depend on the database."""
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        yield room


def refusal_of(fault: pytest.ExceptionInfo[CentreRefused]) -> ProblemKind:
    return fault.value.kind


def statement(desk: Desk, challenge: Challenge, **changes: object) -> bytes:
    usual = SignInStatement(
        purpose=Purpose.SIGN_IN, workstation=desk.client.workstation, nonce=challenge.nonce
    )
    return usual.model_copy(update=changes).canonical()


# Registration


def test_a_code_registers_one_workstation(room: CentreRoom) -> None:
    desk = room.new_desk()
    known = desk.client.register(desk.registration(code(0)))
    assert (known.id, known.status) == (desk.client.workstation, WorkstationStatus.ACTIVE)
    other = room.new_desk()
    with pytest.raises(CentreRefused) as fault:
        other.client.register(other.registration(code(0)))
    assert refusal_of(fault) is ProblemKind.ENROLMENT_REFUSED


def test_registering_again_gets_the_same_answer(room: CentreRoom) -> None:
    desk = room.new_desk()
    request = desk.registration(code(0))
    assert desk.client.register(request) == desk.client.register(request)


def test_a_code_that_nobody_gave_out_registers_nothing(room: CentreRoom) -> None:
    desk = room.new_desk()
    with pytest.raises(CentreRefused) as fault:
        desk.client.register(desk.registration(EnrolmentCode(code="guessed-guessed-guessed")))
    assert refusal_of(fault) is ProblemKind.ENROLMENT_REFUSED


def test_a_code_ends(room: CentreRoom) -> None:
    room.clock.pass_by(timedelta(days=7))
    desk = room.new_desk()
    with pytest.raises(CentreRefused) as fault:
        desk.client.register(desk.registration(code(0)))
    assert refusal_of(fault) is ProblemKind.ENROLMENT_REFUSED


def test_a_registration_without_the_key_is_refused(embedded_room: CentreRoom) -> None:
    desk = embedded_room.new_desk()
    request = desk.registration(code(0)).model_copy(update={"name": "Another desk"})
    with pytest.raises(CentreRefused) as fault:
        desk.client.register(request)
    assert refusal_of(fault) is ProblemKind.SIGNATURE


def test_an_unregistered_workstation_is_not_heard(room: CentreRoom) -> None:
    with pytest.raises(CentreRefused) as fault:
        room.new_desk().client.pull("")
    assert refusal_of(fault) is ProblemKind.WORKSTATION_UNKNOWN


def test_an_administrator_cuts_a_workstation_off(room: CentreRoom) -> None:
    stolen, desk = room.desk(), room.desk()
    session = sign_in(desk.client, room.adam.sign)
    request = RevokeWorkstation(reason="stolen from a car")
    cut = desk.client.revoke_workstation(stolen.client.workstation, request, session)
    assert cut.status is WorkstationStatus.REVOKED
    with pytest.raises(CentreRefused) as fault:
        stolen.push(*stolen.sign_in_records(1))
    assert refusal_of(fault) is ProblemKind.WORKSTATION_STOPPED


def test_a_registration_officer_cuts_nobody_off(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    session = sign_in(desk.client, embedded_room.olga.sign)
    with pytest.raises(CentreRefused) as fault:
        desk.client.revoke_workstation(
            desk.client.workstation, RevokeWorkstation(reason="why not"), session
        )
    assert refusal_of(fault) is ProblemKind.NOT_PERMITTED


# Signing in


def test_an_officer_signs_in_by_challenge(room: CentreRoom) -> None:
    desk = room.desk()
    assert sign_in(desk.client, room.olga.sign).officer == room.olga.officer


def test_a_challenge_is_good_once(room: CentreRoom) -> None:
    desk = room.desk()
    signed = room.olga.sign(statement(desk, desk.client.challenge()))
    desk.client.sign_in(SignInRequest(signed=signed))
    with pytest.raises(CentreRefused) as fault:
        desk.client.sign_in(SignInRequest(signed=signed))
    assert refusal_of(fault) is ProblemKind.CHALLENGE_REFUSED


@pytest.mark.parametrize(
    "changes", [{"nonce": bytes(32)}, {"purpose": Purpose.REGISTER_WORKSTATION}]
)
def test_another_statement_does_not_open_a_session(
    embedded_room: CentreRoom, changes: dict[str, object]
) -> None:
    desk = embedded_room.desk()
    signed = embedded_room.olga.sign(statement(desk, desk.client.challenge(), **changes))
    with pytest.raises(CentreRefused) as fault:
        desk.client.sign_in(SignInRequest(signed=signed))
    assert refusal_of(fault) is ProblemKind.CHALLENGE_REFUSED


def test_a_challenge_ends(room: CentreRoom) -> None:
    desk = room.desk()
    signed = room.olga.sign(statement(desk, desk.client.challenge()))
    room.clock.pass_by(timedelta(minutes=3))
    with pytest.raises(CentreRefused) as fault:
        desk.client.sign_in(SignInRequest(signed=signed))
    assert refusal_of(fault) is ProblemKind.CHALLENGE_REFUSED


@pytest.mark.parametrize("renamed", [False, True])
def test_a_challenge_is_bound_to_its_workstation(room: CentreRoom, renamed: bool) -> None:
    desk, other = room.desk(), room.desk()
    name = {"workstation": other.client.workstation} if renamed else {}
    signed = room.olga.sign(statement(desk, desk.client.challenge(), **name))
    with pytest.raises(CentreRefused) as fault:
        other.client.sign_in(SignInRequest(signed=signed))
    assert refusal_of(fault) is ProblemKind.CHALLENGE_REFUSED


def test_who_is_no_officer_does_not_sign_in(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    with pytest.raises(CentreRefused) as fault:
        sign_in(desk.client, embedded_room.stranger.sign)
    assert refusal_of(fault) is ProblemKind.OFFICER_REFUSED


def test_a_damaged_signature_opens_no_session(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    with pytest.raises(CentreRefused) as fault:
        sign_in(desk.client, lambda content: embedded_room.olga.sign(content)[:-1] + b"\0")
    assert refusal_of(fault) is ProblemKind.SIGNATURE


def test_a_session_is_bound_to_its_workstation(room: CentreRoom) -> None:
    desk, other = room.desk(), room.desk()
    session = sign_in(desk.client, room.olga.sign)
    with pytest.raises(CentreRefused) as fault:
        other.client.change_directory(DirectoryChange(), session)
    assert refusal_of(fault) is ProblemKind.SESSION_NEEDED


def test_a_session_ends_by_time_and_by_signing_out(room: CentreRoom) -> None:
    desk = room.desk()
    early, late = sign_in(desk.client, room.olga.sign), sign_in(desk.client, room.olga.sign)
    desk.client.sign_out(early)
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(DirectoryChange(), early)
    assert refusal_of(fault) is ProblemKind.SESSION_NEEDED
    desk.client.change_directory(DirectoryChange(), late)
    room.clock.pass_by(timedelta(hours=8))
    desk.clock.move(timedelta(hours=8))
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(DirectoryChange(), late)
    assert refusal_of(fault) is ProblemKind.SESSION_NEEDED


def test_a_revoked_card_ends_its_session_at_once(room: CentreRoom) -> None:
    desk, vera = room.desk(), make_card(room.ca, "vera", Role.REGISTRATION_OFFICER)
    adams = sign_in(desk.client, room.adam.sign)
    desk.client.change_directory(DirectoryChange(officers=(vera.officer,)), adams)
    veras = sign_in(desk.client, vera.sign)
    desk.client.change_directory(DirectoryChange(), veras)
    room.ca.revoke(vera.certificate, room.clock.now)
    lists = TrustSet(kind=TrustKind.CRL, ders=(room.ca.crl(),))
    desk.client.change_directory(DirectoryChange(trust=(lists,)), adams)
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(DirectoryChange(), veras)
    assert refusal_of(fault) is ProblemKind.OFFICER_REFUSED


def test_any_workstation_brings_a_newer_revocation_list(room: CentreRoom) -> None:
    desk = room.desk()
    before, older = desk.client.pull("").cursor, room.ca.crl()
    room.ca.revoke(make_card(room.ca, "gone").certificate, room.clock.now)
    newer = room.ca.crl()
    desk.client.publish_crl(newer)
    desk.client.publish_crl(older)
    assert desk.client.pull(before).trust == (TrustSet(kind=TrustKind.CRL, ders=(newer,)),)


def test_a_revocation_list_of_somebody_else_is_refused(
    embedded_room: CentreRoom, tmp_path: Path
) -> None:
    desk = embedded_room.desk()
    with pytest.raises(CentreRefused) as fault:
        desk.client.publish_crl(make_ca(tmp_path / "other").crl())
    assert refusal_of(fault) is ProblemKind.SIGNATURE
    with pytest.raises(CentreRefused) as fault:
        desk.client.publish_crl(b"no list")
    assert refusal_of(fault) is ProblemKind.MALFORMED


# Records


def test_records_are_taken_in_order(room: CentreRoom) -> None:
    desk = room.desk()
    receipt = desk.push(*desk.write(room.prepared(), room.issued()))
    assert [r.outcome for r in receipt.records] == [Outcome.ACCEPTED, Outcome.ACCEPTED]
    assert receipt.send_from == 2


def test_the_same_push_gets_the_same_answer(room: CentreRoom) -> None:
    desk = room.desk()
    records = desk.write(room.prepared(), room.issued())
    first = desk.push(*records)
    room.clock.pass_by(timedelta(minutes=1))
    assert desk.push(*records) == first


def test_a_gap_is_answered_with_where_to_go_on(room: CentreRoom) -> None:
    desk = room.desk()
    records = desk.sign_in_records(4)
    desk.push(records[0])
    receipt = desk.push(*records[2:])
    assert [r.outcome for r in receipt.records] == [Outcome.NOT_TAKEN, Outcome.NOT_TAKEN]
    assert receipt.send_from == 1
    assert desk.push(*records[1:]).send_from == 4


def test_two_histories_stop_a_workstation(room: CentreRoom) -> None:
    desk = room.desk()
    desk.push(*desk.sign_in_records(2))
    fork = desk.sign(room.prepared(), 1, desk.chain[0].record.sha256())
    for _ in range(2):
        with pytest.raises(CentreRefused) as fault:
            desk.push(fork)
        assert refusal_of(fault) is ProblemKind.WORKSTATION_STOPPED


def test_another_predecessor_is_another_history(room: CentreRoom) -> None:
    desk = room.desk()
    desk.push(*desk.sign_in_records(1))
    with pytest.raises(CentreRefused) as fault:
        desk.push(desk.sign(room.prepared(), 1, GENESIS))
    assert refusal_of(fault) is ProblemKind.WORKSTATION_STOPPED


def tampered(signed: SignedRecord) -> SignedRecord:
    record = signed.record
    body = record.body
    assert isinstance(body, OfficerSignedIn)
    other = body.model_copy(update={"officer": OfficerId("adam")})
    return signed.model_copy(update={"record": record.model_copy(update={"body": other})})


def test_a_changed_record_is_not_taken_and_stops_nobody(room: CentreRoom) -> None:
    desk = room.desk()
    good = desk.sign_in_records(2)
    receipt = desk.push(good[0], tampered(good[1]))
    assert [r.outcome for r in receipt.records] == [Outcome.ACCEPTED, Outcome.NOT_TAKEN]
    assert desk.push(good[1]).send_from == 2


def test_a_changed_record_in_place_of_one_that_is_held_stops_nobody(room: CentreRoom) -> None:
    desk = room.desk()
    good = desk.sign_in_records(1)
    desk.push(*good)
    assert desk.push(tampered(good[0])).records[0].outcome is Outcome.NOT_TAKEN
    assert desk.push(*good).send_from == 1


def test_a_signature_by_another_key_is_not_taken(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    (signed,) = desk.sign_in_records(1)
    receipt = desk.push(signed.model_copy(update={"signature": bytes(64)}))
    assert (receipt.records[0].outcome, receipt.send_from) == (Outcome.NOT_TAKEN, 0)


def test_another_workstations_record_is_not_taken(embedded_room: CentreRoom) -> None:
    desk, other = embedded_room.desk(), embedded_room.desk()
    receipt = other.push(*desk.sign_in_records(1))
    assert receipt.records[0].outcome is Outcome.NOT_TAKEN


def disbelieved(room: CentreRoom, issued: TokenIssued) -> str:
    """Why the centre does not believe an issuance."""
    desk = room.desk()
    receipt = desk.push(*desk.write(room.prepared(), issued))
    assert receipt.send_from == 2
    assert receipt.records[0].outcome is Outcome.ACCEPTED
    assert receipt.records[1].outcome is Outcome.REFUSED
    return receipt.records[1].reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"token": OTHER_TOKEN}, "the officer signed for"),
        ({"subscriber": SubscriberId("p-2")}, "the officer signed for another issuance"),
        ({"procedure": ProcedureId("2" * 32)}, "the officer signed for another issuance"),
        ({"keys": ()}, "other keys"),
        ({"token_profile": shipped_profiles().tokens[1].id}, "another profile"),
    ],
)
def test_a_decision_about_something_else_is_not_believed(
    embedded_room: CentreRoom, changes: dict[str, object], reason: str
) -> None:
    assert reason in disbelieved(embedded_room, embedded_room.issued(said=changes))


@pytest.mark.parametrize(
    ("revoked_after", "outcome"),
    [(timedelta(0), Outcome.REFUSED), (timedelta(minutes=1), Outcome.ACCEPTED)],
)
def test_a_decision_holds_if_the_card_was_revoked_only_later(
    embedded_room: CentreRoom, revoked_after: timedelta, outcome: Outcome
) -> None:
    room, desk = embedded_room, embedded_room.desk()
    vera = make_card(room.ca, "vera", Role.REGISTRATION_OFFICER)
    adams = sign_in(desk.client, room.adam.sign)
    desk.client.change_directory(DirectoryChange(officers=(vera.officer,)), adams)
    veras = {"officer": vera.officer.id}
    body = room.issued(card=vera, said=veras).model_copy(update=veras)
    room.ca.revoke(vera.certificate, room.clock.now + revoked_after)
    desk.client.publish_crl(room.ca.crl())
    receipt = desk.push(*desk.write(room.prepared(), body))
    assert receipt.records[1].outcome is outcome


def test_a_decision_signed_by_another_officer_is_not_believed(embedded_room: CentreRoom) -> None:
    assert "somebody else" in disbelieved(
        embedded_room, embedded_room.issued(card=embedded_room.adam)
    )


def test_a_forged_decision_is_held_but_not_believed(room: CentreRoom) -> None:
    desk = room.desk()
    body = room.issued()
    assert body.authorisation is not None
    forged = body.model_copy(update={"authorisation": body.authorisation[:-1] + b"\0"})
    receipt = desk.push(*desk.write(room.prepared(), forged, *desk_goes_on()))
    assert [r.outcome for r in receipt.records] == [
        Outcome.ACCEPTED,
        Outcome.REFUSED,
        Outcome.ACCEPTED,
    ]
    assert "does not hold" in receipt.records[1].reason


def desk_goes_on() -> tuple[OfficerSignedIn, ...]:
    return (OfficerSignedIn.model_validate({"officer": "olga"}),)


def test_a_missing_decision_is_not_believed(embedded_room: CentreRoom) -> None:
    unsigned = embedded_room.issued().model_copy(update={"authorisation": None})
    assert "missing" in disbelieved(embedded_room, unsigned)


def test_no_officer_issues_to_himself(embedded_room: CentreRoom) -> None:
    assert "himself" in disbelieved(
        embedded_room, embedded_room.issued(subscriber="person-of-olga")
    )


def test_a_record_of_an_unknown_officer_is_not_believed(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    receipt = desk.push(*desk.sign_in_records(1, officer="nobody"))
    assert receipt.records[0].outcome is Outcome.REFUSED


def test_a_record_of_an_officer_without_the_role_is_not_believed(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    receipt = desk.push(*desk.write(embedded_room.prepared(officer="adam")))
    assert "not permitted" in receipt.records[0].reason


def test_a_record_from_the_future_is_not_believed(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    desk.clock.move(timedelta(minutes=6))
    records = desk.sign_in_records(1)
    desk.clock.move(timedelta(minutes=-6))
    assert "future" in desk.push(*records).records[0].reason


def test_of_two_issuances_of_one_token_the_first_to_arrive_is_believed(room: CentreRoom) -> None:
    desk, other = room.desk(), room.desk()
    here = desk.write(room.prepared(), room.issued())
    there = other.write(room.prepared(), room.issued(subscriber="p-2"))
    assert {r.outcome for r in desk.push(*here).records} == {Outcome.ACCEPTED}
    receipt = other.push(*there)
    assert {r.outcome for r in receipt.records} == {Outcome.REFUSED}
    assert receipt.send_from == 2


# The directory


def test_a_seed_does_not_overwrite_what_has_changed_since(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.olga.sign)
    moved = make_person("p-1", unit="Moved")
    desk.client.change_directory(DirectoryChange(people=(moved,)), session)
    centre = open_centre(room.settings, clock=room.clock, random=bytes)
    centre.seed(room.seed)
    centre.close()
    assert desk.client.pull("").people == (moved,)


def test_the_directory_is_read_page_by_page(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.olga.sign)
    for start in range(0, 1200, 600):
        people = tuple(make_person(f"n-{number:05}") for number in range(start, start + 600))
        desk.client.change_directory(DirectoryChange(people=people), session)
    seen, cursor, more, pages = list[str](), "", True, 0
    while more:
        page = desk.client.pull(cursor)
        seen += [str(person.id) for person in page.people]
        cursor, more, pages = page.cursor, page.more, pages + 1
    assert seen == ["p-1", *(f"n-{number:05}" for number in range(1200))]
    assert pages == 3


def test_only_what_changed_comes_after_the_cursor(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.adam.sign)
    first = desk.client.pull("")
    assert first.profiles == shipped_profiles()
    assert {officer.id for officer in first.officers} == {
        room.olga.officer.id,
        room.adam.officer.id,
    }
    changed = make_person("p-1", unit="Moved")
    desk.client.change_directory(DirectoryChange(people=(changed,)), session)
    second = desk.client.pull(first.cursor)
    assert (second.people, second.officers, second.profiles, second.trust) == (
        (changed,),
        (),
        None,
        (),
    )


def test_the_same_content_again_is_no_change(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.adam.sign)
    before = desk.client.pull("").cursor
    desk.client.change_directory(room.seed.change(), session)
    assert desk.client.pull(before).cursor == before


@pytest.mark.parametrize("cursor", ["nonsense", "MS5hLjE=", "%F0", "é"])
def test_a_cursor_of_somebody_else_begins_again(embedded_room: CentreRoom, cursor: str) -> None:
    assert embedded_room.desk().client.pull(cursor).people == embedded_room.seed.people


def test_an_officer_may_not_change_officers(embedded_room: CentreRoom) -> None:
    desk = embedded_room.desk()
    session = sign_in(desk.client, embedded_room.olga.sign)
    promoted = embedded_room.olga.officer.model_copy(
        update={"roles": frozenset({Role.ADMINISTRATOR})}
    )
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(DirectoryChange(officers=(promoted,)), session)
    assert refusal_of(fault) is ProblemKind.NOT_PERMITTED


def test_a_version_of_a_profile_never_says_something_else(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.adam.sign)
    profiles = shipped_profiles()
    changed = profiles.tokens[0].model_copy(update={"pin_tries": 9})
    update = {"tokens": (changed, *profiles.tokens[1:])}
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(
            DirectoryChange(profiles=profiles.model_copy(update=update)), session
        )
    assert refusal_of(fault) is ProblemKind.CONFLICT


def test_two_officers_do_not_share_a_key(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.adam.sign)
    twin: Officer = room.olga.officer.model_copy(update={"id": room.stranger.officer.id})
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(DirectoryChange(officers=(twin,)), session)
    assert refusal_of(fault) is ProblemKind.CONFLICT


def test_a_text_that_postgresql_cannot_hold_is_a_clear_answer(room: CentreRoom) -> None:
    desk = room.desk()
    session = sign_in(desk.client, room.olga.sign)
    change = DirectoryChange(people=(make_person("p-\0"),))
    if room.settings.database_url.startswith("sqlite"):
        desk.client.change_directory(change, session)
        return
    with pytest.raises(CentreRefused) as fault:
        desk.client.change_directory(change, session)
    assert refusal_of(fault) is ProblemKind.MALFORMED
