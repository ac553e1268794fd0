"""Pages that ask nothing: the card works, the card is away, it stopped, it is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from officer_app.domain.errors import Family, Trouble
from officer_app.domain.procedure import HandKind, PresentToken, ProcedureState, StepStatus
from officer_app.domain.token_faults import (
    PadCancelled,
    PadPinsDiffer,
    PadTimedOut,
    PadWrongLength,
    TokenTouchMissed,
    WrongPin,
)
from officer_app.domain.words import phrase
from ui.assets import Picture
from ui.flows.pages.hand import HandPrompt
from ui.flows.pages.page import Page
from ui.models.ends import end_sentences, end_title
from ui.texts import said, serial, step_title, trouble_words
from ui.theme import Role
from ui.widgets.buttons import ActButton
from ui.widgets.labels import BodyText, Label, PageTitle, PictureLabel, SecondaryText
from ui.widgets.progress import ProgressLine
from ui.widgets.states import ErrorPanel, HandsHint

__all__ = ["DonePage", "PresentPage", "RunningPage", "TroublePage"]

_SLIPS = frozenset(
    fault.code
    for fault in (
        TokenTouchMissed,
        WrongPin,
        PadCancelled,
        PadTimedOut,
        PadWrongLength,
        PadPinsDiffer,
    )
)
"""Faults of a hand, and of nothing else here."""
_USUALLY = (timedelta(seconds=1), timedelta(seconds=5))


class RunningPage(Page):
    """The step at work, how long it takes, and that the card must stay in if one is used."""

    def __init__(self, *, has_card: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = ""
        self._has_card = has_card
        self._is_typed_at = False
        self._line = ProgressLine()
        self._title = PageTitle(self._who)
        self.hand = HandPrompt()
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        self.column.addWidget(self.hand)
        self.column.addStretch(1)
        if has_card:
            words = HandsHint(Picture.LEAVE_CARD, lambda: self.tr("Leave the card in the reader."))
            self.column.addWidget(words)

    def _who(self) -> str:
        if self._is_typed_at:
            return self.tr("The card waits")
        if self._has_card:
            return self.tr("The card works")
        return self.tr("The authority works")

    def _caution(self) -> str:
        return self.tr("Do not take it out.") if self._has_card else ""

    def show_state(self, state: ProcedureState) -> None:
        """Show the step that runs, and what the card waits for; time counts from the moment that
        the step began, and not while it is the person's.
        """
        self.hand.show_hand(state.hand)
        self._is_typed_at = state.hand is not None and state.hand.kind is HandKind.PAD
        self._title.say(self._who)
        if state.hand is not None:
            self._line.finish()
        running = next((s for s in state.steps if s.status is StepStatus.RUNNING), None)
        if running is None or running.name == self._step:
            return
        self._step = running.name
        usual = state.usual_seconds
        span = (timedelta(seconds=usual[0]), timedelta(seconds=usual[1])) if usual else _USUALLY
        title = running.title
        self._line.start(lambda: step_title(title), span, self._caution)


class PresentPage(Page):
    """The card is in no reader; the work goes on by itself when it is back."""

    def __init__(
        self, question: PresentToken, trouble: Trouble | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card = serial(question.token)
        self._trouble = trouble
        centre = Qt.AlignmentFlag.AlignHCenter
        title = PageTitle(self._words)
        title.setAlignment(centre)
        self.column.addStretch(1)
        self.column.addWidget(PictureLabel(Picture.INSERT_CARD, self._words), 0, centre)
        self.column.addWidget(title)
        for kind, sentence in (
            (BodyText, self._happened),
            (SecondaryText, self._saved),
            (SecondaryText, lambda: self.tr("Then the work goes on by itself.")),
        ):
            line = kind(sentence)
            line.setAlignment(centre)
            self.column.addWidget(line)
        self.column.addStretch(1)

    def _happened(self) -> str:
        if self._trouble is None:
            return ""
        return trouble_words(self._trouble).sentence

    def _saved(self) -> str:
        return "" if self._trouble is None else trouble_words(self._trouble).saved

    def _words(self) -> str:
        return self.tr("Put card {card} back in any reader").format(card=self._card)


class TroublePage(Page):
    """What happened, what is saved, what to do; go on, or give the work up."""

    went_on = Signal()
    gave_up = Signal()
    check_wished = Signal()

    def __init__(self, state: ProcedureState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = ErrorPanel()
        self.undo = ActButton(lambda: self.tr("Undo everything"))
        self.undo.setVisible(state.may_undo)
        self.undo.clicked.connect(self.gave_up)
        panel.wished.connect(self.went_on)
        panel.more_wished.connect(self.check_wished)
        self.panel = panel
        self._trouble = trouble = state.trouble
        if trouble is not None:
            panel.show_error(
                lambda: trouble_words(trouble).happened,
                lambda: trouble_words(trouble).saved,
                lambda: trouble_words(trouble).advice,
                self._on_word,
                f"{trouble.code}  ·  {state.id}",
            )
            if trouble.family is not Family.POLICY and trouble.code not in _SLIPS:
                panel.offer_more(lambda: self.tr("What is wrong here?"))
        self.column.addWidget(panel)
        line = QHBoxLayout()
        line.addWidget(self.undo)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)
        self.setFocusProxy(panel.primary)

    def _on_word(self) -> str:
        if self._trouble is not None and self._trouble.code in _SLIPS:
            return self.tr("Try again")
        return self.tr("Continue")


@dataclass(frozen=True)
class _Ended:
    """How the end of a kind of work is told. Templates over `card` and `person`."""

    title: str
    words: str
    picture: Picture = Picture.ALL_DONE
    ends_visit: bool = False
    """The person at the desk has what they came for: the next one may come."""


_ENDED = {
    "prepare_token": _Ended(
        phrase("ends", "Card {card} is prepared"),
        phrase("ends", "It can now be issued to a person at this workstation."),
    ),
    "issue_token": _Ended(
        phrase("ends", "Hand card {card} to {person}"),
        phrase("ends", "The certificates are on it and proved. Only the owner knows the PIN."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "re_key": _Ended(
        phrase("ends", "Card {card} has new keys"),
        phrase("ends", "The new certificates are proved, the old ones revoked. Hand it back."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "add_certificate": _Ended(
        phrase("ends", "Card {card} has a further certificate"),
        phrase("ends", "It is proved, and what was on the card is as it was. Hand it back."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "replace_token": _Ended(
        phrase("ends", "Hand card {card} to {person}"),
        phrase(
            "ends",
            "It is proved, and the old certificates are revoked. If the old card, or a "
            "temporary one, is at hand, keep it here.",
        ),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "replace_for_now": _Ended(
        phrase("ends", "Hand temporary card {card} to {person}"),
        phrase("ends", "The other card is suspended. Reinstate it when this one has come back."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "unblock_pin": _Ended(
        phrase("ends", "Card {card} has a new PIN"),
        phrase("ends", "Only the owner knows it. Hand the card back."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "unblock_remotely": _Ended(
        phrase("ends", "Card {card} has a new PIN"),
        phrase("ends", "Only the owner knows it. Hand the card back."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "recover_key": _Ended(
        phrase("ends", "Card {card} has the key back"),
        phrase("ends", "It was proved on the card. Hand the card back, and destroy the file."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "change_pin": _Ended(
        phrase("ends", "Card {card} has a new PIN"),
        phrase("ends", "Only the owner knows it. Hand the card back."),
        Picture.HAND_OVER,
        ends_visit=True,
    ),
    "return_token": _Ended(
        phrase("ends", "Card {card} is taken back and wiped"),
        phrase("ends", "Nothing of anybody is on it. It is in stock and can be prepared again."),
        ends_visit=True,
    ),
}
"""By kind of procedure; what is not here is a decision, of which `end_sentences` tells."""

_UNDONE = _Ended(
    phrase("ends", "Everything is undone"),
    phrase("ends", "No valid certificate of this work remains."),
)


class DonePage(Page):
    """What to hand over, or what to do with the card now."""

    def __init__(
        self, state: ProcedureState, *, was_undone: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ended = _UNDONE if was_undone else _ENDED.get(state.kind)
        self._state = state
        centre = Qt.AlignmentFlag.AlignHCenter
        role = Role.WAITING if was_undone else Role.SUCCESS
        title = PageTitle(self._title)
        title.setAlignment(centre)
        shown = Picture.ALL_DONE if self._ended is None else self._ended.picture
        self.column.addStretch(1)
        self.column.addWidget(PictureLabel(shown, self._title, role), 0, centre)
        self.column.addWidget(title)
        for line in self._lines():
            line.setAlignment(centre)
            self.column.addWidget(line)
        self.column.addStretch(1)

    def _lines(self) -> Iterator[Label]:
        if self._ended is not None:
            yield SecondaryText(self._words)
            return
        count = len(tuple(end_sentences(self._state)))
        for at in range(count):
            kind = SecondaryText if at == count - 1 else BodyText
            yield kind(partial(self._sentence, at))

    @property
    def ends_visit(self) -> bool:
        """Whether the next person may come."""
        return self._ended is not None and self._ended.ends_visit

    def _sentence(self, at: int) -> str:
        return tuple(end_sentences(self._state))[at]

    def _title(self) -> str:
        if self._ended is None:
            return end_title(self._state)
        card = "" if self._state.token is None else serial(self._state.token)
        return said("ends", self._ended.title).format(card=card, person=self._state.subject)

    def _words(self) -> str:
        return "" if self._ended is None else said("ends", self._ended.words)
