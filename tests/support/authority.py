"""A small certificate authority in a test's hand: a root, and certificates over any key."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from officer_app.domain.keys import PublicKey

__all__ = ["Authority"]


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(*, certifies: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certifies,
        content_commitment=not certifies,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certifies,
        crl_sign=certifies,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass(frozen=True)
class Authority:
    """Certificates are DER and hold from a day before `at` for a year."""

    key: ec.EllipticCurvePrivateKey
    at: datetime
    root: bytes

    @classmethod
    def create(cls, at: datetime) -> Self:
        """A new root."""
        key = ec.generate_private_key(ec.SECP256R1())
        builder = (
            cls._builder(key.public_key(), "Test root", at)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(certifies=True), critical=True)
        )
        signed = builder.sign(key, hashes.SHA256())
        return cls(key, at, signed.public_bytes(Encoding.DER))

    def certify(self, key: PublicKey, name: str = "Someone") -> bytes:
        """A signer's certificate."""
        builder = self._builder(key, name, self.at).add_extension(
            _usage(certifies=False), critical=True
        )
        return builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def root_pem(self) -> bytes:
        """The root as other programs like it."""
        return x509.load_der_x509_certificate(self.root).public_bytes(Encoding.PEM)

    @staticmethod
    def _builder(key: PublicKey, name: str, at: datetime) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(_name(name))
            .issuer_name(_name("Test root"))
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(at - timedelta(days=1))
            .not_valid_after(at + timedelta(days=365))
        )
