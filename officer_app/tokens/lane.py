"""Lane: one worker thread per reader. A card is touched nowhere else."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from typing import TypeVar

from officer_app.domain.token_faults import TokenSilent

__all__ = ["Lane"]

_T = TypeVar("_T")


class Lane:
    """Runs card jobs one after another on a thread of their own.

    A card that never answers blocks its thread inside the card service and nothing can free it
    (measured: ten minutes). Such a lane is given up: it takes no more jobs, and the reader gets a
    new one when it has a card again.
    """

    def __init__(self, reader: str) -> None:
        self.reader = reader
        self._worker = ThreadPoolExecutor(1, thread_name_prefix=f"lane {reader}")
        self._thread: threading.Thread | None = None
        self._given_up = False
        self.cancelled = threading.Event()

    @property
    def given_up(self) -> bool:
        """True once a job overran its deadline."""
        return self._given_up

    def submit(self, job: Callable[[], _T]) -> Future[_T]:
        """Queue a job. Errors: TokenSilent when the lane has been given up."""
        if self._given_up:
            raise TokenSilent(self.reader)
        return self._worker.submit(self._run, job)

    def run(self, job: Callable[[], _T], deadline: timedelta) -> _T:
        """Run a job and wait for it. Errors: TokenSilent when it takes longer than `deadline`."""
        future = self.submit(job)
        try:
            return future.result(deadline.total_seconds())
        except TimeoutError as cause:
            if future.done():
                raise
            self.give_up()
            raise TokenSilent(self.reader) from cause

    def give_up(self) -> None:
        """Take no more jobs; what hangs in the card service is left to it."""
        self._given_up = True
        self.cancelled.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """Finish what runs, drop what waits."""
        self.cancelled.set()
        self._worker.shutdown(wait=not self._given_up, cancel_futures=True)

    def assert_here(self) -> None:
        """Card code calls this: it may run only on this lane."""
        if threading.current_thread() is not self._thread:
            raise AssertionError(f"card code off the lane of {self.reader}")

    def _run(self, job: Callable[[], _T]) -> _T:
        self._thread = threading.current_thread()
        return job()
