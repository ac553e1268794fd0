"""Independent eyes on our certificates and lists: OpenSSL's strict path check, pkilint's rules."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.ca.embedded import EmbeddedCa
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.profiles import CertificateProfile
from tests.support.issuing import Clock, issue, key_of, make_ca, order_for, pem, shipped_profiles

LIMIT_SECONDS = 120
TOOLS = Path(sys.executable).parent
FASTER_KINDS = {KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.RSA2048}


@dataclass(frozen=True)
class Published:
    """A CA and what it shows to the world, as files."""

    ca: EmbeddedCa
    now: datetime
    directory: Path

    def run(self, *command: str | Path, wanted: Sequence[int] = (0,)) -> str:
        """What a program said; fails when it ended otherwise than wanted."""
        result = subprocess.run(
            [str(part) for part in command],
            cwd=self.directory,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=LIMIT_SECONDS,
            check=False,
        )
        assert result.returncode in wanted, f"{command}\n{result.stdout}"
        return result.stdout

    def write(self, name: str, content: bytes) -> Path:
        path = self.directory / name
        path.write_bytes(content)
        return path

    def write_crl(self) -> Path:
        crl = x509.load_der_x509_crl(self.ca.crl())
        return self.write("crl.pem", crl.public_bytes(Encoding.PEM))

    def openssl_verify(self, certificate: Path, *, wanted: int = 0) -> str:
        return self.run(
            *("openssl", "verify", "-x509_strict", "-crl_check", "-CAfile", "root.pem"),
            *("-untrusted", "issuing.pem", "-CRLfile", self.write_crl(), certificate),
            wanted=(wanted,),
        )


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    # OpenSSL goes by this computer's clock, so the CA does too.
    now = datetime.now(UTC)
    directory = tmp_path_factory.mktemp("published")
    ca = make_ca(directory / "ca", Clock(now))
    issuing, root = ca.chain()
    shown = Published(ca, now, directory)
    shown.write("issuing.pem", pem(issuing))
    shown.write("root.pem", pem(root))
    return shown


def made(published: Published, profile: CertificateProfile, kind: KeyAlgorithm) -> Path:
    # Another request each time: an ECDSA request never has the same bytes twice.
    order = order_for(key_of(kind), name=token_hex(), profile=profile)
    return published.write("certificate.pem", pem(issue(published.ca, order).certificate))


EVERY_KIND = [
    pytest.param(profile, kind, id=f"{profile.name}-{kind}")
    for profile in shipped_profiles().certificates
    for kind in sorted(profile.algorithms & FASTER_KINDS)
]


@pytest.mark.parametrize(("profile", "kind"), EVERY_KIND)
def test_openssl_accepts_the_path_strictly(
    published: Published, profile: CertificateProfile, kind: KeyAlgorithm
) -> None:
    assert "OK" in published.openssl_verify(made(published, profile, kind))


@pytest.mark.parametrize("profile", shipped_profiles().certificates, ids=lambda p: p.name)
def test_pkilint_finds_no_errors_in_a_certificate(
    published: Published, profile: CertificateProfile
) -> None:
    kind = min(profile.algorithms & FASTER_KINDS)
    certificate = made(published, profile, kind)
    # Its exit status is the number of findings of that severity or worse.
    published.run(TOOLS / "lint_pkix_cert", "lint", "-s", "WARNING", certificate)


@pytest.mark.parametrize("name", ["root.pem", "issuing.pem"])
def test_pkilint_finds_no_errors_in_the_authorities(published: Published, name: str) -> None:
    published.run(TOOLS / "lint_pkix_cert", "lint", "-s", "WARNING", name)


def test_a_revoked_certificate_is_revoked_for_openssl_and_the_list_is_clean(
    published: Published,
) -> None:
    (profile, kind) = shipped_profiles().certificates[0], KeyAlgorithm.P256
    order = order_for(key_of(kind), name="to be revoked", profile=profile)
    certificate = issue(published.ca, order).certificate
    path = published.write("revoked.pem", pem(certificate))
    assert "OK" in published.openssl_verify(path)
    published.ca.revoke(certificate, published.now)
    assert "certificate revoked" in published.openssl_verify(path, wanted=2)
    words = published.run("openssl", "crl", "-noout", "-text", "-in", published.write_crl())
    assert "Cessation Of Operation" in words
    crl = published.write("crl.der", published.ca.crl())
    published.run(*(TOOLS / "lint_crl", "lint", "-t", "CRL", "-p", "PKIX", "-s", "WARNING"), crl)


def test_openssl_opens_the_key_file_with_the_passphrase(published: Published) -> None:
    words = published.run(
        *("openssl", "pkey", "-in", published.directory / "ca" / "issuing.key.pem"),
        *("-passin", "pass:correct horse", "-noout", "-text_pub"),
    )
    assert "prime256v1" in words
