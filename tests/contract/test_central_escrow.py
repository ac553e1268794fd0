"""The escrow over HTTP, on SQLite and on PostgreSQL: who gets secrets, and what is kept."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from officer_app.central import migrations
from officer_app.central.centre import open_centre
from officer_app.central.database import Database
from officer_app.central.migrations import migrate
from officer_app.domain.escrow import (
    AwaitingApproval,
    EscrowEvent,
    EscrowEventKind,
    OpenedSecrets,
)
from officer_app.domain.exchange import DirectoryChange, Outcome, ProblemKind
from officer_app.domain.ids import OfficerId, ProcedureId, WorkstationId
from officer_app.domain.network_faults import CentreRefused
from officer_app.domain.officer import Role
from officer_app.domain.signature_faults import SealBroken
from tests.support.centre import TOKEN, Card, CentreRoom, centre_room
from tests.support.escrow import (
    SECRETS,
    Seat,
    asking,
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
    with_token,
)

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
    """Every officer opens alone."""
    with centre_room(url, officers=officers(), escrow_keys=[escrow_key(0)]) as room:
        yield room


@pytest.fixture
def embedded_room(tmp_path: Path) -> Iterator[CentreRoom]:
    """For what does not depend on the database."""
    url = f"sqlite:///{tmp_path}/central.db"
    with centre_room(url, officers=officers(), escrow_keys=[escrow_key(0)]) as room:
        yield room


# Who opens


@pytest.mark.parametrize("elsewhere", [False, True])
def test_an_officer_gets_the_secrets_for_this_workstation_alone(
    room: CentreRoom, elsewhere: bool
) -> None:
    olga = with_token(seat(room))
    other = seat(room)
    asker, bystander = (other, olga) if elsewhere else (olga, other)
    answer = asker.send(asker.asking())
    assert asker.read(answer) == SECRETS
    with pytest.raises(SealBroken):
        bystander.read(answer)


@pytest.mark.parametrize("role", [*Role, None])
def test_only_registration_officers_open_here_and_elsewhere(
    embedded_room: CentreRoom, role: Role | None
) -> None:
    room, olga = embedded_room, with_token(seat(embedded_room))
    card = card_of(f"some-{role}", *([role] if role else []))
    # Somebody without a role does not get in: he loses it once he is in.
    first = card.officer.model_copy(update={"roles": frozenset({role or Role.AUDITOR})})
    admin = Seat(room, olga.desk, room.adam)
    olga.desk.client.change_directory(DirectoryChange(officers=(first,)), admin.session)
    seats = [Seat(room, desk, card) for desk in (olga.desk, room.desk())]
    olga.desk.client.change_directory(DirectoryChange(officers=(card.officer,)), admin.session)
    if role is Role.REGISTRATION_OFFICER:
        assert [one.read(one.send(one.asking())) for one in seats] == [SECRETS, SECRETS]
        return
    for one in seats:
        fault = refused(partial(one.send, one.asking()))
        assert fault.kind is ProblemKind.NOT_PERMITTED
        event = olga.journal()[-1]
        assert event.event is EscrowEventKind.REFUSED
        assert (event.officer, event.workstation) == (
            card.officer.id,
            one.desk.client.workstation,
        )


def test_a_session_of_another_workstation_opens_nothing(embedded_room: CentreRoom) -> None:
    olga, other = with_token(seat(embedded_room)), seat(embedded_room)
    fault = refused(lambda: other.desk.client.open_secrets(other.asking(), olga.session))
    assert fault.kind is ProblemKind.SESSION_NEEDED


@pytest.mark.parametrize(
    "said",
    [
        {"procedure": ProcedureId("b" * 32)},
        {"reason": "another reason"},
        {"token": TOKEN.model_copy(update={"serial": "12000002"})},
        {"officer": OfficerId("anna")},
        {"workstation": WorkstationId("0" * 32)},
    ],
)
def test_a_decision_about_something_else_opens_nothing(
    embedded_room: CentreRoom, said: dict[str, object]
) -> None:
    olga = with_token(seat(embedded_room))
    fault = refused(lambda: olga.send(olga.asking(said=said)))
    assert fault.kind is ProblemKind.SIGNATURE
    assert kinds(olga.journal()) == ["refused"]


def test_a_decision_that_another_officer_signed_opens_nothing(embedded_room: CentreRoom) -> None:
    olga = with_token(seat(embedded_room))
    borrowed = Card(olga.card.officer, vera_card().key, vera_card().certificate, vera_card().chain)
    request = asking(borrowed, olga.desk.client.workstation, embedded_room.clock.now)
    assert refused(lambda: olga.send(request)).kind is ProblemKind.OFFICER_REFUSED


def test_a_torn_decision_opens_nothing(embedded_room: CentreRoom) -> None:
    olga = with_token(seat(embedded_room))
    whole = olga.asking()
    size = len(whole.decision)
    for end in (1, 2, 40, size // 2, size - 1):
        torn = whole.model_copy(update={"decision": whole.decision[:end]})
        assert refused(partial(olga.send, torn)).kind is ProblemKind.SIGNATURE
    bent = whole.model_copy(update={"decision": whole.decision[:-1] + b"\0"})
    assert refused(lambda: olga.send(bent)).kind is ProblemKind.SIGNATURE
    assert olga.read(olga.send(whole)) == SECRETS


@pytest.mark.parametrize("off", [timedelta(minutes=-16), timedelta(minutes=6)])
def test_a_decision_of_another_time_opens_nothing(
    embedded_room: CentreRoom, off: timedelta
) -> None:
    olga = with_token(seat(embedded_room))
    at = embedded_room.clock.now + off
    fault = refused(lambda: olga.send(olga.asking(said={"decided_at": at})))
    assert fault.kind is ProblemKind.OPENING_EXPIRED


def test_a_token_that_nobody_told_of_is_not_found(embedded_room: CentreRoom) -> None:
    olga = seat(embedded_room)
    request = olga.asking()
    assert refused(lambda: olga.send(request)).kind is ProblemKind.NOT_FOUND
    with_token(olga)
    assert olga.read(olga.send(request)) == SECRETS


def test_a_record_that_is_not_believed_brings_no_secrets(embedded_room: CentreRoom) -> None:
    olga = with_token(seat(embedded_room))
    forged = prepared(embedded_room, secrets=b"\x01a12345678").model_copy(
        update={"officer": OfficerId("anna")}
    )
    (receipt,) = olga.desk.push(*olga.desk.write(forged)).records
    assert receipt.outcome is Outcome.REFUSED
    assert olga.read(olga.send(olga.asking())) == SECRETS


def test_four_eyes_that_come_with_a_later_profile_hold_for_tokens_of_before(
    room: CentreRoom,
) -> None:
    olga = with_token(seat(room))
    admin = Seat(room, olga.desk, room.adam)
    olga.desk.client.change_directory(DirectoryChange(profiles=four_eyes(1)), admin.session)
    assert isinstance(olga.send(olga.asking()), AwaitingApproval)


# The same again


def test_the_same_procedure_gets_the_same_answer_freshly_sealed(room: CentreRoom) -> None:
    olga = with_token(seat(room))
    request = olga.asking(procedure=PROCEDURE)
    first, second = olga.send(request), olga.send(request)
    signed_anew = olga.send(olga.asking(procedure=PROCEDURE))
    assert olga.read(first) == olga.read(second) == olga.read(signed_anew) == SECRETS
    assert isinstance(first, OpenedSecrets)
    assert isinstance(second, OpenedSecrets)
    assert first.sealed != second.sealed
    assert first.opening == second.opening
    assert kinds(olga.journal()) == ["asked", "opened", "repeated", "repeated"]


def test_a_procedures_name_is_good_at_one_workstation_for_one_token_and_reason(
    room: CentreRoom,
) -> None:
    olga, other = with_token(seat(room)), seat(room)
    olga.send(olga.asking(procedure=PROCEDURE))
    token = TOKEN.model_copy(update={"serial": "12000002"})
    for deed in (
        lambda: other.send(other.asking(procedure=PROCEDURE)),
        lambda: olga.send(olga.asking(procedure=PROCEDURE, token=token)),
        lambda: olga.send(olga.asking(procedure=PROCEDURE, reason="other")),
    ):
        assert refused(deed).kind is ProblemKind.CONFLICT


def test_a_decision_is_good_for_a_while_and_then_has_to_be_made_anew(room: CentreRoom) -> None:
    olga = with_token(seat(room))
    request = olga.asking(procedure=PROCEDURE)
    olga.send(request)
    pass_by(10 * MINUTE, olga)
    assert refused(lambda: olga.send(request)).kind is ProblemKind.OPENING_EXPIRED
    assert olga.read(olga.send(olga.asking(procedure=PROCEDURE))) == SECRETS


def test_the_newest_secrets_count_and_older_ones_are_not_given_out_again(
    room: CentreRoom,
) -> None:
    olga = with_token(seat(room))
    request = olga.asking()
    olga.send(request)
    olga.desk.push(*olga.desk.write(prepared(room, secrets=b"\x01k87654321")))
    assert refused(lambda: olga.send(request)).kind is ProblemKind.CONFLICT
    assert olga.read(olga.send(olga.asking())) == b"\x01k87654321"


def test_two_requests_at_once_are_one_opening(room: CentreRoom) -> None:
    olga = with_token(seat(room))
    requests = [olga.asking(procedure=PROCEDURE) for _ in range(4)]
    with ThreadPoolExecutor(4) as workers:
        answers = list(workers.map(olga.send, requests))
    assert {olga.read(answer) for answer in answers} == {SECRETS}
    assert sorted(kinds(olga.journal())) == ["asked", "opened", *["repeated"] * 3]


def test_two_workstations_at_once_under_one_name_are_one_opening(room: CentreRoom) -> None:
    seats = (with_token(seat(room)), seat(room))

    def ask(one: Seat) -> bytes | ProblemKind:
        try:
            return one.read(one.send(one.asking(procedure=PROCEDURE)))
        except CentreRefused as no:
            return no.kind

    with ThreadPoolExecutor(2) as workers:
        answers = set(workers.map(ask, seats))
    assert answers == {ProblemKind.CONFLICT, SECRETS}
    assert sorted(kinds(seats[0].journal())) == ["asked", "opened", "refused"]


def test_two_workstations_at_once_under_their_own_names_are_two_openings(
    room: CentreRoom,
) -> None:
    seats = (with_token(seat(room)), seat(room))
    with ThreadPoolExecutor(2) as workers:
        answers = list(workers.map(lambda one: one.read(one.send(one.asking())), seats))
    assert answers == [SECRETS, SECRETS]
    events = seats[0].journal()
    assert [event.position for event in events] == list(range(4))
    assert {e.workstation for e in events} == {s.desk.client.workstation for s in seats}


# The escrow's keys


def test_without_a_key_nothing_is_opened_and_why_is_told(url: str) -> None:
    with centre_room(url, officers=officers()) as room:
        olga = with_token(seat(room))
        fault = refused(lambda: olga.send(olga.asking()))
        assert (fault.kind, fault.reason) == (
            ProblemKind.ESCROW_CLOSED,
            "no escrow key was given to the centre",
        )
        assert kinds(olga.journal()) == ["refused"]


@pytest.mark.parametrize("generations", [(1,), (0, 1), (1, 2)])
def test_any_of_the_centres_keys_opens_what_was_sealed_to_it(
    tmp_path: Path, generations: tuple[int, ...]
) -> None:
    keys = [escrow_key(0), escrow_key(1)]
    with centre_room(f"sqlite:///{tmp_path}/c.db", escrow_keys=keys) as room:
        olga = with_token(seat(room), *generations)
        assert olga.read(olga.send(olga.asking())) == SECRETS


def test_a_key_that_does_not_fit_opens_nothing_and_leaves_nothing_open(
    embedded_room: CentreRoom,
) -> None:
    olga = with_token(seat(embedded_room), 1)
    fault = refused(lambda: olga.send(olga.asking()))
    assert fault.kind is ProblemKind.ESCROW_CLOSED
    assert "sealed for somebody else" in fault.reason
    assert kinds(olga.journal()) == ["refused"]


def test_a_seal_that_was_damaged_is_told(embedded_room: CentreRoom) -> None:
    olga = seat(embedded_room)
    good = prepared(embedded_room)
    for sealed in (good.sealed[:-1] + b"\0", good.sealed[: len(good.sealed) // 2], b"no seal"):
        bad = good.model_copy(update={"sealed": sealed})
        olga.desk.push(*olga.desk.write(bad))
        assert refused(lambda: olga.send(olga.asking())).kind is ProblemKind.ESCROW_CLOSED


# What is kept


def test_the_journal_comes_in_pages(url: str) -> None:
    keys = [escrow_key(0)]
    with centre_room(url, officers=officers(), escrow_keys=keys, escrow_page_items=3) as room:
        olga = with_token(seat(room))
        for _ in range(4):
            olga.send(olga.asking())
        found: list[EscrowEvent] = []
        pages, more = 0, True
        while more:
            after = found[-1].position if found else -1
            page = olga.desk.client.escrow_events(after, olga.session)
            found, pages, more = [*found, *page.events], pages + 1, page.more
        assert (pages, [event.position for event in found]) == (3, list(range(8)))


def test_no_row_holds_a_secret(room: CentreRoom) -> None:
    olga = with_token(seat(room))
    answer = olga.send(olga.asking())
    assert isinstance(answer, OpenedSecrets)
    database = Database(room.settings.database_url)
    with database.reading() as session:
        rows = session.execute(text("SELECT * FROM escrow_events")).all()
    database.close()
    kept = b"".join(
        value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row
    )
    assert len(rows) == 2
    for secret in (SECRETS, SECRETS[25:], answer.sealed):
        assert secret not in kept


@pytest.mark.parametrize(
    "deed",
    ["UPDATE escrow_events SET officer = 'adam'", "DELETE FROM escrow_events"],
)
def test_the_journal_is_never_changed(room: CentreRoom, deed: str) -> None:
    olga = with_token(seat(room))
    olga.send(olga.asking())
    database = Database(room.settings.database_url)
    with pytest.raises(DBAPIError, match="never changed"), database.writing() as session:
        session.execute(text(deed))
    database.close()


def test_the_database_itself_lets_an_opening_end_once(room: CentreRoom) -> None:
    olga = with_token(seat(room))
    olga.send(olga.asking())
    copied = (
        "INSERT INTO escrow_events (position, at, event, opening, procedure, token, officer,"
        " workstation, reason, detail) SELECT 99, at, 'expired', opening, procedure, token,"
        " officer, workstation, reason, detail FROM escrow_events WHERE event = 'opened'"
    )
    database = Database(room.settings.database_url)
    with pytest.raises(DBAPIError, match=r"(?i)unique"), database.writing() as session:
        session.execute(text(copied))
    database.close()


def test_a_database_of_before_the_escrow_finds_its_seals(url: str) -> None:
    with centre_room(url, officers=officers()) as room:
        olga = with_token(seat(room))
        olga.desk.push(*olga.desk.write(prepared(room, secrets=b"\x01k87654321")))
    database = Database(url)
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    with database.migrating() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    migrate(database)
    database.close()
    with centre_room(url, officers=officers(), escrow_keys=[escrow_key(0)]) as room:
        again = Seat(room, room.same_desk(olga.desk), olga.card)
        assert again.read(again.send(again.asking())) == b"\x01k87654321"


def test_profiles_that_an_older_server_wrote_are_no_contradiction(url: str) -> None:
    with centre_room(url) as room:
        settings, change = room.settings, room.seed.change()
    database = Database(url)
    unguard = {
        "sqlite": "DROP TRIGGER profiles_refuse_update",
        "postgresql": "DROP TRIGGER profiles_refuse_row_changes ON profiles",
    }[url.partition("://")[0].partition("+")[0]]
    with database.writing() as session:
        session.execute(text(unguard))
        gone = {"field": ',"opening_needs_approval":false'}
        session.execute(text("UPDATE profiles SET json = replace(json, :field, '')"), gone)
    database.close()
    centre = open_centre(settings, clock=lambda: room.clock.now, random=bytes)
    centre.directory.change(change)
    centre.close()
