"""Virtual readers: events, connections and transactions, here and in another process."""

import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.connection import Client, Listener, answer_challenge, deliver_challenge
from pathlib import Path

import pytest
from yubikit.piv import DEFAULT_MANAGEMENT_KEY, KEY_TYPE, SLOT, TOUCH_POLICY, PivSession

from officer_app.tokens.virtual import (
    CardFileUnreadable,
    CardGone,
    ForeignCard,
    HubClient,
    HubServer,
    HubUnreachable,
    PullMoment,
    Quirk,
    ReaderChange,
    ReaderSeen,
    ReaderService,
    UnknownReader,
    VirtualCard,
    VirtualReaders,
    hub_address,
    hub_client,
)
from tests.support.card_wire import CardWire, apdu, status

OFFICER, OTHER = "Virtual reader 1", "Virtual reader 2"
AUTHKEY = b"a key for one test run"
LIMIT_SECONDS = 10
VERSION = apdu(0xFD)
SELECT_PIV = apdu(0xA4, 4, 0, bytes.fromhex("A000000308"))


@pytest.fixture
def readers() -> VirtualReaders:
    return VirtualReaders([OFFICER, OTHER])


@pytest.fixture
def address(tmp_path: Path) -> str:
    return hub_address(tmp_path)


@pytest.fixture
def server(readers: VirtualReaders, address: str) -> Iterator[HubServer]:
    with HubServer(readers, address, AUTHKEY) as serving:
        yield serving


@pytest.fixture(params=["here", "over the link"])
def service(request: pytest.FixtureRequest, readers: VirtualReaders) -> Iterator[ReaderService]:
    """The same readers, directly and through a server: callers must not be able to tell."""
    if request.param == "here":
        yield readers
        return
    request.getfixturevalue("server")
    with HubClient(request.getfixturevalue("address"), AUTHKEY) as client:
        yield client


@pytest.fixture
def card(readers: VirtualReaders) -> VirtualCard:
    """A blank card in the first reader."""
    made = VirtualCard.blank_yubikey(1)
    readers.insert(OFFICER, made)
    return made


class Ear:
    """Collects news, to be waited for."""

    def __init__(self) -> None:
        self._heard: queue.SimpleQueue[tuple[str, ReaderChange]] = queue.SimpleQueue()

    def __call__(self, reader: str, change: ReaderChange) -> None:
        self._heard.put((reader, change))

    def next(self, count: int) -> list[tuple[str, ReaderChange]]:
        return [self._heard.get(timeout=LIMIT_SECONDS) for _ in range(count)]


def start(job: Callable[[], object]) -> "queue.SimpleQueue[object]":
    """Run in a thread; the queue gets its result, or the error that we expect."""
    results: queue.SimpleQueue[object] = queue.SimpleQueue()

    def run() -> None:
        try:
            results.put(job())
        except CardGone as gone:
            results.put(gone)

    threading.Thread(target=run, daemon=True).start()
    return results


def test_a_listener_hears_the_present_state_and_then_every_change(
    service: ReaderService, readers: VirtualReaders, card: VirtualCard
) -> None:
    ear = Ear()
    stop = service.listen(ear)
    assert ear.next(3) == [
        (OFFICER, ReaderChange.APPEARED),
        (OFFICER, ReaderChange.CARD_IN),
        (OTHER, ReaderChange.APPEARED),
    ]
    readers.remove(OFFICER)
    readers.insert(OTHER, card)
    readers.add_reader("Another")
    readers.remove_reader(OTHER)
    assert ear.next(5) == [
        (OFFICER, ReaderChange.CARD_OUT),
        (OTHER, ReaderChange.CARD_IN),
        ("Another", ReaderChange.APPEARED),
        (OTHER, ReaderChange.CARD_OUT),
        (OTHER, ReaderChange.VANISHED),
    ]
    stop()


def test_the_present_state_has_been_heard_when_listening_begins(
    service: ReaderService, card: VirtualCard
) -> None:
    heard: list[tuple[str, ReaderChange]] = []
    stop = service.listen(lambda reader, change: heard.append((reader, change)))
    assert heard == [
        (OFFICER, ReaderChange.APPEARED),
        (OFFICER, ReaderChange.CARD_IN),
        (OTHER, ReaderChange.APPEARED),
    ]
    stop()


def test_readers_are_told_with_their_cards(service: ReaderService, card: VirtualCard) -> None:
    assert service.readers() == (ReaderSeen(OFFICER, card.atr), ReaderSeen(OTHER, None))


def test_apdus_reach_the_card(service: ReaderService, card: VirtualCard) -> None:
    connection = service.connect(OFFICER)
    assert connection.atr == card.atr
    connection.transmit(SELECT_PIV)
    assert connection.transmit(VERSION) == bytes((5, 7, 1, 0x90, 0x00))
    connection.close()
    with pytest.raises(CardGone):
        connection.transmit(VERSION)


def test_a_swapped_card_is_not_reached_through_the_old_connection(
    service: ReaderService, readers: VirtualReaders, card: VirtualCard
) -> None:
    connection = service.connect(OFFICER)
    connection.transmit(SELECT_PIV)
    other = VirtualCard.blank_yubikey(2)
    readers.insert(OFFICER, other)
    with pytest.raises(CardGone):
        connection.transmit(VERSION)
    with pytest.raises(CardGone):
        connection.begin()
    connection.close()
    assert other.apdu_count == 0


def test_the_same_card_put_in_again_needs_a_new_connection(
    service: ReaderService, readers: VirtualReaders, card: VirtualCard
) -> None:
    connection = service.connect(OFFICER)
    readers.insert(OFFICER, card)
    with pytest.raises(CardGone):
        connection.transmit(VERSION)
    connection.close()


def test_the_same_card_put_in_again_is_not_thrown_out_by_who_waited_for_it(
    service: ReaderService, readers: VirtualReaders, card: VirtualCard
) -> None:
    began = threading.Event()
    card.on_apdu.append(lambda _index, _header: began.set())
    card.add_quirks(Quirk.SILENT)
    connection = service.connect(OFFICER)
    result = start(lambda: connection.transmit(VERSION))
    assert began.wait(LIMIT_SECONDS)
    readers.insert(OFFICER, card)
    assert isinstance(result.get(timeout=LIMIT_SECONDS), CardGone)
    assert readers.card(OFFICER) is card
    connection.close()


@pytest.mark.parametrize("when", list(PullMoment))
def test_a_card_pulled_in_an_apdu_leaves_its_reader(
    service: ReaderService, card: VirtualCard, when: PullMoment
) -> None:
    ear = Ear()
    stop = service.listen(ear)
    ear.next(3)
    connection = service.connect(OFFICER)
    card.pull_at(0, when)
    with pytest.raises(CardGone):
        connection.transmit(SELECT_PIV)
    assert ear.next(1) == [(OFFICER, ReaderChange.CARD_OUT)]
    connection.close()
    stop()


def test_others_wait_for_the_end_of_a_transaction(
    service: ReaderService, card: VirtualCard
) -> None:
    first, second = service.connect(OFFICER), service.connect(OFFICER)
    first.begin()
    first.transmit(SELECT_PIV)
    result = start(lambda: second.transmit(VERSION))
    assert status(first.transmit(apdu(0x20, 0, 0x80))) == 0x63C3
    assert result.empty()
    assert card.apdu_count == 2
    first.end()
    assert result.get(timeout=LIMIT_SECONDS) == bytes((5, 7, 1, 0x90, 0x00))
    first.close()
    second.close()


def test_removing_the_card_wakes_who_waits_for_it(
    service: ReaderService, readers: VirtualReaders, card: VirtualCard
) -> None:
    first, second = service.connect(OFFICER), service.connect(OFFICER)
    first.begin()
    result = start(second.begin)
    readers.remove(OFFICER)
    assert isinstance(result.get(timeout=LIMIT_SECONDS), CardGone)
    first.close()
    second.close()


def test_closing_gives_up_an_apdu_that_is_never_answered(
    service: ReaderService, card: VirtualCard
) -> None:
    began = threading.Event()
    card.add_quirks(Quirk.SILENT)
    card.on_apdu.append(lambda _index, _header: began.set())
    connection = service.connect(OFFICER)
    result = start(lambda: connection.transmit(VERSION))
    assert began.wait(LIMIT_SECONDS)
    connection.close()
    assert isinstance(result.get(timeout=LIMIT_SECONDS), CardGone)


def test_closing_ends_the_transaction(service: ReaderService, card: VirtualCard) -> None:
    first, second = service.connect(OFFICER), service.connect(OFFICER)
    first.begin()
    first.close()
    result = start(second.begin)
    assert result.get(timeout=LIMIT_SECONDS) is None
    second.close()


def test_the_last_connection_leaves_a_card_without_power(
    readers: VirtualReaders, card: VirtualCard
) -> None:
    first, second = readers.connect(OFFICER), readers.connect(OFFICER)
    first.transmit(SELECT_PIV)
    first.close()
    assert status(second.transmit(VERSION)) == 0x9000
    second.close()
    with readers.connect(OFFICER) as again:
        assert status(again.transmit(VERSION)) == 0x6D00


def test_a_card_file_is_put_in_and_keeps_its_state(
    service: ReaderService, readers: VirtualReaders, tmp_path: Path
) -> None:
    path = tmp_path / "card.json"
    VirtualCard.blank_yubikey(7, path=path)
    service.insert_file(OTHER, path)
    inserted = readers.card(OTHER)
    assert isinstance(inserted, VirtualCard)
    assert inserted.serial == 7
    service.remove(OTHER)
    assert readers.card(OTHER) is None


def test_what_cannot_be_done_is_told_by_name(service: ReaderService, tmp_path: Path) -> None:
    with pytest.raises(CardGone):
        service.connect(OTHER)
    with pytest.raises(UnknownReader):
        service.connect("nowhere")
    with pytest.raises(UnknownReader):
        service.remove("nowhere")
    with pytest.raises(CardGone):
        service.touch(OTHER)
    with pytest.raises(OSError, match="missing"):
        service.insert_file(OTHER, tmp_path / "missing")
    (tmp_path / "text").write_text("no card")
    with pytest.raises(CardFileUnreadable):
        service.insert_file(OTHER, tmp_path / "text")


def test_the_button_is_pressed_from_afar(service: ReaderService, card: VirtualCard) -> None:
    needed = threading.Event()
    card.on_touch_needed.append(needed.set)
    connection = service.connect(OFFICER)
    key_that_wants_touch(card)
    connection.transmit(SELECT_PIV)
    sign = apdu(0x87, 0x11, 0x9E, bytes.fromhex("7C2482008120") + bytes(32))
    result = start(lambda: connection.transmit(sign))
    assert needed.wait(LIMIT_SECONDS)
    service.touch(OFFICER)
    answer = result.get(timeout=LIMIT_SECONDS)
    assert isinstance(answer, bytes)
    assert status(answer) == 0x9000
    connection.close()


def key_that_wants_touch(card: VirtualCard) -> None:
    session = PivSession(CardWire(card))
    session.authenticate(DEFAULT_MANAGEMENT_KEY)
    session.generate_key(SLOT.CARD_AUTH, KEY_TYPE.ECCP256, touch_policy=TOUCH_POLICY.ALWAYS)


def test_a_foreign_card_can_be_put_in_but_has_no_button(
    service: ReaderService, readers: VirtualReaders
) -> None:
    readers.insert(OTHER, ForeignCard())
    connection = service.connect(OTHER)
    assert status(connection.transmit(SELECT_PIV)) == 0x6A82
    with pytest.raises(UnknownReader):
        service.touch(OTHER)
    connection.close()


# Over the link only


def test_a_wrong_key_is_refused_and_others_are_served(server: HubServer, address: str) -> None:
    with pytest.raises(HubUnreachable):
        HubClient(address, b"another key")
    with HubClient(address, AUTHKEY) as client:
        assert len(client.readers()) == 2


def test_a_mute_client_holds_up_neither_others_nor_the_end(
    readers: VirtualReaders, address: str
) -> None:
    with HubServer(readers, address, AUTHKEY):
        mute = Client(address)
        with HubClient(address, AUTHKEY) as client:
            assert len(client.readers()) == 2
    mute.close()


def test_rubbish_ends_only_its_own_link(server: HubServer, address: str) -> None:
    rubbish = Client(address, authkey=AUTHKEY)
    rubbish.send_bytes(b"\x80\x04N.")
    with pytest.raises(EOFError):
        rubbish.recv_bytes()
    rubbish.close()
    with HubClient(address, AUTHKEY) as client:
        assert len(client.readers()) == 2


def test_without_a_server_there_is_nothing_to_reach(address: str) -> None:
    with pytest.raises(HubUnreachable):
        HubClient(address, AUTHKEY)


def test_an_end_of_the_server_is_told_to_connections_and_listeners(
    readers: VirtualReaders, card: VirtualCard, address: str
) -> None:
    ended = threading.Event()
    server = HubServer(readers, address, AUTHKEY)
    client = HubClient(address, AUTHKEY)
    stop = client.listen(Ear(), ended.set)
    connection = client.connect(OFFICER)
    server.close()
    assert ended.wait(LIMIT_SECONDS)
    with pytest.raises(CardGone):
        connection.transmit(VERSION)
    with pytest.raises(HubUnreachable):
        client.readers()
    connection.close()
    stop()
    client.close()


@pytest.fixture
def mute_server(address: str) -> Iterator[None]:
    """Proves its key to whoever comes and says nothing after that."""
    listener = Listener(address)
    opened = []

    def accept() -> None:
        for _link in range(2):
            connection = listener.accept()
            deliver_challenge(connection, AUTHKEY)
            answer_challenge(connection, AUTHKEY)
            opened.append(connection)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    yield
    thread.join(LIMIT_SECONDS)
    for connection in opened:
        connection.close()
    listener.close()


@pytest.mark.usefixtures("mute_server")
def test_whoever_hears_nothing_of_the_present_state_waits_no_longer_than_its_limit(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_client, "FIRST_NEWS_LIMIT", timedelta(milliseconds=50))
    with HubClient(address, AUTHKEY) as client, pytest.raises(HubUnreachable):
        client.listen(Ear())


def test_one_address_is_served_once(server: HubServer, address: str) -> None:
    with pytest.raises(OSError, match="in use"):
        HubServer(VirtualReaders(), address, AUTHKEY)


SERVE = f"""
readers = VirtualReaders([{OFFICER!r}])
server = HubServer(readers, sys.argv[1], {AUTHKEY!r})
"""
HOLD = f"""
connection = HubClient(sys.argv[1], {AUTHKEY!r}).connect({OFFICER!r})
connection.begin()
"""


@contextmanager
def process(code: str, address: str) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has done this and then waits to be killed."""
    head = "import sys\nfrom officer_app.tokens.virtual import *\n"
    tail = "print('ready', flush=True)\nsys.stdin.read()\n"
    with subprocess.Popen(
        [sys.executable, "-c", head + code + tail, address],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "ready\n"
        yield started
        started.kill()


def test_a_killed_client_lets_go_of_its_transaction(
    server: HubServer, readers: VirtualReaders, card: VirtualCard, address: str
) -> None:
    with process(HOLD, address) as client:
        connection = readers.connect(OFFICER)
        result = start(connection.begin)
        assert result.empty()
        client.kill()
        assert result.get(timeout=LIMIT_SECONDS) is None
        connection.close()


def test_a_killed_server_can_be_followed_by_another(readers: VirtualReaders, address: str) -> None:
    with process(SERVE, address) as killed:
        with HubClient(address, AUTHKEY) as client:
            assert [seen.name for seen in client.readers()] == [OFFICER]
        killed.kill()
    with HubServer(readers, address, AUTHKEY), HubClient(address, AUTHKEY) as client:
        assert len(client.readers()) == 2


def test_a_long_directory_still_gives_a_usable_address(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 200)
    assert len(hub_address(deep)) <= 107
    assert hub_address(deep) != hub_address(tmp_path / ("e" * 200))
