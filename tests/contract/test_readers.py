"""What a source of readers promises: those of this process, and those of a real card service."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import pytest
from smartcard import scard

from officer_app.domain.errors import TokenError
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.token_faults import (
    NoReader,
    ReaderBusy,
    ReaderServiceGone,
    TokenNotFound,
    TokenRemoved,
    TokenSilent,
)
from officer_app.tokens import bench as bench_module
from officer_app.tokens.bench import Bench, ReaderState
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.port import CardChannel, ReaderEvent, ReaderEventKind, ReaderSource
from officer_app.tokens.virtual import (
    HubClient,
    HubServer,
    Plugged,
    Quirk,
    VirtualCard,
    VirtualReaders,
    hub_address,
)
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.card_wire import apdu
from tests.support.pcscd import PcscService, wait_for_reader_state

pytestmark = pytest.mark.timeout(100)

WITHIN = timedelta(seconds=20)
SELECT = apdu(0xA4, 4, 0, bytes.fromhex("A000000308"))
SERIAL = apdu(0xF8)
FIRST, SECOND = 66_000_001, 66_000_002
SERVICE_RESTARTS = 10


class Heard:
    """The events of a source, to be waited for."""

    def __init__(self) -> None:
        self.events: list[ReaderEvent] = []
        self._more = threading.Condition()

    def __call__(self, event: ReaderEvent) -> None:
        with self._more:
            self.events.append(event)
            self._more.notify_all()

    def kinds(self, reader: str) -> list[ReaderEventKind]:
        with self._more:
            return [event.kind for event in self.events if event.reader == reader]

    def wait(self, wanted: Callable[[], bool]) -> None:
        """Until `wanted` holds of what was heard."""
        with self._more:
            assert self._more.wait_for(wanted, WITHIN.total_seconds()), self.events

    def wait_for(self, reader: str, *kinds: ReaderEventKind) -> None:
        """Until a reader's last events are these."""
        self.wait(lambda: self.kinds(reader)[-len(kinds) :] == list(kinds))

    def wait_until_settled(self) -> None:
        self.wait(lambda: any(e.kind is ReaderEventKind.SETTLED for e in self.events))


class World(Protocol):
    """Two readers from outside: cards go in and out, readers vanish and come back."""

    readers: tuple[str, str]

    def source(self) -> ReaderSource: ...

    def put(self, reader: str, card: VirtualCard) -> None: ...

    def take(self, reader: str) -> None: ...

    def lose_readers(self) -> None: ...

    def give_readers_back(self) -> None: ...


class HubWorld:
    """Readers of this process."""

    readers = ("Virtual A", "Virtual B")

    def __init__(self) -> None:
        self._hub = VirtualReaders(self.readers)

    def source(self) -> ReaderSource:
        return VirtualSource(self._hub)

    def put(self, reader: str, card: VirtualCard) -> None:
        self._hub.insert(reader, card)

    def take(self, reader: str) -> None:
        self._hub.remove(reader)

    def lose_readers(self) -> None:
        for reader in self.readers:
            self._hub.remove_reader(reader)

    def give_readers_back(self) -> None:
        for reader in self.readers:
            self._hub.add_reader(reader)


class ServedWorld(HubWorld):
    """The same readers, reached over the link to a process that serves them."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.server = HubServer(self._hub, address, b"a key for one test run")
        self.client = HubClient(address, b"a key for one test run")

    def source(self) -> ReaderSource:
        return VirtualSource(self.client)

    def clear_away(self) -> None:
        self.client.close()
        self.server.close()


class PcscWorld:
    """Two slots of a real card service, which comes and goes as a whole."""

    def __init__(self, service: PcscService) -> None:
        self.service = service
        self._slots = {slot.reader: slot for slot in service.slots[:2]}
        first, second = self._slots
        self.readers = (first, second)
        self._plugged: dict[str, Plugged] = {}

    def source(self) -> ReaderSource:
        return PcscReaders()

    def put(self, reader: str, card: VirtualCard) -> None:
        self._plugged[reader] = self._slots[reader].plug(card)

    def take(self, reader: str) -> None:
        plugged = self._plugged.pop(reader, None)
        if plugged is not None:
            plugged.eject()
            wait_for_reader_state(reader, scard.SCARD_STATE_EMPTY)

    def lose_readers(self) -> None:
        self.service.stop()
        for plugged in self._plugged.values():
            plugged.eject()
        self._plugged.clear()

    def give_readers_back(self) -> None:
        self.service.start()

    def clear_away(self) -> None:
        for reader in self.readers:
            self.take(reader)


@pytest.fixture(scope="module")
def service(pcsc_service: PcscService) -> Iterator[PcscService]:
    """The run's service, running again at the end whatever a test did to it."""
    yield pcsc_service
    pcsc_service.start()


@pytest.fixture
def pcsc_world(service: PcscService) -> Iterator[PcscWorld]:
    world = PcscWorld(service)
    yield world
    world.clear_away()


@pytest.fixture
def served_world(tmp_path: Path) -> Iterator[ServedWorld]:
    world = ServedWorld(hub_address(tmp_path))
    yield world
    world.clear_away()


@pytest.fixture(
    params=[
        "this process",
        "another process",
        pytest.param("card service", marks=pytest.mark.pcscd),
    ],
)
def world(request: pytest.FixtureRequest) -> World:
    if request.param == "this process":
        return HubWorld()
    name = "served_world" if request.param == "another process" else "pcsc_world"
    found: World = request.getfixturevalue(name)
    return found


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def listen(source: ReaderSource, stack: ExitStack) -> Heard:
    """Hear a source until the test ends."""
    heard = Heard()
    source.start(heard)
    stack.callback(source.stop)
    heard.wait_until_settled()
    return heard


def card(serial: int = FIRST) -> VirtualCard:
    return VirtualCard.blank_yubikey(serial)


def serial_of(source: ReaderSource, reader: str) -> int:
    """What the card in a reader answers over a connection of its own."""
    channel = source.connect(reader)
    channel.begin()
    channel.transmit(SELECT)
    answer = channel.transmit(SERIAL)
    channel.end()
    channel.close()
    return int.from_bytes(answer[:-2])


# Events


def test_everything_that_is_there_is_told_before_the_source_is_settled(
    world: World, stack: ExitStack
) -> None:
    full, empty = world.readers
    world.put(full, card())
    heard = listen(world.source(), stack)
    assert heard.kinds(full) == [ReaderEventKind.APPEARED, ReaderEventKind.CARD_IN]
    assert heard.kinds(empty) == [ReaderEventKind.APPEARED]
    assert heard.events[-1].kind is ReaderEventKind.SETTLED


def test_cards_are_told_as_they_go_in_and_out(world: World, stack: ExitStack) -> None:
    reader, other = world.readers
    heard = listen(world.source(), stack)
    for serial in (FIRST, SECOND):
        world.put(reader, card(serial))
        heard.wait_for(reader, ReaderEventKind.CARD_IN)
        world.take(reader)
        heard.wait_for(reader, ReaderEventKind.CARD_IN, ReaderEventKind.CARD_OUT)
    assert heard.kinds(other) == [ReaderEventKind.APPEARED]


def test_each_reader_is_told_by_its_own_name(world: World, stack: ExitStack) -> None:
    heard = listen(world.source(), stack)
    for reader in world.readers:
        world.put(reader, card())
    for reader in world.readers:
        heard.wait_for(reader, ReaderEventKind.APPEARED, ReaderEventKind.CARD_IN)


def test_readers_are_told_as_they_vanish_and_come_back(world: World, stack: ExitStack) -> None:
    reader, other = world.readers
    world.put(reader, card())
    heard = listen(world.source(), stack)
    world.lose_readers()
    heard.wait_for(reader, ReaderEventKind.CARD_OUT, ReaderEventKind.VANISHED)
    heard.wait_for(other, ReaderEventKind.APPEARED, ReaderEventKind.VANISHED)
    world.give_readers_back()
    for known in world.readers:
        heard.wait_for(known, ReaderEventKind.VANISHED, ReaderEventKind.APPEARED)
    world.put(reader, card())
    heard.wait_for(reader, ReaderEventKind.APPEARED, ReaderEventKind.CARD_IN)


def test_nothing_is_told_once_a_source_was_stopped(world: World) -> None:
    heard = Heard()
    source = world.source()
    source.start(heard)
    heard.wait_until_settled()
    source.stop()
    told = list(heard.events)
    world.put(world.readers[0], card())
    assert heard.events == told
    world.take(world.readers[0])


# Connections


def test_a_reader_that_is_not_there_and_one_without_a_card_are_told_apart(world: World) -> None:
    source = world.source()
    with pytest.raises(NoReader):
        source.connect("No such reader")
    with pytest.raises(TokenNotFound):
        source.connect(world.readers[0])


def test_a_connection_carries_commands_and_knows_the_cards_answer_to_reset(world: World) -> None:
    reader = world.readers[0]
    inside = card()
    world.put(reader, inside)
    source = world.source()
    assert serial_of(source, reader) == FIRST
    channel = source.connect(reader)
    assert channel.atr == inside.atr
    channel.close()


def test_a_card_that_leaves_is_told_by_its_connection_and_closing_never_fails(
    world: World,
) -> None:
    reader = world.readers[0]
    world.put(reader, card())
    source = world.source()
    channel = source.connect(reader)
    channel.begin()
    world.take(reader)
    with pytest.raises(TokenRemoved):
        channel.transmit(SELECT)
    channel.end()
    channel.close()
    world.put(reader, card(SECOND))
    assert serial_of(source, reader) == SECOND


def test_an_old_connection_does_not_reach_a_new_card(world: World) -> None:
    reader = world.readers[0]
    world.put(reader, card())
    channel = world.source().connect(reader)
    world.take(reader)
    fresh = card(SECOND)
    world.put(reader, fresh)
    with pytest.raises(TokenError):
        _begin_and_select(channel)
    channel.close()
    assert fresh.apdu_count == 0


def _begin_and_select(channel: CardChannel) -> None:
    channel.begin()
    channel.transmit(SELECT)


def test_a_transaction_keeps_others_from_the_card(world: World) -> None:
    reader = world.readers[0]
    world.put(reader, card())
    source = world.source()
    channel = source.connect(reader)
    channel.begin()
    order: list[str] = []
    other = threading.Thread(
        target=lambda: (serial_of(source, reader), order.append("other")), daemon=True
    )
    other.start()
    for _ in range(20):
        channel.transmit(SELECT)
    order.append("first")
    channel.end()
    channel.close()
    other.join(WITHIN.total_seconds())
    assert order == ["first", "other"]


def test_what_was_proved_does_not_outlive_its_connection(world: World) -> None:
    reader = world.readers[0]
    world.put(reader, card())
    source = world.source()
    verify = apdu(0x20, 0, 0x80, b"123456\xff\xff")
    asked = bytes((0, 0x20, 0, 0x80))
    channel = source.connect(reader)
    channel.begin()
    channel.transmit(SELECT)
    assert channel.transmit(verify) == b"\x90\x00"
    assert channel.transmit(asked) == b"\x90\x00"
    channel.end()
    channel.close()
    again = source.connect(reader)
    again.transmit(SELECT)
    assert again.transmit(asked) == b"\x63\xc3"
    again.close()


# On the bench


def bench_of(source: ReaderSource, stack: ExitStack) -> Bench:
    bench = Bench([source])
    bench.start()
    stack.callback(bench.stop)
    assert bench.wait_until_settled(WITHIN)
    return bench


def state_of(bench: Bench, reader: str) -> ReaderState | None:
    return next((s for s in bench.readers() if s.name == reader), None)


def wait_for_token(bench: Bench, reader: str, serial: int) -> None:
    token = TokenId(kind=TokenKind.YUBIKEY, serial=str(serial))
    assert bench.wait_for(lambda _readers: bench.reader_of(token) == reader, WITHIN), (
        bench.readers()
    )


def test_a_card_is_looked_at_when_it_comes(world: World, stack: ExitStack) -> None:
    bench = bench_of(world.source(), stack)
    for reader, serial in zip(world.readers, (FIRST, SECOND), strict=True):
        world.put(reader, card(serial))
        wait_for_token(bench, reader, serial)
    world.take(world.readers[0])
    assert bench.wait_for(lambda readers: not readers[0].has_card, WITHIN)
    wait_for_token(bench, world.readers[1], SECOND)


def test_a_reader_lost_while_a_deed_runs_ends_the_deed_and_comes_back(
    world: World, stack: ExitStack
) -> None:
    reader = world.readers[0]
    world.put(reader, card())
    bench = bench_of(world.source(), stack)
    wait_for_token(bench, reader, FIRST)
    sitting = bench.sit(reader)
    began, lost = threading.Event(), threading.Event()

    def deed(token: object) -> None:
        began.set()
        assert lost.wait(WITHIN.total_seconds())
        token.look()  # type: ignore[attr-defined]  # a Token

    faults: list[BaseException] = []

    def work() -> None:
        try:
            sitting.do(deed)
        except TokenError as fault:
            faults.append(fault)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    assert began.wait(WITHIN.total_seconds())
    world.lose_readers()
    lost.set()
    worker.join(WITHIN.total_seconds())
    assert [type(fault) for fault in faults] in ([TokenRemoved], [ReaderServiceGone])
    assert bench.wait_for(lambda readers: readers == (), WITHIN)
    world.give_readers_back()
    assert bench.wait_for(lambda readers: any(r.name == reader for r in readers), WITHIN)
    world.put(reader, card(SECOND))
    wait_for_token(bench, reader, SECOND)


def test_a_card_that_never_answers_marks_its_reader_and_no_other(
    world: World, stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_module, "LOOK_DEADLINE", timedelta(seconds=1))
    silent, other = world.readers
    bench = bench_of(world.source(), stack)
    mute = card()
    mute.add_quirks(Quirk.SILENT)
    world.put(silent, mute)
    assert bench.wait_for(lambda _r: _trouble(bench, silent) == TokenSilent.code, WITHIN)
    world.put(other, card(SECOND))
    wait_for_token(bench, other, SECOND)
    with pytest.raises(TokenSilent):
        bench.sit(silent).do(lambda token: token.look())
    world.take(silent)
    assert bench.wait_for(lambda _r: _trouble(bench, silent) is None, WITHIN)
    world.put(silent, card())
    wait_for_token(bench, silent, FIRST)


def _trouble(bench: Bench, reader: str) -> str | None:
    state = state_of(bench, reader)
    return state.trouble.code if state is not None and state.trouble is not None else None


# The card service alone


@pytest.mark.pcscd
def test_the_service_is_restarted_again_and_again_and_cards_are_found_each_time(
    pcsc_world: PcscWorld, stack: ExitStack
) -> None:
    reader = pcsc_world.readers[0]
    bench = bench_of(pcsc_world.source(), stack)
    for serial in range(FIRST, FIRST + SERVICE_RESTARTS):
        pcsc_world.put(reader, card(serial))
        wait_for_token(bench, reader, serial)
        if serial % 2:
            pcsc_world.lose_readers()
            assert bench.wait_for(lambda readers: readers == (), WITHIN)
            with pytest.raises(ReaderServiceGone):
                bench.sit(reader)
            pcsc_world.give_readers_back()
        else:
            _kill(pcsc_world)
        assert bench.wait_for(lambda _r: _is_empty(bench, reader), WITHIN), bench.readers()


def _kill(world: PcscWorld) -> None:
    """The service ends without a word and is there again."""
    pid = Path("/run/officer-pcscd/pid").read_text("ascii").strip()
    subprocess.run(["kill", "-KILL", pid], check=True)
    world.lose_readers()
    world.give_readers_back()


def _is_empty(bench: Bench, reader: str) -> bool:
    state = state_of(bench, reader)
    return state is not None and not state.has_card


@pytest.mark.pcscd
def test_a_service_that_starts_later_is_found(pcsc_world: PcscWorld, stack: ExitStack) -> None:
    reader = pcsc_world.readers[0]
    pcsc_world.lose_readers()
    source = pcsc_world.source()
    heard = listen(source, stack)
    assert ReaderEventKind.SERVICE_GONE in heard.kinds("")
    with pytest.raises(ReaderServiceGone):
        source.connect(reader)
    pcsc_world.give_readers_back()
    heard.wait_for(reader, ReaderEventKind.APPEARED)
    assert ReaderEventKind.SERVICE_BACK in heard.kinds("")
    pcsc_world.put(reader, card())
    heard.wait_for(reader, ReaderEventKind.CARD_IN)
    assert serial_of(source, reader) == FIRST


@pytest.mark.pcscd
def test_a_source_ends_while_the_service_is_gone(pcsc_world: PcscWorld) -> None:
    pcsc_world.lose_readers()
    source = pcsc_world.source()
    heard = Heard()
    source.start(heard)
    heard.wait_until_settled()
    source.stop()
    pcsc_world.give_readers_back()
    assert ReaderEventKind.SERVICE_BACK not in heard.kinds("")


@pytest.mark.pcscd
def test_a_card_that_another_program_holds_alone_is_busy(pcsc_world: PcscWorld) -> None:
    reader = pcsc_world.readers[0]
    pcsc_world.put(reader, card())
    _code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    code, held, _protocol = scard.SCardConnect(
        context, reader, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_PROTOCOL_ANY
    )
    assert code == scard.SCARD_S_SUCCESS
    with pytest.raises(ReaderBusy):
        pcsc_world.source().connect(reader)
    scard.SCardDisconnect(held, scard.SCARD_LEAVE_CARD)
    scard.SCardReleaseContext(context)
    assert serial_of(pcsc_world.source(), reader) == FIRST


@pytest.mark.pcscd
def test_a_card_that_another_program_reset_is_met_anew(pcsc_world: PcscWorld) -> None:
    reader = pcsc_world.readers[0]
    pcsc_world.put(reader, card())
    channel = pcsc_world.source().connect(reader)
    channel.begin()
    channel.end()
    _code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _code, other, _protocol = scard.SCardConnect(
        context, reader, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_ANY
    )
    scard.SCardDisconnect(other, scard.SCARD_RESET_CARD)
    scard.SCardReleaseContext(context)
    channel.begin()
    assert channel.transmit(SELECT)[-2:] == b"\x90\x00"
    channel.end()
    channel.close()
