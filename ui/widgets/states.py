"""What stands in place of content: an empty list with one way on, an error with one way on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.assets import Icon, Picture
from ui.theme import FontRole, Role, current_theme
from ui.widgets.buttons import ActButton, ButtonKind, Fold
from ui.widgets.labels import (
    BodyText,
    FixedText,
    IconLabel,
    Label,
    PictureLabel,
    SecondaryText,
    SectionTitle,
)
from ui.widgets.words import Text, announce, re_dress

__all__ = ["Card", "EmptyState", "ErrorPanel", "HandsHint"]


class Card(QFrame):
    """A surface with a hairline around: what belongs together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        metrics = current_theme().metrics
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(metrics.group, metrics.group, metrics.group, metrics.group)
        self.body.setSpacing(metrics.near)


class HandsHint(QFrame):
    """What the hands do next with the card: a picture and its sentence, at the foot of a page."""

    def __init__(
        self,
        picture: Picture,
        sentence: Text,
        act: Role = Role.OFFICER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "well")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(PictureLabel(picture, sentence, act, width=120))
        layout.addWidget(BodyText(sentence), 1)


class _Centred(SecondaryText):
    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setMaximumWidth(420)


class EmptyState(QWidget):
    """Nothing is here: why, and the one thing to do about it. `wished` when it is pressed."""

    wished = Signal()

    def __init__(
        self,
        picture: Picture,
        title: Text,
        sentence: Text,
        act: Text | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = PictureLabel(picture, title)
        heading = SectionTitle(title)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = _Centred(sentence)
        words.setMinimumWidth(280)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._picture, 0, centre)
        layout.addSpacing(8)
        layout.addWidget(heading)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words, 100)
        middle.addStretch(1)
        layout.addLayout(middle)
        if act is not None:
            button = ActButton(act, ButtonKind.PRIMARY)
            button.clicked.connect(self.wished)
            layout.addSpacing(8)
            layout.addWidget(button, 0, centre)
        layout.addStretch(1)


class _Lead(Label):
    font_role = FontRole.STRONG
    ink_role = Role.MUTED
    wraps = False


class ErrorPanel(QFrame):
    """What happened, what is saved, what to do: in the place of the question that failed.

    `wished` when the one primary way on is pressed, `more_wished` when the other one is that
    `offer_more` has named. Read aloud when it appears.
    """

    wished = Signal()
    more_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._icon = IconLabel(Icon.ERROR, Role.DANGER, size=28)
        self._happened = SectionTitle()
        self._saved, self._to_do = BodyText(), BodyText()
        self._saved_lead, self._to_do_lead = _Lead(), _Lead()
        self._details = FixedText()
        self._fold = Fold(self._details_title, self._details)
        self.primary = ActButton(self._details_title, ButtonKind.PRIMARY)
        self.primary.clicked.connect(self.wished)
        self.more = ActButton(self._details_title)
        self.more.clicked.connect(self.more_wished)
        self.more.hide()
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._happened)
        for lead, words in ((self._saved_lead, self._saved), (self._to_do_lead, self._to_do)):
            texts.addSpacing(8)
            texts.addWidget(lead)
            texts.addWidget(words)
        texts.addSpacing(12)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.primary)
        ways.addWidget(self.more)
        ways.addStretch(1)
        texts.addLayout(ways)
        texts.addSpacing(4)
        texts.addWidget(self._fold)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)

    def show_error(self, happened: Text, saved: Text, to_do: Text, act: Text, details: str) -> None:
        """Show this error; `act` names the primary way on, `details` are for a technician."""
        self._happened.say(happened)
        self._saved.say(saved)
        self._to_do.say(to_do)
        self.primary.say(act)
        self._details.say_verbatim(details)
        self._fold.setVisible(bool(details))
        self._fold.set_open(is_open=False)
        self._say()
        announce(self, self.accessibleDescription(), urgent=True)

    def offer_more(self, act: Text) -> None:
        """Name a second way on, beside the primary one."""
        self.more.say(act)
        self.more.show()

    def _details_title(self) -> str:
        return self.tr("Details")

    def _say(self) -> None:
        self._saved_lead.say_verbatim(self.tr("What is saved"))
        self._to_do_lead.say_verbatim(self.tr("What to do"))
        self.setAccessibleName(self._happened.words())
        parts = (self._happened, self._saved, self._to_do)
        self.setAccessibleDescription(" ".join(part.words() for part in parts))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)
