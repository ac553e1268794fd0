"""Texts that are cut, and widgets that are wider than the place they stand in."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

__all__ = ["cut_cells", "cut_texts", "shown"]


def shown(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """The widgets of this kind that a person sees on the page; not what lives inside a field."""
    inside = [widget for widget in page.findChildren(kind) if widget.isVisibleTo(page)]
    return [widget for widget in inside if not isinstance(widget.parent(), QLineEdit)]


def cut_texts(page: QWidget) -> list[str]:
    """Every label and button whose text does not fit, or that stands out of its place."""
    cut = []
    for label in shown(page, QLabel):
        if isinstance(label, QLabel) and label.text() and not (_fits(label) and _is_inside(label)):
            cut.append(f"{label.text()!r} has {label.width()}×{label.height()}")
    for button in shown(page, QAbstractButton):
        if isinstance(button, QAbstractButton) and button.text() and not _is_whole(button):
            cut.append(f"{button.text()!r} has {button.width()}")
    return cut


def cut_cells(page: QWidget) -> list[str]:
    """Every column of the page's tables that is narrower than what it shows."""
    return [
        f"column {at} of {table.accessibleName()} has {table.columnWidth(at)}"
        for table in shown(page, QTableView)
        if isinstance(table, QTableView)
        for at in range(table.model().columnCount())
        if table.columnWidth(at) < table.sizeHintForColumn(at)
    ]


def _fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()


def _is_whole(button: QAbstractButton) -> bool:
    return button.width() >= button.sizeHint().width() and _is_inside(button)


def _is_inside(widget: QWidget) -> bool:
    """Whether it stands within its parent from left to right; what is scrolled may be higher."""
    parent = widget.parentWidget()
    if parent is None or isinstance(parent, QAbstractScrollArea):
        return True
    return widget.x() >= 0 and widget.geometry().right() <= parent.rect().right()
