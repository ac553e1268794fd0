"""The synchroniser: a thread that keeps this workstation and the centre alike."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from officer_app.domain.errors import OfficerAppError, Trouble
from officer_app.domain.exchange import ProblemKind, RecordReceipt
from officer_app.domain.log_faults import LogForked, LogKeyUnknown, RecordNotInLog
from officer_app.domain.network_faults import CentreRefused
from officer_app.host.clock import Clock
from officer_app.host.entropy import Entropy
from officer_app.sync.ports import Centre, Shelf
from officer_app.sync.rounds import pull_all, push_all
from officer_app.sync.state import RefusedRecord, SyncState, SyncStatus

__all__ = ["Rhythm", "SyncLoop"]

_JITTER_BYTES, _MOST_JITTER = 2, 0xFFFF
_MOST_REFUSED = 100


@dataclass(frozen=True)
class Rhythm:
    """How often to try."""

    idle: timedelta = timedelta(minutes=1)
    """Between rounds when all is well and nothing new is written here."""
    first_wait: timedelta = timedelta(seconds=1)
    """After the first failure; doubled with each further one."""
    longest_wait: timedelta = timedelta(minutes=5)
    batch: int = 100
    """Records in one push."""


class SyncLoop:
    """Runs rounds in a thread of its own, until stopped.

    `tell` hears every new state, `on_directory` that something came from the centre; both on this
    thread. Nothing here ever stops the workstation's own work.
    """

    def __init__(
        self,
        centre: Centre,
        shelf: Shelf,
        *,
        clock: Clock,
        entropy: Entropy,
        tell: Callable[[SyncState], None],
        on_directory: Callable[[], None] = lambda: None,
        rhythm: Rhythm = Rhythm(),
    ) -> None:
        self._centre = centre
        self._shelf = shelf
        self._clock = clock
        self._entropy = entropy
        self._tell = tell
        self._on_directory = on_directory
        self._rhythm = rhythm
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._failures = 0
        self._state = SyncState(status=SyncStatus.NEVER)
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    @property
    def state(self) -> SyncState:
        """How it stands."""
        return self._state

    def start(self) -> None:
        """Begin with a round at once."""
        self._thread.start()

    def once(self) -> SyncState:
        """One round on the caller's thread, instead of `start`."""
        self._round()
        return self._state

    def wake(self) -> None:
        """There is a new record, or the network is back, or a person asks: try now."""
        self._wake.set()

    def stop(self, within: timedelta = timedelta(seconds=2)) -> None:
        """End; may be called again. The shelf is not touched any more after this.

        An answer that the centre owes us is not waited for longer than `within`.
        """
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(within.total_seconds())

    def _run(self) -> None:
        try:
            while self._may_go_on():
                self._wake.clear()
                self._note(self._state.status, self._state.trouble, self._state.last_success)
                pause = self._round()
                # `stop` sets this event after its own flag: it is never missed.
                if self._may_go_on():
                    self._wake.wait(None if pause is None else pause.total_seconds())
        finally:
            self._show(self._state.model_copy(update={"status": SyncStatus.STOPPED}))

    def _may_go_on(self) -> bool:
        return not self._stopping.is_set()

    def _round(self) -> timedelta | None:
        """One round; answers how long to wait for the next, None for until somebody asks."""
        try:
            trouble = self._push()
            self._pull()
        except CentreRefused as cause:
            stopped = cause.kind is ProblemKind.WORKSTATION_STOPPED
            return self._failed(cause, SyncStatus.STOPPED if stopped else SyncStatus.OFFLINE)
        except (LogForked, LogKeyUnknown, RecordNotInLog) as cause:
            return self._failed(cause, SyncStatus.DOUBTED)
        except OfficerAppError as cause:
            return self._failed(cause, SyncStatus.OFFLINE)
        self._failures = 0 if trouble is None else self._failures + 1
        self._note(SyncStatus.ONLINE, trouble, self._clock.now())
        return self._jittered(self._rhythm.idle) if trouble is None else self._back_off()

    def _pull(self) -> None:
        if pull_all(self._centre, self._shelf, may_go_on=self._may_go_on):
            self._on_directory()

    def _push_all(self) -> tuple[RecordReceipt, ...]:
        try:
            return self._push_once()
        except LogKeyUnknown:
            # The key of the log comes with the directory.
            self._pull()
            return self._push_once()

    def _push_once(self) -> tuple[RecordReceipt, ...]:
        return push_all(self._centre, self._shelf, self._rhythm.batch, may_go_on=self._may_go_on)

    def _push(self) -> Trouble | None:
        """What is wrong with our own records does not keep the directory from coming."""
        try:
            disbelieved = self._push_all()
        except CentreRefused as cause:
            if cause.kind is not ProblemKind.RECORD_REFUSED:
                raise
            return cause.trouble()
        refused = [RefusedRecord(sequence=r.sequence, reason=r.reason) for r in disbelieved]
        known = (*self._state.refused, *(r for r in refused if r not in self._state.refused))
        self._state = self._state.model_copy(update={"refused": known[-_MOST_REFUSED:]})
        return None

    def _failed(self, cause: OfficerAppError, status: SyncStatus) -> timedelta | None:
        """A doubted centre is asked again as well: somebody may have put it right there."""
        self._failures += 1
        self._note(status, cause.trouble(), self._state.last_success)
        return None if status is SyncStatus.STOPPED else self._back_off()

    def _back_off(self) -> timedelta:
        # Capped before it is computed: a week offline is many doublings.
        doublings = min(self._failures - 1, 20)
        wait = self._rhythm.first_wait * 2.0**doublings
        return self._jittered(min(wait, self._rhythm.longest_wait))

    def _jittered(self, pause: timedelta) -> timedelta:
        """Half to all of it, so that a thousand workstations do not come back in one second."""
        part = int.from_bytes(self._entropy.bytes(_JITTER_BYTES)) / _MOST_JITTER
        return pause * (0.5 + part / 2)

    def _note(
        self, status: SyncStatus, trouble: Trouble | None, last_success: datetime | None
    ) -> None:
        update: dict[str, object] = {
            "status": status,
            "trouble": trouble,
            "last_success": last_success,
        }
        if self._may_go_on():
            try:
                announced = self._shelf.newest_restoration()
                update |= {
                    "restored": announced.restoration.reason if announced else "",
                    "waiting": self._shelf.waiting(),
                    "oldest_waiting": self._shelf.oldest_waiting(),
                }
            except OfficerAppError as cause:
                update["trouble"] = cause.trouble()
        self._show(self._state.model_copy(update=update))

    def _show(self, state: SyncState) -> None:
        if state != self._state:
            self._state = state
            self._tell(state)
