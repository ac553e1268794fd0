"""What is chosen before some acts on a card begin: the new card, or the certificate to be added."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from officer_app.domain.ids import TokenId
from officer_app.domain.profiles import KeySpec
from officer_app.domain.projection import TokenNow
from officer_app.domain.token import Slot as CardSlot
from officer_app.domain.token_life import TokenAct, may_be_done
from officer_app.workstation import Workstation
from ui.bridge import Bridge
from ui.models.readers import free_readers
from ui.texts import profile_word, serial

__all__ = ["FurtherKeyChoice", "NewCardChoice"]


class NewCardChoice(QComboBox):
    """The prepared cards that lie in the readers now; `changed` when there are others."""

    changed = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        bridge.reader_changed.connect(self._look)
        self._look()

    @property
    def reader(self) -> str:
        """Where the chosen card lies; empty: there is none."""
        return str(self.currentData() or "")

    @Slot()
    def _look(self) -> None:
        self._bridge.watch(self._workstation.records.tokens_in_readers(), self._show)

    @Slot(object)
    def _show(self, tokens: tuple[TokenNow, ...]) -> None:
        """What was chosen stays chosen while it is there."""
        prepared = {t.id for t in tokens if may_be_done(TokenAct.ISSUE, t.status)}
        chosen = self.reader
        self.clear()
        for state in free_readers(self._workstation, self._bridge.officer_keys):
            if state.token is not None and state.token.id in prepared:
                card = f"{state.token.model} · {serial(state.token.id)}"
                self.addItem(f"{card} ({state.name})", state.name)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.changed.emit()


class FurtherKeyChoice(QComboBox):
    """The certificates that the card's profile names and its slots have room for."""

    changed = Signal()

    def __init__(
        self,
        workstation: Workstation,
        bridge: Bridge,
        token: TokenId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._keys: tuple[KeySpec, ...] = ()
        bridge.watch(workstation.records.keys_to_add(token), self._take)

    @property
    def slot(self) -> CardSlot | None:
        """The slot of the chosen one; None: there is none."""
        found = self.currentData()
        return CardSlot(found) if found is not None else None

    @Slot(object)
    def _take(self, keys: tuple[KeySpec, ...]) -> None:
        self._keys = keys
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        chosen = self.currentIndex()
        self.clear()
        for key in self._keys:
            profile = self._bridge.profiles.certificate(key.certificate)
            name = key.certificate if profile is None else profile_word(profile.display_name)
            self.addItem(f"{name} ({key.slot.upper()})", key.slot)
        self.setCurrentIndex(max(chosen, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
