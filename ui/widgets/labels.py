"""Texts and icons by role: body, secondary, section, title, display; rules between them."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.assets import Icon, Picture, icon_pixmap, picture_pixmap
from ui.theme import FontRole, Role, current_theme, restyle
from ui.widgets.words import Text, verbatim

__all__ = [
    "BodyText",
    "DisplayText",
    "FieldLabel",
    "FixedText",
    "IconLabel",
    "Label",
    "PageTitle",
    "PictureLabel",
    "Rule",
    "SecondaryText",
    "SectionTitle",
    "StrongText",
    "ink",
]


def ink(widget: QWidget, role: Role) -> None:
    """Give a label the colour of a role; it keeps it through every theme."""
    restyle(widget, "ink", role.value)


class Label(QLabel):
    """A text in one font and colour role. Plain text only: names may hold any character."""

    font_role = FontRole.BODY
    ink_role = Role.TEXT
    wraps = True

    def __init__(self, text: Text | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text or verbatim("")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(current_theme().font(self.font_role))
        self.setProperty("ink", self.ink_role.value)
        self.setWordWrap(self.wraps)
        self.setText(self._text())

    def weigh(self, *, strong: bool) -> None:
        """Weigh the text anew, as the present one of several, say.

        By the style sheet: a font set on a label that was already styled would be taken back.
        """
        restyle(self, "weight", "strong" if strong else "normal")

    def words(self) -> str:
        """The text in the language spoken now, even if the label has not been told yet."""
        return self._text()

    def say(self, text: Text) -> None:
        """Show this text, in whatever language is spoken."""
        self._text = text
        self.setText(text())

    def say_again(self) -> None:
        """Ask for the text anew: it may depend on the time."""
        self.setText(self._text())

    def say_verbatim(self, text: str) -> None:
        """Show a text that is the same in every language."""
        self.say(verbatim(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say_again()


class BodyText(Label):
    """What is read."""


class SecondaryText(Label):
    """What is read second."""

    ink_role = Role.MUTED


class FieldLabel(Label):
    """The name before a field; its mnemonic, if it has one, leads into the field."""

    wraps = False

    def __init__(self, text: Text, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setBuddy(field)


class StrongText(Label):
    """The name of the thing in a row or a tile."""

    font_role = FontRole.STRONG


class SectionTitle(Label):
    """The title of a group."""

    font_role = FontRole.SECTION


class PageTitle(Label):
    """The title of a page."""

    font_role = FontRole.TITLE


class DisplayText(Label):
    """What is read from a metre away."""

    font_role = FontRole.DISPLAY


class FixedText(Label):
    """Serial numbers and fingerprints: every character of one width, ready to be selected."""

    font_role = FontRole.FIXED

    def __init__(self, text: Text | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class IconLabel(QLabel):
    """An icon in the colour of a role. Decoration: the word beside it carries the meaning."""

    def __init__(
        self,
        name: Icon,
        role: Role = Role.MUTED,
        parent: QWidget | None = None,
        *,
        size: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size or current_theme().metrics.icon
        self.setFixedSize(self._size, self._size)
        self._draw()

    def show_icon(self, name: Icon, role: Role) -> None:
        """Show another icon or another role."""
        self._name, self._role = name, role
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(icon_pixmap(self._name, self._role, self._size, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _DRAWN_ANEW:
            self._draw()


class PictureLabel(QLabel):
    """A picture of what the hands do next, with that said in words for those who do not see it."""

    def __init__(
        self,
        name: Picture,
        description: Text,
        act: Role = Role.OFFICER,
        parent: QWidget | None = None,
        *,
        width: int = 160,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._act = act
        self._description = description
        self._drawn = QSize(width, width * 3 // 5)
        self.setFixedSize(self._drawn)
        self.setAccessibleName(description())
        self._draw()

    def show_act(self, act: Role) -> None:
        """Draw what the hands do in another person's colour."""
        self._act = act
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(picture_pixmap(self._name, self._act, self._drawn, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self._description())
        elif event.type() in _DRAWN_ANEW:
            self._draw()


_DRAWN_ANEW = (QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange)


class Rule(QFrame):
    """A hairline between groups."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("look", "rule-upright" if upright else "rule")
        across = QSizePolicy.Policy.Expanding
        thin = QSizePolicy.Policy.Fixed
        self.setSizePolicy(thin if upright else across, across if upright else thin)
