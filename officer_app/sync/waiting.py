"""Waiting for somebody else's word: asks the centre again and again until an opening is decided.

The centre tells nothing by itself, so here, and nowhere else, is asked by the clock.
"""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from officer_app.domain.errors import NetworkError
from officer_app.domain.escrow import OpeningId
from officer_app.domain.network_faults import CentreRefused

__all__ = ["ApprovalWatch"]

_log = logging.getLogger(__name__)
_EVERY = timedelta(seconds=4)


class ApprovalWatch:
    """Usable from any thread. `is_decided` asks the centre; it may raise NetworkError."""

    def __init__(self, is_decided: Callable[[OpeningId], bool]) -> None:
        self._is_decided = is_decided
        self._awaited: dict[OpeningId, Callable[[], None]] = {}
        self._news = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None

    def await_decision(self, opening: OpeningId, then: Callable[[], None]) -> None:
        """Call `then` once, on another thread, when it has been decided or its time is over."""
        with self._news:
            self._awaited[opening] = then
            if self._thread is None and not self._stopping:
                self._thread = threading.Thread(target=self._run, name="approvals", daemon=True)
                self._thread.start()

    def stop(self, within: timedelta = timedelta(seconds=2)) -> None:
        """Nothing is asked any more, and nobody told."""
        with self._news:
            self._stopping = True
            self._awaited.clear()
            self._news.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(within.total_seconds())

    def _run(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._stopping, _EVERY.total_seconds())
                if self._stopping or not self._awaited:
                    self._thread = None
                    return
                awaited = tuple(self._awaited)
            for opening in awaited:
                self._look(opening)

    def _look(self, opening: OpeningId) -> None:
        try:
            if not self._is_decided(opening):
                return
        except CentreRefused:
            # Whoever goes on with it hears why.
            pass
        except NetworkError as cause:
            # Out of reach, or nobody is signed in: it is asked again later.
            _log.debug("approval_not_seen code=%s", cause.code)
            return
        with self._news:
            then = self._awaited.pop(opening, None)
        if then is not None:
            then()
