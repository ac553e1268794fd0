"""Cards and keys: those in the readers and those that the records know."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from officer_app.domain.errors import Trouble
from officer_app.domain.ids import ProfileId, TokenId, TokenKind
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.subscriber import Person
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_life import TokenAct
from officer_app.workstation import ReaderState, Workstation
from ui.assets import Icon, Picture
from ui.bridge import Bridge
from ui.models.acts import CardAct, ExamineCard, likeliest, offers
from ui.models.looks import Look, card_look
from ui.models.readers import is_officers, reader_of
from ui.models.rows import Cell, Row, RowsModel
from ui.screens.card_facts import replacement_rows
from ui.screens.card_menu import add_acts
from ui.screens.certificate_facts import certificate_section
from ui.screens.recovered_keys import recovered_sections
from ui.screens.screen import Screen, head, list_and_detail
from ui.screens.yubikey_facts import yubikey_sections
from ui.texts import act_word, day, profile_word, serial, trouble_words
from ui.widgets.details import DetailPane, DetailRow, DetailSection
from ui.widgets.labels import SecondaryText
from ui.widgets.states import EmptyState, ErrorPanel
from ui.widgets.tables import CalmTable

__all__ = ["MOST", "TokensScreen"]

MOST = 500
"""So many are listed; one beyond is shown once it lies in a reader."""


def _framed(panel: QWidget) -> QFrame:
    """A panel at the top of the right side, with the air of a pane around it."""
    frame = QFrame()
    frame.setProperty("look", "bar")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.addWidget(panel)
    layout.addStretch(1)
    return frame


@dataclass(frozen=True)
class _Seen:
    """One card: as the records know it, as a reader shows it, or both."""

    id: TokenId
    model: str
    firmware: str
    now: TokenNow | None
    reader: str | None
    info: TokenInfo | None
    is_officers: bool


class TokensScreen(Screen):
    """`prepare_wished` names a reader and a profile, `issue_wished` the reader of a prepared card.

    `act_wished` tells the CardAct that is to be done to a card, `examine_wished` the reader of one
    that is to be examined; `check_wished` when somebody asks what is wrong with a reader.
    """

    prepare_wished = Signal(str, str)
    issue_wished = Signal(str)
    act_wished = Signal(object)
    examine_wished = Signal(str)
    check_wished = Signal()

    def __init__(
        self, workstation: Workstation, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(workstation, bridge, parent)
        self._listed: tuple[TokenNow, ...] = ()
        self._present: tuple[TokenNow, ...] = ()
        self._names: dict[str, str] = {}
        self._cards: dict[TokenId, _Seen] = {}
        self._certificates: tuple[CertificateNow, ...] = ()
        self._chosen: TokenId | None = None
        self._likeliest: TokenAct | None = None
        self._troubled = ""
        self.table = CalmTable(lambda: self.tr("Cards and keys"))
        self.model = RowsModel(self._headings, self.table)
        self.table.setModel(self.model)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.activated.connect(self._wish)
        self.pane = DetailPane()
        self.pane.wished.connect(self._wish)
        self.pane.manage_menu.triggered.connect(self._do)
        none = EmptyState(
            Picture.EMPTY_LIST,
            lambda: self.tr("No card is chosen"),
            lambda: self.tr("Put a card in a reader, or choose one from the list."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(none)
        self._right.addWidget(self.pane)
        self.trouble = ErrorPanel()
        self.trouble.wished.connect(self._look_again)
        self.trouble.offer_more(lambda: self.tr("What is wrong here?"))
        self.trouble.more_wished.connect(self.check_wished)
        self._right.addWidget(_framed(self.trouble))
        top = head(lambda: self.tr("Cards and keys"))
        # Four columns want more of the width than the facts of a card.
        self.more = SecondaryText(self._more_words)
        self.more.hide()
        list_and_detail(
            self, "tokens", top, self.table, self._right, foot=self.more, pane_width=388
        )
        self.setFocusProxy(self.table)
        bridge.reader_changed.connect(self._on_reader)
        bridge.session_changed.connect(self._show_chosen)

    def _headings(self) -> tuple[str, ...]:
        return self.tr("Card"), self.tr("Status"), self.tr("Person"), self.tr("Reader")

    def _more_words(self) -> str:
        return self.tr("These are the %n that changed last, and those in the readers.", "", MOST)

    def refresh(self) -> None:
        self.bridge.watch(self.workstation.records.search_people("", 500), self._show_people)
        self.bridge.watch(self.workstation.records.tokens(MOST), self._show_tokens)
        self.bridge.watch(self.workstation.records.tokens_in_readers(), self._show_present)

    @Slot(object)
    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._names = {str(person.id): person.display_name for person in people}
        self._show_cards()

    @Slot(object)
    def _show_tokens(self, tokens: tuple[TokenNow, ...]) -> None:
        self._listed = tokens
        self.more.setVisible(len(tokens) >= MOST)
        self._show_cards()

    @Slot(object)
    def _show_present(self, tokens: tuple[TokenNow, ...]) -> None:
        """The list has an end; what lies in the readers is known whatever its length."""
        self._present = tokens
        self._show_cards()

    @Slot()
    def _on_reader(self) -> None:
        if self.isVisible():
            self._show_readers()

    def showEvent(self, event: QShowEvent) -> None:
        """What was put in while another section was open is drawn now."""
        super().showEvent(event)
        self._show_readers()

    def _show_readers(self) -> None:
        self._show_cards()
        here = {r.token.id for r in self.workstation.readers() if r.token and r.token.id}
        if not here <= self._known.keys():
            self.bridge.watch(self.workstation.records.tokens_in_readers(), self._show_present)

    @property
    def _known(self) -> dict[TokenId, TokenNow]:
        return {token.id: token for token in (*self._present, *self._listed)}

    @Slot()
    def _show_cards(self) -> None:
        readers, known = self.workstation.readers(), self._known
        self._cards = {token.id: self._of_records(token, readers) for token in known.values()}
        for reader in readers:
            if reader.token is not None and reader.token.id is not None:
                now = known.get(reader.token.id)
                self._cards[reader.token.id] = self._in_reader(reader.name, reader.token, now)
        self.model.show_rows([self._row(card) for card in self._cards.values()])
        at = self.model.row_of(self._chosen) if self._chosen is not None else -1
        if at >= 0:
            self.table.selectRow(at)

    def _of_records(self, token: TokenNow, readers: tuple[ReaderState, ...]) -> _Seen:
        reader = reader_of(readers, token.id)
        return _Seen(token.id, token.model, token.firmware, token, reader, None, False)

    def _in_reader(self, reader: str, info: TokenInfo, now: TokenNow | None) -> _Seen:
        assert info.id is not None
        officers = is_officers(info, self.bridge.officer_keys)
        return _Seen(info.id, info.model, info.firmware, now, reader, info, officers)

    def _row(self, card: _Seen) -> Row:
        picture = Icon.KEY if card.id.kind is TokenKind.YUBIKEY else Icon.CARD
        look = self._status(card)
        return Row(
            card.id,
            (
                Cell(f"{card.model} · {serial(card.id)}", picture),
                Cell(look.word, look.picture, look.tone),
                Cell(self._owner(card)),
                Cell(card.reader or ""),
            ),
        )

    def _status(self, card: _Seen) -> Look:
        status = card.now.status if card.now is not None else None
        return card_look(card.info, status, is_officers=card.is_officers)

    def _owner(self, card: _Seen) -> str:
        if card.now is None or card.now.subscriber is None:
            return ""
        subscriber = str(card.now.subscriber)
        return self._names.get(subscriber, subscriber)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        subject = self.model.subject(index.row()) if index.isValid() else None
        if isinstance(subject, TokenId):
            self.choose(subject)

    def show_reader(self, state: ReaderState) -> None:
        """Show the card in this reader at the right, or why it cannot be used."""
        if state.trouble is not None:
            self._troubled = state.name
            self._show_trouble(state.trouble)
        elif state.token is not None and state.token.id is not None:
            self.choose(state.token.id)

    def _show_trouble(self, trouble: Trouble) -> None:
        self._chosen = None
        self.trouble.show_error(
            lambda: trouble_words(trouble).happened,
            lambda: trouble_words(trouble).saved,
            lambda: trouble_words(trouble).advice,
            lambda: self.tr("Look again"),
            f"{trouble.code}  ·  {self._troubled}",
        )
        self._right.setCurrentIndex(self._right.count() - 1)
        self.trouble.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _look_again(self) -> None:
        self.bridge.look(self.workstation, self._troubled, self._looked, self._show_trouble)

    @Slot(object)
    def _looked(self, token: TokenInfo) -> None:
        self._show_cards()
        if token.id is not None:
            self.choose(token.id)

    def subject(self) -> str:
        card = self._cards.get(self._chosen) if self._chosen is not None else None
        return "" if card is None else f"{card.model} · {serial(card.id)}"

    @property
    def chosen_reader(self) -> str | None:
        """The reader of the card that is shown; None: it lies in none, or none is shown."""
        return self._card.reader if self._card is not None else None

    def help_sentences(self) -> tuple[str, ...]:
        return (
            self.tr("These are the cards in the readers and those that the records know."),
            self.tr("Prepare card makes a blank card ready to be issued."),
            self.tr("A card that is not blank is cleared only after you have said so."),
        )

    def choose(self, token: TokenId) -> None:
        """Show this card at the right."""
        if token != self._chosen:
            self._certificates = ()
        self._chosen = token
        self.subject_changed.emit()
        self._show_chosen()
        self.bridge.watch(self.workstation.records.certificates_of(token), self._show_certificates)

    @Slot(object)
    def _show_certificates(self, certificates: tuple[CertificateNow, ...]) -> None:
        of_chosen = all(one.token == self._chosen for one in certificates)
        if of_chosen and certificates != self._certificates:
            self._certificates = certificates
            self._show_chosen()

    @property
    def _card(self) -> _Seen | None:
        return self._cards.get(self._chosen) if self._chosen is not None else None

    @Slot()
    def _show_chosen(self) -> None:
        if self._card is not None:
            self._show_card(self._card)

    def _show_card(self, card: _Seen) -> None:
        self._right.setCurrentWidget(self.pane)
        picture = Icon.KEY if card.id.kind is TokenKind.YUBIKEY else Icon.CARD
        self.pane.show_header(picture, card.model, serial(card.id))
        look = self._status(card)
        self.pane.show_status(lambda: look.word, look.tone, look.picture)
        act = self._likeliest_act(card)
        self._likeliest = act
        self.pane.show_primary(None if act is None else lambda: act_word(act))
        self._fill_menu(card)
        self.pane.show_sections(self._sections(card))

    def _likeliest_act(self, card: _Seen) -> TokenAct | None:
        if card.is_officers:
            return None
        status = card.now.status if card.now is not None else None
        session = self.workstation.session
        return likeliest(status, session, at_hand=card.reader is not None)

    def _may_prepare(self, card: _Seen) -> bool:
        status = card.now.status if card.now is not None else None
        may = offers(TokenAct.PREPARE, status, self.workstation.session)
        return may and card.reader is not None and not card.is_officers

    def _fill_menu(self, card: _Seen) -> None:
        menu = self.pane.manage_menu
        menu.clear()
        for profile in self.bridge.profiles.tokens if self._may_prepare(card) else ():
            if card.id.kind in profile.kinds:
                name = profile_word(profile.display_name)
                words = self.tr("Prepare as {profile}").format(profile=name)
                menu.addAction(words).setData(profile.name)
        if card.now is not None and not card.is_officers:
            menu.addSeparator()
            add_acts(menu, card.now, self._owner(card), self.workstation.session)
        if card.reader is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Examine this card")).setData(ExamineCard(card.reader))
        self.pane.show_manage()

    def _sections(self, card: _Seen) -> tuple[DetailSection, ...]:
        rows = [
            DetailRow(self.tr("Serial"), serial(card.id), copyable=True, fixed_width=True),
            DetailRow(self.tr("Firmware"), card.firmware),
            DetailRow(self.tr("Reader"), card.reader or self.tr("in none")),
        ]
        if card.info is not None and card.info.pin_tries_left is not None:
            rows.append(DetailRow(self.tr("PIN tries left"), str(card.info.pin_tries_left)))
        if card.now is not None and card.now.prepared_at is not None:
            rows.append(DetailRow(self.tr("Prepared"), day(card.now.prepared_at)))
        if card.now is not None and card.now.profile is not None:
            rows.append(DetailRow(self.tr("Profile"), self._profile(card.now.profile)))
        if card.now is not None:
            rows += replacement_rows(card.now)
        if self._owner(card):
            rows.append(DetailRow(self.tr("Person"), self._owner(card)))
        return (
            DetailSection(self.tr("Card"), tuple(rows)),
            *yubikey_sections(card.info),
            *(certificate_section(one, self.bridge.profiles) for one in self._certificates),
            *recovered_sections(card.now.recovered if card.now is not None else ()),
        )

    def _profile(self, profile: ProfileId) -> str:
        named = self.bridge.profiles.token(profile.name)
        return profile.name if named is None else profile_word(named.display_name)

    @Slot()
    def _wish(self) -> None:
        card, act = self._card, self._likeliest
        if card is None or act is None:
            return
        match act:
            case TokenAct.PREPARE:
                self._wish_preparation(card)
            case TokenAct.ISSUE:
                self.issue_wished.emit(card.reader)
            case _:
                self.act_wished.emit(CardAct(act, card.id, self._owner(card)))

    def _wish_preparation(self, card: _Seen) -> None:
        fitting = [p for p in self.bridge.profiles.tokens if card.id.kind in p.kinds]
        if fitting:
            self.prepare_wished.emit(card.reader, fitting[0].name)

    @Slot(QAction)
    def _do(self, line: QAction) -> None:
        wished, card = line.data(), self._card
        if isinstance(wished, CardAct):
            self.act_wished.emit(wished)
        elif isinstance(wished, ExamineCard):
            self.examine_wished.emit(wished.reader)
        elif card is not None:
            self.prepare_wished.emit(card.reader, wished)
