"""What is wrong here? Looks at everything that a desk needs, and says what to do next."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from officer_app.domain.diagnosis import Diagnosis, Fault
from officer_app.domain.errors import Trouble
from officer_app.domain.support import SupportFile
from officer_app.workstation import write_support_file
from ui.assets import Icon
from ui.bridge import Bridge
from ui.models.diagnosis import (
    CheckedGroup,
    diagnosis_text,
    diagnosis_tone,
    diagnosis_words,
    fault_look,
    fault_words,
    groups_of,
)
from ui.texts import trouble_words
from ui.widgets.buttons import ActButton, ButtonKind, Fold
from ui.widgets.copying import CopyTextButton
from ui.widgets.findings import FindingCard, Mark, VerdictBand
from ui.widgets.labels import FixedText, PageTitle, Rule, SecondaryText
from ui.widgets.layouts import empty
from ui.widgets.progress import ProgressLine
from ui.widgets.scrolling import PageScroll
from ui.widgets.status import Banner, Tone
from ui.widgets.words import re_dress, verbatim

__all__ = ["Checkup", "FaultCheckDialog"]

Checkup = tuple[Diagnosis, SupportFile]
_USUALLY = (timedelta(seconds=1), timedelta(seconds=6))
_FILE_NAME = "support.json"


class FaultCheckDialog(QDialog):
    """`look` does the looking; it may take some seconds and is called on a thread of its own."""

    def __init__(self, look: Callable[[], Checkup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bridge = Bridge(self)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="fault check")
        self.diagnosis: Diagnosis | None = None
        self._support: SupportFile | None = None
        self.cards: list[FindingCard] = []
        self.verdict = VerdictBand()
        self.progress = ProgressLine()
        self.banner = Banner(verbatim(""), Tone.SUCCESS)
        self.again = ActButton(lambda: self.tr("Check again"))
        self.again.clicked.connect(self.check)
        self.copy = CopyTextButton(self._text)
        self.save = ActButton(lambda: self.tr("Save support file…"))
        self.save.clicked.connect(self._ask_where)
        self.close_check = ActButton(lambda: self.tr("Close"), ButtonKind.PRIMARY)
        self.close_check.setDefault(True)
        self.close_check.clicked.connect(self.accept)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._scroll = PageScroll(self._list)
        self.resize(760, 620)
        self._lay_out()
        self._say()
        self.check()

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(24, 24, 24, 16)
        page.setSpacing(16)
        page.addWidget(PageTitle(lambda: self.tr("What is wrong here?")))
        for part in (self.banner, self.verdict, self.progress):
            page.addWidget(part)
            part.hide()
        page.addWidget(self._scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(page, 1)
        outer.addWidget(Rule())
        outer.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.close_check)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 16, 24, 16)
        foot.setSpacing(12)
        foot.addWidget(SecondaryText(self._contents))
        foot.addLayout(buttons)
        return foot

    def _contents(self) -> str:
        return self.tr(
            "In the support file: versions, what was found, kinds of cards, names of readers and "
            "of programs that hold cards. "
            "Not in it: PINs, keys, people, serial numbers, paths."
        )

    @Slot()
    def check(self) -> None:
        """Look at everything anew. Nothing is changed by that."""
        self.banner.hide()
        self._show_busy(is_busy=True)
        self.progress.start(self._doing, _USUALLY, verbatim(""))
        self._bridge.watch(self._worker.submit(self._look), self._learn, self._failed)

    def _doing(self) -> str:
        return self.tr("Looking at readers, store, clock and network")

    def _show_busy(self, *, is_busy: bool) -> None:
        self.again.setEnabled(not is_busy)
        for act in (self.save, self.copy):
            act.setEnabled(not is_busy and self.diagnosis is not None)

    @Slot(object)
    def _learn(self, found: Checkup) -> None:
        diagnosis, self._support = found
        self.progress.finish()
        self.show_diagnosis(diagnosis)
        self._show_busy(is_busy=False)
        self.close_check.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self.progress.finish()
        self._show_busy(is_busy=False)
        self._tell(trouble)

    def _tell(self, trouble: Trouble) -> None:
        self.banner.show()
        self.banner.show_message(lambda: trouble_words(trouble).sentence, Tone.DANGER)

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show what was found, worst part first in the order in which it is mended."""
        self.diagnosis = diagnosis
        self.verdict.show_verdict(
            lambda: diagnosis_words(diagnosis)[0],
            lambda: diagnosis_words(diagnosis)[1],
            diagnosis_tone(diagnosis),
        )
        self.verdict.show()
        self._scroll.setAccessibleName(self.verdict.accessibleName())
        empty(self._list)
        groups = groups_of(diagnosis)
        self.cards = [_fault_card(group, fault) for group in groups for fault in group.faults]
        for card in self.cards:
            self._list.addWidget(card)
        well = [group for group in groups if not group.faults]
        self._list.addWidget(FindingCard([_well_mark(group) for group in well], verbatim("")))
        if diagnosis.findings:
            codes = FixedText()
            codes.say_verbatim("\n".join(fault.code for fault in diagnosis.findings))
            self._list.addWidget(Fold(lambda: self.tr("Details"), codes))
        self._list.addStretch(1)

    def _text(self) -> str:
        return "" if self.diagnosis is None else diagnosis_text(self.diagnosis)

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save support file"), "", "JSON (*.json)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(_FILE_NAME)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, file: str) -> None:
        """Write the support file there."""
        if self._support is None:
            return
        written = self._worker.submit(_write, Path(file), self._support)
        self._bridge.watch(written, self._saved, self._tell)

    @Slot(object)
    def _saved(self, file: Path) -> None:
        self.banner.show()
        words = self.tr("The support file is saved as {file}.").format(file=file.name)
        self.banner.show_message(verbatim(words), Tone.SUCCESS)

    def done(self, result: int) -> None:
        """What is still being looked at is waited for by nobody."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        super().done(result)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("What is wrong here?"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        re_dress(event, self._say)


def _write(file: Path, support: SupportFile) -> Path:
    write_support_file(file, support)
    return file


def _fault_card(group: CheckedGroup, fault: Fault) -> FindingCard:
    tone, picture = fault_look(fault.weight)
    return FindingCard(
        [Mark(lambda: fault_words(fault)[0], tone, picture)],
        lambda: fault_words(fault)[1],
        title=group.words,
    )


def _well_mark(group: CheckedGroup) -> Mark:
    if group.is_used:
        return Mark(group.words, Tone.SUCCESS, Icon.CHECK)
    return Mark(group.words, Tone.WAITING, Icon.SKIPPED)
