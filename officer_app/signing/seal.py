"""Sealing: secrets that only those named can open (CMS AuthEnvelopedData, RFC 5083 and 5084).

AES-256-GCM under a fresh key, and that key for each recipient under RSA-OAEP with SHA-256
(RFC 4055 §4.1). `openssl cms -decrypt` opens it.
"""

import hashlib
import secrets as randomness
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache

from asn1crypto import algos, cms, core
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from officer_app.domain.secret import Secret
from officer_app.domain.signature_faults import RecipientRefused, SealBroken
from officer_app.signing.asn1 import Decoded, asn1_wall, decode, encoded

__all__ = ["make_sealing_certificate", "seal", "unseal"]

LARGEST_BYTES = 1 << 20
SMALLEST_RSA_BITS = 2048
NONCE_BYTES = 12
TAG_BYTES = 16
SEALING_LIFE = timedelta(days=3650)
_OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
_AES256_GCM = "2.16.840.1.101.3.4.1.46"


class _GcmParameters(core.Sequence):  # type: ignore[misc]  # asn1crypto has no types
    """RFC 5084 §3.2."""

    _fields = [  # noqa: RUF012  (asn1crypto reads it so)
        ("nonce", core.OctetString),
        ("tag_bytes", core.Integer, {"default": 12}),
    ]


def seal(secrets: bytes, recipients: Sequence[bytes]) -> bytes:
    """Seal for every recipient (certificates, DER); any one of them can open it. Answers DER.

    Errors: RecipientRefused for a certificate without an RSA key of 2048 bits or more, or whose
    key is not meant for it.
    """
    if not recipients:
        raise RecipientRefused("nobody", "no certificate was given")
    with Secret(AESGCM.generate_key(256)) as content_key:
        infos = [_recipient(der, content_key) for der in recipients]
        nonce = randomness.token_bytes(NONCE_BYTES)
        locked = AESGCM(content_key.reveal()).encrypt(nonce, secrets, None)
    parameters = _GcmParameters({"nonce": nonce, "tag_bytes": TAG_BYTES})
    content = cms.EncryptedContentInfo(
        {
            "content_type": "data",
            "content_encryption_algorithm": {
                "algorithm": _AES256_GCM,
                "parameters": core.Any(parameters),
            },
            "encrypted_content": locked[:-TAG_BYTES],
        }
    )
    data = cms.AuthEnvelopedData(
        {
            "version": "v0",
            "recipient_infos": encoded(cms.RecipientInfos(infos)),
            "auth_encrypted_content_info": encoded(content),
            "mac": locked[-TAG_BYTES:],
        }
    )
    kind = "authenticated_enveloped_data"
    sealed: bytes = cms.ContentInfo({"content_type": kind, "content": encoded(data)}).dump()
    return sealed


def unseal(sealed: bytes, certificate: bytes, private_key: rsa.RSAPrivateKey) -> Secret:
    """Open what was sealed for `certificate` (DER).

    Errors: SealBroken: not sealed, not for this certificate, altered, or another private key.
    """
    if len(sealed) > LARGEST_BYTES:
        raise SealBroken("it is too large")
    with asn1_wall(SealBroken("it is not a sealed message")):
        outer = decode(cms.ContentInfo, sealed)
        if outer["content_type"].native != "authenticated_enveloped_data":
            raise SealBroken("it is not a sealed message")
        data = outer["content"]
        encrypted_key = _key_for(data, certificate)
        nonce, locked = _locked(data)
    try:
        with Secret(private_key.decrypt(encrypted_key, _OAEP)) as content_key:
            return Secret(AESGCM(content_key.reveal()).decrypt(nonce, locked, None))
    except (ValueError, InvalidTag) as cause:
        raise SealBroken("it was altered, or the key is another one") from cause


def make_sealing_certificate(key: rsa.RSAPrivateKey, name: str, now: datetime) -> bytes:
    """A self-signed certificate (DER) under whose key others seal; `name`: at most 64 characters.

    It names a key and proves nothing about its holder; whoever seals got it from somebody trusted.
    """
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    start = now.replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + SEALING_LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_KEY_ENCIPHERMENT, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


_KEY_ENCIPHERMENT = x509.KeyUsage(
    digital_signature=False,
    content_commitment=False,
    key_encipherment=True,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def _recipient(der: bytes, content_key: Secret) -> cms.RecipientInfo:
    key, name = _sealing_key(der)
    try:
        encrypted = key.encrypt(content_key.reveal(), _OAEP)
    except ValueError as cause:
        raise RecipientRefused(name, "its key cannot be used") from cause
    info = cms.KeyTransRecipientInfo(
        {
            "version": "v0",
            "rid": _identifier(der),
            "key_encryption_algorithm": cms.KeyEncryptionAlgorithm.load(_oaep_with_sha256()),
            "encrypted_key": encrypted,
        }
    )
    return cms.RecipientInfo(name="ktri", value=encoded(info))


@cache
def _oaep_with_sha256() -> bytes:
    """The AlgorithmIdentifier, DER."""
    hash_and_mask = {
        "hash_algorithm": {"algorithm": "sha256"},
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": "sha256"}},
    }
    parameters = algos.RSAESOAEPParams(hash_and_mask)
    identifier = {"algorithm": "rsaes_oaep", "parameters": parameters}
    der: bytes = cms.KeyEncryptionAlgorithm(identifier).dump()
    return der


def _sealing_key(der: bytes) -> tuple[rsa.RSAPublicKey, str]:
    """The recipient's key, and the recipient's name for people."""
    fingerprint = hashlib.sha256(der).hexdigest()[:16]
    with asn1_wall(RecipientRefused(fingerprint, "its certificate cannot be read")):
        certificate = x509.load_der_x509_certificate(der)
        key, name = certificate.public_key(), certificate.subject.rfc4514_string()
        extensions = certificate.extensions
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < SMALLEST_RSA_BITS:
        raise RecipientRefused(name, "it has no RSA key of at least 2048 bits")
    for extension in extensions:
        if isinstance(extension.value, x509.KeyUsage) and not extension.value.key_encipherment:
            raise RecipientRefused(name, "its key is not meant for sealing")
    return key, name


def _identifier(der: bytes) -> cms.RecipientIdentifier:
    parsed = asn1_x509.Certificate.load(der)
    return cms.RecipientIdentifier(
        name="issuer_and_serial_number",
        value=cms.IssuerAndSerialNumber(
            {"issuer": parsed.issuer, "serial_number": parsed.serial_number}
        ),
    )


def _key_for(data: Decoded, certificate: bytes) -> bytes:
    wanted = _identifier(certificate).chosen.dump()
    for info in data["recipient_infos"]:
        if info.name != "ktri" or info.chosen["rid"].chosen.dump() != wanted:
            continue
        algorithm = info.chosen["key_encryption_algorithm"]["algorithm"].native
        encrypted = info.chosen["encrypted_key"].native
        if algorithm != "rsaes_oaep" or not isinstance(encrypted, bytes):
            raise SealBroken("its algorithms are not accepted")
        return encrypted
    raise SealBroken("it was sealed for somebody else")


def _locked(data: Decoded) -> tuple[bytes, bytes]:
    """The nonce, and the ciphertext with its tag."""
    inner = data["auth_encrypted_content_info"]
    algorithm = inner["content_encryption_algorithm"]
    if algorithm["algorithm"].dotted != _AES256_GCM:
        raise SealBroken("its algorithms are not accepted")
    parameters = decode(_GcmParameters, algorithm["parameters"].dump())
    nonce, tag = parameters["nonce"].native, data["mac"].native
    content = inner["encrypted_content"].native
    if parameters["tag_bytes"].native != TAG_BYTES or len(tag) != TAG_BYTES:
        raise SealBroken("its algorithms are not accepted")
    return nonce, content + tag
