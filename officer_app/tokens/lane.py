"""Lane: one worker thread per reader. A card is touched nowhere else."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import timedelta
from functools import partial
from queue import SimpleQueue
from typing import Any, Final, TypeVar

from officer_app.domain.errors import TokenError
from officer_app.domain.token_faults import TokenSilent

__all__ = ["Lane"]

_T = TypeVar("_T")

_CLOSING_LIMIT: Final = timedelta(seconds=10)
"""How long closing waits for the command that is under way."""


class Lane:
    """Runs card jobs one after another on a thread of their own.

    A card that never answers blocks its thread inside the card service and nothing can free it
    (measured: ten minutes). Such a lane is given up: it takes no more jobs, and the reader gets a
    new one when it has a card again. Its thread does not keep the program from ending either.
    """

    def __init__(self, reader: str) -> None:
        self.reader = reader
        self.cancelled = threading.Event()
        self._guard = threading.Lock()
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._awaited: set[Future[Any]] = set()  # of any job's result
        self._running: Future[Any] | None = None
        self._thread: threading.Thread | None = None
        self._given_up = False
        self._closed = False

    @property
    def given_up(self) -> bool:
        """True once a job overran its deadline, or the reader went away."""
        return self._given_up

    def submit(self, job: Callable[[], _T]) -> Future[_T]:
        """Queue a job. Errors: TokenSilent when the lane has been given up or closed.

        The future never stays open: a lane that is given up answers for all its jobs.
        """
        told: Future[_T] = Future()
        with self._guard:
            if self._given_up or self._closed:
                raise TokenSilent(self.reader)
            self._awaited.add(told)
            self._jobs.put(partial(self._perform, job, told))
            if self._thread is None:
                name = f"lane {self.reader}"
                self._thread = threading.Thread(target=self._work, name=name, daemon=True)
                self._thread.start()
        return told

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

    def give_up(self, fault: TokenError | None = None) -> None:
        """Take no more jobs; what hangs in the card service is left to it.

        Whoever waits for a job hears `fault`; without one, TokenSilent.
        """
        with self._guard:
            self._given_up = True
            waiting, self._awaited = self._awaited, set()
        self.cancelled.set()
        self._jobs.put(None)
        for told in waiting:
            told.set_exception(fault or TokenSilent(self.reader))

    def close(self) -> None:
        """End the command that is under way, drop what waits."""
        with self._guard:
            self._closed = True
            dropped = self._awaited - {self._running}
            self._awaited -= dropped
        self.cancelled.set()
        self._jobs.put(None)
        for told in dropped:
            told.set_exception(TokenSilent(self.reader))
        if self._thread is not None and not self._given_up:
            self._thread.join(_CLOSING_LIMIT.total_seconds())

    def assert_here(self) -> None:
        """Card code calls this: it may run only on this lane."""
        if threading.current_thread() is not self._thread:
            raise AssertionError(f"card code off the lane of {self.reader}")

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _perform(self, job: Callable[[], _T], told: Future[_T]) -> None:
        with self._guard:
            if told not in self._awaited:
                return
            self._running = told
        try:
            result = job()
        except BaseException as fault:  # noqa: BLE001  (handed on to whoever waits for the job)
            if self._is_still_awaited(told):
                told.set_exception(fault)
        else:
            if self._is_still_awaited(told):
                told.set_result(result)

    def _is_still_awaited(self, told: Future[Any]) -> bool:
        """False when the lane has answered for this job; nobody answers twice."""
        with self._guard:
            self._running = None
            if told not in self._awaited:
                return False
            self._awaited.discard(told)
            return True
