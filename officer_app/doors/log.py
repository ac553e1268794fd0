"""The centre's log, as this workstation has seen it and may check it."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from officer_app.domain.log import LogPage
from officer_app.store.log_heads import SeenLog
from officer_app.store.store import Store
from officer_app.sync.proving import ProvedLog
from officer_app.sync.synchroniser import Synchroniser

__all__ = ["LogDoors"]


class LogDoors:
    """Part of a Workstation. `centre` raises NoCentre for one that works alone."""

    def __init__(self, workers: Executor, store: Store, centre: Callable[[], Synchroniser]) -> None:
        self._workers = workers
        self._store = store
        self._centre = centre

    def prove(self) -> Future[ProvedLog]:
        """Check the whole chain, and that the centre's log holds what it confirmed of it.

        Errors: RecordsTampered, NoCentre, those of sync.proving.
        """
        return self._workers.submit(self._prove_log)

    def seen(self) -> Future[SeenLog]:
        """What this workstation has seen of the centre's log, and what spoke against it."""
        return self._workers.submit(self._store.log_heads.seen)

    def take_other(self, reason: str) -> Future[None]:
        """Another centre's log counts from now on; what was seen of the present one is kept."""
        return self._workers.submit(self._store.log_heads.begin_anew, reason)

    def page(self, start: int) -> Future[LogPage]:
        """The centre's log from a position on, for auditors.

        Errors: NoCentre, NoSessionAtCentre, CentreRefused, CentreUnreachable,
        CentreAnswersNonsense.
        """
        return self._workers.submit(self._centre().log_page, start)

    def _prove_log(self) -> ProvedLog:
        return self._centre().prove(self._store.records.verify())
