"""Steps, progress, touch, errors and the frame of a flow: what they show, say and wish."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow_frame import FlowFrame
from ui.widgets.pins import Owner
from ui.widgets.progress import ProgressLine, TouchPrompt
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import ErrorPanel
from ui.widgets.steps import StepList, StepLook, StepRow
from ui.widgets.words import announcer, verbatim

_SECONDS_5_TO_20 = (timedelta(seconds=5), timedelta(seconds=20))


@pytest.fixture
def frame(window_app: QApplication, qtbot: QtBot) -> FlowFrame:
    flow = FlowFrame()
    qtbot.addWidget(flow)
    flow.show_title(verbatim("Issue card: Astrid"), "Reader 2")
    field = QLineEdit()
    flow.show_page(field)
    flow.show_act(verbatim("Set PIN"), Owner.SUBSCRIBER)
    flow.show()
    flow.activateWindow()
    field.setFocus()
    return flow


def _question(frame: FlowFrame) -> QWidget:
    page = frame.pages.currentWidget()
    assert page is not None
    return page


def test_tab_goes_from_the_question_to_the_act_then_cancel(frame: FlowFrame) -> None:
    question = QWidget()
    layout = QVBoxLayout(question)
    fields = [QLineEdit(), QLineEdit()]
    for field in fields:
        layout.addWidget(field)
    question.setFocusProxy(fields[0])
    frame.show_page(question)
    visited = []
    for _ in range(4):
        at = frame.focusWidget()
        assert at is not None
        visited.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert visited == [*fields, frame.on, frame.cancel]


def test_a_flow_opens_with_the_focus_on_its_question(frame: FlowFrame) -> None:
    frame.hide()
    frame.cancel.setFocus()
    frame.show()
    assert frame.focusWidget() is frame.pages.currentWidget()


def test_enter_in_a_field_does_the_default_act_once(frame: FlowFrame) -> None:
    wishes: list[str] = []
    frame.went_on.connect(lambda: wishes.append("on"))
    QTest.keyClick(_question(frame), Qt.Key.Key_Return)
    assert wishes == ["on"]


def test_enter_on_cancel_cancels(frame: FlowFrame, qtbot: QtBot) -> None:
    went_on: list[str] = []
    frame.went_on.connect(lambda: went_on.append("on"))
    frame.cancel.setFocus()
    with qtbot.waitSignal(frame.cancelled, timeout=1000):
        QTest.keyClick(frame.cancel, Qt.Key.Key_Return)
    assert went_on == []


def test_escape_cancels(frame: FlowFrame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.cancelled, timeout=1000):
        QTest.keyClick(_question(frame), Qt.Key.Key_Escape)


def test_enter_does_nothing_while_the_act_is_not_ready(frame: FlowFrame) -> None:
    wishes: list[str] = []
    frame.went_on.connect(lambda: wishes.append("on"))
    frame.show_act(verbatim("Set PIN"), is_ready=False)
    QTest.keyClick(_question(frame), Qt.Key.Key_Return)
    assert wishes == []


def test_the_subscribers_act_has_the_subscribers_colour(frame: FlowFrame) -> None:
    assert frame.on.property("act") == "subscriber"
    frame.show_act(verbatim("Sign and issue"))
    assert frame.on.property("act") == "primary"


def test_a_step_that_changes_is_read_aloud(window_app: QApplication, qtbot: QtBot) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_steps([StepRow("PIN", StepLook.RUNNING), StepRow("Keys", StepLook.WAITING)])
    with qtbot.waitSignal(announcer.said, timeout=1000) as heard:
        steps.show_steps([StepRow("PIN", StepLook.DONE), StepRow("Keys", StepLook.RUNNING)])
    assert heard.args == ["PIN: done. Keys: now"]


def test_the_same_steps_again_are_not_read_aloud(window_app: QApplication, qtbot: QtBot) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_steps([StepRow("PIN", StepLook.RUNNING)])
    with qtbot.assertNotEmitted(announcer.said):
        steps.show_steps([StepRow("PIN", StepLook.RUNNING)])


def test_progress_appears_and_is_read_aloud(window_app: QApplication, qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.start(verbatim("The card makes a key"), _SECONDS_5_TO_20, verbatim("Leave it in."))
    assert not line.isVisible()
    with qtbot.waitSignal(announcer.said, timeout=3000) as heard:
        pass
    assert line.isVisible()
    assert heard.args == ["The card makes a key. Leave it in."]
    line.finish()
    assert not line.isVisible()


def test_quick_work_is_never_seen(window_app: QApplication, qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    with qtbot.assertNotEmitted(announcer.said, wait=700):
        line.start(verbatim("Quick"), _SECONDS_5_TO_20, verbatim(""))
        line.finish()
    assert not line.isVisible()


def test_a_touch_is_asked_for_only_when_the_key_still_waits(
    window_app: QApplication, qtbot: QtBot
) -> None:
    prompt = TouchPrompt()
    qtbot.addWidget(prompt)
    with qtbot.waitSignal(announcer.said, timeout=3000) as heard:
        prompt.ask("YubiKey 5C", "Reader 2", Owner.SUBSCRIBER)
        assert not prompt.isVisible()
    assert prompt.isVisible()
    assert heard.args is not None
    assert heard.args[0].startswith("Touch the key now. ")
    assert "YubiKey 5C in Reader 2" in heard.args[0]
    assert prompt.property("tone") == "subscriber"


def test_an_error_says_what_happened_what_is_saved_and_what_to_do(
    window_app: QApplication, qtbot: QtBot
) -> None:
    panel = ErrorPanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(announcer.said, timeout=1000) as heard:
        panel.show_error(
            verbatim("The card was pulled out"),
            verbatim("Two certificates are on the card."),
            verbatim("Put it back."),
            verbatim("Continue"),
            "token_removed",
        )
    expected = "The card was pulled out Two certificates are on the card. Put it back."
    assert heard.args == [expected]
    with qtbot.waitSignal(panel.wished, timeout=1000):
        panel.primary.click()


def test_the_two_pin_questions_do_not_look_alike(window_app: QApplication, qtbot: QtBot) -> None:
    officer = RolePanel(Owner.OFFICER, verbatim("Karin types the officer's PIN"))
    subscriber = RolePanel(Owner.SUBSCRIBER, verbatim("Astrid chooses a PIN"))
    for panel in (officer, subscriber):
        qtbot.addWidget(panel)
        panel.resize(600, 64)
        panel.show_place("31 284 771", "Reader 2")
    ground = (300, 4)
    first, second = officer.grab().toImage(), subscriber.grab().toImage()
    assert first.pixelColor(*ground) != second.pixelColor(*ground)
    assert "31 284 771 in Reader 2" in subscriber.accessibleName()
