"""Whole windows for the gallery: how the parts stand together in the main window and a flow."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ui.assets import Icon, Picture
from ui.theme import Role
from ui.widgets.buttons import ActButton
from ui.widgets.details import DetailPane, DetailRow, DetailSection
from ui.widgets.flow_frame import FlowFrame
from ui.widgets.labels import (
    PageTitle,
    Rule,
    SecondaryText,
    SectionTitle,
)
from ui.widgets.navigation import NavigationItem, NavigationList
from ui.widgets.pins import Owner, PinEdit, PinHints
from ui.widgets.readers import ReaderLook, ReaderTile, ReaderView
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import HandsHint
from ui.widgets.status import OfficerBadge, SyncBadge, SyncLook, Tone
from ui.widgets.steps import StepLook, StepRow
from ui.widgets.tables import CalmTable, CellRole, SearchField
from ui.widgets.words import verbatim

__all__ = ["PERSON", "SERIAL", "GalleryWindows", "column", "page", "row", "side_by_side"]

PERSON = "Astrid Lindqvist"
SERIAL = "31 284 771"


def column(*widgets: QWidget, spacing: int = 16, margin: int = 0) -> QWidget:
    """Widgets under each other."""
    return _box(QVBoxLayout(), widgets, spacing, margin)


def row(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Widgets beside each other, from the left."""
    box = _box(QHBoxLayout(), widgets, spacing, 0)
    layout = box.layout()
    assert isinstance(layout, QHBoxLayout)
    layout.addStretch(1)
    return box


def _box(layout: QBoxLayout, widgets: tuple[QWidget, ...], spacing: int, margin: int) -> QWidget:
    box = QWidget()
    box.setLayout(layout)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return box


def side_by_side(*widgets: QWidget, spacing: int = 16) -> QWidget:
    """Widgets beside each other, sharing the width."""
    return _box(QHBoxLayout(), widgets, spacing, 0)


def page(*groups: tuple[str, QWidget]) -> QWidget:
    """A page of titled groups."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.setSpacing(8)
    for at, (title, content) in enumerate(groups):
        if at:
            layout.addSpacing(16)
        layout.addWidget(SectionTitle(verbatim(title)))
        layout.addWidget(content)
    layout.addStretch(1)
    return whole


class GalleryWindows(QObject):
    """Builds the two windows anew, in the language and theme of the moment."""

    def window(self) -> QWidget:
        """How the parts stand together in the main window."""
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._people())
        split.addWidget(self._person_pane())
        split.setSizes([560, 420])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        top = self._top_bar()
        right = column(top, Rule(), split, Rule(), self._readers(), spacing=0)
        right_layout = right.layout()
        assert isinstance(right_layout, QVBoxLayout)
        right_layout.setStretch(2, 1)
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._navigation())
        layout.addWidget(right, 1)
        return whole

    def _navigation(self) -> NavigationList:
        items = (
            NavigationItem("desk", lambda: self.tr("Desk"), Icon.DESK),
            NavigationItem("people", lambda: self.tr("People"), Icon.PEOPLE),
            NavigationItem("imported", lambda: self.tr("Imported people"), Icon.IMPORTED_PEOPLE),
            NavigationItem("tokens", lambda: self.tr("Cards and keys"), Icon.CARDS),
            NavigationItem("servers", lambda: self.tr("Servers"), Icon.SERVER),
            NavigationItem("approvals", lambda: self.tr("Approvals"), Icon.APPROVALS),
            NavigationItem("batch", lambda: self.tr("Batch"), Icon.BATCH),
            NavigationItem("enrolments", lambda: self.tr("Enrolments"), Icon.ENROLMENTS),
            NavigationItem("certificates", lambda: self.tr("Certificates"), Icon.CERTIFICATE),
            NavigationItem("journal", lambda: self.tr("Journal"), Icon.JOURNAL, gap_above=True),
            NavigationItem("settings", lambda: self.tr("Settings"), Icon.SETTINGS),
        )
        navigation = NavigationList(items, shortcuts=False)
        navigation.show_chosen("people")
        navigation.show_count("desk", 3)
        navigation.show_count("approvals", 1)
        return navigation

    def _top_bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("look", "bar")
        find = SearchField(
            lambda: self.tr("Find a person, card, server, certificate…"), shortcut="Ctrl+K"
        )
        bar.setFocusProxy(find)
        officer, sync = OfficerBadge(), SyncBadge()
        officer.show_officer("Karin Ek", pin_verified=True)
        sync.show_sync(SyncLook.SYNCED, minutes=2)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(24, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(find, 1)
        layout.addSpacing(16)
        layout.addWidget(officer)
        layout.addWidget(sync)
        return bar

    def _people(self) -> QWidget:
        table = CalmTable(lambda: self.tr("People"))
        model = QStandardItemModel(0, 3, table)
        model.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Unit"), self.tr("Card")])
        for name, unit, word, tone, mark in self._people_rows():
            cells = [QStandardItem(name), QStandardItem(unit), QStandardItem(word)]
            cells[0].setData(Icon.PERSON, CellRole.ICON)
            cells[2].setData(tone, CellRole.TONE)
            cells[2].setData(mark, CellRole.ICON)
            model.appendRow(cells)
        table.setModel(model)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.setColumnWidth(0, 192)
        table.setColumnWidth(1, 120)
        table.selectRow(0)
        title = PageTitle(lambda: self.tr("People"))
        add = ActButton(lambda: self.tr("Add person"), picture=Icon.ADD)
        head = _box(QHBoxLayout(), (title, add), 8, 0)
        return column(head, table, margin=24)

    def _people_rows(self) -> tuple[tuple[str, str, str, Tone, Icon], ...]:
        active, none = self.tr("Active"), self.tr("No card")
        return (
            (PERSON, "Ward 4", active, Tone.SUCCESS, Icon.DONE),
            ("Béla Horváth", "Pharmacy", self.tr("Suspended"), Tone.WARNING, Icon.SUSPENDED),
            ("Cecilie Nørgaard", "Laboratory", none, Tone.WAITING, Icon.OPEN),
            ("Erik Åström", "Ward 4", self.tr("Revoked"), Tone.DANGER, Icon.REVOKED),
            ("Gustav Öberg", "Archive", active, Tone.SUCCESS, Icon.DONE),
            ("Ilona Szűcs", "Reception", active, Tone.SUCCESS, Icon.DONE),
            ("Mette Kjær", "Pharmacy", none, Tone.WAITING, Icon.OPEN),
        )

    def _person_pane(self) -> DetailPane:
        pane = DetailPane()
        pane.show_header(Icon.PERSON, PERSON, "Ward 4")
        pane.show_status(lambda: self.tr("Active"), Tone.SUCCESS)
        pane.show_primary(lambda: self.tr("Issue card"))
        pane.manage_menu.addAction(self.tr("Suspend"))
        pane.show_sections(
            (
                DetailSection(
                    self.tr("Person"),
                    (
                        DetailRow(self.tr("E-mail"), "astrid.lindqvist@example.org", copyable=True),
                        DetailRow(self.tr("Unit"), "Ward 4"),
                    ),
                ),
                DetailSection(
                    self.tr("Card"),
                    (
                        DetailRow(self.tr("Model"), "YubiKey 5C NFC"),
                        DetailRow(self.tr("Serial"), SERIAL, copyable=True, fixed_width=True),
                        DetailRow(self.tr("Certificates"), "3"),
                    ),
                ),
            )
        )
        pane.setMinimumWidth(400)
        return pane

    def _readers(self) -> QWidget:
        views = (
            ReaderView("ACR39U 1", ReaderLook.OFFICER, "Karin Ek", self.tr("PIN ok")),
            ReaderView(
                "ACR39U 2",
                ReaderLook.BUSY,
                "YubiKey 5C · 31 284 771",
                self.tr("Writing certificate 2 of 3"),
                is_key=True,
                progress=60,
            ),
            ReaderView("Omnikey 3121", ReaderLook.EMPTY),
        )
        tiles = row(*(ReaderTile(view) for view in views), spacing=8)
        tiles.setContentsMargins(16, 8, 16, 8)
        return tiles

    def flow(self) -> QWidget:
        """A flow at the question for the subscriber's PIN."""
        frame = FlowFrame()
        issue = self.tr("Issue card: {person}")
        frame.show_title(lambda: issue.format(person=PERSON), "ACR39U 2")
        frame.steps.show_steps(self._flow_steps())
        question = self._pin_page()
        frame.show_act(lambda: self.tr("Set PIN"), Owner.SUBSCRIBER)
        frame.show_remark(lambda: self.tr("Until here nothing on the card has changed."))
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(24, 24, 24, 24)
        border = QFrame()
        border.setProperty("look", "dialog")
        inside = QVBoxLayout(border)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(frame)
        layout.addWidget(border)
        # At last: what gets another parent loses its place in the order of the Tab key.
        frame.show_page(question)
        return holder

    def _flow_steps(self) -> list[StepRow]:
        return [
            StepRow(self.tr("Card checked"), StepLook.DONE),
            StepRow(self.tr("PIN"), StepLook.RUNNING),
            StepRow(self.tr("Keys"), StepLook.WAITING),
            StepRow(self.tr("Officer signs"), StepLook.WAITING),
            StepRow(self.tr("Certificates"), StepLook.WAITING),
            StepRow(self.tr("Proved on the card"), StepLook.WAITING),
        ]

    def _pin_page(self) -> QWidget:
        chooses = self.tr("{person} chooses a PIN")
        panel = RolePanel(Owner.SUBSCRIBER, lambda: chooses.format(person=PERSON))
        panel.show_place(SERIAL, "ACR39U 2")
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(panel)
        layout.addWidget(
            SecondaryText(lambda: self.tr("6 to 8 digits. Not a date, not a sequence."))
        )
        first, fields = self.pin_fields(Owner.SUBSCRIBER)
        page.setFocusProxy(first)
        layout.addWidget(fields)
        layout.addStretch(1)
        layout.addWidget(
            HandsHint(
                Picture.LEAVE_CARD,
                lambda: self.tr("The card stays in the reader."),
                Role.SUBSCRIBER,
            )
        )
        return page

    def pin_fields(self, owner: Owner) -> tuple[PinEdit, QWidget]:
        """The two fields of a new PIN with their hints; the first field for the focus."""
        first = PinEdit(lambda: self.tr("New PIN"), owner)
        again = PinEdit(lambda: self.tr("PIN again"), owner)
        first.setText("1234567")
        hints = PinHints()
        hints.show_hints([(self.tr("long enough"), True), (self.tr("a sequence"), False)])
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for at, (words, field) in enumerate(
            ((self.tr("New PIN"), first), (self.tr("PIN again"), again))
        ):
            label = QLabel(words)
            label.setBuddy(field)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        grid.addWidget(hints, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(2, 1)
        fields = QWidget()
        fields.setLayout(grid)
        return first, fields
