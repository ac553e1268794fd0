"""What a key file has to hold: one key for decrypting, its certificate, and whose they are."""

import hashlib
from dataclasses import dataclass, field

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from officer_app.domain.ca_faults import CertificateUnreadable
from officer_app.domain.certificates import summarise
from officer_app.domain.key_file_faults import KeyFileRefused
from officer_app.domain.keys import KeyAlgorithm, PublicKey, algorithm_of, spki_der, spki_sha256
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.domain.value import Value
from officer_app.domain.words import phrase

__all__ = ["LARGEST_KEY_FILE", "HistoricKey", "KeyInHand", "check_historic_key", "strange_names"]

LARGEST_KEY_FILE = 256 * 1024
"""Bytes. A key with a long chain has a tenth of it."""

_STRANGE_KIND = phrase("reasons", "no card holds a key of this kind")
_EXPONENT = phrase("reasons", "no card holds an RSA key with this public exponent")
_OTHER_KEY = phrase("reasons", "its certificate is another key's")
_NOT_FOR_DECRYPTING = phrase("reasons", "its certificate is not for a key that decrypts")
_SIGNS = phrase("reasons", "its key signs in somebody's name; such a key is never brought back")
_UNREADABLE = phrase("reasons", "its certificate cannot be read")
_USUAL_EXPONENT = 65537
_NOBODY = "-"


class HistoricKey(Value):
    """A key of earlier days by its certificate; the private half is never part of a value."""

    certificate: bytes
    """DER."""
    algorithm: KeyAlgorithm
    spki_sha256: str
    """Hex."""

    @property
    def sha256(self) -> str:
        """Fingerprint of the certificate, hex."""
        return hashlib.sha256(self.certificate).hexdigest()

    @property
    def subject(self) -> str:
        """Whom the certificate names (RFC 4514)."""
        return x509.load_der_x509_certificate(self.certificate).subject.rfc4514_string()

    def key(self) -> PublicKey:
        """The public key."""
        return x509.load_der_x509_certificate(self.certificate).public_key()  # type: ignore[return-value]  # checked when the value was made


@dataclass(frozen=True)
class KeyInHand:
    """A key between its file and the token: in memory only, wiped when the work ends."""

    historic: HistoricKey
    private_key: Secret = field(repr=False)
    """PKCS #8, DER."""


def check_historic_key(certificate: x509.Certificate, key: PublicKey) -> HistoricKey:
    """The key with its certificate, if it is one that decrypts. That it has expired is no fault.

    `key`: public half of what the file holds. Errors: KeyFileRefused.
    """
    try:
        algorithm = algorithm_of(key)
        same = spki_der(key) == spki_der(certificate.public_key())  # type: ignore[arg-type]  # any kind compares
    except (ValueError, UnsupportedAlgorithm) as cause:
        raise KeyFileRefused(_STRANGE_KIND) from cause
    if not same:
        raise KeyFileRefused(_OTHER_KEY)
    if isinstance(key, rsa.RSAPublicKey) and key.public_numbers().e != _USUAL_EXPONENT:
        raise KeyFileRefused(_EXPONENT)
    if isinstance(key, ed25519.Ed25519PublicKey):
        raise KeyFileRefused(_NOT_FOR_DECRYPTING)
    _check_usage(certificate, key)
    der = certificate.public_bytes(Encoding.DER)
    try:
        summarise(der)
    except CertificateUnreadable as cause:
        raise KeyFileRefused(_UNREADABLE) from cause
    return HistoricKey(
        certificate=der,
        algorithm=algorithm,
        spki_sha256=spki_sha256(key),
    )


def _check_usage(certificate: x509.Certificate, key: PublicKey) -> None:
    """Key usage of a key management key (RFC 5280 §4.2.1.3). One that says nothing is refused."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound as cause:
        raise KeyFileRefused(_NOT_FOR_DECRYPTING) from cause
    except ValueError as cause:
        raise KeyFileRefused(_UNREADABLE) from cause
    if usage.content_commitment or usage.key_cert_sign or usage.crl_sign:
        raise KeyFileRefused(_SIGNS)
    is_rsa = isinstance(key, rsa.RSAPublicKey)
    if not (usage.key_encipherment if is_rsa else usage.key_agreement):
        raise KeyFileRefused(_NOT_FOR_DECRYPTING)


def strange_names(key: HistoricKey, person: Person) -> tuple[str, ...]:
    """Names and addresses in the certificate that are not this person's as the directory has it.

    Empty when all that is there fits. Somebody may have had another name when the key was young:
    a person judges that. A certificate that names nobody at all is strange by that.
    """
    summary = summarise(key.certificate)
    fits = {_plain(text) for text in (person.display_name, str(person.id), person.email) if text}
    subject = x509.load_der_x509_certificate(key.certificate).subject
    written = [str(found.value) for found in subject.get_attributes_for_oid(NameOID.EMAIL_ADDRESS)]
    said = [text for text in (summary.display_name, *written, *summary.emails) if text]
    return tuple(dict.fromkeys(t for t in said or [_NOBODY] if _plain(t) not in fits))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
