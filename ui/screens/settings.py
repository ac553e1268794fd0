"""Settings: the language and the look of the window."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from officer_app.workstation import Workstation
from ui.assets import Language
from ui.bridge import Bridge
from ui.screens.screen import Screen, head
from ui.theme import ThemeChoice
from ui.widgets.labels import BodyText, SecondaryText, StrongText
from ui.widgets.states import Card

__all__ = ["SettingsScreen"]

_SYSTEM = "system"


class SettingsScreen(Screen):
    """`language_chosen` and `theme_chosen` tell the value; "system" follows it."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self.language, self.theme = QComboBox(), QComboBox()
        self._fill()
        self.language.activated.connect(self._choose_language)
        self.theme.activated.connect(self._choose_theme)
        card = Card()
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(BodyText(lambda: self.tr("Language")), self.language)
        form.addRow(BodyText(lambda: self.tr("Appearance")), self.theme)
        card.body.addWidget(StrongText(lambda: self.tr("This window")))
        card.body.addLayout(form)
        card.body.addWidget(SecondaryText(lambda: self.tr("What is chosen here holds at once.")))
        card.setMaximumWidth(560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addLayout(head(lambda: self.tr("Settings")))
        layout.addWidget(card)
        layout.addStretch(1)
        self.setFocusProxy(self.language)

    def _fill(self) -> None:
        self.language.clear()
        self.language.addItem(self.tr("As the system"), _SYSTEM)
        for language in Language:
            self.language.addItem(language.endonym, language.value)
        self.theme.clear()
        self.theme.addItem(self.tr("As the system"), ThemeChoice.SYSTEM.value)
        self.theme.addItem(self.tr("Light"), ThemeChoice.LIGHT.value)
        self.theme.addItem(self.tr("Dark"), ThemeChoice.DARK.value)
        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Appearance"))
        settings = self.workstation.settings.read()
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language.value)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme.value)))

    def refresh(self) -> None:
        self._fill()

    @Slot(int)
    def _choose_language(self, at: int) -> None:
        value = self.language.itemData(at)
        self.workstation.settings.change(language=value)
        self.language_chosen.emit(value)
        self._fill()

    @Slot(int)
    def _choose_theme(self, at: int) -> None:
        value = self.theme.itemData(at)
        self.workstation.settings.change(theme=value)
        self.theme_chosen.emit(value)
