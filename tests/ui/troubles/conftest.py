"""A desk in a world that a test may break."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officer_app.host.paths import Home
from officer_app.tokens import bench
from officer_app.tokens.lane import Lane
from tests.support.desk import Desk, open_desk
from tests.support.troubles import World


@pytest.fixture
def world(home: Path) -> World:
    return World(Home(home))


@pytest.fixture
def desk(window_app: QApplication, qtbot: QtBot, world: World) -> Iterator[Desk]:
    opened = open_desk(
        qtbot, world.home.root, change=world.parts, on_write=world.on_write, clock=world.clock
    )
    with opened as made_desk:
        yield made_desk


_SHORT = timedelta(milliseconds=400)


@pytest.fixture
def short_deadlines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits minutes for a silent card in a test."""
    run = Lane.run

    def run_shortly(lane: Lane, job: Callable[[], object], deadline: timedelta) -> object:
        return run(lane, job, min(deadline, _SHORT))

    monkeypatch.setattr(Lane, "run", run_shortly)
    monkeypatch.setattr(bench, "LOOK_DEADLINE", _SHORT)
