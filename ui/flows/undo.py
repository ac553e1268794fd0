"""Asks before work is given up, and says beforehand what that does."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.procedure import ProcedureState
from ui.texts import procedure_title, serial
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.labels import BodyText, PageTitle, StrongText
from ui.widgets.states import Card
from ui.widgets.words import Text, re_dress

__all__ = ["UndoDialog"]


class UndoDialog(QDialog):
    """Accepted when the work is to be undone. Enter and Escape keep it."""

    def __init__(self, state: ProcedureState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.keep = ActButton(lambda: self.tr("Keep the work"), ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        self.undo = ActButton(lambda: self.tr("Undo everything"), ButtonKind.DANGER)
        self.undo.clicked.connect(self.accept)
        self.setMinimumWidth(560)
        self._lay_out()
        self._say()
        self.keep.setFocus()

    def _lay_out(self) -> None:
        happens = Card()
        happens.body.addWidget(StrongText(lambda: self.tr("What happens")))
        for sentence in self._sentences():
            happens.body.addWidget(BodyText(sentence))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(PageTitle(lambda: self.tr("Give this work up?")))
        layout.addWidget(BodyText(lambda: procedure_title(self.state)))
        layout.addWidget(happens)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _sentences(self) -> tuple[Text, ...]:
        other = (self._other_card,) if self.state.also is not None else ()
        return (self._certificates, self._card, *other, self._afterwards)

    def _other_card(self) -> str:
        return self.tr("Card {card} is as it was before.").format(card=serial(self.state.also))

    def _certificates(self) -> str:
        if self.state.subscriber is None:
            return self.tr("The card does not become a prepared card.")
        return self.tr("Every certificate that this work has issued is revoked at once.")

    def _card(self) -> str:
        if self.state.token is None or not self.state.token_changed:
            return self.tr("Nothing was written to a card, so no card changes.")
        return self.tr(
            "What was written to card {card} is taken off it again, if it is in a reader. "
            "If it is away, what is left on it is worthless."
        ).format(card=serial(self.state.token))

    def _afterwards(self) -> str:
        return self.tr("This cannot be taken back. The journal keeps that it was done.")

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Give this work up?"))
        self.setAccessibleDescription(" ".join(sentence() for sentence in self._sentences()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
