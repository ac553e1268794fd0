"""Card drivers at the bench: slots as readers, foreign cards, crashes that stay inside."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.ids import TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import ForeignCard, PinOwner, TokenRemoved, TokenSilent
from officer_app.tokens.bench import Bench, ReaderState
from officer_app.tokens.pkcs11.drivers import ModuleDrivers
from officer_app.tokens.pkcs11.faults import ModuleMissing, ModuleStopped
from officer_app.tokens.port import Token
from officer_app.tokens.virtual import ForeignCard as AlienCard
from officer_app.tokens.virtual import VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.pad_module import pad_path
from tests.support.softhsm import PIN, SoftHsm, softhsm

__all__ = ["pad_path", "softhsm"]

WITHIN = timedelta(seconds=30)
SHORT = timedelta(seconds=3)
SPEC = KeySpec(slot=Slot.AUTHENTICATION, algorithm=KeyAlgorithm.P256, certificate="any")

Opens = Callable[..., Bench]


@pytest.fixture
def opens() -> Iterator[Opens]:
    """Opens benches that have looked at everything; they are stopped at the end."""
    opened: list[Bench] = []

    def open_bench(modules: dict[str, Path | None], hub: VirtualReaders | None = None) -> Bench:
        sources = [VirtualSource(hub)] if hub is not None else []
        opened.append(Bench(sources, drivers=ModuleDrivers(modules)))
        opened[-1].start()
        assert opened[-1].wait_until_settled(WITHIN)
        return opened[-1]

    yield open_bench
    for bench in opened:
        bench.stop()


def state_of(bench: Bench, reader: str) -> ReaderState:
    return next(state for state in bench.readers() if state.name == reader)


def reader_of(softhsm: SoftHsm, label: str) -> str:
    """How the bench calls the slot of a token, as it is when the program starts."""
    softhsm.init_by_tool(label)
    softhsm.module.refresh()
    return f"softhsm2: {softhsm.seen(label).description}"


def with_alien_cards(*readers: str) -> VirtualReaders:
    """Readers with cards whose commands we do not know."""
    hub = VirtualReaders(readers)
    for reader in readers:
        hub.insert(reader, AlienCard())
    return hub


def test_tokens_of_no_reader_show_as_readers_of_their_own(softhsm: SoftHsm, opens: Opens) -> None:
    reader = reader_of(softhsm, "card")
    blank = f"softhsm2: {softhsm.blank().description}"
    bench = opens({"softhsm2": None})
    assert {state.name for state in bench.readers()} == {reader, blank}
    token = state_of(bench, reader).token
    assert token is not None
    assert token.id is not None
    assert (token.id.kind, token.reader) == (TokenKind.PKCS11, reader)
    nameless = state_of(bench, blank).token
    assert nameless is not None
    assert nameless.id is None
    assert nameless.is_blank


def test_a_card_that_no_adapter_knows_is_asked_of_the_drivers(
    softhsm: SoftHsm, opens: Opens
) -> None:
    softhsm.init_by_tool("card")
    softhsm.module.refresh()
    seen = softhsm.seen("card")
    assert seen.token is not None
    # A reader by the name of the slot: so the slot stands for the card in that reader.
    hub = with_alien_cards(seen.description, "another reader")
    bench = opens({"softhsm2": None}, hub)
    token = state_of(bench, seen.description).token
    assert token is not None
    assert token.id is not None
    assert token.id.serial == seen.token.serial
    assert f"softhsm2: {seen.description}" not in {state.name for state in bench.readers()}
    trouble = state_of(bench, "another reader").trouble
    assert trouble is not None
    assert trouble.code == ForeignCard.code
    hub.insert(seen.description, VirtualCard.blank_yubikey(1))
    assert bench.wait_for(lambda readers: any(is_yubikey(state) for state in readers), WITHIN)


def is_yubikey(state: ReaderState) -> bool:
    token = state.token
    return token is not None and token.id is not None and token.id.kind is TokenKind.YUBIKEY


def test_a_module_that_is_not_there_is_told_in_its_place(
    softhsm: SoftHsm, opens: Opens, tmp_path: Path
) -> None:
    reader = reader_of(softhsm, "card")
    bench = opens({"mine": tmp_path / "mine.so", "softhsm2": None})
    trouble = state_of(bench, "mine").trouble
    assert trouble is not None
    assert trouble.code == ModuleMissing.code
    assert state_of(bench, reader).token is not None, "the others work on"


def test_a_missing_module_is_told_only_of_a_card_that_no_other_knows(
    softhsm: SoftHsm, opens: Opens, tmp_path: Path
) -> None:
    softhsm.init_by_tool("card")
    softhsm.module.refresh()
    known = softhsm.seen("card").description
    hub = with_alien_cards(known, "another reader")
    bench = opens({"opensc": tmp_path / "gone.so", "softhsm2": None}, hub)
    assert state_of(bench, known).token is not None
    trouble = state_of(bench, "another reader").trouble
    assert trouble is not None
    assert trouble.code == ModuleMissing.code


def sign(token: Token) -> bytes:
    with Secret(PIN) as pin:
        token.verify_pin(pin, PinOwner.SUBSCRIBER)
    return token.sign(SPEC.slot, token.generate_key(SPEC), b"message")


@pytest.mark.parametrize(("deed", "fault"), [("crash", ModuleStopped), ("hang", TokenSilent)])
def test_a_module_that_fails_in_a_deed_leaves_bench_and_lane_in_use(
    softhsm: SoftHsm,
    pad_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opens: Opens,
    deed: str,
    fault: type[Exception],
) -> None:
    softhsm.init_by_tool("card")
    softhsm.module.refresh()
    monkeypatch.setenv("PAD_OVER", str(softhsm.module.path))
    monkeypatch.setenv("PAD_DOES", deed)
    bench = opens({"pad": pad_path})
    reader = f"pad: {softhsm.seen('card').description}"
    sitting = bench.sit(reader)
    with pytest.raises(fault):
        sitting.do(sign, SHORT)
    assert bench.look(reader).result(WITHIN.total_seconds()).id is not None
    assert sitting.do(lambda token: token.identify()) is not None
    sitting.rest()


def test_a_bench_that_stops_ends_every_driver_and_hears_no_more(
    softhsm: SoftHsm, opens: Opens
) -> None:
    reader = reader_of(softhsm, "card")
    bench = opens({"softhsm2": None})
    sitting = bench.sit(reader)
    sitting.do(lambda token: token.look())
    heard: list[str] = []
    bench.listen(lambda name, _state: heard.append(name))
    bench.stop()
    with pytest.raises((TokenRemoved, TokenSilent)):
        sitting.do(lambda token: token.look())
    assert heard == []
