"""People, profiles, keys and an embedded CA for tests about certificates."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from officer_app.ca.embedded import EmbeddedCa
from officer_app.ca.issuing import Addresses
from officer_app.domain.ids import IdempotencyKey, SubscriberId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.order import Issued, Order
from officer_app.domain.profile_file import read_profiles
from officer_app.domain.profiles import CertificateProfile, Profiles
from officer_app.domain.secret import Secret
from officer_app.domain.subscriber import Person
from officer_app.signing.csr import make_csr
from officer_app.signing.keys import SoftwareKey

__all__ = [
    "NOW",
    "PRIVATE_KEY",
    "Clock",
    "certificate_profile",
    "copy_ca",
    "issue",
    "key_of",
    "make_ca",
    "make_person",
    "order_for",
    "passphrase",
    "pem",
    "self_made",
    "shipped_profiles",
]

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
PRIVATE_KEY = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey
ADDRESSES = Addresses(
    crl_uri="http://ca.example.com/issuing.crl", issuer_uri="http://ca.example.com/issuing.cer"
)


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        self.now += time


def passphrase() -> Secret:
    """The CA's, in tests."""
    return Secret("correct horse")


def make_ca(directory: Path, clock: Callable[[], datetime] | None = None) -> EmbeddedCa:
    """A new CA in a directory that is not there yet."""
    return EmbeddedCa.create(
        directory,
        name="Exempel AB",
        passphrase=passphrase(),
        clock=clock or Clock(),
        addresses=ADDRESSES,
    )


@cache
def _ready_made() -> dict[str, bytes]:
    """The files of one CA: stretching its passphrase takes its time."""
    with TemporaryDirectory() as place:
        make_ca(Path(place) / "ca")
        return {file.name: file.read_bytes() for file in (Path(place) / "ca").iterdir()}


def copy_ca(directory: Path, clock: Callable[[], datetime] | None = None) -> EmbeddedCa:
    """A CA that has done nothing yet. All copies have the same keys: not for tests of two CAs."""
    directory.mkdir()
    for name, content in _ready_made().items():
        (directory / name).write_bytes(content)
    return EmbeddedCa.open(directory, passphrase(), clock or Clock())


@cache
def shipped_profiles() -> Profiles:
    """The profiles that come with the program."""
    name = "standard.toml"
    return read_profiles((files("resources") / "profiles" / name).read_text("utf-8"), name)


def certificate_profile(name: str = "signature") -> CertificateProfile:
    """One of the shipped certificate profiles."""
    found = shipped_profiles().certificate(name)
    assert found is not None
    return found


def make_person(number: str = "p-1", **fields: object) -> Person:
    """Somebody with all that a certificate can name."""
    usual: dict[str, object] = {
        "id": SubscriberId(number),
        "given_name": "Åsa",
        "family_name": "Öberg",
        "organisation": "Exempel AB",
        "unit": "Kundtjänst",
        "country": "SE",
        "email": "asa.oberg@example.com",
        "upn": "asa.oberg@corp.example.com",
        "employee_number": "10042",
        "birth_date": date(1984, 2, 29),
        "personal_number": "19840229-1234",
    }
    return Person.model_validate({**usual, **fields})


@cache
def key_of(algorithm: KeyAlgorithm, number: int = 0) -> PRIVATE_KEY:
    """A key of that kind; the same one for the same number, since RSA keys take their time."""
    match algorithm:
        case KeyAlgorithm.P256:
            return ec.generate_private_key(ec.SECP256R1())
        case KeyAlgorithm.P384:
            return ec.generate_private_key(ec.SECP384R1())
        case KeyAlgorithm.ED25519:
            return ed25519.Ed25519PrivateKey.generate()
    return rsa.generate_private_key(65537, int(algorithm.removeprefix("rsa")))


def order_for(
    key: PRIVATE_KEY,
    *,
    name: str = "order-1",
    person: Person | None = None,
    profile: CertificateProfile | None = None,
) -> Order:
    """An order for a certificate over that key."""
    return Order(
        key=IdempotencyKey(name),
        csr=make_csr(SoftwareKey(key), None),
        subscriber=person or make_person(),
        profile=profile or certificate_profile(),
    )


def issue(ca: EmbeddedCa, order: Order) -> Issued:
    """What the CA answers, which has to be a certificate."""
    answer = ca.request(order)
    assert isinstance(answer, Issued), answer
    return answer


def pem(der: bytes) -> bytes:
    """A certificate as PEM."""
    return x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM)


def self_made(
    key: PRIVATE_KEY,
    *extensions: tuple[x509.ExtensionType, bool],
    name: str = "Somebody else",
    start: datetime = NOW,
    life: timedelta = timedelta(days=730),
) -> x509.Certificate:
    """A self-signed certificate with those extensions (and whether each is critical)."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + life)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(key, digest)
