"""yubico-piv-tool uses the virtual card as it would a YubiKey.

Its release 2.2.0 knows only triple DES for the management key, hence firmware before 5.7; and with
OpenSSL 3 it cannot sign requests and certificates (its issue 388: it fails before it asks the
card), so ykman makes those here.
"""

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.tokens.virtual import FIRMWARE_4_3_5, FIRMWARE_5_4_3, Firmware
from tests.peers.conftest import SERIAL, Bench

pytestmark = pytest.mark.pcscd

FACTORY_KEY = "010203040506070801020304050607080102030405060708"
NEW_KEY = "a1a2a3a4a5a6a7a8b1b2b3b4b5b6b7b8c1c2c3c4c5c6c7c8"
PIN = ("-a", "verify-pin", "-P", "123456")


@pytest.fixture(params=[FIRMWARE_4_3_5, FIRMWARE_5_4_3], ids=str)
def firmware(request: pytest.FixtureRequest) -> Firmware:
    chosen: Firmware = request.param
    return chosen


def test_status_shows_version_tries_and_objects(bench: Bench, firmware: Firmware) -> None:
    bench.piv_tool("-a", "set-chuid", "-a", "set-ccc", f"-k{FACTORY_KEY}")
    shown = bench.piv_tool("-a", "status")
    assert f"Version:\t{firmware}" in shown
    assert "PIN tries left:\t3" in shown
    assert "CHUID:\t3019" in shown
    assert "CCC:\tf015" in shown
    if firmware.tells_serial:
        assert f"Serial Number:\t{SERIAL}" in shown


@pytest.mark.parametrize("algorithm", ["RSA2048", "ECCP256", "ECCP384"])
def test_a_generated_key_signs_and_is_attested(bench: Bench, algorithm: str) -> None:
    bench.piv_tool("-a", "generate", "-s", "9a", "-A", algorithm, "-o", "public.pem")
    bench.write("message", b"what was signed")
    bench.piv_tool(
        *PIN, "--sign", "-s", "9a", "-A", algorithm, "-H", "SHA256", "-i", "message",
        "-o", "signature",
    )  # fmt: skip
    verified = bench.openssl(
        "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"
    )
    assert "Verified OK" in verified
    bench.piv_tool("-a", "attest", "-s", "9a", "-o", "attestation.pem")
    bench.piv_tool("-a", "read-certificate", "-s", "f9", "-o", "card.pem")
    bench.write("root.pem", bench.authority.root.public_bytes(Encoding.PEM))
    bench.openssl("verify", "-CAfile", "root.pem", "-untrusted", "card.pem", "attestation.pem")


@pytest.mark.parametrize("algorithm", ["RSA2048", "ECCP256"])
def test_its_signature_and_decryption_tests_succeed(bench: Bench, algorithm: str) -> None:
    bench.piv_tool("-a", "generate", "-s", "9d", "-A", algorithm, "-o", "public.pem")
    bench.ykman(
        "piv", "certificates", "generate", "-m", FACTORY_KEY, "-P", "123456", "-s", "CN=Card",
        "9d", "public.pem",
    )  # fmt: skip
    bench.piv_tool("-a", "read-certificate", "-s", "9d", "-o", "cert.pem")
    for test in ("test-signature", "test-decipher"):
        said = bench.piv_tool(*PIN, "-a", test, "-s", "9d", "-i", "cert.pem")
        assert "Success" in said


def test_it_imports_a_key_and_a_certificate(bench: Bench) -> None:
    bench.openssl(
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem",
        "-subj", "/CN=Imported", "-days", "30",
    )  # fmt: skip
    bench.piv_tool("-a", "import-key", "-s", "9a", "-i", "key.pem")
    bench.piv_tool("-a", "import-certificate", "-s", "9a", "-i", "cert.pem")
    said = bench.piv_tool(*PIN, "-a", "test-signature", "-s", "9a", "-i", "cert.pem")
    assert "Successful RSA verification" in said
    bench.piv_tool("-a", "attest", "-s", "9a", wanted=(1,))
    bench.piv_tool("-a", "delete-certificate", "-s", "9a")
    bench.piv_tool("-a", "read-certificate", "-s", "9a", wanted=(1,))


def test_it_changes_codes_retries_and_management_key(bench: Bench) -> None:
    bench.piv_tool(*PIN, "-a", "pin-retries", "--pin-retries", "6", "--puk-retries", "7")
    assert "PIN tries left:\t6" in bench.piv_tool("-a", "status")
    bench.piv_tool("-a", "change-pin", "-P", "123456", "-N", "736251")
    bench.piv_tool("-a", "change-puk", "-P", "12345678", "-N", "84736251")
    bench.piv_tool("-a", "set-mgm-key", f"-k{FACTORY_KEY}", "-n", NEW_KEY)
    bench.piv_tool("-a", "set-chuid", f"-k{FACTORY_KEY}", wanted=(1,))
    bench.piv_tool("-a", "set-chuid", f"-k{NEW_KEY}")
    bench.piv_tool("-a", "verify-pin", "-P", "736251")


def test_a_blocked_pin_is_unblocked_by_puk_and_a_card_with_both_blocked_is_reset(
    bench: Bench,
) -> None:
    for _ in range(3):
        bench.piv_tool("-a", "verify-pin", "-P", "000000", wanted=(1,))
    bench.piv_tool(*PIN, wanted=(1,))
    bench.piv_tool("-a", "unblock-pin", "-P", "12345678", "-N", "736251")
    bench.piv_tool("-a", "verify-pin", "-P", "736251")
    bench.piv_tool("-a", "reset", wanted=(1,))
    for _ in range(3):
        bench.piv_tool("-a", "verify-pin", "-P", "000000", wanted=(1,))
        bench.piv_tool("-a", "change-puk", "-P", "00000000", "-N", "84736251", wanted=(1,))
    bench.piv_tool("-a", "reset")
    bench.piv_tool(*PIN)
