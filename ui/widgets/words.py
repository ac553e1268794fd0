"""Words that can change under a widget, and saying them aloud to a screen reader."""

import re
from collections.abc import Callable

from PySide6 import QtGui
from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

__all__ = ["Announcer", "Text", "announce", "announcer", "long_date", "re_dress", "verbatim"]

Text = Callable[[], str]
"""A text as a function: asked again whenever the language changes."""


def verbatim(text: str) -> Text:
    """A text that is the same in every language: a name, a serial number."""

    def said() -> str:
        return text

    return said


_WEEKDAY = re.compile(r"(, *)?d{3,4}(, | 'den' | )?")


def long_date(day: QDate) -> str:
    """A day with its month as a word, in the manner of the language; without the day of the week,
    which says nothing about a day in three years."""
    locale = QLocale()
    return locale.toString(day, _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat)))


def re_dress(
    event: QEvent, say: Callable[[], None], dress: Callable[[], None] | None = None
) -> None:
    """For `changeEvent`: say all texts again in a new language, colour all icons in a new theme."""
    if event.type() == QEvent.Type.LanguageChange:
        say()
    elif event.type() == QEvent.Type.StyleChange and dress is not None:
        dress()


class Announcer(QObject):
    """Tells screen readers what happened; `said` lets others hear it too."""

    said = Signal(str)

    def announce(self, widget: QWidget, text: str, *, urgent: bool = False) -> None:
        """Have the text read aloud; an urgent one interrupts what is being read."""
        if not text:
            return
        if hasattr(QtGui, "QAccessibleAnnouncementEvent"):  # Qt 6.8 and later
            event = QtGui.QAccessibleAnnouncementEvent(widget, text)
            politeness = QAccessible.AnnouncementPoliteness
            event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
            QAccessible.updateAccessibility(event)
        self.said.emit(text)


announcer = Announcer()


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have the text read aloud on behalf of the widget."""
    announcer.announce(widget, text, urgent=urgent)
