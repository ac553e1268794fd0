"""The end of an examination: the verdict, what was found in groups, and what mends each."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from officer_app.domain.examination import Examination
from officer_app.domain.findings import Finding
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.projection import TokenNow
from officer_app.domain.remedies import Check, Remedy
from officer_app.workstation import PersonDetail, Workstation
from ui.bridge import Bridge
from ui.flows.pages.page import Page
from ui.models.acts import CardAct, offers
from ui.models.findings import (
    FindingGroup,
    examination_text,
    finding_look,
    finding_sentence,
    groups_of,
    remedy_word,
    unchecked_of,
    verdict,
    verdict_words,
)
from ui.texts import moment, said
from ui.widgets.buttons import Fold
from ui.widgets.copying import CopyTextButton
from ui.widgets.findings import FindingCard, Mark, VerdictBand
from ui.widgets.labels import BodyText, FixedText, SecondaryText
from ui.widgets.layouts import empty
from ui.widgets.scrolling import PageScroll

__all__ = ["ExaminationPage"]


class ExaminationPage(Page):
    """`wished` tells what is to be done about a finding: a Check, or a CardAct."""

    wished = Signal(object)

    def __init__(
        self,
        workstation: Workstation,
        bridge: Bridge,
        state: ProcedureState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workstation = workstation
        self._bridge = bridge
        self._state = state
        self._token: TokenNow | None = None
        self._owner = ""
        self.found: Examination | None = None
        self.cards: list[FindingCard] = []
        self.verdict = VerdictBand()
        self.verdict.hide()
        self.copy: CopyTextButton | None = None
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._scroll = PageScroll(self._list)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self._scroll, 1)
        bridge.watch(workstation.examination(state.id), self._learn)

    @Slot(object)
    def _learn(self, found: Examination) -> None:
        """What mends it depends on where the card is in its life by now."""
        self.found = found
        if found.token is None:
            self.show_examination(found, None)
            return
        self._bridge.watch(self._workstation.records.token(found.token), self._learn_token)

    @Slot(object)
    def _learn_token(self, token: TokenNow | None) -> None:
        self._token = token
        if token is not None and token.subscriber is not None:
            self._bridge.watch(
                self._workstation.records.person(token.subscriber), self._learn_owner
            )
        elif self.found is not None:
            self.show_examination(self.found, token)

    @Slot(object)
    def _learn_owner(self, detail: PersonDetail) -> None:
        self._owner = detail.person.display_name
        if self.found is not None:
            self.show_examination(self.found, self._token)

    def show_examination(self, found: Examination, token: TokenNow | None) -> None:
        """Show the outcome; `token`: what the records say of the card."""
        self.found = found
        status = token.status if token is not None else None
        self.verdict.show_verdict(
            lambda: verdict_words(found)[0], lambda: verdict_words(found)[1], verdict(found).tone
        )
        self.verdict.show()
        self._scroll.setAccessibleName(self.verdict.accessibleName())
        empty(self._list)
        self.cards = []
        for group in groups_of(found, status):
            self._list.addWidget(self._card(group, token))
        unchecked = unchecked_of(found)
        if unchecked:
            self._list.addWidget(Fold(self._unchecked_title, _unchecked(unchecked)))
        if found.findings:
            self._list.addWidget(Fold(lambda: self.tr("Details"), self._details(found)))
        self.copy = CopyTextButton(self._text)
        self._list.addWidget(self.copy)
        self._list.addStretch(1)

    def _unchecked_title(self) -> str:
        unchecked = unchecked_of(self.found) if self.found is not None else ()
        return self.tr("%n check(s) could not be made", "", len(unchecked))

    def _card(self, group: FindingGroup, token: TokenNow | None) -> FindingCard:
        remedy = group.remedy if self._is_offered(group.remedy, token) else None
        card = FindingCard(
            [_mark(one) for one in group.findings],
            lambda: said("findings", group.advice),
            None if remedy is None else lambda: remedy_word(remedy),
            remedy=remedy,
        )
        card.wished.connect(self._wish)
        self.cards.append(card)
        return card

    def _is_offered(self, remedy: Remedy | None, token: TokenNow | None) -> bool:
        if remedy is None:
            return False
        if isinstance(remedy, Check):
            return remedy is not Check.WITH_PIN or self._state.token is not None
        status = token.status if token is not None else None
        return self._state.token is not None and offers(remedy, status, self._workstation.session)

    @Slot(object)
    def _wish(self, remedy: Remedy) -> None:
        if isinstance(remedy, Check):
            self.wished.emit(remedy)
        elif self._state.token is not None:
            self.wished.emit(CardAct(remedy, self._state.token, self._owner))

    def _details(self, found: Examination) -> QWidget:
        """For a technician: when, where, and the code of each finding."""
        lines = [f"{moment(found.at)}  ·  {found.reader}"]
        lines += [_code(one) for one in found.findings]
        details = FixedText()
        details.say_verbatim("\n".join(lines))
        return details

    def _text(self) -> str:
        return "" if self.found is None else examination_text(self.found)


def _code(found: Finding) -> str:
    where = f"  {found.slot.upper()}" if found.slot is not None else ""
    return f"{found.severity}  {found.defect}{where}"


def _mark(found: Finding) -> Mark:
    tone, picture = finding_look(found.severity)
    return Mark(lambda: finding_sentence(found), tone, picture)


def _unchecked(findings: tuple[Finding, ...]) -> QWidget:
    """Each once, with what to know about it."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(24, 0, 0, 8)
    column.setSpacing(2)
    for one in findings:
        column.addWidget(_sentence(one))
        column.addWidget(_advice(one))
        column.addSpacing(8)
    return content


def _sentence(found: Finding) -> BodyText:
    return BodyText(lambda: finding_sentence(found))


def _advice(found: Finding) -> SecondaryText:
    return SecondaryText(lambda: said("findings", found.advice))
