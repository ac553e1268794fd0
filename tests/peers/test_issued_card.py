"""A card issued by officerctl through pcscd, as independent programs and relying parties see it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from smartcard import scard

from officer_app.demo.world import OFFICER_PIN
from tests.support.pcscd import PcscService, wait_for_reader_state

pytestmark = [pytest.mark.pcscd]

BIN = Path(sys.executable).parent
SUBSCRIBER_PIN = "739182"
SECRETS = json.dumps({"officer_pin": OFFICER_PIN, "subscriber_pin": SUBSCRIBER_PIN})
LIMIT = 60


def run(*command: str | Path, text: str = "") -> str:
    """Run a program to its end; fails with what it said."""
    done = subprocess.run(
        [str(c) for c in command],
        input=text,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
    return done.stdout


@dataclass
class Issued:
    """The issued card in its reader, and the files that tell of it."""

    reader: str
    home: Path
    record: dict[str, Any]

    def ctl(self, *arguments: str) -> dict[str, Any]:
        """Ask officerctl."""
        return json.loads(run(BIN / "officerctl", "--home", self.home, "--json", *arguments))


@pytest.fixture(scope="module")
def issued(pcsc_service: PcscService, tmp_path_factory) -> Iterator[Issued]:
    """A demonstration served into pcscd; one card prepared and issued by officerctl."""
    home = tmp_path_factory.mktemp("pcsc") / "home"
    officers, target = pcsc_service.slots[:2]
    ctl = (BIN / "officerctl", "--home", home, "--json")
    run(*ctl, "demo", "create", "--readers", "2")
    serving = subprocess.Popen(
        [*map(str, ctl), "demo", "serve", "--pcsc", "--ports", f"{officers.port},{target.port}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout is not None
        assert json.loads(serving.stdout.readline())["pcsc"] is True
        for slot in (officers, target):
            wait_for_reader_state(slot.reader, scard.SCARD_STATE_PRESENT)
        where = ("--reader", target.reader, "--officer-reader", officers.reader, "--secrets-stdin")
        profile = ("--profile", "yubikey-standard")
        run(*ctl, "token", "prepersonalise", *profile, *where, text=SECRETS)
        done = run(*ctl, "issue", "--subscriber", "P0001", *profile, *where, text=SECRETS)
        yield Issued(target.reader, home, json.loads(done))
    finally:
        serving.terminate()
        serving.communicate(timeout=LIMIT)
        for slot in (officers, target):
            wait_for_reader_state(slot.reader, scard.SCARD_STATE_EMPTY)


def test_the_issuance_is_done(issued: Issued) -> None:
    assert issued.record["procedure"]["status"] == "done"


def test_ykman_sees_both_certificates_and_no_factory_value(issued: Issued) -> None:
    said = run(BIN / "ykman", "-r", issued.reader, "piv", "info")
    assert "Slot 9A (AUTHENTICATION)" in said
    assert "Slot 9C (SIGNATURE)" in said
    assert said.count("CN=Anna Exempel") == 2
    assert "WARNING" not in said


def test_yubico_piv_tool_agrees_and_the_key_signs(issued: Issued, tmp_path: Path) -> None:
    tool = ("yubico-piv-tool", "-r", issued.reader)
    said = run(*tool, "-a", "status")
    assert said.count("Anna Exempel") == 2
    certificate = tmp_path / "9a.pem"
    run(*tool, "-a", "read-certificate", "-s", "9a", "-o", certificate)
    signed = ("-a", "verify-pin", "-P", SUBSCRIBER_PIN, "-a", "test-signature", "-s", "9a")
    run(*tool, *signed, "-i", certificate)


def test_opensc_signs_with_the_card_and_openssl_verifies(issued: Issued, tmp_path: Path) -> None:
    message, signature = tmp_path / "message", tmp_path / "signature"
    message.write_bytes(os.urandom(32))
    run(
        "pkcs11-tool",
        "--module",
        "opensc-pkcs11.so",
        "--slot-index",
        "1",
        "--login",
        "--pin",
        SUBSCRIBER_PIN,
        "--sign",
        "--mechanism",
        "ECDSA",
        "--signature-format",
        "openssl",
        "--id",
        "01",
        "--input-file",
        message,
        "--output-file",
        signature,
    )
    assert signature.stat().st_size > 60


def test_openssl_trusts_the_certificates(issued: Issued, tmp_path: Path) -> None:
    found = issued.ctl("certificate", "list", "--subscriber", "P0001")["certificates"]
    assert len(found) == 2
    for certificate in found:
        file = tmp_path / f"{certificate['slot']}.pem"
        issued.ctl("certificate", "export", certificate["sha256"], "--out", str(file))
        said = run(
            "openssl",
            "verify",
            "-x509_strict",
            "-CAfile",
            issued.home / "ca" / "root.pem",
            "-untrusted",
            issued.home / "ca" / "issuing.pem",
            file,
        )
        assert said.strip().endswith("OK")


def test_openssl_verifies_the_officers_authorisation(issued: Issued, tmp_path: Path) -> None:
    shown = issued.ctl("token", "show", issued.record["procedure"]["token"])
    cms, content = tmp_path / "authorisation.der", tmp_path / "content"
    exported = issued.ctl("token", "authorisation", shown["token"]["id"], "--out", str(cms))
    assert exported["file"] == str(cms)
    run(
        "openssl",
        "cms",
        "-verify",
        "-cades",
        "-inform",
        "DER",
        "-in",
        cms,
        "-CAfile",
        issued.home / "ca" / "root.pem",
        "-purpose",
        "any",
        "-out",
        content,
    )
    decision = json.loads(content.read_bytes())
    assert decision["subscriber"] == "P0001"
    assert {key["slot"] for key in decision["keys"]} == {"9a", "9c"}


def test_no_pin_stands_in_any_file_of_the_home(issued: Issued) -> None:
    for file in issued.home.rglob("*"):
        if not file.is_file() or "cards" in file.parts:
            continue
        content = file.read_bytes()
        assert SUBSCRIBER_PIN.encode() not in content, file
        assert OFFICER_PIN.encode() not in content, file
    assert not re.search(SUBSCRIBER_PIN, json.dumps(issued.record))
