"""Virtual readers as a ReaderSource: those of this process, or of one that serves them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from officer_app.domain.token_faults import NoReader, TokenNotFound, TokenRemoved
from officer_app.tokens.port import CardChannel, ReaderEvent, ReaderEventKind
from officer_app.tokens.virtual.hub import (
    CardConnection,
    CardGone,
    ControlledConnection,
    ReaderChange,
    ReaderService,
    UnknownReader,
)

__all__ = ["VirtualSource"]


class VirtualSource:
    """Readers of a ReaderService."""

    def __init__(self, service: ReaderService) -> None:
        self._service = service
        self._unlisten: Callable[[], None] | None = None

    def start(self, listener: Callable[[ReaderEvent], None]) -> None:
        """See ReaderSource."""

        def on_change(reader: str, change: ReaderChange) -> None:
            listener(ReaderEvent(reader=reader, kind=ReaderEventKind(change.value)))

        self._unlisten = self._service.listen(on_change)
        listener(ReaderEvent(reader="", kind=ReaderEventKind.SETTLED))

    def stop(self) -> None:
        """See ReaderSource."""
        if self._unlisten is not None:
            self._unlisten()

    def connect(self, reader: str) -> CardChannel:
        """See ReaderSource."""
        try:
            return _Channel(self._service.connect(reader))
        except UnknownReader as cause:
            raise NoReader(reader) from cause
        except CardGone as cause:
            raise TokenNotFound(reader) from cause


class _Channel:
    def __init__(self, connection: CardConnection) -> None:
        self._connection = connection

    @property
    def atr(self) -> bytes:
        return self._connection.atr

    @contextmanager
    def _wall(self) -> Iterator[None]:
        try:
            yield
        except CardGone as cause:
            raise TokenRemoved(self._connection.reader) from cause

    def transmit(self, apdu: bytes) -> bytes:
        with self._wall():
            return self._connection.transmit(apdu)

    def control(self, code: int, command: bytes) -> bytes | None:
        if not isinstance(self._connection, ControlledConnection):
            return None
        with self._wall():
            return self._connection.control(code, command)

    def begin(self) -> None:
        with self._wall():
            self._connection.begin()

    def end(self) -> None:
        with suppress(CardGone):
            self._connection.end()

    def close(self) -> None:
        with suppress(CardGone):
            self._connection.close()
