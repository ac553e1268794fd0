"""The bench: readers, their lanes and cards, looks that disturb nobody."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import NoReader, TokenNotFound, TokenRemoved, TokenSilent
from officer_app.tokens import bench as bench_module
from officer_app.tokens.bench import Bench, ReaderState
from officer_app.tokens.port import Token
from officer_app.tokens.virtual import ForeignCard, Quirk, VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource

WITHIN = timedelta(seconds=10)
SECONDS = WITHIN.total_seconds()
LEFT, RIGHT = "Desk reader", "Desk reader 2"
SERIAL = 66_000_001
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial=str(SERIAL))
SPEC = KeySpec(slot=Slot.SIGNATURE, algorithm=KeyAlgorithm.P256, certificate="signature")


@pytest.fixture
def hub() -> VirtualReaders:
    return VirtualReaders([LEFT, RIGHT])


@pytest.fixture
def card(hub: VirtualReaders) -> VirtualCard:
    made = VirtualCard.blank_yubikey(SERIAL)
    hub.insert(LEFT, made)
    return made


@pytest.fixture
def bench(hub: VirtualReaders, card: VirtualCard) -> Iterator[Bench]:
    """Two readers, a card in the first, looked at."""
    made = Bench([VirtualSource(hub)])
    made.start()
    assert made.wait_until_settled(WITHIN)
    yield made
    made.stop()


def state(bench: Bench, reader: str = LEFT) -> ReaderState:
    return next(s for s in bench.readers() if s.name == reader)


def manage(token: Token) -> None:
    with Secret(bytes(range(1, 9)) * 3) as key:
        token.authenticate(key)


def test_readers_are_told_in_the_order_of_their_names(bench: Bench) -> None:
    assert [reader.name for reader in bench.readers()] == [LEFT, RIGHT]
    assert [reader.has_card for reader in bench.readers()] == [True, False]


def test_a_reader_is_found_by_its_name_or_by_its_only_beginning(bench: Bench) -> None:
    assert bench.resolve(LEFT) == LEFT
    assert bench.resolve("Desk reader 2") == RIGHT
    for unclear in ("Desk", "Table"):
        with pytest.raises(NoReader):
            bench.resolve(unclear)


def test_a_token_is_found_where_it_lies(bench: Bench, hub: VirtualReaders) -> None:
    assert bench.reader_of(TOKEN) == LEFT
    hub.remove(LEFT)
    assert bench.reader_of(TOKEN) is None


def test_a_token_that_moves_is_found_in_its_new_reader(
    bench: Bench, hub: VirtualReaders, card: VirtualCard
) -> None:
    hub.remove(LEFT)
    hub.insert(RIGHT, card)
    assert bench.wait_until_settled(WITHIN)
    assert bench.reader_of(TOKEN) == RIGHT


def test_listeners_hear_of_every_change_and_of_readers_that_are_gone(
    bench: Bench, hub: VirtualReaders, card: VirtualCard
) -> None:
    heard: list[tuple[str, ReaderState | None]] = []
    bench.listen(lambda name, told: heard.append((name, told)))
    hub.insert(RIGHT, VirtualCard.blank_yubikey(SERIAL + 1))
    assert bench.wait_until_settled(WITHIN)
    hub.remove_reader(RIGHT)
    assert [name for name, _state in heard] == [RIGHT] * 4
    looking, seen, empty, gone = (told for _name, told in heard)
    assert looking is not None
    assert looking.looking
    assert seen is not None
    assert seen.token is not None
    assert empty == ReaderState(name=RIGHT)
    assert gone is None


def test_a_bench_that_may_not_look_sends_nothing_to_a_card(hub: VirtualReaders) -> None:
    card = VirtualCard.blank_yubikey(SERIAL)
    hub.insert(LEFT, card)
    bench = Bench([VirtualSource(hub)], look_at_cards=False)
    bench.start()
    assert bench.wait_until_settled(WITHIN)
    assert state(bench).has_card
    bench.stop()
    assert card.apdu_count == 0


def test_waiting_ends_when_time_is_up(bench: Bench) -> None:
    assert not bench.wait_for(lambda readers: len(readers) > 2, timedelta(milliseconds=10))


def test_every_command_is_counted_by_its_header(hub: VirtualReaders, card: VirtualCard) -> None:
    headers: list[bytes] = []
    bench = Bench([VirtualSource(hub)], on_apdu=headers.append)
    bench.start()
    assert bench.wait_until_settled(WITHIN)
    bench.stop()
    assert len(headers) == card.apdu_count > 0
    assert {len(header) for header in headers} == {4}


def test_a_look_uses_a_sitting_that_is_open_and_leaves_it_open(bench: Bench) -> None:
    sitting = bench.sit(LEFT, TOKEN)
    sitting.do(manage)
    assert bench.look(LEFT).result(SECONDS).id == TOKEN
    key = sitting.do(lambda token: token.generate_key(SPEC))
    assert key is not None
    sitting.rest()


def test_a_look_renews_what_is_known_of_the_card(bench: Bench) -> None:
    sitting = bench.sit(LEFT, TOKEN)
    sitting.do(manage)
    sitting.do(lambda token: token.generate_key(SPEC))
    sitting.rest()
    bench.look(LEFT).result(SECONDS)
    seen = state(bench).token
    assert seen is not None
    assert [content.slot for content in seen.slots] == [Slot.SIGNATURE]


def test_looking_where_nothing_is_fails_in_the_future(bench: Bench) -> None:
    assert isinstance(bench.look(RIGHT).exception(SECONDS), TokenNotFound)
    assert isinstance(bench.look("No reader").exception(SECONDS), NoReader)
    with pytest.raises(NoReader):
        bench.sit("No reader")


def test_a_look_at_a_card_that_was_changed_meanwhile_is_not_shown(
    bench: Bench, hub: VirtualReaders
) -> None:
    slow = VirtualCard.blank_yubikey(SERIAL + 1)
    quick = VirtualCard.blank_yubikey(SERIAL + 2)

    def exchange(index: int, _header: bytes) -> None:
        if index == 2:
            hub.insert(RIGHT, quick)

    slow.on_apdu.append(exchange)
    hub.insert(RIGHT, slow)
    assert bench.wait_until_settled(WITHIN)
    seen = state(bench, RIGHT).token
    assert seen is not None
    assert seen.id is not None
    assert seen.id.serial == str(SERIAL + 2)
    assert state(bench, RIGHT).trouble is None


def test_a_card_that_is_none_of_ours_is_a_trouble_of_its_reader(
    bench: Bench, hub: VirtualReaders
) -> None:
    hub.insert(RIGHT, ForeignCard())
    assert bench.wait_until_settled(WITHIN)
    trouble = state(bench, RIGHT).trouble
    assert trouble is not None
    assert trouble.code == "token.foreign"
    assert state(bench).token is not None


def test_whoever_waits_behind_a_silent_card_hears_that_it_is_silent(
    bench: Bench, hub: VirtualReaders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_module, "LOOK_DEADLINE", timedelta(milliseconds=300))
    mute = VirtualCard.blank_yubikey(SERIAL + 1)
    mute.add_quirks(Quirk.SILENT)
    hub.insert(RIGHT, mute)
    with pytest.raises(TokenSilent):
        bench.sit(RIGHT).do(lambda token: token.look())
    trouble = state(bench, RIGHT).trouble
    assert trouble is not None
    assert trouble.code == TokenSilent.code
    assert isinstance(bench.look(RIGHT).exception(SECONDS), TokenSilent)
    hub.remove(RIGHT)
    hub.insert(RIGHT, VirtualCard.blank_yubikey(SERIAL + 2))
    assert bench.wait_until_settled(WITHIN)
    assert state(bench, RIGHT).token is not None


def test_a_deed_in_a_reader_that_is_lost_hears_that_the_card_is_gone(
    bench: Bench, hub: VirtualReaders
) -> None:
    began, go = threading.Event(), threading.Event()
    faults: list[BaseException | None] = []

    def deed(_token: Token) -> None:
        began.set()
        assert go.wait(SECONDS)

    def work() -> None:
        try:
            bench.sit(LEFT).do(deed)
        except TokenRemoved as fault:
            faults.append(fault)

    worker = threading.Thread(target=work)
    worker.start()
    assert began.wait(SECONDS)
    hub.remove_reader(LEFT)
    worker.join(SECONDS)
    go.set()
    assert len(faults) == 1


def test_stopping_ends_open_sittings_and_gives_the_cards_back(
    hub: VirtualReaders, card: VirtualCard
) -> None:
    bench = Bench([VirtualSource(hub)])
    bench.start()
    assert bench.wait_until_settled(WITHIN)
    bench.sit(LEFT, TOKEN).do(manage)
    bench.stop()
    assert bench.readers() == ()
    connection = hub.connect(LEFT)
    connection.begin()
    connection.end()
    connection.close()
