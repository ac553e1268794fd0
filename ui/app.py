"""`officer-app`: start the window."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.assets import Language, speak
from ui.gallery import GalleryWindow, shoot_gallery
from ui.theme import ThemeChoice, ThemeFollower

__all__ = ["main"]


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="officer-app")
    parser.add_argument("--gallery", action="store_true", help="show every widget in every state")
    parser.add_argument("--theme", choices=[choice.value for choice in ThemeChoice])
    parser.add_argument("--language", choices=[language.value for language in Language])
    parser.add_argument("--shoot", type=Path, metavar="DIR", help="write the gallery as pictures")
    chosen = parser.parse_args(words)
    if not chosen.gallery:
        parser.error("--gallery is needed")
    return chosen


def main(words: Sequence[str] | None = None) -> int:
    """Start the window; returns the exit code."""
    chosen = _arguments(words)
    app = QApplication(sys.argv[:1])
    speak(app, Language(chosen.language or "en"))
    follower = ThemeFollower(app, ThemeChoice(chosen.theme or "light"))
    if chosen.shoot is not None:
        shoot_gallery(app, follower, chosen.shoot)
        return 0
    window = GalleryWindow(app, follower)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
