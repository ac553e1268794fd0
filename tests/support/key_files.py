"""Key files as officers get them: a key of somebody's earlier days with its certificate."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa, x25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from officer_app.domain.keys import KeyAlgorithm
from tests.support.issuing import NOW, key_of

__all__ = [
    "FILE_PASSWORD",
    "KEY_FILE",
    "Usage",
    "certificate_of",
    "key_file",
    "old_key",
    "write_key_file",
]

FILE_PASSWORD, KEY_FILE = "apple pie 1994", "old.p12"

OldKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | x25519.X25519PrivateKey


@dataclass(frozen=True)
class Usage:
    """What the certificate says that the key is for."""

    encipherment: bool = True
    agreement: bool = True
    commitment: bool = False
    signature: bool = False

    def extension(self) -> x509.KeyUsage:
        return x509.KeyUsage(
            digital_signature=self.signature,
            content_commitment=self.commitment,
            key_encipherment=self.encipherment,
            data_encipherment=False,
            key_agreement=self.agreement,
            key_cert_sign=False,
            crl_sign=False,
            encipher_only=False,
            decipher_only=False,
        )


@cache
def _x25519(_number: int) -> x25519.X25519PrivateKey:
    return x25519.X25519PrivateKey.generate()


def old_key(algorithm: KeyAlgorithm, number: int = 0) -> OldKey:
    """The same key for the same number."""
    if algorithm is KeyAlgorithm.X25519:
        return _x25519(number)
    key = key_of(algorithm, 700 + number)
    assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    return key


def certificate_of(
    key: OldKey,
    *,
    name: str = "Anna Exempel",
    email: str = "person0001@sample.example",
    usage: Usage | None = Usage(),
    filling: int = 0,
) -> x509.Certificate:
    """A certificate that has expired long ago, as most that are recovered. `filling`: bytes."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]) if name else x509.Name([])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Former authority")]))
        .public_key(key.public_key())
        .serial_number(4711)
        .not_valid_before(NOW - timedelta(days=2000))
        .not_valid_after(NOW - timedelta(days=1000))
    )
    if usage is not None:
        builder = builder.add_extension(usage.extension(), critical=True)
    names = [x509.RFC822Name(email)] if email else []
    if filling:
        names.append(x509.RFC822Name("x" * filling + "@sample.example"))
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return builder.sign(key_of(KeyAlgorithm.P256, 699), hashes.SHA256())


def key_file(
    algorithm: KeyAlgorithm = KeyAlgorithm.P256,
    number: int = 0,
    *,
    certificate: x509.Certificate | None = None,
) -> bytes:
    """PKCS #12 (DER), locked with FILE_PASSWORD."""
    key = old_key(algorithm, number)
    return pkcs12.serialize_key_and_certificates(
        b"recovered",
        key,  # type: ignore[arg-type]  # X25519 is written as well
        certificate or certificate_of(key),
        None,
        BestAvailableEncryption(FILE_PASSWORD.encode()),
    )


def write_key_file(folder: Path, content: bytes | None = None) -> Path:
    """A key file in that folder."""
    path = folder / KEY_FILE
    path.write_bytes(key_file() if content is None else content)
    return path
