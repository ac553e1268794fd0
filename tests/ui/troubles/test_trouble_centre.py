"""A centre that cannot be reached is told, and the work goes on."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officer_app.assembly import Opening, open_parts
from officer_app.host.paths import Home
from tests.support.desk import open_desk
from tests.support.logs import LogExpectations
from tests.support.troubles import SERIAL, World, shown_texts
from ui.texts import trouble_words


def test_an_unreachable_centre_is_shown_and_work_goes_on(
    window_app: QApplication, qtbot: QtBot, world: World, expected_log: LogExpectations
) -> None:
    expected_log.allow("keystore.insecure_file")
    expected_log.allow("sync")
    _name_a_centre(world.home, "https://127.0.0.1:9")
    with open_desk(qtbot, world.home.root, synchronise=True) as desk:
        badge = desk.window.top.sync
        desk.sign_in()
        desk.prepare(SERIAL)
        desk.until(lambda: "Offline · 2 waiting" in badge.text())
        assert badge.accessibleName().startswith("Central server: Offline")
        state = desk.workstation.sync_state
        assert state is not None
        assert state.trouble is not None
        assert trouble_words(state.trouble).happened in badge.accessibleDescription()
        desk.enter(badge)
        detail = desk.window.top.detail
        desk.until(lambda: detail.isVisible())
        assert trouble_words(state.trouble).happened in shown_texts(detail)
        assert detail.now.hasFocus()
        detail.now.click()
        assert not detail.isVisible()
        desk.window.open_section("settings")
        desk.until(lambda: "https://127.0.0.1:9" in shown_texts(desk.window.settings))


def _name_a_centre(home: Home, url: str) -> None:
    parts = open_parts(Opening(home=home, watch_readers=False, synchronise=False))
    parts.store.settings.change(centre_url=url)
    parts.close()
