"""The workstation: everything built once, and the few doors through which a person works with it.

The window and the command line use nothing but this and `domain/`. What touches a card, the disk
or the network answers a Future; what answers at once comes from memory.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from pydantic import ValidationError

from officer_app.assembly import Opening, Parts, make_demo, open_parts
from officer_app.ca.port import PublishesCrl
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.diagnosis import Diagnosis
from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.errors import Trouble
from officer_app.domain.escrow import AwaitingApproval, OpeningId, PendingOpening, Verdict
from officer_app.domain.examination import Examination
from officer_app.domain.exchange import (
    DirectoryChange,
    EnrolmentCode,
    ProblemKind,
    RegisteredWorkstation,
)
from officer_app.domain.ids import ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.log import LogPage
from officer_app.domain.network_faults import CentreRefused, NoCentre
from officer_app.domain.officer import Act
from officer_app.domain.policy_faults import CertificateUnknown, ProcedureUnknown
from officer_app.domain.procedure import Answer, OfficerPin, ProcedureState
from officer_app.domain.profiles import KeySpec, Profiles, TokenProfile
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.records import OfficerSignedIn, SignedRecord
from officer_app.domain.secret import Secret
from officer_app.domain.stock import Delivery, Stocked, StockOverview
from officer_app.domain.subscriber import Person
from officer_app.domain.support import SupportFile
from officer_app.domain.token import TokenInfo
from officer_app.domain.wishes import Wish
from officer_app.domain.words import phrase
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
from officer_app.procedures.add_certificate import keys_for
from officer_app.procedures.approving import Approving
from officer_app.procedures.card_drivers import (
    DriverSeen,
    add_driver,
    drivers_seen,
    drop_driver,
    use_driver,
)
from officer_app.procedures.check_desk import Checked, check_desk, support_file
from officer_app.procedures.desk import Desk
from officer_app.procedures.examine import examination_in
from officer_app.procedures.facts import Means, OfficerSession
from officer_app.procedures.master_key import drop_master_key, use_master_key
from officer_app.procedures.registry import needs_escrow, plan_from_order, plan_from_wish
from officer_app.procedures.runner import Runner
from officer_app.procedures.sealer import Sealer
from officer_app.procedures.sign_in import LocalSignIn, sign_in
from officer_app.procedures.stock_tokens import check_delivery, delivery_in, stock_tokens
from officer_app.store.log_heads import SeenLog
from officer_app.store.settings import SettingsShelf
from officer_app.sync.proving import ProvedLog
from officer_app.sync.state import SyncState, SyncStatus
from officer_app.sync.synchroniser import Synchroniser
from officer_app.tokens.bench import ReaderState
from officer_app.tokens.pkcs11.trial import ModuleTrials, ModuleTried

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


@dataclass(frozen=True)
class PersonDetail:
    """A person with the tokens and certificates that the person has now."""

    person: Person
    tokens: tuple[TokenNow, ...]
    certificates: tuple[CertificateNow, ...]


class Workstation:
    """One workstation, open. `listener`s hear every event, on any thread."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = parts.store
        self._bench = parts.bench
        self._session: OfficerSession | None = None
        self._listeners: list[Callable[[Event], None]] = []
        self._trials = ModuleTrials()
        self._drivers_at_start = self._store.settings.read().card_drivers
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
        )

    def start(self) -> None:
        """Begin to watch readers and to synchronise."""
        self._bench.start()
        if self._sync is not None:
            self._sync.start()

    def close(self) -> None:
        """Stop everything; what is open stays resumable."""
        self._trials.stop()
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

    # The master key

    def use_master_key(self, place: MasterKeyPlace, pin: Secret) -> Future[str]:
        """Derive management keys from this one from the next start on, if it works now.

        `pin`: of its token; wiped whatever happens. Answers the key's check value (hex).
        Errors: those of HardwareMasterKey and the key store.
        """
        return self._workers.submit(self._use_master_key, place, pin)

    def drop_master_key(self) -> Future[None]:
        """Name none in the settings any more, and keep its PIN no longer."""
        return self._workers.submit(drop_master_key, self._store.settings, self._parts.keystore)

    # What is wrong here

    def check(self) -> Future[Diagnosis]:
        """Look at card service, readers, store, disk, clock, CA and centre. Changes nothing."""
        return self._workers.submit(lambda: check_desk(self._checked()))

    def support_file(self, diagnosis: Diagnosis) -> SupportFile:
        """A diagnosis for somebody elsewhere: no secret and nobody's data is in it."""
        return support_file(self._checked(), diagnosis)

    # Card drivers

    def card_drivers(self) -> Future[tuple[DriverSeen, ...]]:
        """The PKCS#11 modules that the settings name, in their order, and those that are known."""
        read, before = self._store.settings.read, self._drivers_at_start
        return self._workers.submit(lambda: drivers_seen(read(), before))

    def use_card_driver(self, name: str, path: Path | None = None) -> Future[None]:
        """Name one more in the settings; it counts from the next start on.

        `path`: where it lies, if not at its known place. Errors: ModuleMissing, DriverRefused.
        """
        return self._workers.submit(use_driver, self._store.settings, name, path)

    def add_card_driver(self, path: Path) -> Future[None]:
        """The same for the one in a file, by a name made from it. Errors: as `use_card_driver`."""
        return self._workers.submit(add_driver, self._store.settings, path)

    def drop_card_driver(self, name: str) -> Future[None]:
        """Take one out of the settings, from the next start on. Errors: DriverUnknown."""
        return self._workers.submit(drop_driver, self._store.settings, name)

    def try_card_driver(self, file: Path) -> Future[ModuleTried]:
        """Load one in a process of its own. Errors: ModuleUnusable (no module, crash, hang)."""
        return self._workers.submit(self._trials.try_out, file)

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

    # What other officers asked of the escrow. Errors: those of Approving.

    def waiting_openings(self) -> Future[tuple[PendingOpening, ...]]:
        """What waits for this officer as a second pair of eyes, the oldest first."""
        return self._workers.submit(self._approving.waiting)

    def called_opening(self, token: TokenId, code: str) -> Future[PendingOpening]:
        """That of which this officer was told by telephone, by its card and its code."""
        return self._workers.submit(self._approving.called, token, code)

    def decide_opening(
        self, opening: OpeningId, verdict: Verdict, reason: str, answer: OfficerPin
    ) -> Future[None]:
        """Say yes or no by card. `reason`: how the person was identified, or why not."""
        return self._workers.submit(self._approving.decide, opening, verdict, reason, answer)

    # The inventory

    def read_delivery(self, file: Path, kind: TokenKind) -> Future[Delivery]:
        """A delivery's list in a file, checked as by `check_delivery`.

        `kind`: of tokens whose line names none. Errors: DeliveryUnreadable, NotSignedIn,
        NotPermitted.
        """
        return self._workers.submit(lambda: check_delivery(delivery_in(file, kind), self._desk))

    def check_delivery(self, delivery: Delivery) -> Future[Delivery]:
        """The same list, with what the inventory does not take among its faults.

        Errors: NotSignedIn, NotPermitted.
        """
        return self._workers.submit(check_delivery, delivery, self._desk)

    def stock_tokens(
        self, delivery: Delivery, source: str, *, skip_bad: bool = False
    ) -> Future[Stocked]:
        """Take a delivery into the inventory, all of it or nothing.

        `source`: where it comes from, in words. `skip_bad`: lines with a fault are left out.
        Errors: NotSignedIn, NotPermitted, DeliveryRefused.
        """
        return self._workers.submit(self._stock_tokens, delivery, source, skip_bad=skip_bad)

    def overview(self) -> Future[StockOverview]:
        """All tokens, counted, and the certificates that end soon."""
        return self._workers.submit(lambda: self._store.overview.stock(self._parts.clock.now()))

    # What is true now

    def search_people(
        self, text: str, limit: int = 50, offset: int = 0
    ) -> Future[tuple[Person, ...]]:
        """People whose name, number or e-mail begins so."""
        return self._workers.submit(self._store.directory.search, text, limit, offset)

    def person(self, subscriber: SubscriberId) -> Future[PersonDetail]:
        """One person with tokens and certificates. Errors: SubscriberUnknown."""
        return self._workers.submit(self._person_detail, subscriber)

    def add_person(self, person: Person) -> Future[None]:
        """Add a person, or change one. Errors: NotSignedIn, NotPermitted."""
        return self._workers.submit(self._add_person, person)

    def tokens(self, limit: int = 200, offset: int = 0) -> Future[tuple[TokenNow, ...]]:
        """Every token that the records know."""
        return self._workers.submit(self._store.records.tokens, limit, offset)

    def token(self, token: TokenId) -> Future[TokenNow | None]:
        """What the records say of one token."""
        return self._workers.submit(self._store.records.token, token)

    def tokens_of_people(self, people: Iterable[SubscriberId]) -> Future[tuple[TokenNow, ...]]:
        """The tokens of all these people, those that changed last first."""
        return self._workers.submit(self._store.records.tokens_of_people, tuple(people))

    def tokens_in_readers(self) -> Future[tuple[TokenNow, ...]]:
        """What the records say of the tokens that lie in the readers now."""
        return self._workers.submit(self._tokens_in_readers)

    def certificates_of(self, token: TokenId) -> Future[tuple[CertificateNow, ...]]:
        """The certificates on a token."""
        return self._workers.submit(self._store.records.certificates_of_token, token)

    def keys_to_add(self, token: TokenId) -> Future[tuple[KeySpec, ...]]:
        """The keys that AddCertificate could give a token now, as its profile names them."""
        return self._workers.submit(keys_for, token, self._desk)

    def authorisation(self, token: TokenId) -> Future[bytes | None]:
        """The officer's signed decision (CMS, DER) behind a token's last issuance."""
        return self._workers.submit(self._store.records.authorisation_of, token)

    def certificates(self, limit: int = 200, offset: int = 0) -> Future[tuple[CertificateNow, ...]]:
        """Every certificate on a token, the newest first."""
        return self._workers.submit(self._store.records.certificates, limit, offset)

    def certificate(self, fingerprint: str) -> Future[CertificateNow]:
        """The one certificate whose SHA-256 (hex) begins so. Errors: CertificateUnknown."""
        return self._workers.submit(self._certificate, fingerprint)

    def journal(self, limit: int = 200, offset: int = 0) -> Future[tuple[SignedRecord, ...]]:
        """Records, the newest first."""
        return self._workers.submit(self._store.records.recent, limit, offset)

    def verify_records(self) -> Future[int]:
        """Check the whole chain; answers its length. Errors: RecordsTampered."""
        return self._workers.submit(self._store.records.verify)

    def prove_log(self) -> Future[ProvedLog]:
        """Check the whole chain, and that the centre's log holds what it confirmed of it.

        Errors: RecordsTampered, NoCentre, those of sync.proving.
        """
        return self._workers.submit(self._prove_log)

    def seen_log(self) -> Future[SeenLog]:
        """What this workstation has seen of the centre's log, and what spoke against it."""
        return self._workers.submit(self._store.log_heads.seen)

    def take_other_log(self, reason: str) -> Future[None]:
        """Another centre's log counts from now on; what was seen of the present one is kept."""
        return self._workers.submit(self._store.log_heads.begin_anew, reason)

    def log_page(self, start: int) -> Future[LogPage]:
        """The centre's log from a position on, for auditors.

        Errors: NoCentre, NoSessionAtCentre, CentreRefused, CentreUnreachable,
        CentreAnswersNonsense.
        """
        return self._workers.submit(self._centre().log_page, start)

    def officer_keys(self) -> frozenset[str]:
        """Names (hex SHA-256) of the keys with which officers sign."""
        return frozenset(o.spki_sha256 for o in self._store.directory.officers())

    def profiles(self) -> Profiles:
        """The profiles in force, of tokens and of certificates."""
        return self._store.directory.profiles()

    def token_profiles(self) -> tuple[TokenProfile, ...]:
        """The token profiles in force."""
        return self._store.directory.profiles().tokens

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

    def _tokens_in_readers(self) -> tuple[TokenNow, ...]:
        seen = (reader.token for reader in self._bench.readers())
        ids = [token.id for token in seen if token is not None and token.id is not None]
        known = (self._store.records.token(one) for one in ids)
        return tuple(token for token in known if token is not None)

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

    def _prove_log(self) -> ProvedLog:
        return self._centre().prove(self._store.records.verify())

    def _register(self, name: str, code: Secret) -> RegisteredWorkstation:
        with code:
            try:
                checked = EnrolmentCode(code=code.reveal_text())
            except ValidationError:
                # The cause would carry the code.
                raise CentreRefused(ProblemKind.ENROLMENT_REFUSED, _NO_CODE) from None
        return self._centre().register(name, checked)

    def _use_master_key(self, place: MasterKeyPlace, pin: Secret) -> str:
        with pin:
            return use_master_key(place, pin, self._store.settings, self._parts.keystore)

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

    def _person_detail(self, subscriber: SubscriberId) -> PersonDetail:
        records = self._store.records
        return PersonDetail(
            person=self._desk.person(subscriber),
            tokens=records.tokens_of(subscriber),
            certificates=records.certificates_of(subscriber),
        )

    def _certificate(self, fingerprint: str) -> CertificateNow:
        found = self._store.records.certificates_like(fingerprint.lower())
        if len(found) != 1:
            raise CertificateUnknown(fingerprint)
        return found[0]

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

    def _stock_tokens(self, delivery: Delivery, source: str, *, skip_bad: bool) -> Stocked:
        stocked = stock_tokens(delivery, source, self._desk, self._store, skip_bad=skip_bad)
        if stocked.records:
            self._emit(RecordsChanged())
            self.synchronise_now()
        return stocked

    def _officer_tokens(self) -> frozenset[TokenId]:
        """The signed-in officer's card, and every card that shows an officer's certificate."""
        tokens = {self._session.token} if self._session else set()
        keys = self.officer_keys()
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
