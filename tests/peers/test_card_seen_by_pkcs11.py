"""OpenSC's PKCS#11 module sees a PIV card, Yubico's sees a YubiKey; both sign with it."""

from pathlib import Path

import pytest

from officer_app.tokens.virtual import FIRMWARE_4_3_5, FIRMWARE_5_4_3, Firmware
from tests.peers.conftest import Bench

pytestmark = pytest.mark.pcscd

FACTORY_KEY = "010203040506070801020304050607080102030405060708"
MANAGE = ("-m", FACTORY_KEY, "-P", "123456")
LOGIN = ("--login", "--pin", "123456")


def give_certificate(bench: Bench, slot: str, algorithm: str) -> None:
    bench.ykman("piv", "keys", "generate", *MANAGE, "-a", algorithm, slot, "public.pem")
    bench.ykman("piv", "certificates", "generate", *MANAGE, "-s", "CN=Card", slot, "public.pem")


@pytest.mark.parametrize("firmware", [FIRMWARE_4_3_5, FIRMWARE_5_4_3], ids=str)
def test_every_check_of_pkcs11_tool_succeeds(bench: Bench, firmware: Firmware) -> None:
    # It takes its random numbers from a challenge under triple DES: firmware before 5.7.
    bench.ykman("piv", "objects", "generate", *MANAGE, "CHUID")
    give_certificate(bench, "9a", "RSA2048")
    assert "No errors" in bench.pkcs11(*LOGIN, "--test")
    shown = bench.pkcs11(*LOGIN, "--list-objects")
    assert "Certificate for PIV Authentication" in shown
    assert "Private Key Object; RSA" in shown


def test_a_signature_made_through_pkcs11_is_verified_by_openssl(bench: Bench) -> None:
    give_certificate(bench, "9a", "RSA2048")
    bench.write("message", b"what was signed")
    bench.pkcs11(
        *LOGIN, "--sign", "-m", "SHA256-RSA-PKCS", "--id", "01", "-i", "message",
        "-o", "signature",
    )  # fmt: skip
    assert "Verified OK" in bench.openssl(
        "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"
    )


def test_the_signature_key_wants_the_pin_for_every_signature(bench: Bench) -> None:
    give_certificate(bench, "9c", "ECCP256")
    bench.write("message", b"what was signed")
    bench.openssl("dgst", "-sha256", "-binary", "-out", "digest", "message")
    sign = (
        *LOGIN, "--sign", "-m", "ECDSA", "--signature-format", "openssl", "--id", "02",
        "-i", "digest", "-o", "signature",
    )  # fmt: skip
    bench.run("pkcs11-tool", "--module", "opensc-pkcs11.so", *sign, text="123456\n")
    assert "Verified OK" in bench.openssl(
        "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"
    )


def test_the_makers_own_pkcs11_module_signs_and_shows_the_attestation(bench: Bench) -> None:
    modules = sorted(Path("/usr/lib").glob("**/libykcs11.so*"))
    if not modules:
        pytest.skip("ykcs11 is not installed")
    give_certificate(bench, "9a", "ECCP256")
    bench.write("message", b"what was signed")
    bench.openssl("dgst", "-sha256", "-binary", "-out", "digest", "message")
    module = ("pkcs11-tool", "--module", str(modules[0]))
    assert "X.509 Certificate for PIV Attestation" in bench.run(*module, "--list-objects")
    bench.run(
        *module, *LOGIN, "--sign", "-m", "ECDSA", "--signature-format", "openssl", "--id", "01",
        "-i", "digest", "-o", "signature",
    )  # fmt: skip
    assert "Verified OK" in bench.openssl(
        "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"
    )
