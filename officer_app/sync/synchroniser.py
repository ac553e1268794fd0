"""All of a workstation's dealings with the centre: the loop, the link, the officer's session."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from officer_app.domain.escrow import (
    AwaitingApproval,
    EscrowPage,
    OpeningId,
    OpeningProgress,
    PendingOpening,
    Verdict,
)
from officer_app.domain.exchange import (
    DirectoryChange,
    EnrolmentCode,
    ProblemKind,
    RegisteredWorkstation,
    Session,
)
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.log import LogPage
from officer_app.domain.network_faults import (
    CentreAnswersNonsense,
    CentreRefused,
    CentreUnreachable,
    NoSessionAtCentre,
)
from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.domain.words import phrase
from officer_app.host.clock import Clock
from officer_app.host.entropy import Entropy
from officer_app.sync.escrow import AtEscrow, WantedSecrets
from officer_app.sync.link import CentreLink
from officer_app.sync.loop import Rhythm, SyncLoop
from officer_app.sync.ports import Shelf
from officer_app.sync.proving import ProvedLog, prove_log
from officer_app.sync.session import ask_to_sign, sign_in_with
from officer_app.sync.state import SyncState, SyncStatus

__all__ = ["Synchroniser"]

_log = logging.getLogger(__name__)
_SENDING = timedelta(seconds=15)
_NOT_SENT = phrase("reasons", "records of this workstation have not been sent yet")
_NOT_KNOWN = phrase("reasons", "the central server does not accept it")


class Synchroniser:
    """Usable from any thread. Nothing here keeps the workstation from its own work."""

    def __init__(
        self,
        link: CentreLink,
        shelf: Shelf,
        *,
        clock: Clock,
        entropy: Entropy,
        every: timedelta,
    ) -> None:
        """`every`: between rounds when there is nothing new."""
        self._link = link
        self._shelf = shelf
        self._news = threading.Condition()
        self._session: Session | None = None
        self._escrow = AtEscrow(link, clock)
        self._tell: Callable[[SyncState], None] = lambda _state: None
        self._on_directory: Callable[[], None] = lambda: None
        self._loop = SyncLoop(
            link,
            shelf,
            clock=clock,
            entropy=entropy,
            tell=self._hear,
            on_directory=lambda: self._on_directory(),
            rhythm=Rhythm(idle=every),
        )

    def listen(self, tell: Callable[[SyncState], None], on_directory: Callable[[], None]) -> None:
        """From `start` on: hear every state, and that something came; both on another thread."""
        self._tell, self._on_directory = tell, on_directory

    @property
    def state(self) -> SyncState:
        """How it stands."""
        return self._loop.state

    def start(self) -> None:
        """Begin, with a round at once."""
        self._loop.start()

    def wake(self) -> None:
        """Try now: there is something new, or a person asks."""
        self._loop.wake()

    def once(self) -> SyncState:
        """One round on this thread, where `start` was not called."""
        return self._loop.once()

    def wait_until_tried(self, within: timedelta) -> None:
        """Block until it is known whether the centre can be reached, or time is up."""
        with self._news:
            self._news.wait_for(
                lambda: self._loop.state.status is not SyncStatus.NEVER, within.total_seconds()
            )

    def register(self, name: str, code: EnrolmentCode) -> RegisteredWorkstation:
        """Make this workstation known. Errors: those of the client."""
        return self._link.register(name, code)

    def prove(self, chain_length: int) -> ProvedLog:
        """Put the centre to the proof, as prove_log."""
        return prove_log(self._link, self._shelf, chain_length)

    def log_page(self, start: int) -> LogPage:
        """The centre's log from a position on, for auditors.

        Errors: NoSessionAtCentre, CentreUnreachable, CentreRefused, CentreAnswersNonsense.
        """
        with self._known() as session:
            return self._link.ask(lambda client: client.log_page(start, session))

    def stop(self) -> None:
        """End; the store is not touched any more after this."""
        self._loop.stop()
        self._link.close()

    # The officer's session at the centre

    def statement(self) -> bytes | None:
        """What the officer's card is to sign for the centre; None while it is out of reach."""
        # Who doubts the centre's log has to be able to read it.
        if self._loop.state.status not in (SyncStatus.ONLINE, SyncStatus.DOUBTED):
            return None
        try:
            return self._link.ask(ask_to_sign).canonical()
        except (CentreUnreachable, CentreRefused, CentreAnswersNonsense) as cause:
            _log.info("centre_asks_for_no_signature code=%s", cause.code)
            return None

    def open_session(self, signed: bytes) -> None:
        """Sign the officer in at the centre with the signed statement (CMS, DER).

        Work goes on without a session where the centre is out of reach. Errors: OfficerCardRefused
        where it knows better than this workstation who is an officer.
        """
        try:
            self._session = self._link.ask(lambda client: sign_in_with(client, signed))
        except CentreRefused as no:
            if no.kind is ProblemKind.OFFICER_REFUSED:
                raise OfficerCardRefused(_NOT_KNOWN) from no
            _log.warning("no_session_at_centre kind=%s", no.kind)
        except (CentreUnreachable, CentreAnswersNonsense) as cause:
            _log.info("no_session_at_centre code=%s", cause.code)

    def end_session(self) -> None:
        """Nobody is signed in here; the session, which nobody holds now, runs out by itself."""
        self._session = None
        self._escrow.forget()

    def change_directory(self, change: DirectoryChange) -> bool:
        """Tell the centre of a change that was made here; whether it has it now.

        Errors: CentreRefused.
        """
        session = self._session
        if session is None:
            return False
        try:
            self._link.ask(lambda client: client.change_directory(change, session))
        except (CentreUnreachable, CentreAnswersNonsense):
            return False
        return True

    # What the escrow keeps. Errors of all: NoSessionAtCentre, CentreUnreachable, CentreRefused,
    # CentreAnswersNonsense.

    def open_secrets(
        self,
        procedure: ProcedureId,
        token: TokenId,
        reason: str,
        sign: Callable[[bytes], bytes],
        *,
        remote: bool = False,
    ) -> bytes | AwaitingApproval:
        """A token's secrets, sealed (CMS, DER) for this workstation; or they wait for approval.

        Ask again in the same way until they are there: `sign` makes CMS SignedData (DER) over what
        it is given, and is asked once only. `remote`: an officer elsewhere has to let it happen.
        Errors: also those of `sign`.
        """
        wanted = WantedSecrets(procedure, token, reason, sign, remote=remote)
        with self._known() as session:
            self._send_all()
            return self._escrow.open(session, wanted)

    def openings(self) -> tuple[PendingOpening, ...]:
        """What waits for this officer's approval, the oldest first."""
        with self._known() as session:
            return self._link.ask(lambda client: client.openings(session)).openings

    def remote_opening(self, token: TokenId, code: str) -> PendingOpening:
        """The one of which this officer was told by telephone, by its card and its code."""
        with self._known() as session:
            return self._link.ask(lambda client: client.remote_opening(token, code, session))

    def is_decided(self, opening: OpeningId) -> bool:
        """Whether somebody has decided an opening that this workstation asked for."""
        with self._known() as session:
            now = self._link.ask(lambda client: client.opening(opening, session))
            return now.progress is OpeningProgress.DECIDED

    def approve(
        self, opening: OpeningId, verdict: Verdict, reason: str, sign: Callable[[bytes], bytes]
    ) -> None:
        """Say yes or no to an opening, by card. Errors: also those of `sign`."""
        with self._known() as session:
            self._escrow.decide(session, opening, verdict, reason, sign)

    def escrow_events(self, after: int = -1) -> EscrowPage:
        """The escrow's journal after a position; from its beginning for none."""
        with self._known() as session:
            return self._link.ask(lambda client: client.escrow_events(after, session))

    def _hear(self, state: SyncState) -> None:
        with self._news:
            self._news.notify_all()
        self._tell(state)

    def _send_all(self) -> None:
        """What the centre calls the newest secrets are those of which it has heard."""
        self._loop.wake()
        with self._news:
            sent = self._news.wait_for(lambda: self._shelf.waiting() == 0, _SENDING.total_seconds())
        if not sent:
            raise CentreUnreachable(_NOT_SENT)

    @contextmanager
    def _known(self) -> Iterator[Session]:
        """The officer's session at the centre, which may find that it is over."""
        session = self._session
        if session is None:
            raise NoSessionAtCentre
        try:
            yield session
        except CentreRefused as no:
            if no.kind is not ProblemKind.SESSION_NEEDED:
                raise
            self._session = None
            raise NoSessionAtCentre from no
