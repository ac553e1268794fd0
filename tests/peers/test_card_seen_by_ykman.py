"""ykman takes the virtual card for a YubiKey, and what it does to it holds."""

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    FIRMWARE_5_7_1,
    Firmware,
)
from tests.peers.conftest import SERIAL, YKMAN, Bench

pytestmark = pytest.mark.pcscd

FACTORY_KEY = "010203040506070801020304050607080102030405060708"
NEW_KEY = "a1a2a3a4a5a6a7a8b1b2b3b4b5b6b7b8c1c2c3c4c5c6c7c8"
EVERY_FIRMWARE = pytest.mark.parametrize(
    "firmware", [FIRMWARE_4_3_5, FIRMWARE_5_4_3, FIRMWARE_5_7_1], ids=str
)
MANAGE = ("-m", FACTORY_KEY, "-P", "123456")


@EVERY_FIRMWARE
def test_ykman_tells_serial_and_firmware(bench: Bench, firmware: Firmware) -> None:
    info = bench.ykman("info")
    assert f"Serial number: {SERIAL}" in info
    assert f"Firmware version: {firmware}" in info


def test_ykman_lists_the_card(bench: Bench) -> None:
    # It waits three seconds for every empty reader that is named like a YubiKey: once is enough.
    assert f"Serial: {SERIAL}" in bench.run(YKMAN, "list")


@EVERY_FIRMWARE
def test_ykman_shows_a_blank_piv_application(bench: Bench, firmware: Firmware) -> None:
    shown = bench.ykman("piv", "info")
    assert f"PIV version:              {firmware}" in shown
    assert "PIN tries remaining:      3" in shown
    assert "CHUID: No data available" in shown


@EVERY_FIRMWARE
def test_ykman_changes_pin_puk_and_management_key_and_unblocks(
    bench: Bench, firmware: Firmware
) -> None:
    bench.ykman("piv", "access", "change-pin", "-P", "123456", "-n", "736251")
    bench.ykman("piv", "access", "change-puk", "-p", "12345678", "-n", "84736251")
    bench.ykman("piv", "access", "change-management-key", "-m", FACTORY_KEY, "-n", NEW_KEY)
    bench.ykman("piv", "access", "unblock-pin", "-p", "84736251", "-n", "951623")
    bench.ykman("piv", "access", "change-pin", "-P", "736251", "-n", "111213", wanted=(1,))
    bench.ykman("piv", "access", "change-pin", "-P", "951623", "-n", "736251")
    bench.ykman("piv", "objects", "generate", "-m", NEW_KEY, "-P", "736251", "CHUID")
    assert "CHUID: 3019" in bench.ykman("piv", "info")


@EVERY_FIRMWARE
def test_ykman_sets_retries_and_resets(bench: Bench, firmware: Firmware) -> None:
    bench.ykman("piv", "access", "set-retries", *MANAGE, "-f", "7", "8")
    assert "PIN tries remaining:      7" in bench.ykman("piv", "info")
    bench.ykman("piv", "objects", "generate", *MANAGE, "CHUID")
    bench.ykman("piv", "reset", "-f")
    shown = bench.ykman("piv", "info")
    assert "PIN tries remaining:      3" in shown
    assert "CHUID: No data available" in shown


@EVERY_FIRMWARE
@pytest.mark.parametrize("slot", ["9a", "9c"])
def test_a_key_made_by_ykman_signs_its_request_and_is_attested(
    bench: Bench, firmware: Firmware, slot: str
) -> None:
    bench.ykman("piv", "keys", "generate", *MANAGE, "-a", "ECCP256", slot, "public.pem")
    bench.ykman(
        "piv", "certificates", "request", "-P", "123456", "-s", "CN=Card", slot, "public.pem",
        "request.pem",
    )  # fmt: skip
    assert "verify OK" in bench.openssl("req", "-in", "request.pem", "-verify", "-noout")
    bench.ykman("piv", "keys", "attest", slot, "attestation.pem")
    bench.ykman("piv", "certificates", "export", "f9", "card.pem")
    bench.write("root.pem", bench.authority.root.public_bytes(Encoding.PEM))
    bench.openssl("verify", "-CAfile", "root.pem", "-untrusted", "card.pem", "attestation.pem")
    attested = bench.openssl("x509", "-in", "attestation.pem", "-pubkey", "-noout")
    assert attested == (bench.directory / "public.pem").read_text()


def test_ykman_generates_moves_and_deletes_keys(bench: Bench) -> None:
    bench.ykman("piv", "keys", "generate", *MANAGE, "-a", "ED25519", "9a", "public.pem")
    shown = bench.ykman("piv", "keys", "info", "9a")
    assert "ED25519" in shown
    assert "GENERATED" in shown
    bench.ykman("piv", "keys", "move", *MANAGE, "9a", "82")
    assert "ED25519" in bench.ykman("piv", "keys", "info", "82")
    bench.ykman("piv", "keys", "delete", *MANAGE, "82")
    bench.ykman("piv", "keys", "info", "82", wanted=(1,))


@EVERY_FIRMWARE
def test_ykman_imports_a_key_with_its_certificate(bench: Bench, firmware: Firmware) -> None:
    bench.openssl(
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem",
        "-subj", "/CN=Imported", "-days", "30",
    )  # fmt: skip
    bench.ykman("piv", "keys", "import", *MANAGE, "9d", "key.pem")
    bench.ykman("piv", "certificates", "import", *MANAGE, "--verify", "9d", "cert.pem")
    bench.ykman("piv", "certificates", "export", "9d", "back.pem")
    original = bench.openssl("x509", "-in", "cert.pem", "-outform", "PEM")
    assert original == bench.openssl("x509", "-in", "back.pem", "-outform", "PEM")
    bench.ykman("piv", "keys", "attest", "9d", "attestation.pem", wanted=(1,))


@pytest.mark.parametrize("algorithm", ["TDES", "AES128", "AES192", "AES256"])
def test_ykman_keeps_a_management_key_of_every_kind_behind_the_pin(
    bench: Bench, algorithm: str
) -> None:
    bench.ykman("piv", "access", "change-management-key", *MANAGE, "-a", algorithm, "--protect")
    shown = bench.ykman("piv", "info")
    assert f"Management key algorithm: {algorithm}" in shown
    assert "protected by PIN" in shown
    bench.ykman("piv", "objects", "generate", "-P", "123456", "CHUID")
