"""The escrow as a workstation asks it: signed once, asked again, and a demonstration as a whole."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.demo.world import APPROVER_PIN, OFFICER_PIN, DemoWorld
from officer_app.domain.escrow import AwaitingApproval, EscrowEventKind, OpeningId, Verdict
from officer_app.domain.exchange import ProblemKind, register_request
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.network_faults import CentreRefused, CentreUnreachable, NoSessionAtCentre
from officer_app.domain.officer import Role
from officer_app.domain.procedure import OfficerPin, ProcedureStatus
from officer_app.domain.records import OfficerSignedIn, TokenIssued
from officer_app.domain.secret import Secret
from officer_app.host.entropy import SystemEntropy
from officer_app.procedures.sign_in import sign_in as sign_with_card
from officer_app.procedures.steps.secrets import TokenSecrets
from officer_app.signing.seal import unseal
from officer_app.store.store import STORE_KEY_BYTES, Store
from officer_app.sync import synchroniser
from officer_app.sync.client import CentreClient
from officer_app.sync.link import CentreLink, KnownCentre
from officer_app.sync.session import ask_to_sign
from officer_app.sync.shelf import StoreShelf
from officer_app.sync.synchroniser import Synchroniser
from officer_app.sync.wire import Wire
from officer_app.tokens.virtual import VirtualCard
from tests.support.centre import TOKEN, Card, CentreRoom, Desk, centre_room
from tests.support.escrow import (
    REASON,
    SECRETS,
    anna_card,
    escrow_key,
    four_eyes,
    officers,
    seat,
    with_token,
)
from tests.support.logs import LogExpectations
from tests.support.workplace import OFFICERS_READER, READER, WITHIN, Workplace, new_home

PROCEDURE = ProcedureId("a" * 32)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    """Another officer has to approve."""
    url, keys = f"sqlite:///{tmp_path}/central.db", [escrow_key(0)]
    with centre_room(url, officers=officers(), escrow_keys=keys, profiles=four_eyes(0)) as room:
        yield room


class Office:
    """A workstation's dealings with the centre, and an officer who counts the signatures."""

    def __init__(self, room: CentreRoom, desk: Desk, card: Card, folder: Path) -> None:
        self.desk, self.card = desk, card
        self.signatures = 0
        self.store = Store.create(
            folder / f"{card.officer.id}.db",
            Secret(bytes(STORE_KEY_BYTES)),
            desk.clock,
            lambda _key, _name: desk.sealing_certificate,
        )
        self.link = CentreLink(
            KnownCentre(room.url),
            lambda url: CentreClient(Wire(url, desk.clock), desk.key, desk.clock, SystemEntropy()),
            registration=lambda name, code: register_request(
                desk.key, name=name, sealing_certificate=desk.sealing_certificate, grant=code
            ),
        )
        self.sync = Synchroniser(
            self.link,
            StoreShelf(self.store),
            clock=desk.clock,
            entropy=SystemEntropy(),
            every=timedelta(minutes=1),
        )

    def sign_in(self) -> None:
        self.sync.open_session(self.card.sign(self.link.ask(ask_to_sign).canonical()))

    def sign(self, content: bytes) -> bytes:
        self.signatures += 1
        return self.card.sign(content, self.desk.clock.now())

    def open(self) -> bytes | AwaitingApproval:
        return self.sync.open_secrets(PROCEDURE, TOKEN, REASON, self.sign)

    def close(self) -> None:
        self.sync.stop()
        self.store.close()


OfficeOf = Callable[[Card], Office]


@pytest.fixture
def office_of(room: CentreRoom, tmp_path: Path) -> Iterator[OfficeOf]:
    made: list[Office] = []

    def make(card: Card) -> Office:
        made.append(Office(room, room.desk(), card, tmp_path))
        return made[-1]

    yield make
    for office in made:
        office.close()


def test_a_card_signs_once_however_often_the_workstation_asks(
    room: CentreRoom, office_of: OfficeOf
) -> None:
    with_token(seat(room))
    olga, anna = office_of(room.olga), office_of(anna_card())
    olga.sign_in()
    anna.sign_in()
    waiting = olga.open()
    assert olga.open() == waiting
    assert isinstance(waiting, AwaitingApproval)
    (pending,) = anna.sync.openings()
    anna.sync.approve(pending.opening, Verdict.APPROVE, "seen the person", anna.sign)
    sealed = olga.open()
    assert isinstance(sealed, bytes)
    with unseal(sealed, olga.desk.sealing_certificate, olga.desk.sealing_key) as opened:
        assert opened.reveal() == SECRETS
    assert (olga.signatures, anna.signatures) == (1, 1)
    kinds = [event.event for event in olga.sync.escrow_events().events]
    assert kinds == [EscrowEventKind.ASKED, EscrowEventKind.APPROVED, EscrowEventKind.OPENED]
    assert len(olga.sync.escrow_events(1).events) == 1


def test_a_rejection_reaches_the_officer_who_asked(room: CentreRoom, office_of: OfficeOf) -> None:
    with_token(seat(room))
    olga, anna = office_of(room.olga), office_of(anna_card())
    olga.sign_in()
    anna.sign_in()
    waiting = olga.open()
    assert isinstance(waiting, AwaitingApproval)
    anna.sync.approve(waiting.opening, Verdict.REJECT, "who is that?", anna.sign)
    with pytest.raises(CentreRefused, match=r"Anna: who is that\?") as fault:
        olga.open()
    assert fault.value.kind is ProblemKind.OPENING_REJECTED


def test_without_a_session_nothing_is_signed(room: CentreRoom, office_of: OfficeOf) -> None:
    olga = office_of(room.olga)
    for deed in (
        olga.open,
        olga.sync.openings,
        olga.sync.escrow_events,
        lambda: olga.sync.approve(OpeningId("0" * 64), Verdict.APPROVE, "", olga.sign),
    ):
        with pytest.raises(NoSessionAtCentre):
            deed()
    assert olga.signatures == 0


def test_a_session_that_is_over_is_told(room: CentreRoom, office_of: OfficeOf) -> None:
    olga = office_of(room.olga)
    olga.sign_in()
    room.clock.pass_by(timedelta(hours=9))
    olga.desk.clock.move(timedelta(hours=9))
    for _ in range(2):
        with pytest.raises(NoSessionAtCentre):
            olga.open()


def test_what_was_signed_is_sent_again_after_the_centre_was_away(tmp_path: Path) -> None:
    url, keys = f"sqlite:///{tmp_path}/central.db", [escrow_key(0)]
    with centre_room(url, escrow_keys=keys) as room:
        with_token(seat(room))
        olga = Office(room, room.desk(), room.olga, tmp_path)
        olga.sign_in()
    with pytest.raises(CentreUnreachable):
        olga.open()
    with pytest.raises(CentreUnreachable):
        olga.open()
    assert olga.signatures == 1
    olga.close()


@pytest.mark.parametrize("reason", ["", " ", "a" * 501])
def test_the_card_does_not_sign_without_a_reason_that_the_centre_takes(
    room: CentreRoom, office_of: OfficeOf, reason: str
) -> None:
    olga = office_of(room.olga)
    olga.sign_in()
    for deed in (
        lambda: olga.sync.open_secrets(PROCEDURE, TOKEN, reason, olga.sign),
        lambda: olga.sync.approve(OpeningId("0" * 64), Verdict.REJECT, reason, olga.sign),
    ):
        with pytest.raises(CentreRefused) as fault:
            deed()
        assert fault.value.kind is ProblemKind.MALFORMED
    assert olga.signatures == 0


def test_nothing_is_asked_before_the_centre_has_heard_what_was_done_here(
    room: CentreRoom, office_of: OfficeOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synchroniser, "_SENDING", timedelta(milliseconds=20))
    olga = office_of(room.olga)
    olga.sign_in()
    olga.store.append_record(OfficerSignedIn(officer=room.olga.officer.id))
    with pytest.raises(CentreUnreachable, match="not been sent yet"):
        olga.open()
    assert olga.signatures == 0


def issued_token(store: Store) -> TokenId:
    """The card that the last record issued."""
    body = store.records.since(0, 100)[-1].record.body
    assert isinstance(body, TokenIssued)
    return body.token


def signing_with(place: Workplace, reader: str, pin: str) -> Callable[[bytes], bytes]:
    """What the officer's card in that reader signs."""

    def sign(content: bytes) -> bytes:
        with Secret(pin) as typed:
            _, cms = sign_with_card(
                bench=place.parts.bench,
                reader=reader,
                answer=OfficerPin(typed),
                directory=place.parts.store.directory,
                crls=(place.parts.ca.crl(),),
                statement=lambda: content,
                now=place.parts.clock.now(),
                on_hand=lambda _hand: None,
            )
        return cms

    return sign


def synchronised(place: Workplace) -> Synchroniser:
    """Once all records have been sent."""
    sync, sent = place.parts.sync, threading.Event()
    assert sync is not None
    place.workstation.listen(lambda _event: sent.set())
    while place.parts.store.outbox.waiting():
        assert sent.wait(WITHIN.total_seconds())
        sent.clear()
    return sync


def test_a_demonstrations_centre_opens_what_its_workstation_forgot(
    tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.allow("keystore.insecure_file")
    home = new_home(tmp_path / "home")
    with Workplace.at(home, synchronise=True) as place:
        sync = synchronised(place)
        place.workstation.sign_in(OFFICERS_READER, OfficerPin(Secret(OFFICER_PIN))).result()
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
        # Its records may still be on their way: what is asked for comes after them.
        keys = place.parts.store.keys
        sealed = sync.open_secrets(
            PROCEDURE,
            issued_token(place.parts.store),
            REASON,
            signing_with(place, OFFICERS_READER, OFFICER_PIN),
        )
        assert isinstance(sealed, bytes)
        opened = unseal(sealed, keys.sealing_certificate, keys.sealing_key)
        with TokenSecrets.from_secret(opened) as secrets:
            assert len(secrets.puk) == 8


def test_a_demonstrations_second_officer_approves_with_a_card_of_his_own(
    tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.allow("keystore.insecure_file")
    home = new_home(tmp_path / "home")
    world = DemoWorld.load(home)
    assert world is not None
    assert (home.demo / "escrow.passphrase").stat().st_mode & 0o077 == 0
    with Workplace.at(home, synchronise=True) as place:
        sync = synchronised(place)
        place.hub.remove(READER)
        place.hub.insert(READER, VirtualCard.load(world.approver_card_file(home)))
        place.workstation.wait_for_readers(WITHIN)
        session = place.workstation.sign_in(READER, OfficerPin(Secret(APPROVER_PIN))).result()
        assert session.officer.roles == {Role.APPROVER}
        assert sync.openings() == ()
