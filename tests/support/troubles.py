"""What can go wrong at a desk: a world that a test may break, and what must be told then."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from officer_app.assembly import Parts, keystore_of
from officer_app.ca.embedded import EmbeddedCa
from officer_app.demo.world import CA_PASSPHRASE
from officer_app.domain.errors import Trouble
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.order import Issued, Order, Pending, Refused
from officer_app.domain.store_faults import DiskFull
from officer_app.host.clock import SetClock
from officer_app.host.paths import Home
from tests.support.desk import Desk
from ui.flows.dialog import FlowDialog
from ui.flows.pages.standing import TroublePage
from ui.texts import TroubleWords, trouble_words
from ui.widgets.buttons import ActButton

__all__ = [
    "PIN",
    "READER",
    "SERIAL",
    "World",
    "behave",
    "must_be_told",
    "must_tell",
    "primaries",
    "shown_texts",
]

SERIAL, READER = "12000001", "Virtual reader 2"
PIN = "739146"


class CarelessCa:
    """The demonstration's CA; while `is_careless` it answers with another key's certificate."""

    def __init__(self, ca: EmbeddedCa) -> None:
        self._ca = ca
        self.is_careless = False
        self._first: Issued | None = None

    @property
    def name(self) -> str:
        return self._ca.name

    def request(self, order: Order) -> Issued | Pending | Refused:
        answer = self._ca.request(order)
        if self._first is None and isinstance(answer, Issued):
            self._first = answer
        return self._first if self.is_careless and self._first is not None else answer

    def look_up(self, key: IdempotencyKey) -> Issued | Pending | Refused | None:
        return self._ca.look_up(key)

    def chain(self) -> tuple[bytes, ...]:
        return self._ca.chain()

    def revoke(self, certificate: bytes, at: datetime) -> None:
        self._ca.revoke(certificate, at)

    def crl(self) -> bytes:
        return self._ca.crl()


@dataclass
class World:
    """What a test may break, and mend."""

    home: Home
    disk_is_full: bool = False
    clock: SetClock = field(default_factory=lambda: SetClock(datetime.now(UTC)))
    ca_clock: SetClock = field(default_factory=lambda: SetClock(datetime.now(UTC)))
    ca: CarelessCa | None = None
    saved_key: object = None

    def on_write(self, what: str) -> None:
        """The room that is left is enough to note that a step was not begun."""
        if self.disk_is_full and what.startswith("before begin"):
            raise DiskFull

    def parts(self, parts: Parts) -> Parts:
        keystore = keystore_of(self.home, insecure=True, say=lambda _line: None)
        with keystore.fetch(CA_PASSPHRASE) as passphrase:
            ca = EmbeddedCa.open(self.home.ca, passphrase, self.ca_clock.now)
        self.ca = CarelessCa(ca)
        return replace(parts, ca=self.ca)  # type: ignore[arg-type]  # the same port


def shown_texts(widget: QWidget) -> str:
    """Every word that is to be seen."""
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    buttons = [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join((*labels, *buttons))


def must_tell(widget: QWidget, trouble: Trouble, *, saved: bool = True) -> TroubleWords:
    """What happened, what is saved and what to do, and nothing meant for programmers."""
    words, seen = trouble_words(trouble), shown_texts(widget)
    assert words.happened in seen
    assert words.advice in seen
    if saved:
        assert words.saved in seen
    for unwanted in ("Traceback", "Error(", "None", "{", "0x"):
        assert unwanted not in seen
    return words


def primaries(widget: QWidget) -> list[ActButton]:
    """The buttons that a person sees as the way on."""
    buttons = [one for one in widget.findChildren(ActButton) if one.isVisible()]
    return [one for one in buttons if one.property("act") in ("primary", "danger", "subscriber")]


def must_be_told(desk: Desk, dialog: FlowDialog, page: TroublePage, code: str) -> None:
    """Whole, with one way on; and the work waits in the journal."""
    assert dialog.state is not None
    assert dialog.state.trouble is not None
    assert dialog.state.trouble.code == code
    must_tell(dialog, dialog.state.trouble)
    assert primaries(dialog) == [page.panel.primary]
    assert dialog.windowTitle().endswith("stopped")
    opened = desk.workstation.open_procedures().result()
    assert dialog.state.id in [one.id for one in opened]


def behave(desk: Desk) -> None:
    """The card does as it should again; it was out of its reader for that."""
    card = desk.card(READER)
    card.quirks = frozenset()
    desk.hub.remove(READER)
    desk.until(lambda: not desk.workstation.readers()[1].has_card)
    desk.hub.insert(READER, card)
    desk.until(lambda: desk.workstation.readers()[1].token is not None)
