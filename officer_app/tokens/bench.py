"""The bench: every reader of this workstation, its lane, and the card that lies in it."""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import timedelta
from functools import partial

from officer_app.domain.errors import OfficerAppError, TokenError, Trouble
from officer_app.domain.ids import TokenId
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import (
    NoReader,
    ReaderServiceGone,
    TokenAnswersNonsense,
    TokenRemoved,
)
from officer_app.domain.value import Value
from officer_app.tokens.lane import Lane
from officer_app.tokens.opening import CommandWay, OnApdu, open_card
from officer_app.tokens.port import (
    CardDrivers,
    CodesOverNfc,
    HasPinPad,
    OpenedToken,
    ReaderEvent,
    ReaderEventKind,
    ReaderSource,
    Token,
    always,
)
from officer_app.tokens.secure_channel import ChannelPolicy
from officer_app.tokens.sitting import Sitting

__all__ = ["LOOK_DEADLINE", "Bench", "ReaderState"]

LOOK_DEADLINE = timedelta(seconds=10)
"""For reading a card that was just put in."""


class ReaderState(Value):
    """One reader as its tile shows it."""

    name: str
    has_card: bool = False
    token: TokenInfo | None = None
    trouble: Trouble | None = None
    looking: bool = False
    has_pad: bool = False
    """PINs for this card are typed on the reader's own keys."""


class _Reader:
    """A reader, its lane and what is known of its card. Guarded by the bench's lock."""

    def __init__(
        self,
        name: str,
        source: ReaderSource | None,
        drivers: CardDrivers | None,
        codes_over_nfc: CodesOverNfc,
        channel_policy: ChannelPolicy | None,
    ) -> None:
        """`source`: None for a reader of the drivers' own."""
        self.name = name
        self.lane = Lane(name)
        self.sitting: Sitting | None = None
        self.state = ReaderState(name=name)
        self.insertion = 0
        self._drivers = drivers
        self._way = (
            CommandWay(name, partial(source.connect, name), codes_over_nfc, channel_policy)
            if source
            else None
        )

    @property
    def is_drivers_own(self) -> bool:
        return self._way is None

    def open(self, lane: Lane, on_apdu: OnApdu | None) -> OpenedToken:
        if self._way is None:
            if self._drivers is None:
                raise AssertionError("a reader is a source's or the drivers'")
            return self._drivers.open(self.name, lane)
        return open_card(
            self.name,
            lane,
            way=self._way,
            drivers=self._drivers,
            seen=self.state.token,
            on_apdu=on_apdu,
        )


class Bench:
    """All readers, whatever source they come from, and `drivers` for cards that we do not know.

    `on_change` is called on any thread with the new state of a reader, or None for one that is
    gone. `on_apdu` sees the four header bytes of every command, for counting. `codes_over_nfc` is
    asked on the reader's lane. `channel_policy`: when YubiKeys are spoken to securely; None: never.
    """

    def __init__(
        self,
        sources: Iterable[ReaderSource],
        *,
        drivers: CardDrivers | None = None,
        on_apdu: OnApdu | None = None,
        codes_over_nfc: CodesOverNfc = always,
        channel_policy: ChannelPolicy | None = None,
        look_at_cards: bool = True,
    ) -> None:
        self._sources = tuple(sources)
        self._drivers = drivers
        self._on_apdu = on_apdu
        self._codes_over_nfc = codes_over_nfc
        self._channel_policy = channel_policy
        self._look_at_cards = look_at_cards
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._readers: dict[str, _Reader] = {}
        self._service_gone = False
        self._settled = 0
        self._drivers_started = False
        self._listeners: list[Callable[[str, ReaderState | None], None]] = []

    def start(self) -> None:
        """Start watching all readers."""
        for source in self._sources:
            source.start(partial(self._on_event, source))
        with self._lock:
            self._start_drivers()

    def stop(self) -> None:
        """Stop watching, close every lane."""
        for source in self._sources:
            source.stop()
        if self._drivers is not None:
            self._drivers.stop()
        with self._lock:
            readers = list(self._readers.values())
            self._readers.clear()
        for reader in readers:
            if reader.sitting is not None:
                reader.sitting.rest()
            reader.lane.close()

    def listen(self, listener: Callable[[str, ReaderState | None], None]) -> None:
        """Hear of every change, from now on."""
        with self._lock:
            self._listeners.append(listener)

    def readers(self) -> tuple[ReaderState, ...]:
        """Every reader, in the order of its name."""
        with self._lock:
            return tuple(self._readers[name].state for name in sorted(self._readers))

    def seen_in(self, reader: str) -> TokenInfo | None:
        """What the last look at the card in a reader showed, since it was put in."""
        return next((r.token for r in self.readers() if r.name == reader), None)

    def has_pad(self, reader: str) -> bool:
        """Whether the last look at the card in a reader found that it has keys for PINs."""
        return any(r.has_pad for r in self.readers() if r.name == reader)

    def reader_of(self, token: TokenId) -> str | None:
        """The reader in which that token lies, by the last look; None when it is in none."""
        with self._lock:
            for name, reader in self._readers.items():
                seen = reader.state.token
                if seen is not None and seen.id == token:
                    return name
        return None

    def resolve(self, name_or_prefix: str) -> str:
        """The one reader of that name, or whose name begins so. Errors: NoReader."""
        with self._lock:
            if name_or_prefix in self._readers:
                return name_or_prefix
            matching = [n for n in self._readers if n.startswith(name_or_prefix)]
            if len(matching) != 1:
                raise NoReader(name_or_prefix)
            return matching[0]

    def wait_for(
        self, wanted: Callable[[tuple[ReaderState, ...]], bool], within: timedelta
    ) -> bool:
        """Block until the readers' states satisfy `wanted`; False when time is up."""
        with self._changed:
            return self._changed.wait_for(lambda: wanted(self.readers()), within.total_seconds())

    def wait_until_settled(self, within: timedelta) -> bool:
        """Block until every source has told what is there and every card has been looked at."""
        return self.wait_for(
            lambda readers: (
                self._settled >= len(self._sources) + (self._drivers is not None)
                and not any(r.looking for r in readers)
            ),
            within,
        )

    def look(self, reader: str) -> Future[TokenInfo]:
        """Look at the card in a reader again. Errors (in the future): those of the port."""
        try:
            found = self._reader(reader)
            return found.lane.submit(lambda: self._look(found))
        except TokenError as fault:
            refused: Future[TokenInfo] = Future()
            refused.set_exception(fault)
            return refused

    def sit(self, reader: str, token: TokenId | None = None) -> "Sitting":
        """Work with the card in a reader; `token`: and with no other card than this."""
        return self._sitting(self._reader(reader), token)

    def _sitting(self, reader: _Reader, token: TokenId | None) -> Sitting:
        return Sitting(reader, token, self._on_apdu)

    def _reader(self, name: str) -> _Reader:
        with self._lock:
            if name not in self._readers:
                raise ReaderServiceGone if self._service_gone else NoReader(name)
            return self._readers[name]

    def _start_drivers(self) -> None:
        """When all other readers are known: a slot that stands for one of them is no reader."""
        if self._drivers is None or self._drivers_started or self._settled < len(self._sources):
            return
        self._drivers_started = True
        self._drivers.start(partial(self._on_event, None), self._names_of_sources)

    def _names_of_sources(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(r.name for r in self._readers.values() if not r.is_drivers_own)

    def _on_event(self, source: ReaderSource | None, event: ReaderEvent) -> None:
        with self._changed:
            match event.kind:
                case ReaderEventKind.SERVICE_GONE | ReaderEventKind.SERVICE_BACK:
                    self._service_gone = event.kind is ReaderEventKind.SERVICE_GONE
                case ReaderEventKind.SETTLED:
                    self._settled += 1
                    self._start_drivers()
                case ReaderEventKind.APPEARED:
                    self._appear(event.reader, source)
                    self._tell(event.reader)
                case ReaderEventKind.VANISHED:
                    self._vanish(event.reader)
                case ReaderEventKind.CARD_IN:
                    self._card_in(event.reader)
                case ReaderEventKind.CARD_OUT:
                    self._card_out(event.reader)
            self._changed.notify_all()

    def _appear(self, name: str, source: ReaderSource | None) -> None:
        if name not in self._readers:
            self._readers[name] = _Reader(
                name, source, self._drivers, self._codes_over_nfc, self._channel_policy
            )

    def _vanish(self, name: str) -> None:
        reader = self._readers.pop(name, None)
        if reader is not None:
            reader.lane.give_up(TokenRemoved(name))
            self._tell(name)

    def _card_in(self, name: str) -> None:
        reader = self._readers[name]
        reader.insertion += 1
        if reader.lane.given_up:
            reader.lane, reader.sitting = Lane(name), None
        self._set(reader, ReaderState(name=name, has_card=True, looking=self._look_at_cards))
        if self._look_at_cards:
            self._look_on_arrival(reader, reader.insertion)

    def _card_out(self, name: str) -> None:
        reader = self._readers.get(name)
        if reader is not None:
            reader.insertion += 1
            self._set(reader, ReaderState(name=name))

    def _look_on_arrival(self, reader: _Reader, insertion: int) -> None:
        """Nobody waits for this look, so a timer watches that the card does answer."""
        lane = reader.lane

        def looked(future: Future[TokenInfo]) -> None:
            timer.cancel()
            fault = future.exception()
            if isinstance(fault, OfficerAppError):
                self._note_trouble(reader, insertion, fault)

        timer = threading.Timer(LOOK_DEADLINE.total_seconds(), lane.give_up)
        timer.daemon = True
        timer.start()
        lane.submit(lambda: self._look(reader)).add_done_callback(looked)

    def _look(self, reader: _Reader) -> TokenInfo:
        """On the lane. An open sitting is used, not disturbed."""
        insertion = reader.insertion
        sitting = reader.sitting or self._sitting(reader, None)
        lend = sitting is reader.sitting
        try:
            info, has_pad = sitting.on_lane(
                lambda token: (token.look(), _has_pad(token)), LOOK_DEADLINE
            )
        finally:
            if not lend:
                sitting.leave()
        seen = ReaderState(name=reader.name, has_card=True, token=info, has_pad=has_pad)
        self._note(reader, insertion, seen)
        return info

    def _note_trouble(self, reader: _Reader, insertion: int, fault: OfficerAppError) -> None:
        state = ReaderState(name=reader.name, has_card=True, trouble=fault.trouble())
        self._note(reader, insertion, state)

    def _note(self, reader: _Reader, insertion: int, state: ReaderState) -> None:
        with self._changed:
            if reader.insertion == insertion:
                self._set(reader, state)
                self._changed.notify_all()

    def _set(self, reader: _Reader, state: ReaderState) -> None:
        reader.state = state
        self._tell(state.name)

    def _tell(self, name: str) -> None:
        reader = self._readers.get(name)
        for listener in self._listeners:
            listener(name, reader.state if reader else None)


def _has_pad(token: Token) -> bool:
    """A reader that tells rubbish of its keys is used without them."""
    try:
        return isinstance(token, HasPinPad) and token.has_pin_pad
    except TokenAnswersNonsense:
        return False
