"""`officer-app`: start the window."""

import argparse
import gc
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from officer_app.domain.errors import OfficerAppError, Trouble
from officer_app.host.paths import Home
from officer_app.workstation import Workstation, check_unopened, open_workstation
from ui.assets import Language, speak
from ui.bridge import Bridge
from ui.shell.closing import SignalEnd
from ui.shell.main_window import MainWindow
from ui.shell.start_trouble import StartTrouble
from ui.texts import trouble_words
from ui.theme import ThemeChoice, ThemeFollower

__all__ = ["favour_window", "keep_what_is_there", "main"]

_SYSTEM = "system"
_TURN_SECONDS = 0.001


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="officer-app")
    parser.add_argument("--home", type=Path, metavar="DIR", help="the workstation's folder")
    parser.add_argument("--demo", action="store_true", help="a demonstration; nothing is real")
    parser.add_argument("--gallery", action="store_true", help="show every widget in every state")
    parser.add_argument("--theme", choices=[choice.value for choice in ThemeChoice])
    parser.add_argument("--language", choices=[language.value for language in Language])
    parser.add_argument("--shoot", type=Path, metavar="DIR", help="write the gallery as pictures")
    return parser.parse_args(words)


def favour_window() -> None:
    """Let the window's thread have its turn sooner while cards and store are worked with.

    Python's five milliseconds for each thread that computes would add up to what a person feels.
    """
    sys.setswitchinterval(_TURN_SECONDS)


def keep_what_is_there() -> None:
    """Take what the start has made out of the garbage collector's rounds: it stays to the end.

    A round through all of it stops every thread for longer than is felt (60 ms were measured).
    """
    gc.freeze()


def main(words: Sequence[str] | None = None) -> int:
    """Start the window; returns the exit code."""
    # A program frozen into one file is its card drivers' process as well: this never returns there.
    multiprocessing.freeze_support()
    chosen = _arguments(words)
    favour_window()
    app = QApplication(sys.argv[:1])
    ending = SignalEnd(app)
    try:
        if chosen.gallery:
            return _gallery(app, chosen)
        workstation = _open(app, chosen)
        if workstation is None:
            return 1
        try:
            return _run(app, workstation, chosen)
        finally:
            workstation.close()
    finally:
        ending.release()


def _open(app: QApplication, chosen: argparse.Namespace) -> Workstation | None:
    """Open the workstation; None once the officer has read why that is not possible."""
    while True:
        try:
            return open_workstation(chosen.home, demo=chosen.demo, say=_say)
        except OfficerAppError as fault:
            if not _try_again(app, chosen, fault.trouble()):
                return None


def _try_again(app: QApplication, chosen: argparse.Namespace, trouble: Trouble) -> bool:
    """Say what happened, in a window and to whoever reads the console."""
    speak(app, _language(chosen.language or _SYSTEM))
    follower = ThemeFollower(app, ThemeChoice(chosen.theme or _SYSTEM))
    _say(trouble_words(trouble).sentence)
    home = Home(chosen.home) if chosen.home is not None else Home.default()
    window = StartTrouble(trouble, lambda: check_unopened(home, trouble))
    window.show()
    app.exec()
    follower.deleteLater()
    return window.result() == StartTrouble.DialogCode.Accepted


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
    keep_what_is_there()
    code = app.exec()
    # Here and now, on this thread: whatever collects it later may be another one.
    delete(window)
    bridge.end()
    delete(bridge)
    return code


def _gallery(app: QApplication, chosen: argparse.Namespace) -> int:
    # Here, not above: every start of the workstation would pay for it.
    from ui.gallery import GalleryWindow, shoot_gallery

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
