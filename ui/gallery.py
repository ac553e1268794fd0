"""The gallery: one window with every widget in every state, in both themes and four languages."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.assets import Language, speak, spoken_language
from ui.gallery_pages import GalleryPages
from ui.theme import ThemeChoice, ThemeFollower
from ui.widgets.buttons import ActButton
from ui.widgets.labels import PageTitle, Rule
from ui.widgets.navigation import NavigationItem, NavigationList
from ui.widgets.words import verbatim

__all__ = ["GalleryWindow", "shoot_gallery"]

_SIZE = (1280, 800)
_PAGE_SIZE = (1180, 760)


class _Choice(QWidget):
    """A row of buttons of which one is down."""

    chosen = Signal(str)

    def __init__(self, options: dict[str, str], chosen: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for key, words in options.items():
            button = ActButton(verbatim(words))
            button.setCheckable(True)
            button.setChecked(key == chosen)
            button.setObjectName(key)
            self._group.addButton(button)
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        if (down := self._group.checkedButton()) is not None:
            self.chosen.emit(down.objectName())


class GalleryWindow(QWidget):
    """Pages at the left, theme and language above, the page itself in the middle."""

    def __init__(self, app: QApplication, follower: ThemeFollower) -> None:
        super().__init__()
        self._app = app
        self._follower = follower
        self._pages = GalleryPages(self)
        self._builders = self._pages.builders()
        self._shown = next(iter(self._builders))
        self._title = PageTitle()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        items = [
            NavigationItem(key, page.title, page.picture) for key, page in self._builders.items()
        ]
        self._navigation = NavigationList(items)
        self._navigation.chosen.connect(self.show_page)
        self._lay_out()
        self.resize(*_SIZE)
        self.show_page(self._shown)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bar())
        right.addWidget(Rule())
        right.addWidget(self._scroll, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._navigation)
        layout.addLayout(right, 1)

    def _bar(self) -> QFrame:
        themes = _Choice(
            {
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
            self._follower.choice.value,
        )
        languages = _Choice(
            {language.value: language.endonym for language in Language}, spoken_language().value
        )
        themes.chosen.connect(self._choose_theme)
        languages.chosen.connect(self._choose_language)
        bar = QFrame()
        bar.setProperty("look", "bar")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(24)
        layout.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(themes)
        layout.addWidget(languages)
        return bar

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Build this page anew and show it."""
        self._shown = name
        page = self._builders[name]
        self._title.say(page.title)
        self._navigation.show_chosen(name)
        self._scroll.setWidget(page.build())

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._follower.choose(ThemeChoice(name))

    @Slot(str)
    def _choose_language(self, name: str) -> None:
        speak(self._app, Language(name))
        self.show_page(self._shown)


def shoot_gallery(app: QApplication, follower: ThemeFollower, directory: Path) -> list[Path]:
    """Write one PNG of each page, in the theme and language of the moment. Returns the files."""
    directory.mkdir(parents=True, exist_ok=True)
    end = f"{follower.choice.value}-{spoken_language().value}.png"
    files = []
    for name, page in GalleryPages(app).builders().items():
        file = directory / f"gallery-{name}-{end}"
        _shoot(app, page.build(), file)
        files.append(file)
    return files


def _shoot(app: QApplication, widget: QWidget, file: Path) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.resize(*_PAGE_SIZE)
    widget.show()
    widget.activateWindow()
    app.sendPostedEvents()
    widget.grab().save(str(file))
    widget.close()
