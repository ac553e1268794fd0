"""PC/SC: a watcher on the service's blocking notification, and channels to the cards behind it.

The watcher outlives everything: a service that stops is an ordinary state, waited out on an event
and met with a new context when it is back (an old context stays dead for good).
"""

import logging
import threading
from collections.abc import Callable
from typing import Final

from smartcard import scard

from officer_app.domain.errors import TokenError
from officer_app.domain.token_faults import (
    NoReader,
    ReaderBusy,
    ReaderServiceGone,
    TokenAnswersNonsense,
    TokenNotFound,
    TokenRemoved,
    TokenSilent,
)
from officer_app.tokens.port import CardChannel, ReaderEvent, ReaderEventKind

__all__ = ["PcscChannel", "PcscReaders"]

_log = logging.getLogger(__name__)

_PNP: Final = "\\\\?PnP?\\Notification"
_FOREVER: Final = 0xFFFFFFFF
_SERVICE_RETRY_SECONDS: Final = 1.0

_SERVICE_GONE = frozenset(
    {
        scard.SCARD_E_NO_SERVICE,
        scard.SCARD_E_SERVICE_STOPPED,
        scard.SCARD_E_INVALID_HANDLE,
        scard.SCARD_F_COMM_ERROR,
    }
)
_CARD_GONE = frozenset(
    {
        scard.SCARD_W_REMOVED_CARD,
        scard.SCARD_W_UNPOWERED_CARD,
        scard.SCARD_E_NO_SMARTCARD,
        scard.SCARD_E_READER_UNAVAILABLE,
        scard.SCARD_E_UNKNOWN_READER,
    }
)


def _unsigned(code: int) -> int:
    return code & 0xFFFFFFFF


def _is_one_of(code: int, family: frozenset[int]) -> bool:
    return _unsigned(code) in {_unsigned(member) for member in family}


def _fault(code: int, reader: str) -> TokenError:
    """Which of our faults a PC/SC return code is."""
    match _unsigned(code):
        case c if _is_one_of(c, _CARD_GONE):
            return TokenRemoved(reader)
        case c if _is_one_of(c, _SERVICE_GONE):
            return ReaderServiceGone()
        case c if c in (
            _unsigned(scard.SCARD_E_SHARING_VIOLATION),
            _unsigned(scard.SCARD_W_RESET_CARD),
        ):
            return ReaderBusy(reader)
        case c if c in (
            _unsigned(scard.SCARD_W_UNRESPONSIVE_CARD),
            _unsigned(scard.SCARD_E_TIMEOUT),
        ):
            return TokenSilent(reader)
    return TokenAnswersNonsense(f"PC/SC 0x{_unsigned(code):08X}")


class PcscReaders:
    """All readers of the machine's card service."""

    def __init__(self) -> None:
        self._listener: Callable[[ReaderEvent], None] | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._context: int | None = None
        self._guard = threading.Lock()
        self._known: dict[str, int] = {}
        self._present: set[str] = set()
        self._settled = False

    def start(self, listener: Callable[[ReaderEvent], None]) -> None:
        """Begin to watch; see ReaderSource."""
        self._listener = listener
        self._thread = threading.Thread(target=self._watch, name="pcsc watcher", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop watching and wait for the watcher to end."""
        self._stopping.set()
        self._cancel()
        while self._thread is not None and self._thread.is_alive():
            self._thread.join(0.2)
            # A cancel that came just before the watcher blocked is lost; send it again.
            self._cancel()

    def connect(self, reader: str) -> CardChannel:
        """A shared connection to the card in `reader`."""
        return PcscChannel(reader)

    def _cancel(self) -> None:
        with self._guard:
            if self._context is not None:
                scard.SCardCancel(self._context)

    def _tell(self, reader: str, kind: ReaderEventKind, atr: bytes = b"") -> None:
        if self._listener is not None and not self._stopping.is_set():
            self._listener(ReaderEvent(reader=reader, kind=kind, atr=atr))

    def _watch(self) -> None:
        told_gone = False
        while not self._stopping.is_set():
            code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            if code != scard.SCARD_S_SUCCESS:
                if not told_gone:
                    self._lose_everything()
                    told_gone = True
                self._stopping.wait(_SERVICE_RETRY_SECONDS)
                continue
            if told_gone:
                self._tell("", ReaderEventKind.SERVICE_BACK)
                told_gone = False
            self._watch_context(context)

    def _watch_context(self, context: int) -> None:
        with self._guard:
            self._context = context
        try:
            while not self._stopping.is_set() and self._wait_for_change(context):
                pass
        finally:
            with self._guard:
                self._context = None
            scard.SCardReleaseContext(context)

    def _wait_for_change(self, context: int) -> bool:
        """One round: reader list, then block until something changes. False: context is dead."""
        code, readers = scard.SCardListReaders(context, [])
        if code == scard.SCARD_E_NO_READERS_AVAILABLE:
            readers = []
        elif code != scard.SCARD_S_SUCCESS:
            return False
        self._update_readers(list(readers))
        if not self._known:
            self._settle()
        states = [(_PNP, self._known_count())]
        states += [(reader, state) for reader, state in self._known.items()]
        code, changed = scard.SCardGetStatusChange(context, _FOREVER, states)
        if code == scard.SCARD_S_SUCCESS:
            for reader, state, atr in changed:
                if reader != _PNP:
                    self._note(reader, state, bytes(atr))
            self._settle()
            return True
        return _unsigned(code) in (
            _unsigned(scard.SCARD_E_TIMEOUT),
            _unsigned(scard.SCARD_E_UNKNOWN_READER),
        )

    def _known_count(self) -> int:
        """pcscd compares the high word of the PnP state with its number of readers."""
        return len(self._known) << 16

    def _update_readers(self, now: list[str]) -> None:
        for reader in [r for r in self._known if r not in now]:
            self._forget(reader)
        for reader in now:
            if reader not in self._known:
                self._known[reader] = scard.SCARD_STATE_UNAWARE
                self._tell(reader, ReaderEventKind.APPEARED)

    def _note(self, reader: str, state: int, atr: bytes) -> None:
        before = self._known.get(reader, scard.SCARD_STATE_UNAWARE)
        self._known[reader] = state & ~scard.SCARD_STATE_CHANGED
        # The high word counts insertions and removals: two within one poll still are a new card.
        swapped = before >> 16 != state >> 16 and before != scard.SCARD_STATE_UNAWARE
        present = bool(state & scard.SCARD_STATE_PRESENT)
        if reader in self._present and (swapped or not present):
            self._present.discard(reader)
            self._tell(reader, ReaderEventKind.CARD_OUT)
        if present and reader not in self._present:
            self._present.add(reader)
            self._tell(reader, ReaderEventKind.CARD_IN, atr)

    def _forget(self, reader: str) -> None:
        del self._known[reader]
        if reader in self._present:
            self._present.discard(reader)
            self._tell(reader, ReaderEventKind.CARD_OUT)
        self._tell(reader, ReaderEventKind.VANISHED)

    def _lose_everything(self) -> None:
        _log.info("pcsc.service_gone")
        for reader in list(self._known):
            self._forget(reader)
        self._tell("", ReaderEventKind.SERVICE_GONE)
        self._settle()

    def _settle(self) -> None:
        if not self._settled:
            self._settled = True
            self._tell("", ReaderEventKind.SETTLED)


class PcscChannel:
    """A shared connection to one card, with a context of its own."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._context = self._establish()
        code, self._card, self._protocol = scard.SCardConnect(
            self._context,
            reader,
            scard.SCARD_SHARE_SHARED,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
        )
        if code != scard.SCARD_S_SUCCESS:
            scard.SCardReleaseContext(self._context)
            raise _connect_fault(code, reader)
        self._atr = self._read_atr()

    @property
    def atr(self) -> bytes:
        """Answer to reset."""
        return self._atr

    def transmit(self, apdu: bytes) -> bytes:
        """Send one APDU. Errors: see the port."""
        by_bytes = self._protocol == scard.SCARD_PROTOCOL_T0
        pci = scard.SCARD_PCI_T0 if by_bytes else scard.SCARD_PCI_T1
        if by_bytes and len(apdu) > 5 and len(apdu) == 6 + apdu[4]:
            # T=0 carries data one way only: the answer is fetched by GET RESPONSE.
            apdu = apdu[:-1]
        code, response = scard.SCardTransmit(self._card, pci, list(apdu))
        if code != scard.SCARD_S_SUCCESS:
            raise self._transmit_fault(code)
        return bytes(response)

    def control(self, code: int, command: bytes) -> bytes | None:
        """See ControlsReader. Readers without such a code have many words for it."""
        result, answer = scard.SCardControl(self._card, code, list(command))
        if result == scard.SCARD_S_SUCCESS:
            return bytes(answer)
        fault = self._transmit_fault(result)
        if isinstance(fault, TokenRemoved | ReaderServiceGone):
            raise fault
        return None

    def begin(self) -> None:
        """Begin a transaction; a card that another program reset meanwhile is connected anew."""
        code = scard.SCardBeginTransaction(self._card)
        if _unsigned(code) == _unsigned(scard.SCARD_W_RESET_CARD):
            scard.SCardReconnect(
                self._card,
                scard.SCARD_SHARE_SHARED,
                scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
                scard.SCARD_LEAVE_CARD,
            )
            code = scard.SCardBeginTransaction(self._card)
        if code != scard.SCARD_S_SUCCESS:
            raise _fault(code, self._reader)

    def end(self) -> None:
        """End the transaction."""
        scard.SCardEndTransaction(self._card, scard.SCARD_LEAVE_CARD)

    def close(self) -> None:
        """Disconnect; the card is reset so that no proved PIN stays behind."""
        scard.SCardDisconnect(self._card, scard.SCARD_RESET_CARD)
        scard.SCardReleaseContext(self._context)

    def _establish(self) -> int:
        code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        if code != scard.SCARD_S_SUCCESS:
            raise ReaderServiceGone
        return int(context)

    def _read_atr(self) -> bytes:
        code, _reader, _state, _protocol, atr = scard.SCardStatus(self._card)
        if code != scard.SCARD_S_SUCCESS:
            self.close()
            raise _fault(code, self._reader)
        return bytes(atr)

    def _transmit_fault(self, code: int) -> TokenError:
        """A pulled card shows as many codes; whether it is still there decides."""
        status, *_rest = scard.SCardStatus(self._card)
        if _is_one_of(status, _CARD_GONE):
            return TokenRemoved(self._reader)
        return _fault(code, self._reader)


def _connect_fault(code: int, reader: str) -> TokenError:
    match _unsigned(code):
        case c if c == _unsigned(scard.SCARD_E_UNKNOWN_READER):
            return NoReader(reader)
        case c if c in (
            _unsigned(scard.SCARD_E_NO_SMARTCARD),
            _unsigned(scard.SCARD_W_REMOVED_CARD),
        ):
            return TokenNotFound(reader)
    return _fault(code, reader)
