"""Colours by role: enough contrast everywhere, the system's high contrast before ours."""

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.assets import Icon, Picture, icon, icon_pixmap, picture_pixmap
from ui.models.rows import Cell, Row, RowsModel
from ui.theme import (
    Contrast,
    FontRole,
    Role,
    ThemeChoice,
    ThemeFollower,
    apply_theme,
    contrast_ratio,
    current_theme,
    forced_theme,
    load_theme,
    system_palette,
)
from ui.widgets.buttons import ActButton
from ui.widgets.tables import CalmTable
from ui.widgets.words import verbatim

_STATUS = ("officer", "subscriber", "success", "warning", "danger", "waiting")
_GROUNDS = (Role.WINDOW, Role.SURFACE, Role.SUNKEN, Role.HOVER)
_INKS = (Role.TEXT, Role.MUTED, *(Role(name) for name in _STATUS))
_SOFT = [Role(f"{name}_soft") for name in _STATUS]
_FILLS = [
    Role(f"{name}{state}")
    for name in ("officer", "subscriber", "danger")
    for state in ("", "_pressed")
]
_TEXT_PAIRS = [
    *itertools.product(_INKS, _GROUNDS),
    *itertools.product((Role.TEXT, Role.MUTED), _SOFT),
    *zip((Role(name) for name in _STATUS), _SOFT, strict=True),
    *((Role.ON_FILL, fill) for fill in _FILLS),
]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), _TEXT_PAIRS)
def test_text_has_contrast(name: str, ink: Role, ground: Role) -> None:
    colours = load_theme(name).colours
    assert contrast_ratio(colours[ink], colours[ground]) >= Contrast.TEXT.value


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", [Role.WINDOW, Role.SURFACE, Role.SUNKEN])
@pytest.mark.parametrize("line", [Role.CONTROL, Role.OFFICER, Role.SUBSCRIBER])
def test_controls_and_focus_have_contrast(name: str, line: Role, ground: Role) -> None:
    colours = load_theme(name).colours
    assert contrast_ratio(colours[line], colours[ground]) >= Contrast.CONTROL.value


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


def test_only_the_subscriber_has_the_subscribers_colour() -> None:
    for name in ("light", "dark"):
        colours = load_theme(name).colours
        same = [role for role in Role if colours[role] == colours[Role.SUBSCRIBER]]
        assert same == [Role.SUBSCRIBER]


@pytest.mark.parametrize("highlight", ["#1AEBFF", "#202020"])
def test_high_contrast_of_the_system_stays_readable(highlight: str) -> None:
    palette = _forced()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(highlight))
    colours = forced_theme(palette).colours
    for ink, ground in ((Role.TEXT, Role.WINDOW), (Role.ON_FILL, Role.OFFICER)):
        assert contrast_ratio(colours[ink], colours[ground]) >= Contrast.TEXT.value


def _forced() -> QPalette:
    """White on black, as a system forces it."""
    palette = QPalette(QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFFFF"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#1AEBFF"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    return palette


def test_forced_colours_still_show_what_is_chosen_and_what_cannot_be_pressed(
    window_app: QApplication, qtbot: QtBot
) -> None:
    apply_theme(window_app, forced_theme(_forced()))
    button = ActButton(verbatim("Sign"))
    table = CalmTable(verbatim("People"))
    model = RowsModel(lambda: ("Name",), table)
    table.setModel(model)
    model.show_rows([Row(1, (Cell("Anna Exempel"),))])
    looks = []
    for widget in (button, table):
        qtbot.addWidget(widget)
        widget.show()
        looks.append(widget.grab().toImage())
    button.setEnabled(False)
    table.selectRow(0)
    assert button.grab().toImage() != looks[0]
    assert table.grab().toImage() != looks[1]


def test_the_palette_of_the_system_is_read_without_ours(window_app: QApplication) -> None:
    apply_theme(window_app, load_theme("dark"))
    dark = current_theme().colour(Role.WINDOW)
    assert system_palette(window_app).color(QPalette.ColorRole.Window) != dark
    apply_theme(window_app, load_theme("light"))


def test_the_setting_overrides_the_system(window_app: QApplication) -> None:
    follower = ThemeFollower(window_app, ThemeChoice.DARK)
    assert current_theme().name == "dark"
    assert window_app.palette().color(QPalette.ColorRole.Window) == QColor("#13171C")
    follower.choose(ThemeChoice.LIGHT)
    assert current_theme().name == "light"
    follower.choose(ThemeChoice.SYSTEM)
    follower.deleteLater()


def test_applying_a_theme_twice_enlarges_nothing(window_app: QApplication) -> None:
    before = current_theme().font(FontRole.BODY).pointSizeF()
    apply_theme(window_app, load_theme("dark"))
    assert current_theme().font(FontRole.BODY).pointSizeF() == before
    assert current_theme().font(FontRole.DISPLAY).pointSizeF() == pytest.approx(before * 2.8)


@pytest.mark.parametrize("name", list(Icon))
def test_every_icon_is_drawn_in_the_colour_of_its_role(
    window_app: QApplication, name: Icon
) -> None:
    image = icon_pixmap(name, Role.DANGER, 40, 1.0).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {current_theme().colour(Role.DANGER).name()}


@pytest.mark.parametrize("name", list(Picture))
def test_every_picture_shows_who_acts(window_app: QApplication, name: Picture) -> None:
    image = picture_pixmap(name, Role.SUBSCRIBER, QSize(400, 240), 1.0).toImage()
    accent = current_theme().colour(Role.SUBSCRIBER)
    assert any(image.pixelColor(x, y) == accent for x in range(400) for y in range(240))


def test_an_icon_is_muted_where_it_is_disabled(window_app: QApplication) -> None:
    drawn = icon(Icon.CARD, Role.TEXT)
    normal = drawn.pixmap(20, QIcon.Mode.Normal).toImage()
    disabled = drawn.pixmap(20, QIcon.Mode.Disabled).toImage()
    assert normal != disabled
