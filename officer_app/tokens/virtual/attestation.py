"""The maker's word that a key was born in a card: attestation root, key of slot F9, statements."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.piv_keys import (
    KeyAlgorithm,
    PinPolicy,
    StoredKey,
    TouchPolicy,
)
from officer_app.tokens.virtual.secure_channel import ChannelKey
from officer_app.tokens.virtual.tlv import find, parse_tlvs, tlv

__all__ = ["AttestationAuthority", "CardAttestor", "attest", "certificate_object", "certificate_of"]

OID_FIRMWARE = x509.ObjectIdentifier("1.3.6.1.4.1.41482.3.3")
OID_SERIAL = x509.ObjectIdentifier("1.3.6.1.4.1.41482.3.7")
OID_POLICIES = x509.ObjectIdentifier("1.3.6.1.4.1.41482.3.8")
OID_FORM_FACTOR = x509.ObjectIdentifier("1.3.6.1.4.1.41482.3.9")
ROOT_LIFE = timedelta(days=365 * 40)
TAG_CERTIFICATE = 0x70
TAG_CERTIFICATE_INFO = 0x71
TAG_ERROR_DETECTION = 0xFE
DER_INTEGER = 0x02


@dataclass(frozen=True)
class CardAttestor:
    """A card's attestation key (slot F9) and its certificate."""

    key: StoredKey
    certificate: x509.Certificate


@dataclass(frozen=True)
class AttestationAuthority:
    """Plays the cards' maker: a self-signed root that certifies every card's attestation key."""

    root: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def __repr__(self) -> str:
        return f"AttestationAuthority({self.root.subject.rfc4514_string()}, •••)"

    @classmethod
    def create(cls, valid_from: datetime) -> Self:
        """A new root, valid for forty years."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name("Demonstration PIV Root CA")
        root = _ca_certificate(name, name, key.public_key(), key, valid_from, path_length=1)
        return cls(root, key)

    @classmethod
    def load(cls, path: Path) -> Self:
        """From a PEM file with certificate and key.

        Errors: OSError; ValueError when the file holds something else.
        """
        pem = path.read_bytes()
        key = load_pem_private_key(pem, None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError(f"{path} holds no attestation authority")  # noqa: TRY004 - content
        return cls(x509.load_pem_x509_certificate(pem), key)

    def save(self, path: Path) -> None:
        """Into a PEM file that only its owner can read. Errors: OSError."""
        key = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(self.root.public_bytes(Encoding.PEM) + key)

    def equip(self) -> CardAttestor:
        """A key and a certificate for a new card's slot F9."""
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = _ca_certificate(
            _name("Demonstration PIV Attestation"),
            self.root.subject,
            key.public_key(),
            self.key,
            self.root.not_valid_before_utc,
            path_length=0,
        )
        stored = StoredKey(KeyAlgorithm.P256, PinPolicy.ONCE, TouchPolicy.NEVER, True, key)
        return CardAttestor(stored, certificate)

    def equip_channel(self) -> ChannelKey:
        """A key and its certificates for a new card's secure channel."""
        key = ec.generate_private_key(ec.SECP256R1())
        own = _ca_certificate(
            _name("Demonstration Secure Channel"),
            self.root.subject,
            key.public_key(),
            self.key,
            self.root.not_valid_before_utc,
            path_length=0,
        )
        return ChannelKey(key, (own,))


def certificate_object(certificate: x509.Certificate) -> bytes:
    """A certificate as a PIV data object holds it (SP 800-73-4 part 1, table 10)."""
    return (
        tlv(TAG_CERTIFICATE, certificate.public_bytes(Encoding.DER))
        + tlv(TAG_CERTIFICATE_INFO, b"\0")
        + tlv(TAG_ERROR_DETECTION)
    )


def attest(
    attestor: CardAttestor,
    slot: int,
    key: StoredKey,
    firmware: Firmware,
    serial: int | None,
    *,
    form_factor: int,
) -> bytes:
    """A certificate (DER) over a key in `slot`, with the maker's extensions."""
    issuer = attestor.certificate
    signer = attestor.key.private_key
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise TypeError("attestation keys are made on P-256")
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(f"YubiKey PIV Attestation {slot:02x}"))
        .issuer_name(issuer.subject)
        .public_key(key.private_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(issuer.not_valid_before_utc)
        .not_valid_after(issuer.not_valid_after_utc)
        .add_extension(_extension(OID_FIRMWARE, bytes(firmware)), critical=False)
        .add_extension(
            _extension(OID_POLICIES, bytes((key.pin_policy, key.touch_policy))), critical=False
        )
        .add_extension(_extension(OID_FORM_FACTOR, bytes((form_factor,))), critical=False)
    )
    if serial is not None:
        number = serial.to_bytes(serial.bit_length() // 8 + 1, "big")
        builder = builder.add_extension(
            _extension(OID_SERIAL, tlv(DER_INTEGER, number)), critical=False
        )
    return builder.sign(signer, SHA256()).public_bytes(Encoding.DER)


def certificate_of(data: bytes) -> x509.Certificate:
    """The certificate in a data object. Errors: CardRefusal(6A80), ValueError."""
    return x509.load_der_x509_certificate(find(TAG_CERTIFICATE, parse_tlvs(data)))


def _extension(oid: x509.ObjectIdentifier, value: bytes) -> x509.UnrecognizedExtension:
    return x509.UnrecognizedExtension(oid, value)


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _ca_certificate(
    subject: x509.Name,
    issuer: x509.Name,
    public_key: ec.EllipticCurvePublicKey,
    signer: ec.EllipticCurvePrivateKey,
    valid_from: datetime,
    *,
    path_length: int,
) -> x509.Certificate:
    key_usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    authority_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid_from)
        .not_valid_after(valid_from + ROOT_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
        .add_extension(key_usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(authority_key, critical=False)
        .sign(signer, SHA256())
    )
