"""Icons, pictures and translations out of `resources`: what the window needs beside code."""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QRectF, QSize, Qt, QTranslator
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.theme import Role, current_theme

__all__ = [
    "Icon",
    "Language",
    "Picture",
    "icon",
    "icon_pixmap",
    "picture_pixmap",
    "speak",
    "spoken_language",
]


class Icon(Enum):
    """The outline set; the same noun is the same drawing everywhere."""

    ADD = "add"
    APPROVALS = "approvals"
    BACK = "arrow-back"
    BATCH = "batch"
    CALENDAR = "calendar"
    CARD = "card"
    CARDS = "cards"
    CERTIFICATE = "certificate"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_RIGHT = "chevron-right"
    CLOUD = "cloud"
    COPY = "copy"
    CROSS = "cross"
    DESK = "desk"
    DONE = "done"
    ENROLMENTS = "enrolments"
    ERROR = "error"
    HAND_OVER = "hand-over"
    IMPORTED_PEOPLE = "imported-people"
    INFORMATION = "information"
    JOURNAL = "journal"
    KEY = "key"
    LOCK = "lock"
    MACHINE = "machine"
    MORE = "more"
    OFFICER = "officer"
    OFFLINE = "offline"
    OPEN = "open"
    PEOPLE = "people"
    PERSON = "person"
    PIN = "pin"
    PRINT = "print"
    READER = "reader"
    REVOKED = "revoked"
    RUNNING = "running"
    SEARCH = "search"
    SERVER = "server"
    SETTINGS = "settings"
    SHIELD = "shield"
    SKIPPED = "skipped"
    SUSPENDED = "suspended"
    SYNC = "sync"
    TOUCH = "touch"
    WAITING = "waiting"
    WARNING = "warning"


class Picture(Enum):
    """Larger line drawings: what the hands do next, or why a list is empty."""

    INSERT_CARD = "insert-card"
    LEAVE_CARD = "leave-card"
    REMOVE_CARD = "remove-card"
    TOUCH_KEY = "touch-key"
    HAND_OVER = "hand-over"
    TYPE_PIN = "type-pin"
    TYPE_ON_READER = "type-on-reader"
    EMPTY_LIST = "empty-list"
    NOTHING_FOUND = "nothing-found"
    ALL_DONE = "all-done"
    NO_READER = "no-reader"


class Language(Enum):
    """The languages of the window, by their two letters; `endonym` is its name in itself."""

    ENGLISH = "en"
    SWEDISH = "sv"
    DANISH = "da"
    HUNGARIAN = "hu"

    @property
    def endonym(self) -> str:
        """The language's own name, shown untranslated in the choice."""
        return _ENDONYMS[self]


_ENDONYMS = {
    Language.ENGLISH: "English",
    Language.SWEDISH: "Svenska",
    Language.DANISH: "Dansk",
    Language.HUNGARIAN: "Magyar",
}
# Qt's own locale names: they decide how dates and numbers are written.
_LOCALES = {
    Language.ENGLISH: "en_GB",
    Language.SWEDISH: "sv_SE",
    Language.DANISH: "da_DK",
    Language.HUNGARIAN: "hu_HU",
}
_SHARPNESSES = (1.0, 2.0)


def icon(name: Icon, role: Role = Role.TEXT, *, air: int = 0) -> QIcon:
    """The icon in this role's colour of the present theme, muted where disabled; ask anew on
    a change of theme.

    `air`: pixels left free at either side, where words would come too near.
    """
    theme = current_theme()
    size = theme.metrics.icon + 2 * air, theme.metrics.icon
    return _icon(name, theme.colours[role], theme.colours[Role.MUTED], size)


def icon_pixmap(name: Icon, role: Role, size: int, sharpness: float) -> QPixmap:
    """One drawing of `size` pixels square for a screen of this device pixel ratio."""
    return _pixmap(name, current_theme().colours[role], size, sharpness)


@lru_cache(maxsize=512)
def _pixmap(name: Icon, colour: str, size: int, sharpness: float) -> QPixmap:
    return _draw(_svg(f"{name.value}.svg", colour, colour, colour), QSize(size, size), sharpness)


def picture_pixmap(name: Picture, act: Role, size: QSize, sharpness: float) -> QPixmap:
    """A picture whose moving part has the colour of `act` (who acts), the rest muted."""
    colours = current_theme().colours
    inks = colours[Role.MUTED], colours[act], colours[Role.SURFACE]
    return _picture(name, inks, (size.width(), size.height()), sharpness)


@lru_cache(maxsize=64)
def _picture(
    name: Picture, inks: tuple[str, str, str], size: tuple[int, int], sharpness: float
) -> QPixmap:
    return _draw(_svg(f"pictures/{name.value}.svg", *inks), QSize(*size), sharpness)


@lru_cache(maxsize=512)
def _icon(name: Icon, colour: str, disabled: str, size: tuple[int, int]) -> QIcon:
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for sharpness in _SHARPNESSES:
            svg = _svg(f"{name.value}.svg", ink, ink, ink)
            made.addPixmap(_draw(svg, QSize(*size), sharpness), mode)
    return made


@lru_cache(maxsize=512)
def _svg(path: str, line: str, accent: str, paper: str) -> bytes:
    text = files("resources").joinpath("icons", *path.split("/")).read_text(encoding="utf-8")
    coloured = (
        text.replace("currentColor", line)
        .replace('"accent"', f'"{accent}"')
        .replace('"paper"', f'"{paper}"')
    )
    return coloured.encode()


def _draw(svg: bytes, size: QSize, sharpness: float) -> QPixmap:
    pixmap = QPixmap(size * sharpness)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(svg))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(sharpness)
    return pixmap


class _Voice:
    """The translators in use; Qt does not keep them alive."""

    language = Language.ENGLISH
    translators: tuple[QTranslator, ...] = ()


def speak(app: QApplication, language: Language) -> None:
    """Say everything in this language from now on; open widgets get a LanguageChange.

    Raises FileNotFoundError where the translations were not compiled, ValueError for a file that
    holds none.
    """
    loaded = tuple(_translators(language))
    for old in _Voice.translators:
        app.removeTranslator(old)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    _Voice.language = language
    _Voice.translators = loaded
    for new in loaded:
        app.installTranslator(new)


def spoken_language() -> Language:
    """The language chosen last; English before."""
    return _Voice.language


def _translators(language: Language) -> Iterator[QTranslator]:
    """Qt's own words first, where Qt has them, so that ours come before them."""
    qt_words = QTranslator()
    if qt_words.load(
        f"qtbase_{language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        yield qt_words
    ours = QTranslator()
    if not ours.load(_catalogue(language)):
        raise ValueError(f"no translation: {language.value}")
    yield ours


@lru_cache
def _catalogue(language: Language) -> bytes:
    """A compiled catalogue, kept: the translator reads on from these very bytes.

    Not from the file: Qt would map it, and die once an update writes that anew.
    """
    return files("resources").joinpath("i18n", f"officer_{language.value}.qm").read_bytes()
