"""ykman and our own reading agree on what each virtual model of a YubiKey is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.yubikey import Application, OverTransport, YubiKeyModel
from officer_app.tokens.management import ask_management
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    FIRMWARE_5_7_4,
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
    VirtualCard,
)
from tests.peers.conftest import SERIAL, Bench
from tests.support.card_wire import CardWire
from tests.support.pcscd import PcscService

pytestmark = pytest.mark.pcscd

FACTORY_KEY = "010203040506070801020304050607080102030405060708"
LOCK_CODE = "000102030405060708090a0b0c0d0e0f"
NAMES = {
    Application.OTP: "Yubico OTP",
    Application.U2F: "FIDO U2F",
    Application.HSMAUTH: "YubiHSM Auth",
}


@pytest.fixture
def bench(
    pcsc_service: PcscService, firmware: Firmware, make: Make, tmp_path: Path
) -> Iterator[Bench]:
    """A blank key of a make in the first slot, with everything on but two applications."""
    authority = AttestationAuthority.create(datetime(2024, 1, 1, tzinfo=UTC))
    card = VirtualCard.blank_yubikey(SERIAL, authority=authority, firmware=firmware, make=make)
    card.device.usb &= ~Capability.OATH
    card.device.nfc &= ~Capability.OPENPGP
    slot = pcsc_service.slots[0]
    plugged = slot.plug(card)
    yield Bench(card, authority, slot.reader, tmp_path)
    slot.eject(plugged)


def our_reading(card: VirtualCard) -> YubiKeyModel:
    told = ask_management(CardWire(card), "reader")
    assert told is not None
    assert told.serial == SERIAL
    return told.model


def rows(model: YubiKeyModel) -> set[tuple[str, ...]]:
    """The table that ykman prints, as it has to be by our reading."""
    ways = [way for way in (model.usb, model.nfc) if way is not None]
    return {
        (NAMES.get(application, application.label), *(said(way, application) for way in ways))
        for application in Application
    }


def said(way: OverTransport, application: Application) -> str:
    if application not in way.supported:
        return "Not available"
    return "Enabled" if way.enabled is None or application in way.enabled else "Disabled"


def shown(info: str) -> set[tuple[str, ...]]:
    table = info.split("\nApplications")[1].split("\n\n")[0].splitlines()[1:]
    return {tuple(cell.strip() for cell in line.split("\t")) for line in table}


@pytest.mark.parametrize(
    ("firmware", "make"),
    [
        (FIRMWARE_5_4_3, YUBIKEY_5_NFC),
        (FIRMWARE_5_4_3, YUBIKEY_5_FIPS),
        (FIRMWARE_5_7_1, YUBIKEY_5_FIPS_RULES),
        (FIRMWARE_5_7_1, YUBIKEY_5_STRICT),
        (FIRMWARE_5_7_1, YUBIKEY_BIO),
    ],
)
def test_ykman_tells_the_same_of_a_key_as_we_do(bench: Bench) -> None:
    model, info = our_reading(bench.card), bench.ykman("info")
    assert f"Device type: {model.name(str(bench.card.firmware))}" in info.splitlines()[0]
    assert shown(info) == rows(model)
    assert ("PIN complexity is enforced" in info) is model.pin_complexity
    assert ("FIPS approved applications" in info) is bool(model.fips_capable)
    assert "protected by a lock code" not in info


@pytest.mark.parametrize(("firmware", "make"), [(FIRMWARE_4_3_5, YUBIKEY_4)])
def test_ykman_knows_a_key_of_the_fourth_series(bench: Bench) -> None:
    assert bench.ykman("info").startswith("Device type: YubiKey 4")


@pytest.mark.parametrize(("firmware", "make"), [(FIRMWARE_5_7_1, YUBIKEY_5_NFC)])
def test_what_ykman_switches_and_locks_we_see(bench: Bench) -> None:
    bench.ykman("config", "set-lock-code", "-n", LOCK_CODE, "-f")
    assert our_reading(bench.card).is_locked
    assert "protected by a lock code" in bench.ykman("info")
    bench.ykman("config", "nfc", "-f", "-d", "PIV", "-L", LOCK_CODE)
    model = our_reading(bench.card)
    assert model.nfc is not None
    assert model.nfc.enabled is not None
    assert Application.PIV not in model.nfc.enabled
    bench.ykman("config", "nfc", "-f", "-e", "PIV", wanted=(1,))


@pytest.mark.parametrize(("firmware", "make"), [(FIRMWARE_5_7_1, YUBIKEY_5_STRICT)])
def test_ykman_hears_of_a_pin_that_the_key_refuses(bench: Bench) -> None:
    refused = bench.ykman(
        "piv", "access", "change-pin", "-P", "123456", "-n", "999999", wanted=(1,)
    )
    assert "complexity" in refused
    bench.ykman("piv", "access", "change-pin", "-P", "123456", "-n", "739182")


@pytest.mark.parametrize(("firmware", "make"), [(FIRMWARE_5_7_4, YUBIKEY_5_NFC)])
def test_ykman_speaks_over_the_secure_channel_to_a_key_of_a_maker_that_it_trusts(
    bench: Bench,
) -> None:
    bench.write("root.pem", bench.authority.root.public_bytes(Encoding.PEM))
    key = ("--scp-sd", "0x13", "0x01")
    secured = (*key, "--scp-ca", "root.pem", "piv")
    bench.ykman(*secured, "access", "change-pin", "-P", "123456", "-n", "739182")
    bench.ykman(
        *secured, "keys", "generate", "-m", FACTORY_KEY, "-P", "739182", "-a", "ECCP256", "9a", "-"
    )
    assert "PIN tries remaining:      3" in bench.ykman(*secured, "info")
    other = AttestationAuthority.create(datetime(2024, 1, 1, tzinfo=UTC))
    bench.write("other.pem", other.root.public_bytes(Encoding.PEM))
    bench.ykman(*key, "--scp-ca", "other.pem", "piv", "info", wanted=(1,))
