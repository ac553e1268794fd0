"""`officer-app`: start the window."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from officer_app.domain.errors import OfficerAppError
from officer_app.workstation import Workstation, open_workstation
from ui.assets import Language, speak
from ui.bridge import Bridge
from ui.gallery import GalleryWindow, shoot_gallery
from ui.shell.main_window import MainWindow
from ui.texts import trouble_words
from ui.theme import ThemeChoice, ThemeFollower

__all__ = ["main"]

_SYSTEM = "system"


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="officer-app")
    parser.add_argument("--home", type=Path, metavar="DIR", help="the workstation's folder")
    parser.add_argument("--demo", action="store_true", help="a demonstration; nothing is real")
    parser.add_argument("--gallery", action="store_true", help="show every widget in every state")
    parser.add_argument("--theme", choices=[choice.value for choice in ThemeChoice])
    parser.add_argument("--language", choices=[language.value for language in Language])
    parser.add_argument("--shoot", type=Path, metavar="DIR", help="write the gallery as pictures")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Start the window; returns the exit code."""
    chosen = _arguments(words)
    app = QApplication(sys.argv[:1])
    if chosen.gallery:
        return _gallery(app, chosen)
    try:
        workstation = open_workstation(chosen.home, demo=chosen.demo, say=_say)
    except OfficerAppError as fault:
        speak(app, _language(chosen.language or _SYSTEM))
        said = trouble_words(fault.trouble())
        _say(f"{said.happened} {said.advice}")
        return 1
    try:
        return _run(app, workstation, chosen)
    finally:
        workstation.close()


def _run(app: QApplication, workstation: Workstation, chosen: argparse.Namespace) -> int:
    settings = workstation.settings.read()
    speak(app, _language(chosen.language or settings.language.value))
    follower = ThemeFollower(app, ThemeChoice(chosen.theme or settings.theme.value))
    bridge = Bridge()
    bridge.listen(workstation)
    window = MainWindow(workstation, bridge, demo_pin=workstation.demo_pin)
    window.settings.language_chosen.connect(lambda value: speak(app, _language(value)))
    window.settings.theme_chosen.connect(lambda value: follower.choose(ThemeChoice(value)))
    workstation.start()
    window.show()
    window.ask_sign_in()
    return app.exec()


def _gallery(app: QApplication, chosen: argparse.Namespace) -> int:
    speak(app, Language(chosen.language or "en"))
    follower = ThemeFollower(app, ThemeChoice(chosen.theme or "light"))
    if chosen.shoot is not None:
        shoot_gallery(app, follower, chosen.shoot)
        return 0
    window = GalleryWindow(app, follower)
    window.show()
    return app.exec()


def _language(value: str) -> Language:
    """The language of a setting; the system's where it says so and we have it, else English."""
    if value == _SYSTEM:
        value = QLocale.system().name()[:2]
    return next((one for one in Language if one.value == value), Language.ENGLISH)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
