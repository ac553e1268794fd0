"""OpenSSL reads the officer's signature and opens what we sealed."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from officer_app.domain.keys import KeyAlgorithm
from officer_app.signing.cms import sign_authorisation
from officer_app.signing.keys import SoftwareKey
from officer_app.signing.seal import make_sealing_certificate, seal
from tests.support.issuing import (
    Clock,
    certificate_profile,
    issue,
    key_of,
    make_ca,
    order_for,
    pem,
)

LIMIT_SECONDS = 60
CONTENT = '{"reason":"New employee — “first card”"}'.encode()


def openssl(directory: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["openssl", *arguments],
        cwd=directory,
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )


@pytest.mark.parametrize("kind", [KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384])
def test_openssl_verifies_the_officers_signature_as_cades(
    tmp_path: Path, kind: KeyAlgorithm
) -> None:
    now = datetime.now(UTC)
    ca, key = make_ca(tmp_path / "ca", Clock(now)), key_of(kind)
    issued = issue(ca, order_for(key, profile=certificate_profile("officer")))
    signed = sign_authorisation(
        CONTENT,
        key=SoftwareKey(key),
        certificate=issued.certificate,
        chain=issued.chain[:1],
        at=now,
    )
    (tmp_path / "root.pem").write_bytes(pem(issued.chain[1]))
    (tmp_path / "signed.der").write_bytes(signed)
    verify = ("cms", "-verify", "-cades", "-binary", "-inform", "DER", "-CAfile", "root.pem")
    result = openssl(tmp_path, *verify, "-in", "signed.der")
    assert result.returncode == 0, result.stderr
    assert result.stdout == CONTENT

    (tmp_path / "altered.der").write_bytes(signed.replace(b"first", b"third"))
    assert openssl(tmp_path, *verify, "-in", "altered.der").returncode != 0


def test_openssl_opens_a_seal_with_each_recipients_key(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    keys = [key_of(KeyAlgorithm.RSA2048, number) for number in range(2)]
    certificates = [
        make_sealing_certificate(key, f"Recipient {number}", now)
        for number, key in enumerate(keys)
        if isinstance(key, rsa.RSAPrivateKey)
    ]
    (tmp_path / "sealed.der").write_bytes(seal(CONTENT, certificates))
    for key, certificate in zip(keys, certificates, strict=True):
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (tmp_path / "key.pem").write_bytes(private)
        (tmp_path / "certificate.pem").write_bytes(pem(certificate))
        result = openssl(
            tmp_path,
            *("cms", "-decrypt", "-binary", "-inform", "DER", "-in", "sealed.der"),
            *("-inkey", "key.pem", "-recip", "certificate.pem"),
        )
        assert result.returncode == 0, result.stderr
        assert result.stdout == CONTENT
