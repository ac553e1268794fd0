"""Waiting for another officer's word: asked again until it is there, whatever comes between."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from officer_app.domain.escrow import OpeningId
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.network_faults import CentreRefused, CentreUnreachable, NoSessionAtCentre
from officer_app.sync import waiting
from officer_app.sync.waiting import ApprovalWatch

OPENING, OTHER = OpeningId("a" * 64), OpeningId("b" * 64)
LIMIT_SECONDS = 10


class Centre:
    """Says what is next in its list, the last thing for ever; a fault is raised."""

    def __init__(self, *says: bool | Exception) -> None:
        self._says = list(says)
        self.asked: list[OpeningId] = []
        self.was_asked = threading.Event()

    def is_decided(self, opening: OpeningId) -> bool:
        self.asked.append(opening)
        self.was_asked.set()
        said = self._says.pop(0) if len(self._says) > 1 else self._says[0]
        if isinstance(said, Exception):
            raise said
        return said


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_EVERY", timedelta(milliseconds=5))


@contextmanager
def watching(ask: Callable[[OpeningId], bool]) -> Iterator[ApprovalWatch]:
    watch = ApprovalWatch(ask)
    try:
        yield watch
    finally:
        watch.stop()


@pytest.mark.parametrize(
    "says",
    [
        (False, True),
        (CentreUnreachable("no cable"), NoSessionAtCentre(), True),
        (CentreRefused(ProblemKind.NOT_FOUND, "there is no such opening"),),
    ],
    ids=["later", "out of reach first", "refused"],
)
def test_it_is_told_once_when_there_is_a_last_word(says: tuple[bool | Exception, ...]) -> None:
    centre, told = Centre(*says), threading.Semaphore(0)
    with watching(centre.is_decided) as watch:
        watch.await_decision(OPENING, told.release)
        assert told.acquire(timeout=LIMIT_SECONDS)
        second = threading.Event()
        watch.await_decision(OTHER, second.set)
        assert second.wait(LIMIT_SECONDS) is True
        assert not told.acquire(blocking=False)
    assert centre.asked[: len(says)] == [OPENING] * len(says)


def test_nobody_is_told_after_the_end() -> None:
    centre, told = Centre(False), threading.Event()
    with watching(centre.is_decided) as watch:
        watch.await_decision(OPENING, told.set)
        assert centre.was_asked.wait(LIMIT_SECONDS)
    watch.await_decision(OTHER, told.set)
    assert not told.is_set()
    assert OTHER not in centre.asked
