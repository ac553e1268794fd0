"""The field for a PIN keeps nothing, takes nothing from elsewhere and shows nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets.labels import Label
from ui.widgets.pins import Owner, PinAlphabet, PinEdit, PinHints
from ui.widgets.words import verbatim


@pytest.fixture
def field(window_app: QApplication, qtbot: QtBot) -> PinEdit:
    edit = PinEdit(verbatim("New PIN"), Owner.SUBSCRIBER)
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    return edit


def test_the_secret_leaves_the_field_once(field: PinEdit) -> None:
    QTest.keyClicks(field, "135790")
    with field.take_secret() as secret:
        assert secret.reveal() == b"135790"
    with field.take_secret() as second:
        assert len(second) == 0


def test_undo_does_not_bring_a_taken_secret_back(field: PinEdit) -> None:
    QTest.keyClicks(field, "135790")
    field.take_secret().close()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    field.undo()
    assert field.text() == ""
    assert not field.isUndoAvailable()


@pytest.mark.parametrize("keys", ["Ctrl+V", "Shift+Ins"])
def test_nothing_is_pasted(field: PinEdit, keys: str) -> None:
    QGuiApplication.clipboard().setText("135790")
    QTest.keySequence(field, QKeySequence(keys))
    assert field.text() == ""


def test_the_middle_button_pastes_nothing(field: PinEdit) -> None:
    QGuiApplication.clipboard().setText("135790")
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
    assert field.text() == ""


def test_nothing_is_copied(field: PinEdit) -> None:
    QGuiApplication.clipboard().setText("before")
    QTest.keyClicks(field, "135790")
    field.selectAll()
    for keys in ("Ctrl+C", "Ctrl+X"):
        QTest.keySequence(field, QKeySequence(keys))
    assert QGuiApplication.clipboard().text() == "before"


def test_nothing_is_dragged_in_or_out(field: PinEdit) -> None:
    assert not field.acceptDrops()
    assert not field.dragEnabled()


def test_letters_are_refused_where_digits_are_asked(field: PinEdit) -> None:
    QTest.keyClicks(field, "12ab34")
    assert len(field.text()) == 4


def test_letters_are_taken_where_the_card_allows_them(
    window_app: QApplication, qtbot: QtBot
) -> None:
    edit = PinEdit(verbatim("PUK"), Owner.OFFICER, PinAlphabet.PRINTABLE)
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, "12ab34")
    assert len(edit.text()) == 6


def test_the_field_tells_its_length_and_shows_dots_only(field: PinEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.length_changed, timeout=1000) as heard:
        QTest.keyClick(field, Qt.Key.Key_7)
    assert heard.args == [1]
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert "7" not in field.displayText()
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_a_hint_is_told_by_mark_and_word(window_app: QApplication, qtbot: QtBot) -> None:
    hints = PinHints()
    qtbot.addWidget(hints)
    hints.show_hints([("long enough", True), ("a sequence", False)])
    names = [label.accessibleName() for label in hints.findChildren(Label)]
    assert names == ["long enough: kept", "a sequence: not yet"]


def test_fewer_hints_leave_none_of_the_old_ones(window_app: QApplication, qtbot: QtBot) -> None:
    hints = PinHints()
    qtbot.addWidget(hints)
    hints.show_hints([("long enough", True), ("a sequence", False)])
    hints.show_hints([("too short", False)])
    shown = [label.text() for label in hints.findChildren(Label) if not label.isHidden()]
    assert shown == ["too short"]
