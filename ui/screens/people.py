"""People: a list that the search narrows, and one person with cards and certificates."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import SubscriberId
from officer_app.domain.projection import TokenNow
from officer_app.domain.subscriber import Person
from officer_app.domain.token import TokenStatus
from officer_app.workstation import PersonDetail, Workstation
from ui.assets import Icon, Picture
from ui.bridge import Bridge
from ui.models.acts import CardAct, has_offers, is_in_use, likeliest
from ui.models.looks import Look, most_telling, token_look
from ui.models.readers import reader_of
from ui.models.rows import Cell, Row, RowsModel
from ui.screens.card_facts import replacement_rows
from ui.screens.card_menu import add_acts
from ui.screens.certificate_facts import certificate_section
from ui.screens.screen import Screen, head, list_and_detail
from ui.texts import act_word, day, serial
from ui.widgets.buttons import ActButton
from ui.widgets.details import DetailPane, DetailRow, DetailSection
from ui.widgets.labels import SecondaryText
from ui.widgets.states import EmptyState
from ui.widgets.status import Tone
from ui.widgets.tables import CalmTable

__all__ = ["MOST", "PeopleScreen"]

MOST = 200
"""So many are listed; whoever is beyond is found by searching."""


class PeopleScreen(Screen):
    """`issue_wished` names the person to whom a card is to be issued; `add_wished`: a new one.

    `act_wished` tells the CardAct that is to be done to one of a person's cards.
    """

    issue_wished = Signal(object)
    act_wished = Signal(object)
    add_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self._text = ""
        self._is_searching = False
        self._search_again = False
        self._people: tuple[Person, ...] = ()
        self._tokens: tuple[TokenNow, ...] = ()
        self._chosen: SubscriberId | None = None
        self._name = ""
        self._choose_found = False
        self._detail: PersonDetail | None = None
        self._likeliest: CardAct | None = None
        self.table = CalmTable(lambda: self.tr("People"))
        self.model = RowsModel(self._headings, self.table)
        self.table.setModel(self.model)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.activated.connect(self._wish)
        self.pane = DetailPane()
        self.pane.wished.connect(self._wish)
        self.pane.manage_menu.triggered.connect(self._do)
        bridge.reader_changed.connect(self._show_acts)
        bridge.session_changed.connect(self._show_acts)
        nobody = EmptyState(
            Picture.NOTHING_FOUND,
            lambda: self.tr("Nobody is chosen"),
            lambda: self.tr("Search by name, number or e-mail, then choose a person."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(nobody)
        self._right.addWidget(self.pane)
        self.add = ActButton(lambda: self.tr("Add person"), picture=Icon.ADD)
        self.add.clicked.connect(self.add_wished)
        top = head(lambda: self.tr("People"), self.add)
        self.more = SecondaryText(self._more_words)
        self.more.hide()
        list_and_detail(self, "people", top, self.table, self._right, foot=self.more)
        self.setFocusProxy(self.table)
        # The Tab key enters at the table: what stands above it comes next.
        self.setTabOrder(self.table, self.add)

    def _headings(self) -> tuple[str, ...]:
        return self.tr("Name"), self.tr("Unit"), self.tr("Card")

    def _more_words(self) -> str:
        return self.tr("These are the first %n only. Search for whoever is not here.", "", MOST)

    def search(self, text: str) -> None:
        """Show the people who are found by these words."""
        self._text = text
        self.refresh()

    def refresh(self) -> None:
        self._search()
        if self._chosen is not None:
            self.bridge.watch(self.workstation.records.person(self._chosen), self._show_person)

    def _search(self) -> None:
        """One search at a time: an older answer must not come after a newer one."""
        if self._is_searching:
            self._search_again = True
            return
        self._is_searching, self._search_again = True, False
        found = self.workstation.records.search_people(self._text, MOST)
        self.bridge.watch(found, self._show_people, self._search_failed)

    @Slot(object)
    def _search_failed(self, trouble: Trouble) -> None:
        self._is_searching = False
        self.bridge.failed.emit(trouble)

    @Slot(object)
    def _show_people(self, people: tuple[Person, ...]) -> None:
        if self._search_again:
            self._is_searching = False
            self._search()
            return
        self._people = people
        self.more.setVisible(len(people) >= MOST)
        cards = self.workstation.records.tokens_of_people(person.id for person in people)
        self.bridge.watch(cards, self._show_cards, self._search_failed)

    @Slot(object)
    def _show_cards(self, tokens: tuple[TokenNow, ...]) -> None:
        self._is_searching = False
        if self._search_again:
            self._search()
            return
        self._tokens = tokens
        self._show_rows()
        if self._choose_found:
            self.choose_first()

    def _show_rows(self) -> None:
        cards: dict[SubscriberId, list[TokenStatus]] = {}
        for token in self._tokens:
            if token.subscriber is not None:
                cards.setdefault(token.subscriber, []).append(token.status)
        self.model.show_rows([self._row(one, cards.get(one.id, ())) for one in self._people])
        at = self.model.row_of(self._chosen) if self._chosen is not None else -1
        if at < 0 and len(self._people) == 1:
            at = 0
        if at >= 0:
            self.table.selectRow(at)

    def _row(self, person: Person, cards: Sequence[TokenStatus]) -> Row:
        look = self._card_look(cards)
        card = Cell(look.word, look.picture, look.tone)
        return Row(person.id, (Cell(person.display_name, Icon.PERSON), Cell(person.unit), card))

    def _card_look(self, cards: Iterable[TokenStatus]) -> Look:
        """Of several cards the one that says most about what its person can do."""
        found = most_telling(cards)
        if found is None:
            return Look(self.tr("No card"), Tone.WAITING, Icon.OPEN)
        return token_look(found)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        subject = self.model.subject(index.row())
        if isinstance(subject, SubscriberId):
            self._chosen = subject
            self.bridge.watch(self.workstation.records.person(subject), self._show_person)

    def choose_first(self) -> None:
        """Choose the first person who is found and go there; whoever types fast is waited for."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose_found = self._is_searching
        if self._is_searching:
            return
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def choose(self, subscriber: SubscriberId) -> None:
        """Show this person at the right."""
        self._chosen = subscriber
        self.bridge.watch(self.workstation.records.person(subscriber), self._show_person)
        self.refresh()

    def subject(self) -> str:
        return self._name

    def help_sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Find a person by the beginning of a name, the number or the e-mail."),
            self.tr("Issue card begins at once with the prepared card that lies in a reader."),
            self.tr("At the right are the person's cards and what is on them now."),
        )

    @property
    def is_searching(self) -> bool:
        """Whether the answer to the last search is still to come."""
        return self._is_searching

    @property
    def chosen(self) -> SubscriberId | None:
        """The person who is chosen."""
        return self._chosen

    @Slot()
    def _wish(self) -> None:
        if self._likeliest is not None:
            self.act_wished.emit(self._likeliest)
        elif self._chosen is not None:
            self.issue_wished.emit(self._chosen)

    @Slot(QAction)
    def _do(self, line: QAction) -> None:
        wished = line.data()
        if isinstance(wished, CardAct):
            self.act_wished.emit(wished)
        elif self._chosen is not None:
            self.issue_wished.emit(self._chosen)

    @Slot(object)
    def _show_person(self, detail: PersonDetail) -> None:
        person = detail.person
        if person.id != self._chosen:
            return
        self._detail = detail
        self._right.setCurrentWidget(self.pane)
        self.pane.show_header(Icon.PERSON, person.display_name, person.unit)
        if self._name != person.display_name:
            self._name = person.display_name
            self.subject_changed.emit()
        look = self._card_look(token.status for token in detail.tokens)
        self.pane.show_status(lambda: look.word, look.tone, look.picture)
        self._show_acts()
        self.pane.show_sections(
            (
                self._person_section(person),
                *(self._card_section(token) for token in detail.tokens),
                *(certificate_section(one, self.bridge.profiles) for one in detail.certificates),
            )
        )

    @Slot()
    def _show_acts(self) -> None:
        """What is offered depends on the readers, too, and on who is signed in."""
        detail = self._detail
        if detail is None or detail.person.id != self._chosen:
            return
        self._likeliest = self._likeliest_act(detail)
        act = self._likeliest
        words = self._issue_word if act is None else partial(act_word, act.act)
        self.pane.show_primary(words)
        self._fill_menu(detail)

    def _issue_word(self) -> str:
        return self.tr("Issue card")

    def _likeliest_act(self, detail: PersonDetail) -> CardAct | None:
        """None: to issue a card."""
        readers, session = self.workstation.readers(), self.workstation.session
        for token in detail.tokens:
            if is_in_use((token.status,)):
                at_hand = reader_of(readers, token.id) is not None
                act = likeliest(token.status, session, at_hand=at_hand)
                if act is not None:
                    return CardAct(act, token.id, detail.person.display_name)
        return None

    def _fill_menu(self, detail: PersonDetail) -> None:
        menu, session = self.pane.manage_menu, self.workstation.session
        menu.clear()
        if self._likeliest is not None:
            menu.addAction(self.tr("Issue another card"))
            menu.addSeparator()
        cards = [token for token in detail.tokens if has_offers(token.status, session)]
        for token in cards:
            card = f"{token.model} · {serial(token.id)}"
            inner = menu if len(cards) == 1 else menu.addMenu(card)
            add_acts(inner, token, detail.person.display_name, session)
        self.pane.show_manage()

    def _person_section(self, person: Person) -> DetailSection:
        evidence = person.evidence
        proof = self.tr("none") if evidence is None else evidence.document_type
        rows = (
            DetailRow(self.tr("Number"), str(person.id), copyable=True),
            DetailRow(self.tr("E-mail"), person.email, copyable=True),
            DetailRow(self.tr("Organisation"), person.organisation),
            DetailRow(self.tr("Unit"), person.unit),
            DetailRow(self.tr("Identity proofed"), proof),
        )
        return DetailSection(self.tr("Person"), tuple(row for row in rows if row.value))

    def _card_section(self, token: TokenNow) -> DetailSection:
        look = token_look(token.status)
        rows = [
            DetailRow(self.tr("Model"), token.model),
            DetailRow(self.tr("Serial"), serial(token.id), copyable=True, fixed_width=True),
            DetailRow(self.tr("Status"), look.word, tone=look.tone, picture=look.picture),
        ]
        if token.issued_at is not None:
            rows.append(DetailRow(self.tr("Issued"), day(token.issued_at)))
        rows += replacement_rows(token)
        return DetailSection(self.tr("Card"), tuple(rows))
