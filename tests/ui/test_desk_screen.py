"""The desk's list of open work: what is drawn is kept, and changed only where something changed."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officer_app.domain.ids import OfficerId, ProcedureId
from officer_app.domain.procedure import ProcedureState, ProcedureStatus
from tests.support.desk import open_desk
from ui.screens.desk import DeskScreen

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


def work(number: int, *, may_undo: bool = True) -> ProcedureState:
    return ProcedureState(
        id=ProcedureId(f"{number:032x}"),
        kind="prepare_token",
        title="Prepare card: {subject}",
        subject=f"sample {number}",
        status=ProcedureStatus.STOPPED,
        steps=(),
        officer=OfficerId("o-1"),
        may_undo=may_undo,
        started_at=NOW,
        changed_at=NOW,
    )


def test_work_that_moves_on_is_not_drawn_anew_and_what_has_ended_goes(
    window_app: QApplication, qtbot: QtBot, home: Path
) -> None:
    with open_desk(qtbot, home) as desk:
        screen: DeskScreen = desk.window.desk
        screen.show_work((work(1), work(2)))
        first, second = screen.open_work
        screen.show_work((work(1, may_undo=False), work(2), work(3)))
        assert screen.open_work[:2] == [first, second]
        assert not first.undo.isVisibleTo(first)
        assert second.undo.isVisibleTo(second)
        third = screen.open_work[2]
        screen.show_work((work(2), work(3)))
        assert screen.open_work == [second, third]
        assert not first.isVisible()
        screen.show_work(())
        assert screen.open_work == []
