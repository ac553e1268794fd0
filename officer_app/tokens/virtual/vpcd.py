"""A virtual card plugged into a pcscd of this machine, through a slot of vsmartcard's vpcd."""

import socket
import threading
from contextlib import suppress
from datetime import timedelta
from types import TracebackType
from typing import Self

from officer_app.tokens.virtual.card import Card, CardPulled

__all__ = ["Plugged", "plug_into_vpcd"]

LENGTH_BYTES = 2
CONTROL_OFF = b"\x00"
CONTROL_ON = b"\x01"
CONTROL_RESET = b"\x02"
CONTROL_ATR = b"\x04"
CONNECT_LIMIT = timedelta(seconds=10)


def plug_into_vpcd(card: Card, port: int, host: str = "127.0.0.1") -> "Plugged":
    """Insert the card into the slot that listens on this TCP port.

    Errors: OSError when nobody listens there.
    """
    link = socket.create_connection((host, port), CONNECT_LIMIT.total_seconds())
    link.settimeout(None)
    link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return Plugged(card, link)


class Plugged:
    """A card in a vpcd slot, served on a thread of its own until ejected, pulled or turned away."""

    def __init__(self, card: Card, link: socket.socket) -> None:
        self._card = card
        self._link = link
        self._thread = threading.Thread(target=self._serve, name="vpcd card", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.eject()

    @property
    def is_plugged(self) -> bool:
        return self._thread.is_alive()

    def eject(self) -> None:
        """Take the card out; also ends an APDU that waits for a touch."""
        with suppress(OSError):  # pcscd or a pull may have been faster
            self._link.shutdown(socket.SHUT_RDWR)
        self._card.power_off()
        self._thread.join()

    def _serve(self) -> None:
        with self._link:
            try:
                while (message := self._receive()) is not None:
                    self._react(message)
            except (CardPulled, ConnectionError):
                # Closing the socket is what pulling a card looks like to pcscd.
                return

    def _react(self, message: bytes) -> None:
        if message == CONTROL_ATR:
            self._send(self._card.atr)
        elif message == CONTROL_OFF:
            self._card.power_off()
        elif message in (CONTROL_ON, CONTROL_RESET):
            self._card.reset()
        else:
            self._send(self._card.transmit(message))

    def _send(self, data: bytes) -> None:
        self._link.sendall(len(data).to_bytes(LENGTH_BYTES, "big") + data)

    def _receive(self) -> bytes | None:
        header = self._receive_exactly(LENGTH_BYTES)
        return None if header is None else self._receive_exactly(int.from_bytes(header))

    def _receive_exactly(self, size: int) -> bytes | None:
        data = b""
        while len(data) < size:
            piece = self._link.recv(size - len(data))
            if not piece:
                return None
            data += piece
            # The driver sends length and APDU in two writes; without an acknowledgement at once
            # its second write waits 40 ms. Linux forgets the option after use.
            if hasattr(socket, "TCP_QUICKACK"):
                self._link.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        return data
