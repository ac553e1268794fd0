"""Key files: one private key with its certificate, locked with a password (PKCS #12, RFC 7292)."""

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    pkcs12,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12PrivateKeyTypes

from officer_app.domain.key_file import LARGEST_KEY_FILE, KeyInHand, check_historic_key
from officer_app.domain.key_file_faults import KeyFileRefused
from officer_app.domain.secret import Secret
from officer_app.domain.words import phrase
from officer_app.signing.asn1 import Decoded, asn1_wall, decode

__all__ = ["open_key_file"]

_TOO_LARGE = phrase("reasons", "it is too large for a key file")
_NO_KEY_FILE = phrase("reasons", "it is no PKCS#12 file")
_WRONG_PASSWORD = phrase("reasons", "the password does not open it")
_STRANGE_LOCK = phrase("reasons", "it is locked in a way that is not known here")
_SLOW_LOCK = phrase("reasons", "its password would take far too long to try")
_NO_KEY = phrase("reasons", "it holds no private key")
_SEVERAL_KEYS = phrase("reasons", "it holds several keys; take a file for each")
_NO_CERTIFICATE = phrase("reasons", "it holds no certificate for its key")
_MOST_ROUNDS = 5_000_000
"""Of stretching the password: seconds of work. Files in use have up to a tenth of it."""
_KEY_BAGS = ("key_bag", "pkcs8_shrouded_key_bag")


def open_key_file(content: bytes, password: Secret) -> KeyInHand:
    """The key in a file, if it is one that may be brought back to a card; its taker wipes it.

    Errors: KeyFileRefused: no such file, another password, no or several keys, a certificate that
    is another key's or is not for decrypting.
    """
    if len(content) > LARGEST_KEY_FILE:
        raise KeyFileRefused(_TOO_LARGE)
    _check_structure(content)
    try:
        # The whole file as one object is refused for kinds of keys that this answers.
        key, own, others = pkcs12.load_key_and_certificates(content, password.reveal())
    except UnsupportedAlgorithm as cause:
        raise KeyFileRefused(_STRANGE_LOCK) from cause
    except ValueError as cause:
        raise KeyFileRefused(_WRONG_PASSWORD) from cause
    if key is None:
        raise KeyFileRefused(_NO_KEY)
    certificates = [c for c in (own, *others) if c is not None]
    historic = check_historic_key(_of_key(certificates, key), key.public_key())  # type: ignore[arg-type]  # other kinds of keys are refused there
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return KeyInHand(historic, Secret(plain))


def _of_key(certificates: list[x509.Certificate], key: PKCS12PrivateKeyTypes) -> x509.Certificate:
    """The key's own among them; with none of its own, the first, which is then refused as such."""
    if not certificates:
        raise KeyFileRefused(_NO_CERTIFICATE)
    own = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return next((c for c in certificates if _spki(c) == own), certificates[0])


def _spki(certificate: x509.Certificate) -> bytes | None:
    """None for a key of a kind that is not known here."""
    try:
        key = certificate.public_key()
    except (ValueError, UnsupportedAlgorithm):
        return None
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _check_structure(content: bytes) -> None:
    """Before the password is tried: is it such a file, and can trying it be borne?"""
    with asn1_wall(KeyFileRefused(_NO_KEY_FILE)):
        file = decode(asn1_pkcs12.Pfx, content)
        mac = file["mac_data"]
        rounds = [mac["iterations"].native] if mac.native is not None else []
        keys = 0
        for part in file.authenticated_safe:
            if part["content_type"].native == "data":
                for bag in decode(asn1_pkcs12.SafeContents, part["content"].native):
                    keys += bag["bag_id"].native in _KEY_BAGS
                    rounds += _rounds_of_bag(bag)
            elif part["content_type"].native == "encrypted_data":
                info = part["content"]["encrypted_content_info"]
                rounds.append(info["content_encryption_algorithm"].kdf_iterations)
    if any(count > _MOST_ROUNDS for count in rounds):
        raise KeyFileRefused(_SLOW_LOCK)
    if keys > 1:
        raise KeyFileRefused(_SEVERAL_KEYS)


def _rounds_of_bag(bag: Decoded) -> list[int]:
    if bag["bag_id"].native != "pkcs8_shrouded_key_bag":
        return []
    return [bag["bag_value"]["encryption_algorithm"].kdf_iterations]
