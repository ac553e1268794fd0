"""Asks, before an act on a card begins, for its reason and, where it needs the card, for that."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token_life import REPLACING, TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    AddCertificate,
    ChangePin,
    RecoverKey,
    ReKeyToken,
    ReplaceToken,
    ReturnToken,
    UnblockPin,
    UnblockPinRemotely,
    Wish,
)
from officer_app.workstation import Workstation
from ui.assets import Picture
from ui.bridge import Bridge
from ui.flows.act_choices import FurtherKeyChoice, NewCardChoice
from ui.models.acts import REASONS, REVOCATIONS, CardAct, needs_card, revocation_for
from ui.models.readers import reader_of
from ui.texts import act_word, revocation_word, said, serial
from ui.widgets.buttons import ActButton, ButtonKind
from ui.widgets.labels import BodyText, FieldLabel, PageTitle, SecondaryText
from ui.widgets.states import HandsHint
from ui.widgets.words import Text, re_dress

__all__ = ["ActDialog"]

_LONGEST_REASON = 500


class ActDialog(QDialog):
    """Accepted when the act may begin; then `wish` says what is to be done."""

    def __init__(
        self,
        workstation: Workstation,
        bridge: Bridge,
        asked: CardAct,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self.asked = asked
        self._reader: str | None = None
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.revocation = QComboBox()
        self.new_card: NewCardChoice | None = None
        self.further: FurtherKeyChoice | None = None
        if asked.act in REPLACING:
            self.new_card = NewCardChoice(workstation, bridge)
        if asked.act is TokenAct.ADD_CERTIFICATE:
            self.further = FurtherKeyChoice(workstation, bridge, asked.token)
        self._lies = BodyText(self._where)
        self._hint = HandsHint(Picture.INSERT_CARD, self._put_in)
        self.on = ActButton(lambda: act_word(asked.act), ButtonKind.PRIMARY)
        self.on.setDefault(True)
        self.on.clicked.connect(self.accept)
        self.cancel = ActButton(lambda: self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.setMinimumWidth(560)
        self._lay_out()
        self._fill()
        self._say()
        self.reason.editTextChanged.connect(self._show_ready)
        self.reason.editTextChanged.connect(self._follow_reason)
        if self._choice is not None:
            self._choice.changed.connect(self._look_for_card)
        bridge.reader_changed.connect(self._look_for_card)
        self._look_for_card()
        self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _wants_reason(self) -> bool:
        return self.asked.act in REASONS

    @property
    def _choice(self) -> NewCardChoice | FurtherKeyChoice | None:
        return self.new_card if self.new_card is not None else self.further

    @property
    def _wants_revocation(self) -> bool:
        """A card that is nobody's has no certificate to be revoked."""
        return self.asked.act in REVOCATIONS and bool(self.asked.owner)

    def _first_field(self) -> QWidget:
        return self.reason if self._wants_reason else self.on

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(PageTitle(lambda: act_word(self.asked.act)))
        layout.addWidget(BodyText(self._whose))
        layout.addWidget(self._fields())
        layout.addWidget(self._lies)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        layout.addWidget(SecondaryText(self._next))
        layout.addLayout(buttons)

    def _fields(self) -> QWidget:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[Text, QComboBox, bool]] = [
            (self._reason_word, self.reason, self._wants_reason),
            (self._revocation_word, self.revocation, self._wants_revocation),
        ]
        if self._choice is not None:
            rows.insert(0, (self._choice_word, self._choice, True))
        for at, (name, field, wanted) in enumerate(rows):
            label = FieldLabel(name, field)
            label.setVisible(wanted)
            field.setVisible(wanted)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        fields.setVisible(self._wants_reason)
        return fields

    def _choice_word(self) -> str:
        return self.tr("New card") if self.new_card is not None else self.tr("Certificate")

    def _reason_word(self) -> str:
        return self.tr("Reason")

    def _revocation_word(self) -> str:
        return self.tr("The revocation list says")

    def _whose(self) -> str:
        card = serial(self.asked.token)
        if not self.asked.owner:
            return self.tr("Card {card}").format(card=card)
        return self.tr("Card {card} of {person}").format(card=card, person=self.asked.owner)

    def _where(self) -> str:
        if self.further is not None and self.further.slot is None:
            return self.tr("The card has all that its profile names.")
        return self.tr("The card lies in {reader}.").format(reader=self._reader or "")

    def _put_in(self) -> str:
        if self.new_card is not None:
            return self.tr("Put a prepared card in any reader.")
        card = serial(self.asked.token)
        return self.tr("Put card {card} in any reader.").format(card=card)

    def _next(self) -> str:
        return self.tr("Nothing has been done yet. What follows is shown before it is done.")

    def _fill(self) -> None:
        """What was typed stays; what was chosen is named in the language spoken now."""
        typed = None if self._typed_reason() in REASONS.get(self.asked.act, ()) else self._text()
        chosen, revocation = self.reason.currentIndex(), self.revocation.currentData()
        self.reason.clear()
        for reason in REASONS.get(self.asked.act, ()):
            self.reason.addItem(said("reasons", reason), reason)
        self.reason.setCurrentIndex(max(chosen, 0))
        if typed:
            self.reason.setEditText(typed)
        self.revocation.clear()
        for why in RevocationReason:
            self.revocation.addItem(revocation_word(why), why)
        likeliest = REVOCATIONS.get(self.asked.act, RevocationReason.UNSPECIFIED)
        self.revocation.setCurrentIndex(list(RevocationReason).index(revocation or likeliest))

    def _text(self) -> str:
        return self.reason.currentText().strip()

    def _typed_reason(self) -> str:
        """As it is signed: what was chosen, in English; what was typed, as it was typed."""
        at = self.reason.findText(self._text(), Qt.MatchFlag.MatchExactly)
        return str(self.reason.itemData(at)) if at >= 0 else self._text()

    @Slot()
    def _look_for_card(self) -> None:
        """The card itself or, where it is replaced, the new one, which is chosen from a list."""
        if self.new_card is not None:
            self._reader = self.new_card.reader or None
        else:
            self._reader = reader_of(self._workstation.readers(), self.asked.token)
        needed = needs_card(self.asked.act)
        self._lies.setVisible(needed and self._reader is not None)
        self._lies.say(self._where)
        self._hint.setVisible(self._lacks_card)
        self._show_ready()

    @property
    def _lacks_card(self) -> bool:
        needed = needs_card(self.asked.act) or self.new_card is not None
        return needed and self._reader is None

    @Slot()
    def _show_ready(self) -> None:
        has_reason = not self._wants_reason or 0 < len(self._text()) <= _LONGEST_REASON
        has_choice = self.further is None or self.further.slot is not None
        self.on.setEnabled(has_reason and has_choice and not self._lacks_card)

    @Slot()
    def _follow_reason(self) -> None:
        """The list says what goes with a reason that was chosen, until something else is chosen."""
        if self._typed_reason() in REASONS.get(self.asked.act, ()):
            likeliest = revocation_for(self.asked.act, self._typed_reason())
            self.revocation.setCurrentIndex(list(RevocationReason).index(likeliest))

    def wish(self) -> Wish:
        """What the officer wants done."""
        act, reader, reason = self.asked.act, self._reader or "", self._typed_reason()
        match act:
            case TokenAct.UNBLOCK_PIN:
                return UnblockPin(reader=reader, reason=reason)
            case TokenAct.UNBLOCK_REMOTELY:
                return UnblockPinRemotely(reader=reader, reason=reason)
            case TokenAct.RECOVER_KEY:
                return RecoverKey(reader=reader, reason=reason)
            case TokenAct.CHANGE_PIN:
                return ChangePin(reader=reader)
            case TokenAct.RE_KEY:
                return ReKeyToken(reader=reader, reason=reason)
            case TokenAct.ADD_CERTIFICATE:
                slot = self.further.slot if self.further is not None else None
                return AddCertificate(reader=reader, reason=reason, slot=slot)
            case TokenAct.REPLACE_FOR_NOW | TokenAct.REPLACE_LOST | TokenAct.REPLACE_BROKEN:
                return ReplaceToken(
                    act=act,
                    token=self.asked.token,
                    reader=reader,
                    reason=reason,
                    revocation=self._revoked_for(),
                )
            case TokenAct.RETURN:
                return ReturnToken(reader=reader, reason=reason)
            case _:
                return ActOnToken(
                    act=act, token=self.asked.token, reason=reason, revocation=self._revoked_for()
                )

    def _revoked_for(self) -> RevocationReason:
        if not self._wants_revocation:
            return RevocationReason.UNSPECIFIED
        return RevocationReason(self.revocation.currentData())

    def _say(self) -> None:
        self.setWindowTitle(f"{act_word(self.asked.act)} – {self._whose()}")
        self.reason.setAccessibleName(self._reason_word())
        self.revocation.setAccessibleName(self._revocation_word())
        if self._choice is not None:
            self._choice.setAccessibleName(self._choice_word())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        re_dress(event, self._say)
