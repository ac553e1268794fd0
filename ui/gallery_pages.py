"""The pages of the gallery: every widget in every state, as the reference for screens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from officer_app.domain.procedure import PadEntry
from ui.assets import Icon, Picture
from ui.gallery_findings import GalleryFindings
from ui.gallery_windows import PERSON, SERIAL, GalleryWindows, column, page, row, side_by_side
from ui.theme import Role
from ui.widgets.buttons import ActButton, ButtonKind, IconButton
from ui.widgets.certificate import CertificateCard, CertificateView
from ui.widgets.details import DetailRow
from ui.widgets.labels import (
    BodyText,
    DisplayText,
    FixedText,
    IconLabel,
    PageTitle,
    PictureLabel,
    SecondaryText,
    SectionTitle,
    StrongText,
)
from ui.widgets.pads import PadPrompt
from ui.widgets.pins import Owner
from ui.widgets.progress import ProgressLine, TouchPrompt
from ui.widgets.readers import ReaderLook, ReaderTile, ReaderView
from ui.widgets.role_panel import RolePanel
from ui.widgets.states import Card, EmptyState, ErrorPanel
from ui.widgets.status import Banner, OfficerBadge, StatusPill, SyncBadge, SyncLook, Tone
from ui.widgets.steps import StepList, StepLook, StepRow
from ui.widgets.words import Text, verbatim

__all__ = ["GalleryPage", "GalleryPages"]


@dataclass(frozen=True)
class GalleryPage:
    """One page: its icon and title in the list, and what builds it."""

    picture: Icon
    title: Text
    build: Callable[[], QWidget]


class GalleryPages(QObject):
    """Builds each page anew, in the language and theme of the moment."""

    NAMES = (
        "window",
        "flow",
        "acts",
        "status",
        "steps",
        "states",
        "findings",
        "certificates",
        "colours",
        "icons",
    )

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._windows = GalleryWindows(self)
        self._findings = GalleryFindings(self)

    def builders(self) -> dict[str, GalleryPage]:
        """The pages by name, in the order of NAMES."""
        pages = (
            GalleryPage(Icon.DESK, lambda: self.tr("A window"), self._windows.window),
            GalleryPage(Icon.BATCH, lambda: self.tr("A flow"), self._windows.flow),
            GalleryPage(Icon.PIN, lambda: self.tr("Acts and fields"), self.acts),
            GalleryPage(Icon.SHIELD, lambda: self.tr("Status"), self.status),
            GalleryPage(Icon.APPROVALS, lambda: self.tr("Steps and waiting"), self.steps),
            GalleryPage(Icon.ERROR, lambda: self.tr("Empty and stopped"), self.states),
            GalleryPage(Icon.SEARCH, lambda: self.tr("Findings"), self._findings.findings),
            GalleryPage(Icon.CERTIFICATE, lambda: self.tr("Certificates"), self.certificates),
            GalleryPage(Icon.SETTINGS, lambda: self.tr("Colours and type"), self.colours),
            GalleryPage(Icon.CARDS, lambda: self.tr("Icons and pictures"), self.icons),
        )
        return dict(zip(self.NAMES, pages, strict=True))

    def acts(self) -> QWidget:
        """Buttons, fields and the two PIN questions."""
        disabled = ActButton(lambda: self.tr("Sign and issue"), ButtonKind.PRIMARY)
        disabled.setEnabled(False)
        buttons = row(
            ActButton(lambda: self.tr("Sign and issue"), ButtonKind.PRIMARY),
            ActButton(lambda: self.tr("Set PIN"), ButtonKind.SUBSCRIBER),
            ActButton(lambda: self.tr("Cancel")),
            ActButton(lambda: self.tr("Add person"), picture=Icon.ADD),
            ActButton(lambda: self.tr("Revoke"), ButtonKind.DANGER),
            disabled,
            IconButton(Icon.MORE, lambda: self.tr("More")),
            IconButton(Icon.COPY, lambda: self.tr("Copy")),
        )
        types = self.tr("{officer} types the officer's PIN")
        officer = RolePanel(Owner.OFFICER, lambda: types.format(officer="Karin Ek"))
        officer.show_place("00 41 207", "ACR39U 1")
        chooses = self.tr("{person} chooses a PIN")
        person = RolePanel(Owner.SUBSCRIBER, lambda: chooses.format(person=PERSON))
        person.show_place(SERIAL, "ACR39U 2")
        return page(
            (self.tr("Buttons"), buttons),
            (self.tr("Fields"), self._form()),
            (
                self.tr("The officer's PIN"),
                column(officer, self._windows.pin_fields(Owner.OFFICER)[1]),
            ),
            (
                self.tr("The subscriber's PIN"),
                column(person, self._windows.pin_fields(Owner.SUBSCRIBER)[1]),
            ),
        )

    def _form(self) -> QWidget:
        name = QLineEdit(PERSON)
        choice = row(QRadioButton(self.tr("Suspend")), QRadioButton(self.tr("Revoke")), spacing=24)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setContentsMargins(16, 16, 16, 16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("Name"), name)
        form.addRow(self.tr("Act"), choice)
        form.addRow("", QCheckBox(self.tr("The person is present")))
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(form)
        return card

    def status(self) -> QWidget:
        """Pills, banners, badges and reader tiles."""
        pills = row(
            StatusPill(lambda: self.tr("Active"), Tone.SUCCESS),
            StatusPill(lambda: self.tr("Suspended"), Tone.WARNING, Icon.SUSPENDED),
            StatusPill(lambda: self.tr("Revoked"), Tone.DANGER, Icon.REVOKED),
            StatusPill(lambda: self.tr("Waits for approval"), Tone.WAITING),
            StatusPill(lambda: self.tr("Officer"), Tone.OFFICER),
            StatusPill(lambda: self.tr("Subscriber"), Tone.SUBSCRIBER),
        )
        see = ActButton(lambda: self.tr("Look"))
        banners = column(
            Banner(lambda: self.tr("14 cards expire within 30 days."), Tone.WARNING, see),
            Banner(lambda: self.tr("The centre cannot be reached. Work goes on."), Tone.WAITING),
            Banner(lambda: self.tr("The card was pulled out."), Tone.DANGER),
            Banner(lambda: self.tr("The card is ready to hand over."), Tone.SUCCESS),
            spacing=8,
        )
        return page(
            (self.tr("Pills"), pills),
            (self.tr("Banners"), banners),
            (self.tr("Badges"), self._badges()),
            (self.tr("Readers"), self._all_readers()),
        )

    def _badges(self) -> QWidget:
        officers = [OfficerBadge() for _ in range(3)]
        officers[1].show_officer("Karin Ek", pin_verified=False)
        officers[2].show_officer("Karin Ek", pin_verified=True)
        syncs = [SyncBadge() for _ in SyncLook]
        for badge, look in zip(syncs, SyncLook, strict=True):
            badge.show_sync(look, minutes=2, waiting=7)
        return column(row(*officers), row(*syncs), spacing=4)

    def _all_readers(self) -> QWidget:
        views = (
            ReaderView("ACR39U 1", ReaderLook.OFFICER, "Karin Ek", self.tr("PIN ok")),
            ReaderView("ACR39U 2", ReaderLook.CARD, "YubiKey 5C", self.tr("Ready"), is_key=True),
            ReaderView(
                "ACR39U 3",
                ReaderLook.BUSY,
                "IDEMIA ID-One PIV",
                self.tr("Writing certificate 2 of 3"),
                progress=60,
            ),
            ReaderView("ACR39U 4", ReaderLook.EMPTY),
            ReaderView("ACR39U 5", ReaderLook.PROBLEM, "", self.tr("The card does not answer")),
        )
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for at, view in enumerate(views):
            grid.addWidget(ReaderTile(view), at // 3, at % 3)
        grid.setColumnStretch(3, 1)
        return holder

    def steps(self) -> QWidget:
        """Step lists, progress and touch."""
        words = (
            (self.tr("Card checked"), StepLook.DONE),
            (self.tr("Keys"), StepLook.RUNNING),
            (self.tr("Officer signs"), StepLook.WAITING),
        )
        running, stopped = StepList(), StepList()
        running.show_steps([StepRow(label, look) for label, look in words])
        looks = (StepLook.DONE, StepLook.SKIPPED, StepLook.FAILED)
        stopped.show_steps(
            [StepRow(label, look) for (label, _), look in zip(words, looks, strict=True)]
        )
        for steps in (running, stopped):
            steps.setFixedWidth(264)
        progress = ProgressLine()
        progress.start(
            lambda: self.tr("The card makes a key"),
            (timedelta(seconds=5), timedelta(seconds=20)),
            lambda: self.tr("The card stays in the reader."),
            already=timedelta(seconds=7),
        )
        progress.show()
        touch = TouchPrompt()
        touch.ask("YubiKey 5C", "ACR39U 1", Owner.OFFICER)
        touch.show()
        pad = PadPrompt()
        pad.ask((PadEntry.NEW_PIN, PadEntry.NEW_PIN_AGAIN), "ACR83U 2", Owner.SUBSCRIBER)
        work = Card()
        work.body.addWidget(progress)
        return page(
            (self.tr("Steps"), row(running, stopped, spacing=16)),
            (self.tr("Progress"), work),
            (self.tr("Touch, and keys of a reader"), side_by_side(touch, pad)),
        )

    def states(self) -> QWidget:
        """Nothing here; something went wrong."""
        empty = Card()
        empty.body.addWidget(
            EmptyState(
                Picture.EMPTY_LIST,
                lambda: self.tr("No cards yet"),
                lambda: self.tr("Put a blank card into a reader, and it is listed here."),
                lambda: self.tr("Prepare card"),
            )
        )
        found = Card()
        found.body.addWidget(
            EmptyState(
                Picture.NOTHING_FOUND,
                lambda: self.tr("Nothing found"),
                lambda: self.tr("No name, serial number or host name holds these letters."),
            )
        )
        error = ErrorPanel()
        error.show_error(
            lambda: self.tr("The card was pulled out while a certificate was written"),
            lambda: self.tr("The keys and two of three certificates are on the card."),
            lambda: self.tr("Put the same card back into any reader."),
            lambda: self.tr("Continue"),
            "token_removed · SCARD_W_REMOVED_CARD 0x80100069",
        )
        pair = side_by_side(*(empty, found), spacing=16)
        return page(
            (self.tr("Empty lists"), pair),
            (self.tr("A step that stopped"), error),
        )

    def certificates(self) -> QWidget:
        """Certificates for people first."""
        technical = (
            DetailRow(self.tr("Serial"), "4A:91:0C:77:3E:12:B8", copyable=True, fixed_width=True),
            DetailRow(self.tr("Key"), "ECC P-256"),
        )
        signing = CertificateView(
            PERSON,
            self.tr("Signing documents"),
            date(2029, 11, 30),
            "Example Issuing CA 2",
            technical,
        )
        reading = CertificateView(
            PERSON, self.tr("Signing in"), date(2027, 2, 3), "Example Issuing CA 2", technical
        )
        cards = column(
            CertificateCard(signing, lambda: self.tr("Active"), Tone.SUCCESS),
            CertificateCard(reading, lambda: self.tr("Suspended"), Tone.WARNING),
        )
        cards.setMaximumWidth(560)
        return page((self.tr("Certificates"), cards))

    def colours(self) -> QWidget:
        """Roles and sizes."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for at, tone in enumerate(Tone):
            swatch = Banner(verbatim(tone.value.capitalize()), tone)
            grid.addWidget(swatch, at // 3, at % 3)
        type_sizes = column(
            DisplayText(lambda: self.tr("Touch the key now")),
            PageTitle(lambda: self.tr("Good morning. Three things wait.")),
            SectionTitle(lambda: self.tr("Expiring in 30 days")),
            StrongText(verbatim(PERSON)),
            BodyText(lambda: self.tr("The card is ready to hand over.")),
            SecondaryText(lambda: self.tr("Until here nothing on the card has changed.")),
            FixedText(verbatim("4A:91:0C:77:3E:12:B8")),
            spacing=8,
        )
        return page((self.tr("Colours"), holder), (self.tr("Type"), type_sizes))

    def icons(self) -> QWidget:
        """The outline set and the pictures."""
        marks = QWidget()
        grid = QGridLayout(marks)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for at, name in enumerate(Icon):
            cell = column(IconLabel(name, Role.TEXT, size=20), spacing=0)
            cell.setToolTip(name.value)
            grid.addWidget(cell, at // 16, at % 16)
        grid.setColumnStretch(16, 1)
        pictures = QWidget()
        shelf = QGridLayout(pictures)
        shelf.setContentsMargins(0, 0, 0, 0)
        shelf.setSpacing(8)
        for at, picture in enumerate(Picture):
            shelf.addWidget(self._picture_card(picture), at // 5, at % 5)
        return page((self.tr("Icons"), marks), (self.tr("Pictures"), pictures))

    def _picture_card(self, name: Picture) -> Card:
        card = Card()
        words: Text = verbatim(name.value.replace("-", " "))
        card.body.addWidget(PictureLabel(name, words), 0, Qt.AlignmentFlag.AlignHCenter)
        return card
