"""The workstation: everything built once, and the few doors through which a person works with it.

The window and the command line use nothing but this and `domain/`. What touches a card, the disk
or the network answers a Future; what answers at once comes from memory.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from pydantic import ValidationError

from officer_app.assembly import Opening, Parts, make_demo, open_parts
from officer_app.ca.port import PublishesCrl
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.diagnosis import Diagnosis
from officer_app.domain.errors import Trouble
from officer_app.domain.escrow import AwaitingApproval
from officer_app.domain.examination import Examination
from officer_app.domain.exchange import (
    DirectoryChange,
    EnrolmentCode,
    ProblemKind,
    RegisteredWorkstation,
)
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.network_faults import CentreRefused, NoCentre
from officer_app.domain.officer import Act
from officer_app.domain.policy_faults import ProcedureUnknown
from officer_app.domain.procedure import Answer, OfficerPin, ProcedureState
from officer_app.domain.records import OfficerSignedIn
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.domain.support import SupportFile
from officer_app.domain.token import TokenInfo
from officer_app.domain.wishes import Wish
from officer_app.domain.words import phrase
from officer_app.doors.drivers import DriverDoors
from officer_app.doors.inventory import InventoryDoors
from officer_app.doors.log import LogDoors
from officer_app.doors.openings import OpeningDoors
from officer_app.doors.records import PersonDetail, RecordDoors
from officer_app.events import (
    Event,
    ProcedureChanged,
    ReaderChanged,
    RecordsChanged,
    SessionChanged,
    SignInAwaits,
    SyncChanged,
)
from officer_app.host.clock import SystemClock
from officer_app.host.files import file_wall, write_whole
from officer_app.host.paths import Home
from officer_app.procedures.approving import Approving
from officer_app.procedures.card_drivers import (
    DriverSeen,
)
from officer_app.procedures.check_desk import Checked, check_desk, support_file
from officer_app.procedures.delivered import open_delivered
from officer_app.procedures.desk import Desk
from officer_app.procedures.examine import examination_in
from officer_app.procedures.facts import Means, OfficerSession
from officer_app.procedures.registry import needs_escrow, plan_from_order, plan_from_wish
from officer_app.procedures.runner import Runner
from officer_app.procedures.sealer import Sealer
from officer_app.procedures.sign_in import LocalSignIn, sign_in
from officer_app.store.settings import SettingsShelf
from officer_app.sync.state import SyncState, SyncStatus
from officer_app.sync.synchroniser import Synchroniser
from officer_app.tokens.bench import ReaderState
from officer_app.tokens.pkcs11.trial import ModuleTried

__all__ = [
    "DriverSeen",
    "Event",
    "ModuleTried",
    "OfficerSession",
    "PersonDetail",
    "ProcedureChanged",
    "ReaderChanged",
    "ReaderState",
    "RecordsChanged",
    "SessionChanged",
    "SignInAwaits",
    "SyncChanged",
    "SyncState",
    "SyncStatus",
    "Workstation",
    "check_unopened",
    "open_workstation",
    "write_support_file",
]

_NO_CODE = phrase("reasons", "this is not a code that an administrator gave out")


class Workstation:
    """One workstation, open. `listener`s hear every event, on any thread.

    What belongs together has a door of its own: `records`, `inventory`, `openings`, `log` and
    `drivers`.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = parts.store
        self._bench = parts.bench
        self._session: OfficerSession | None = None
        self._listeners: list[Callable[[Event], None]] = []
        self._workers = ThreadPoolExecutor(4, thread_name_prefix="workstation")
        self._sync = parts.sync
        self._means = self._make_means()
        self._desk = Desk(self._means, self._store.directory, self._store.records)
        self._runner = Runner(
            store=self._store,
            means=self._means,
            plan_of=lambda entry: plan_from_order(entry.kind, entry.order),
            on_state=self._on_procedure,
            on_bug=parts.on_bug,
            owner=parts.owner,
        )
        self._approving = Approving(
            self._means, self._sync, lambda hand: self._emit(SignInAwaits(hand))
        )
        self.records = RecordDoors(self._workers, self._store, self._desk)
        self.inventory = InventoryDoors(
            self._workers, self._desk, self._store, self._on_records_changed
        )
        self.openings = OpeningDoors(self._workers, self._approving)
        self.log = LogDoors(self._workers, self._store, self._centre)
        self.drivers = DriverDoors(
            self._workers, self._store.settings, parts.keystore, self._store.directory.profiles
        )
        self._bench.listen(self._on_reader)
        if self._sync is not None:
            self._sync.listen(
                tell=lambda state: self._emit(SyncChanged(state)),
                on_directory=lambda: self._emit(RecordsChanged()),
            )

    def _make_means(self) -> Means:
        parts, directory = self._parts, self._store.directory
        keys = self._store.keys
        return Means(
            bench=self._bench,
            ca=parts.ca,
            clock=parts.clock,
            entropy=parts.entropy,
            sealer=Sealer(
                directory.escrow_certificates, keys.sealing_certificate, keys.sealing_key
            ),
            session=lambda: self._session,
            token_status=self._store.records.token_status,
            sealed_here=self._store.vault.get,
            attestation_roots=directory.attestation_roots,
            open_escrow=self._open_escrow,
            unfinished=self._unfinished,
            officer_tokens=self._officer_tokens,
            key_times=self._store.timings,
            master_key=parts.master_key,
            delivered=open_delivered(self._store.settings, parts.keystore),
        )

    def start(self) -> None:
        """Begin to watch readers and to synchronise."""
        self._bench.start()
        if self._sync is not None:
            self._sync.start()

    def close(self) -> None:
        """Stop everything; what is open stays resumable."""
        self.drivers.stop()
        self._approving.stop()
        self._runner.close()
        self._workers.shutdown(wait=True, cancel_futures=True)
        self._bench.stop()
        if self._sync is not None:
            self._sync.stop()
        self._parts.close()

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Hear of every event from now on."""
        self._listeners.append(listener)

    @property
    def is_demo(self) -> bool:
        """A demonstration: nothing here is real."""
        return self._parts.is_demo

    @property
    def demo_pin(self) -> str:
        """The demonstration officer's PIN, shown on purpose; empty where anything is real."""
        return OFFICER_PIN if self._parts.is_demo else ""

    @property
    def is_insecure(self) -> bool:
        """The store's key lies in a plain file."""
        return self._parts.is_insecure

    @property
    def settings(self) -> SettingsShelf:
        """Language, theme and the like."""
        return self._store.settings

    # The centre

    @property
    def sync_state(self) -> SyncState | None:
        """How synchronising stands; None: this workstation works alone."""
        return self._sync.state if self._sync is not None else None

    def synchronise_now(self) -> None:
        """Try now, whatever the rhythm; SyncChanged tells of the outcome."""
        if self._sync is not None:
            self._sync.wake()

    def wait_for_centre(self, within: timedelta) -> None:
        """Block until it is known whether the centre can be reached, or time is up."""
        if self._sync is not None:
            self._sync.wait_until_tried(within)

    def synchronise_once(self) -> Future[SyncState]:
        """One round, for a workstation that was not started. Errors: NoCentre."""
        return self._workers.submit(self._centre().once)

    def register(self, name: str, code: Secret) -> Future[RegisteredWorkstation]:
        """Make this workstation known at the centre by an administrator's code.

        Errors: NoCentre, CentreRefused, CentreUnreachable, CentreAnswersNonsense.
        """
        return self._workers.submit(self._register, name, code)

    # The officer

    @property
    def session(self) -> OfficerSession | None:
        """The officer who is signed in."""
        return self._session

    def sign_in(self, reader: str, answer: OfficerPin) -> Future[OfficerSession]:
        """Sign in with the card in `reader`; the PIN is wiped whatever happens.

        Errors: OfficerCardRefused, WrongPin, PinTriesLow, PinBlocked, those of the tokens' port.
        """
        return self._workers.submit(self._sign_in, reader, answer)

    def sign_out(self) -> None:
        """Nobody is signed in; procedures that need the officer wait."""
        self._session = None
        if self._sync is not None:
            self._sync.end_session()
        self._emit(SessionChanged(None))

    # Readers and tokens

    def readers(self) -> tuple[ReaderState, ...]:
        """Every reader, as its tile shows it."""
        return self._bench.readers()

    def wait_for_readers(self, within: timedelta) -> None:
        """Block until every card that is in has been looked at, or time is up."""
        self._bench.wait_until_settled(within)

    def resolve_reader(self, name_or_prefix: str) -> str:
        """The reader's whole name. Errors: NoReader."""
        return self._bench.resolve(name_or_prefix)

    def look(self, reader: str) -> Future[TokenInfo]:
        """Look at a card again."""
        return self._bench.look(reader)

    # What is wrong here

    def check(self) -> Future[Diagnosis]:
        """Look at card service, readers, store, disk, clock, CA and centre. Changes nothing."""
        return self._workers.submit(lambda: check_desk(self._checked()))

    def support_file(self, diagnosis: Diagnosis) -> SupportFile:
        """A diagnosis for somebody elsewhere: no secret and nobody's data is in it."""
        return support_file(self._checked(), diagnosis)

    # Procedures

    def start_procedure(self, wish: Wish) -> Future[ProcedureId]:
        """Begin what an officer wants done.

        Errors: NotSignedIn, NotPermitted, and those of the wish's procedure.
        """
        return self._workers.submit(lambda: self._runner.start(plan_from_wish(wish, self._desk)))

    def answer(self, procedure: ProcedureId, answer: Answer) -> None:
        """Answer the present question. Errors: AnswerMismatch, ProcedureUnknown."""
        self._runner.answer(procedure, answer)

    def resume(self, procedure: ProcedureId) -> Future[None]:
        """Go on where a procedure stopped. Errors: ProcedureUnknown, ProcedureBusy."""
        return self._workers.submit(self._runner.resume, procedure)

    def undo(self, procedure: ProcedureId) -> Future[None]:
        """Give a procedure up. Errors: ProcedureUnknown, ProcedureBusy."""
        return self._workers.submit(self._runner.undo, procedure)

    def state(self, procedure: ProcedureId) -> ProcedureState:
        """How a procedure of this process stands. Errors: ProcedureUnknown."""
        return self._runner.state(procedure)

    def needs_centre(self, procedure: ProcedureId) -> bool:
        """Whether it asks the centre for what the escrow keeps. Errors: ProcedureUnknown."""
        return needs_escrow(self._runner.state(procedure).kind)

    def examination(self, procedure: ProcedureId) -> Future[Examination]:
        """What an ExamineToken that is done has found. Errors: ProcedureUnknown."""
        return self._workers.submit(self._examination, procedure)

    def open_procedures(self) -> Future[tuple[ProcedureState, ...]]:
        """What was begun and has not ended, the oldest first."""
        return self._workers.submit(self._runner.open_states)

    def add_person(self, person: Person) -> Future[None]:
        """Add a person, or change one. Errors: NotSignedIn, NotPermitted."""
        return self._workers.submit(self._add_person, person)

    # Within

    def _centre(self) -> Synchroniser:
        if self._sync is None:
            raise NoCentre
        return self._sync

    def _checked(self) -> Checked:
        opening = self._parts.opening
        return Checked(
            home=opening.home,
            clock=self._parts.clock,
            use_card_service=opening.use_card_service,
            settings=self._store.settings.read(),
            readers=self._bench.readers(),
        )

    def _unfinished(self, token: TokenId) -> frozenset[ProcedureId]:
        # By the steps' results: the journal's own column lags behind until somebody is asked.
        states = self._runner.open_states()
        return frozenset(s.id for s in states if not s.only_looks and token in (s.token, s.also))

    def _open_escrow(
        self,
        procedure: ProcedureId,
        token: TokenId,
        reason: str,
        sign: Callable[[bytes], bytes],
        *,
        remote: bool = False,
    ) -> bytes | AwaitingApproval:
        return self._centre().open_secrets(procedure, token, reason, sign, remote=remote)

    def _register(self, name: str, code: Secret) -> RegisteredWorkstation:
        with code:
            try:
                checked = EnrolmentCode(code=code.reveal_text())
            except ValidationError:
                # The cause would carry the code.
                raise CentreRefused(ProblemKind.ENROLMENT_REFUSED, _NO_CODE) from None
        return self._centre().register(name, checked)

    def _sign_in(self, reader: str, answer: OfficerPin) -> OfficerSession:
        # Asked before the PIN is sent: the card signs once, for the centre where it can be reached.
        asked = self._sync.statement() if self._sync is not None else None
        try:
            session, cms = sign_in(
                bench=self._bench,
                reader=reader,
                answer=answer,
                directory=self._store.directory,
                crls=(*self._store.directory.crls(), *self._own_crls()),
                statement=lambda: asked or self._statement(),
                now=self._parts.clock.now(),
                on_hand=lambda hand: self._emit(SignInAwaits(hand)),
            )
        finally:
            answer.wipe()
        if asked is not None and self._sync is not None:
            self._sync.open_session(cms)
        self._session = session
        self._store.append_record(OfficerSignedIn(officer=session.officer.id))
        self._emit(SessionChanged(session))
        self.synchronise_now()
        return session

    def _own_crls(self) -> tuple[bytes, ...]:
        ca = self._parts.ca
        return (ca.crl(),) if isinstance(ca, PublishesCrl) else ()

    def _statement(self) -> bytes:
        return LocalSignIn(
            workstation=self._store.keys.workstation,
            nonce=self._parts.entropy.bytes(32),
            at=self._parts.clock.now(),
        ).canonical()

    def _add_person(self, person: Person) -> None:
        self._desk.permitted(Act.EDIT_DIRECTORY)
        self._store.directory.save_people((person,))
        self._emit(RecordsChanged())
        if self._sync is not None:
            self._sync.change_directory(DirectoryChange(people=(person,)))

    def _examination(self, procedure: ProcedureId) -> Examination:
        found = examination_in(self._store.journal.entries(procedure))
        if found is None:
            raise ProcedureUnknown(str(procedure))
        return found

    def _officer_tokens(self) -> frozenset[TokenId]:
        """The signed-in officer's card, and every card that shows an officer's certificate."""
        tokens = {self._session.token} if self._session else set()
        keys = self.records.officer_keys()
        for reader in self._bench.readers():
            seen = reader.token
            if seen is not None and seen.id and any(c.spki_sha256 in keys for c in seen.slots):
                tokens.add(seen.id)
        return frozenset(tokens)

    def _on_reader(self, reader: str, state: ReaderState | None) -> None:
        self._emit(ReaderChanged(reader, state))
        seen = state.token if state else None
        if seen is not None and seen.id is not None:
            waiting = self._runner.waiting_for(seen.id)
            if waiting is not None:
                self._runner.resume(waiting)
        if state is not None and not state.has_card and self._is_officers_reader(reader):
            self.sign_out()

    def _is_officers_reader(self, reader: str) -> bool:
        return self._session is not None and self._session.reader == reader

    def _on_procedure(self, state: ProcedureState) -> None:
        self._emit(ProcedureChanged(state))
        self._approving.follow(state, self._runner.resume)
        if state.ended:
            self._on_records_changed()

    def _on_records_changed(self) -> None:
        self._emit(RecordsChanged())
        self.synchronise_now()

    def _emit(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)


def write_support_file(file: Path, support: SupportFile) -> None:
    """Write it as JSON that only this user may read.

    Errors: DiskFull, StoreNoAccess, StoreCorrupt.
    """
    with file_wall():
        write_whole(file, support.model_dump_json(indent=2).encode())


def check_unopened(home: Home, why: Trouble) -> tuple[Diagnosis, SupportFile]:
    """As Workstation.check and support_file, where opening it ended in `why`."""
    checked = Checked(home=home, clock=SystemClock(), use_card_service=True, opening=why)
    diagnosis = check_desk(checked)
    return diagnosis, support_file(checked, diagnosis)


def open_workstation(home: Path | None, *, demo: bool, say: Callable[[str], None]) -> Workstation:
    """The workstation in a folder (None: this user's), open but not yet started.

    `demo`: a demonstration is made there first if there is none, and its readers are served to
    other programs. `say` tells a person what must not be missed. Errors: HomeMissing, HomeTaken,
    those of the store, the keyring and the CA.
    """
    place = Home(home) if home is not None else Home.default()
    if demo:
        make_demo(place, say=say)
    opening = Opening(home=place, serve_readers=demo, synchronise=True, say=say)
    return Workstation(open_parts(opening))
