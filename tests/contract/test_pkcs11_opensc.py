"""OpenSC's module over a PIV card in PC/SC: the second library that reads what the first wrote."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from officer_app.domain.keys import KeyAlgorithm, proves
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot, TokenInfo
from officer_app.domain.token_faults import (
    OtherToken,
    PinBlocked,
    PinOwner,
    PinTriesLow,
    TokenCannot,
    TokenRemoved,
    WrongPin,
)
from officer_app.signing.cms import sign_authorisation, verify_signed
from officer_app.tokens import recognise as recognise_module
from officer_app.tokens.bench import Bench
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.lane import Lane
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.piv import make_ccc, make_chuid
from officer_app.tokens.pkcs11.drivers import ModuleDrivers
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.hosted import HostedModule
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.pkcs11.modules import Module, SlotSeen, load_module, reader_of
from officer_app.tokens.pkcs11.token import Pkcs11Token
from officer_app.tokens.port import Token
from officer_app.tokens.virtual import FIRMWARE_5_4_3, AttestationAuthority, Plugged, VirtualCard
from officer_app.tokens.yubikey import YubiKey
from tests.support.authority import Authority
from tests.support.pcscd import PcscService, PcscSlot
from tests.support.softhsm import AtToken, KeyInSlot, run_tool

pytestmark = pytest.mark.pcscd

_T = TypeVar("_T")

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PIN = "123456"
FACTORY_KEY = bytes.fromhex("010203040506070801020304050607080102030405060708")
KEYS = ((Slot.AUTHENTICATION, KeyAlgorithm.RSA2048), (Slot.SIGNATURE, KeyAlgorithm.P256))
LIMIT = timedelta(seconds=60)


def new_card(serial: int) -> VirtualCard:
    authority = AttestationAuthority.create(datetime(2024, 1, 1, tzinfo=UTC))
    return VirtualCard.blank_yubikey(serial, authority=authority, firmware=FIRMWARE_5_4_3)


def by_piv(reader: str, deed: Callable[[YubiKey], _T]) -> _T:
    """Do something with the card by our own PIV adapter, its management key proved."""
    lane = Lane(reader)

    def do() -> _T:
        channel = PcscReaders().connect(reader)
        channel.begin()
        try:
            token = YubiKey(LaneConnection(lane, channel), reader)
            token.authenticate(Secret(FACTORY_KEY))
            return deed(token)
        finally:
            channel.end()
            channel.close()

    try:
        return lane.run(do, LIMIT)
    finally:
        lane.close()


def personalise(token: YubiKey, authority: Authority) -> TokenInfo:
    """Containers, keys and certificates; the adapter's look at the card."""
    serial = str(token.identify()).encode()
    token.write_containers(
        make_chuid(serial[-16:].rjust(16), date(2030, 1, 1)), make_ccc(bytes(14))
    )
    for slot, algorithm in KEYS:
        key = token.generate_key(KeySpec(slot=slot, algorithm=algorithm, certificate="any"))
        token.write_certificate(slot, authority.certify(key))
    return token.look()


@dataclass
class CardInReader:
    """A PIV card with two keys in a reader, and OpenSC's module."""

    slot: PcscSlot
    plugged: Plugged
    card: VirtualCard
    module: Module
    authority: Authority
    by_piv: TokenInfo
    readers: tuple[str, ...]

    def seen(self) -> SlotSeen:
        """The slot of the card, listed anew."""
        return next(
            s
            for s in self.module.slots()
            if s.token and reader_of(s, self.readers) == self.slot.reader
        )

    def eject(self) -> None:
        self.slot.eject(self.plugged)

    def plug(self, card: VirtualCard) -> None:
        self.plugged = self.slot.plug(card)


@pytest.fixture
def card(pcsc_service: PcscService) -> Iterator[CardInReader]:
    try:
        path = find_module("opensc")
    except ModuleMissing as missing:
        pytest.skip(str(missing))
    slot = pcsc_service.slots[0]
    card = new_card(13370042)
    plugged = slot.plug(card)
    authority = Authority.create(NOW)
    look = by_piv(slot.reader, lambda token: personalise(token, authority))
    module = load_module(path)
    module.refresh()
    readers = tuple(s.reader for s in pcsc_service.slots)
    in_reader = CardInReader(slot, plugged, card, module, authority, look, readers)
    yield in_reader
    in_reader.eject()
    module.close()


@pytest.fixture
def at(card: CardInReader) -> Iterator[AtToken]:
    lane = Lane(card.slot.reader)
    held = AtToken(Pkcs11Token(card.module, card.seen(), card.slot.reader, lane), lane)
    yield held
    held.close()


def test_the_slot_of_a_card_leads_to_its_reader(card: CardInReader) -> None:
    assert reader_of(card.seen(), card.readers) == card.slot.reader
    assert card.seen().in_hardware


def test_both_libraries_see_the_same_keys_and_certificates(card: CardInReader, at: AtToken) -> None:
    by_pkcs11 = at.do(lambda token: token.look())
    assert by_pkcs11.slots == card.by_piv.slots
    assert [content.slot for content in by_pkcs11.slots] == [slot for slot, _ in KEYS]


@pytest.mark.parametrize(("slot", "algorithm"), KEYS)
def test_the_card_signs_and_openssl_verifies(
    at: AtToken, tmp_path: Path, slot: Slot, algorithm: KeyAlgorithm
) -> None:
    key = at.do(lambda token: token.public_key(slot))
    assert key is not None
    at.log_in(PIN)
    (tmp_path / "message").write_bytes(b"what was signed")
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "public.pem").write_bytes(pem)
    for _ in range(2):  # the signature key wants the PIN each time
        signature = KeyInSlot(at, slot, key).sign(b"what was signed")
        (tmp_path / "signature").write_bytes(signature)
        assert "Verified OK" in run_tool(
            "openssl", "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature",
            "message", directory=tmp_path,
        )  # fmt: skip


def test_an_officers_card_behind_pkcs11_signs_an_authorisation(
    card: CardInReader, at: AtToken
) -> None:
    key = at.do(lambda token: token.public_key(Slot.SIGNATURE))
    der = at.do(lambda token: token.read_certificate(Slot.SIGNATURE))
    assert key is not None
    assert der is not None
    at.log_in(PIN)
    signed = sign_authorisation(
        b"the decision",
        key=KeyInSlot(at, Slot.SIGNATURE, key),
        certificate=der,
        chain=[],
        at=NOW,
    )
    assert verify_signed(signed, [card.authority.root], NOW).content == b"the decision"


def test_wrong_pins_count_and_the_last_try_is_not_used(at: AtToken) -> None:
    with pytest.raises(WrongPin):
        at.log_in("000000")
    with pytest.raises(WrongPin) as second:
        at.log_in("000000")
    assert second.value.tries_left == 1
    assert at.do(lambda token: token.pin_tries_left()) == 1
    with pytest.raises(PinTriesLow):
        at.log_in(PIN)
    assert at.do(lambda token: token.pin_tries_left()) == 1
    at.do(lambda token: token.verify_pin(Secret(PIN), PinOwner.OFFICER, keep=0))
    assert at.do(lambda token: token.pin_tries_left()) is None


def test_a_blocked_pin_is_told_apart_and_no_longer_sent(at: AtToken) -> None:
    for _ in range(2):
        with pytest.raises(WrongPin):
            at.log_in("000000")
    with pytest.raises(PinBlocked):
        at.do(lambda token: token.verify_pin(Secret("000000"), PinOwner.OFFICER, keep=0))
    assert at.do(lambda token: token.pin_tries_left()) == 0
    with pytest.raises(PinBlocked):
        at.log_in(PIN)


def test_the_pin_is_changed_through_the_module(at: AtToken) -> None:
    at.do(lambda token: token.change_pin(Secret(PIN), Secret("654321"), PinOwner.OFFICER))
    with pytest.raises(WrongPin):
        at.log_in(PIN)
    at.log_in("654321")


def test_what_opensc_cannot_do_with_a_piv_card_is_said(at: AtToken) -> None:
    info = at.do(lambda token: token.look())
    assert not info.facts.algorithms
    assert not info.facts.deletes_keys
    at.log_in(PIN)
    wanted = KeySpec(slot=Slot.KEY_MANAGEMENT, algorithm=KeyAlgorithm.P256, certificate="any")
    for deed in (
        lambda token: token.generate_key(wanted),
        lambda token: token.set_pin_by_puk(Secret("12345678"), Secret("654321")),
        lambda token: token.initialise("card", Secret("12345678")),
    ):
        with pytest.raises(TokenCannot):
            at.do(deed)


def test_a_card_that_was_taken_out_is_not_taken_for_itself_again(
    card: CardInReader, at: AtToken
) -> None:
    at.log_in(PIN)
    card.eject()
    card.plug(card.card)
    with pytest.raises(TokenRemoved):
        at.do(lambda token: token.look())
    with pytest.raises(TokenRemoved):
        at.do(lambda token: token.look())


def test_another_card_in_the_reader_is_noticed(card: CardInReader, at: AtToken) -> None:
    at.do(lambda token: token.look())
    at.do(lambda token: token.close())
    card.eject()
    card.plug(new_card(13370043))
    with pytest.raises(OtherToken):
        at.do(lambda token: token.look())


def test_the_module_tells_which_slot_has_changed(card: CardInReader) -> None:
    slot = card.seen().slot
    card.module.slot_events()
    card.eject()
    assert card.module.slot_events() == {slot}
    assert card.module.slots()[0].token is None
    assert card.module.slot_events() == frozenset()
    card.plug(card.card)
    assert card.module.slot_events() == {slot}


def test_a_new_process_sees_what_was_written_while_the_card_was_in(card: CardInReader) -> None:
    """OpenSC keeps what it has read; the second library that checks the first starts afresh."""
    other = card.authority.certify(ec.generate_private_key(ec.SECP256R1()).public_key())
    hosted = HostedModule(card.module.path)
    lane = Lane(card.slot.reader)
    try:
        seen = next(s for s in hosted.slots() if s.token)
        before = hosted.token(seen, card.slot.reader, lane)
        assert lane.run(before.look, LIMIT).slots == card.by_piv.slots
        hosted.close()
        by_piv(
            card.slot.reader,
            lambda token: token.write_certificate(Slot.AUTHENTICATION, other),
        )
        after = hosted.token(next(s for s in hosted.slots() if s.token), card.slot.reader, lane)
        read = lane.run(lambda: after.read_certificate(Slot.AUTHENTICATION), LIMIT)
        assert read == other
    finally:
        lane.close()
        hosted.close()


def test_the_makers_own_module_agrees_and_signs(card: CardInReader) -> None:
    try:
        module = load_module(find_module("ykcs11"))
    except ModuleMissing as missing:
        pytest.skip(str(missing))
    module.refresh()
    seen = next(s for s in module.slots() if s.token)
    assert reader_of(seen, card.readers) == card.slot.reader
    lane = Lane(card.slot.reader)
    at = AtToken(Pkcs11Token(module, seen, card.slot.reader, lane), lane)
    assert at.do(lambda token: token.look()).slots == card.by_piv.slots
    at.log_in(PIN)
    for slot, _algorithm in KEYS:
        key = at.do(lambda token, slot=slot: token.public_key(slot))
        assert key is not None
        assert proves(key, b"message", KeyInSlot(at, slot, key).sign(b"message"))
    at.close()
    module.close()


def test_a_restart_of_the_card_service_is_survived(
    card: CardInReader, pcsc_service: PcscService
) -> None:
    card.seen()
    card.eject()
    pcsc_service.stop()
    card.module.slots()
    pcsc_service.start()
    card.plug(card.card)
    assert card.seen().token is not None


def test_a_card_that_only_the_driver_knows_is_reached_through_the_bench(
    card: CardInReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our adapters are taken away: the bench has to give the card back before OpenSC gets it."""
    monkeypatch.setattr(recognise_module, "_ADAPTERS", ())
    bench = Bench([PcscReaders()], drivers=ModuleDrivers({"opensc": card.module.path}))
    bench.start()
    try:
        assert bench.wait_until_settled(LIMIT)
        (shown,) = (r for r in bench.readers() if r.name == card.slot.reader)
        assert shown.token is not None
        assert {c.slot for c in shown.token.slots} == {slot for slot, _ in KEYS}
        assert not any(r.name.startswith("opensc") for r in bench.readers())
        sitting = bench.sit(card.slot.reader, shown.token.id)
        key = sitting.do(lambda token: token.public_key(Slot.SIGNATURE))
        assert key is not None

        def sign(token: Token) -> bytes:
            token.verify_pin(Secret(PIN), PinOwner.OFFICER)
            return token.sign(Slot.SIGNATURE, key, b"message")

        assert proves(key, b"message", sitting.do(sign))
        sitting.rest()
        card.eject()
        assert bench.wait_for(lambda all_: not any(r.has_card for r in all_), LIMIT)
        card.plug(card.card)
        assert bench.wait_for(lambda all_: any(r.token is not None for r in all_), LIMIT)
    finally:
        bench.stop()
