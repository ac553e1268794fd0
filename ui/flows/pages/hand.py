"""What a card waits for that only a hand at its reader can give: a touch, or PINs on its keys."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from officer_app.domain.procedure import Hand, HandKind
from officer_app.domain.token_faults import PinOwner
from ui.texts import serial
from ui.widgets.pads import PadPrompt
from ui.widgets.pins import Owner
from ui.widgets.progress import TouchPrompt

__all__ = ["HandPrompt"]

_OWNERS = {PinOwner.OFFICER: Owner.OFFICER, PinOwner.SUBSCRIBER: Owner.SUBSCRIBER}


class HandPrompt(QWidget):
    """Empty until a card waits; the same hand told twice is asked for once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.touch, self.pad = TouchPrompt(), PadPrompt()
        self._hand: Hand | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.touch)
        column.addWidget(self.pad)

    @Slot(object)
    def show_hand(self, hand: Hand | None) -> None:
        """Ask for this, or (None) for nothing any more."""
        if hand == self._hand:
            return
        self._hand = hand
        self.touch.finish()
        self.pad.finish()
        if hand is None:
            return
        owner = _OWNERS[hand.owner]
        if hand.kind is HandKind.TOUCH:
            self.touch.ask(_key_name(hand), hand.reader, owner)
        else:
            self.pad.ask(hand.entries, hand.reader, owner)


def _key_name(hand: Hand) -> str:
    number = serial(hand.token) if hand.token is not None else ""
    return f"{hand.model} {number}".strip()
