"""Emptying a layout whose widgets are drawn anew."""

from PySide6.QtWidgets import QLayout

__all__ = ["empty"]


def empty(layout: QLayout) -> None:
    """Take every widget out of the layout, from the screen at once, and have it deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
