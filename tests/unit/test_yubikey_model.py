"""Which YubiKey lies in a reader: told by its management application, read once, shown."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from yubikit.core import TRANSPORT
from yubikit.management import CAPABILITY, ManagementSession

from officer_app.cli.describe import reader_json, reader_line
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.token import ManagementKeyAlgorithm, TokenInfo
from officer_app.domain.x509_reading import read_certificate
from officer_app.domain.yubikey import Application, FormFactor
from officer_app.tokens.bench import Bench
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    YUBIKEY_4,
    YUBIKEY_5_FIPS,
    YUBIKEY_5_FIPS_RULES,
    YUBIKEY_5_NFC,
    YUBIKEY_5_STRICT,
    YUBIKEY_BIO,
    AttestationAuthority,
    Capability,
    Firmware,
    Make,
    Quirk,
    VirtualCard,
    VirtualReaders,
)
from officer_app.tokens.virtual.piv_state import ATTESTATION_OBJECT
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.card_wire import CardWire
from tests.support.cards import PLAIN_GUID
from tests.support.issuing import NOW
from tests.support.planting import memory_of

READER = "Desk"
SERIAL = 13_370_042
WITHIN = timedelta(seconds=20)
MANAGEMENT_SELECTED = bytes.fromhex("00a40400")
ALL = frozenset(Application)


@pytest.fixture
def hub() -> VirtualReaders:
    return VirtualReaders([READER])


@pytest.fixture
def headers() -> list[bytes]:
    return []


@pytest.fixture
def bench(hub: VirtualReaders, headers: list[bytes]) -> Iterator[Bench]:
    made = Bench([VirtualSource(hub)], on_apdu=headers.append)
    made.start()
    yield made
    made.stop()


def key(firmware: Firmware, make: Make, *quirks: Quirk) -> VirtualCard:
    return VirtualCard.blank_yubikey(SERIAL, firmware=firmware, make=make, quirks=quirks)


def attesting_key() -> VirtualCard:
    return VirtualCard.blank_yubikey(SERIAL, authority=AttestationAuthority.create(NOW))


def seen(bench: Bench, hub: VirtualReaders, card: VirtualCard) -> TokenInfo:
    """What the bench shows of a card that is put in."""
    hub.insert(READER, card)
    assert bench.wait_for(lambda readers: readers[0].token is not None, WITHIN)
    info = bench.seen_in(READER)
    assert info is not None
    return info


@pytest.mark.parametrize(
    ("firmware", "make", "form", "name"),
    [
        (FIRMWARE_4_3_5, YUBIKEY_4, FormFactor.USB_A_KEYCHAIN, "YubiKey 4"),
        (Firmware(5, 2, 7), YUBIKEY_5_NFC, FormFactor.USB_A_KEYCHAIN, "YubiKey 5 NFC"),
        (FIRMWARE_5_4_3, YUBIKEY_5_NFC, FormFactor.USB_A_KEYCHAIN, "YubiKey 5 NFC"),
        (FIRMWARE_5_4_3, YUBIKEY_5_FIPS, FormFactor.USB_C_KEYCHAIN, "YubiKey 5C NFC FIPS"),
        (FIRMWARE_5_7_1, YUBIKEY_5_FIPS_RULES, FormFactor.USB_C_KEYCHAIN, "YubiKey 5C NFC FIPS"),
        (FIRMWARE_5_7_1, YUBIKEY_BIO, FormFactor.USB_A_BIO, "YubiKey Bio"),
    ],
)
def test_a_look_names_the_key_as_its_maker_does(
    bench: Bench, hub: VirtualReaders, firmware: Firmware, make: Make, form: FormFactor, name: str
) -> None:
    info = seen(bench, hub, key(firmware, make))
    assert info.yubikey is not None
    assert (info.yubikey.form, info.yubikey.name(info.firmware)) == (form, name)
    assert info.id is not None
    assert info.id.serial == str(SERIAL)


def test_a_look_tells_which_applications_are_on_over_which_transport(
    bench: Bench, hub: VirtualReaders
) -> None:
    card = key(FIRMWARE_5_7_1, YUBIKEY_5_STRICT)
    card.device.usb &= ~Capability.OTP
    card.device.nfc = Capability.PIV
    card.device.lock_code = b"16 bytes of code"
    model = seen(bench, hub, card).yubikey
    assert model is not None
    assert model.nfc is not None
    assert model.usb.supported == ALL
    assert model.usb.enabled == ALL - {Application.OTP}
    assert model.nfc.enabled == {Application.PIV}
    assert (model.is_locked, model.pin_complexity) == (True, True)


def test_a_key_of_the_fourth_series_does_not_tell_what_is_on(
    bench: Bench, hub: VirtualReaders
) -> None:
    model = seen(bench, hub, key(FIRMWARE_4_3_5, YUBIKEY_4)).yubikey
    assert model is not None
    assert (model.usb.enabled, model.nfc) == (None, None)


def test_fips_is_approved_only_when_no_factory_secret_is_left(
    bench: Bench, hub: VirtualReaders
) -> None:
    card = key(FIRMWARE_5_7_1, YUBIKEY_5_FIPS_RULES)
    model = seen(bench, hub, card).yubikey
    assert model is not None
    assert model.has_fips_rules
    assert model.fips_approved == frozenset()


def test_what_fips_forbids_is_known_before_anything_is_done(
    bench: Bench, hub: VirtualReaders
) -> None:
    facts = seen(bench, hub, key(FIRMWARE_5_7_1, YUBIKEY_5_FIPS_RULES)).facts
    assert not facts.algorithms & {KeyAlgorithm.RSA1024, KeyAlgorithm.X25519}
    assert ManagementKeyAlgorithm.TDES not in facts.management_key_algorithms
    assert (facts.pin_minimum, facts.keys_without_pin) == (8, False)


def test_a_bio_key_has_no_puk_and_is_not_cleared(bench: Bench, hub: VirtualReaders) -> None:
    info = seen(bench, hub, key(FIRMWARE_5_7_1, YUBIKEY_BIO))
    assert (info.facts.has_puk, info.facts.resettable) == (False, False)
    assert (info.puk_tries_left, info.puk_is_default) == (None, None)


def test_the_key_is_asked_once_while_it_stays_in_its_reader(
    bench: Bench, hub: VirtualReaders, headers: list[bytes]
) -> None:
    first = seen(bench, hub, key(FIRMWARE_5_7_1, YUBIKEY_5_NFC))
    assert headers.count(bytes.fromhex("001d0000")) == 1
    headers.clear()
    again = bench.look(READER).result(WITHIN.total_seconds())
    assert again == first
    assert bytes.fromhex("001d0000") not in headers


@pytest.mark.parametrize("quirk", [Quirk.NO_MANAGEMENT_APPLET, Quirk.TORN_ANSWER])
def test_a_key_that_tells_nothing_of_itself_is_used_all_the_same(
    bench: Bench, hub: VirtualReaders, quirk: Quirk
) -> None:
    info = seen(bench, hub, key(FIRMWARE_5_4_3, YUBIKEY_5_NFC, quirk))
    assert info.yubikey is None
    assert info.model == "YubiKey 5"


@pytest.mark.parametrize("is_yubikey", [True, False])
@pytest.mark.parametrize("over_nfc", [True, False])
def test_a_contactless_reader_is_known_by_the_answer_to_reset(
    bench: Bench, hub: VirtualReaders, *, is_yubikey: bool, over_nfc: bool
) -> None:
    card = key(FIRMWARE_5_7_1, YUBIKEY_5_NFC) if is_yubikey else VirtualCard.blank_piv(PLAIN_GUID)
    card.contactless = over_nfc
    card.reset()
    assert seen(bench, hub, card).over_nfc is over_nfc


def test_a_key_whose_piv_is_off_over_nfc_is_no_card_of_ours_there(
    bench: Bench, hub: VirtualReaders
) -> None:
    card = key(FIRMWARE_5_7_1, YUBIKEY_5_NFC)
    card.device.nfc &= ~Capability.PIV
    card.contactless = True
    hub.insert(READER, card)
    assert bench.wait_for(lambda readers: readers[0].trouble is not None, WITHIN)
    assert bench.readers()[0].trouble.code == "token.foreign"  # type: ignore[union-attr]  # waited for


def test_a_reader_is_described_with_the_key_that_lies_in_it(
    bench: Bench, hub: VirtualReaders
) -> None:
    card = key(FIRMWARE_5_7_1, YUBIKEY_5_NFC)
    card.device.lock_code = b"16 bytes of code"
    seen(bench, hub, card)
    (state,) = bench.readers()
    assert reader_line(state) == f"Desk: YubiKey 5 NFC 5.7.1 (yubikey:{SERIAL}, blank, locked)"
    told = reader_json(state)["yubikey"]
    assert (told["form"], told["is_locked"]) == ("usb_a_keychain", True)
    assert told["nfc"]["enabled"] == ["fido2", "oath", "openpgp", "otp", "piv", "u2f"]


def test_the_virtual_key_is_kept_in_its_file_with_what_was_switched(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    card = VirtualCard.blank_yubikey(SERIAL, make=YUBIKEY_5_NFC, path=path)
    management = ManagementSession(CardWire(card))
    config = management.read_device_info().config
    config.enabled_capabilities = {TRANSPORT.NFC: CAPABILITY.PIV}
    management.write_device_config(config, new_lock_code=bytes(range(16)))
    info = ManagementSession(CardWire(VirtualCard.load(path))).read_device_info()
    assert info.is_locked
    assert info.config.enabled_capabilities[TRANSPORT.NFC] == CAPABILITY.PIV
    assert (
        info.config.enabled_capabilities[TRANSPORT.USB]
        == info.supported_capabilities[TRANSPORT.USB]
    )


def test_a_virtual_key_of_an_earlier_file_has_piv_alone(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    VirtualCard.blank_yubikey(SERIAL, path=path)
    written = path.read_text("ascii")
    without = written[: written.index('"device"')] + written[written.index('"piv"') :]
    path.write_text(without, "ascii")
    assert VirtualCard.load(path).device == VirtualCard.blank_yubikey(SERIAL).device


def test_its_attestation_certificate_is_remembered_from_the_look(
    bench: Bench, hub: VirtualReaders
) -> None:
    info = seen(bench, hub, attesting_key())
    assert info.attestation_certificate is not None
    read_certificate(info.attestation_certificate)


@pytest.mark.parametrize("left", [None, b"\x01\x02"])
def test_a_slot_without_that_certificate_spoils_no_look(
    bench: Bench, hub: VirtualReaders, left: bytes | None
) -> None:
    card = attesting_key()
    if left is None:
        del memory_of(card).objects[ATTESTATION_OBJECT]
    else:
        memory_of(card).objects[ATTESTATION_OBJECT] = left
    info = seen(bench, hub, card)
    assert info.is_blank
    assert info.attestation_certificate is None
