"""All accessibility assertions in one place: names, targets, keyboard, and that every text fits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.fitting import cut_texts, shown
from tests.support.tabbing import beyond_tab
from ui.assets import Language, speak
from ui.gallery import GalleryWindow
from ui.gallery_pages import GalleryPages
from ui.theme import ThemeChoice, ThemeFollower, current_theme
from ui.widgets.labels import IconLabel


@pytest.fixture(params=GalleryPages.NAMES)
def page(request: pytest.FixtureRequest, window_app: QApplication, qtbot: QtBot) -> QWidget:
    return _build(request.param, window_app, qtbot)


def _build(name: str, app: QApplication, qtbot: QtBot) -> QWidget:
    page = GalleryPages(app).builders()[name].build()
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    return page


def test_everything_that_takes_the_focus_has_a_name(page: QWidget) -> None:
    nameless = [
        widget
        for widget in shown(page, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _spoken_name(widget)
    ]
    assert nameless == []


def _spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_every_target_is_at_least_32_pixels(page: QWidget) -> None:
    least = current_theme().metrics.target
    small = [
        (widget, widget.size())
        for kind in (QAbstractButton, QLineEdit)
        for widget in shown(page, kind)
        if widget.focusPolicy() and widget.height() < least
    ]
    assert small == []


def test_every_icon_stands_beside_words(page: QWidget) -> None:
    """An icon is never spoken, so it never carries a meaning alone."""
    spoken = [icon for icon in shown(page, IconLabel) if icon.accessibleName()]
    assert spoken == []


def test_everything_is_reached_with_tab(page: QWidget, qtbot: QtBot) -> None:
    assert beyond_tab(page, qtbot) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", GalleryPages.NAMES)
def test_every_text_fits(
    window_app: QApplication, qtbot: QtBot, language: Language, name: str
) -> None:
    speak(window_app, language)
    page = _build(name, window_app, qtbot)
    assert cut_texts(page) == []


def test_the_focus_can_be_seen_on_every_kind_of_control(
    window_app: QApplication, qtbot: QtBot
) -> None:
    page = _build("acts", window_app, qtbot)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=2000)
    for kind in (QAbstractButton, QLineEdit, QCheckBox):
        for widget in shown(page, kind):
            if not widget.isEnabled() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            widget.clearFocus()
            without = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            assert widget.hasFocus()
            assert widget.grab().toImage() != without, widget


def test_the_gallery_changes_language_and_theme_in_place(
    window_app: QApplication, qtbot: QtBot
) -> None:
    window = GalleryWindow(window_app, ThemeFollower(window_app, ThemeChoice.LIGHT))
    qtbot.addWidget(window)
    window.show()
    for key in ("sv", "dark"):
        button = window.findChild(QAbstractButton, key)
        assert isinstance(button, QAbstractButton)
        button.click()
    assert current_theme().name == "dark"
    assert any(label.text() == "Ett fönster" for label in window.findChildren(QLabel))
