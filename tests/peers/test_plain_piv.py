"""A plain PIV card that we wrote, as OpenSC sees it; and one that OpenSC wrote, as we see it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import ManagementKeyAlgorithm, Slot
from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.piv import make_ccc, make_chuid
from officer_app.tokens.plain_piv import PlainPiv
from officer_app.tokens.port import Prepares, Token
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import (
    AttestationAuthority,
    ManagementAlgorithm,
    ManagementKey,
    VirtualCard,
)
from tests.peers.conftest import Bench
from tests.support.cards import NOW, PLAIN_GUID, Place
from tests.support.issuing import key_of, self_made
from tests.support.pcscd import PcscService

pytestmark = pytest.mark.pcscd

_T = TypeVar("_T")

TOKEN = TokenId(kind=TokenKind.PIV, serial=PLAIN_GUID.hex())
LOGIN = ("--login", "--pin", "739182")
# What piv-tool calls the algorithms of management keys; it takes them from a file in hex.
PEERS_ALGORITHMS = {ManagementKeyAlgorithm.TDES: "03", ManagementKeyAlgorithm.AES256: "0C"}


@pytest.fixture
def algorithm() -> ManagementKeyAlgorithm:
    """Of the management key; tests parametrise it."""
    return ManagementKeyAlgorithm.TDES


@pytest.fixture
def bench(
    pcsc_service: PcscService, algorithm: ManagementKeyAlgorithm, tmp_path: Path
) -> Iterator[Bench]:
    """A plain card in the first slot."""
    key = ManagementKey(ManagementAlgorithm(int(PEERS_ALGORITHMS[algorithm], 16)), value(algorithm))
    card = VirtualCard.blank_piv(PLAIN_GUID, management_key=key)
    slot = pcsc_service.slots[0]
    plugged = slot.plug(card)
    yield Bench(card, AttestationAuthority.create(NOW), slot.reader, tmp_path)
    slot.eject(plugged)


def value(algorithm: ManagementKeyAlgorithm) -> bytes:
    return (bytes(range(1, 9)) * 4)[: algorithm.key_bytes]


def do(bench: Bench, deed: Callable[[Token], _T]) -> _T:
    """One deed of ours; afterwards the card is free for others."""
    place = Place(bench.reader, PcscReaders())
    sitting = Sitting(place, TOKEN)
    try:
        return sitting.do(deed)
    finally:
        sitting.rest()
        place.lane.close()


def certified(key: PublicKey, name: str) -> bytes:
    """A certificate (DER) over a card's key."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signer = ec.generate_private_key(ec.SECP256R1())
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=400))
        .add_extension(usage, critical=True)
        .sign(signer, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )


def manage(algorithm: ManagementKeyAlgorithm, token: Token) -> None:
    with Secret(value(algorithm)) as key:
        token.authenticate(key)


def personalise(bench: Bench, spec: KeySpec) -> tuple[PublicKey, bytes]:
    """A PIN of its own, a key, its certificate, and the containers."""

    def deed(token: Token) -> tuple[PublicKey, bytes]:
        assert isinstance(token, PlainPiv)
        assert isinstance(token, Prepares)
        manage(ManagementKeyAlgorithm.TDES, token)
        key = token.generate_key(spec)
        der = certified(key, f"Holder {spec.slot}")
        token.write_certificate(spec.slot, der)
        token.write_containers(make_chuid(bytes(16), date(2036, 1, 1)), make_ccc(bytes(range(14))))
        with Secret("12345678") as puk, Secret("739182") as pin:
            token.set_pin_by_puk(puk, pin)
        return key, der

    return do(bench, deed)


def spec(slot: Slot, algorithm: KeyAlgorithm) -> KeySpec:
    return KeySpec(slot=slot, algorithm=algorithm, certificate="any")


def test_opensc_reads_the_card_signs_with_it_and_finds_no_errors(bench: Bench) -> None:
    key, der = personalise(bench, spec(Slot.AUTHENTICATION, KeyAlgorithm.RSA2048))
    bench.write("public.pem", key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    assert PLAIN_GUID.hex() in bench.run("piv-tool", "--serial").replace(" ", "").lower()
    assert "Personal Identity Verification" in bench.run("opensc-tool", "--name")
    shown = bench.pkcs11(*LOGIN, "--list-objects")
    assert "Certificate for PIV Authentication" in shown
    assert "Private Key Object; RSA" in shown
    bench.pkcs11("--read-object", "--type", "cert", "--id", "01", "-o", "read.der")
    assert (bench.directory / "read.der").read_bytes() == der
    assert "No errors" in bench.pkcs11(*LOGIN, "--test")
    bench.write("message", b"what was signed")
    sign = ("--sign", "-m", "SHA256-RSA-PKCS", "--id", "01", "-i", "message", "-o", "signature")
    bench.pkcs11(*LOGIN, *sign)
    assert "Verified OK" in bench.openssl(
        "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"
    )


def test_opensc_signs_with_the_signature_key_once_for_each_pin(bench: Bench) -> None:
    key, _der = personalise(bench, spec(Slot.SIGNATURE, KeyAlgorithm.P256))
    bench.write("public.pem", key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    bench.write("message", b"what was signed")
    bench.openssl("dgst", "-sha256", "-binary", "-out", "digest", "message")
    sign = (
        *LOGIN, "--sign", "-m", "ECDSA", "--signature-format", "openssl", "--id", "02",
        "-i", "digest", "-o", "signature",
    )  # fmt: skip
    bench.run("pkcs11-tool", "--module", "opensc-pkcs11.so", *sign, text="739182\n")
    assert "Verified OK" in bench.openssl(
        "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message"
    )


@pytest.mark.parametrize("algorithm", PEERS_ALGORITHMS, ids=str)
def test_we_read_the_certificate_that_piv_tool_wrote(
    bench: Bench, algorithm: ManagementKeyAlgorithm, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.write("key.hex", ":".join(f"{byte:02X}" for byte in value(algorithm)).encode())
    monkeypatch.setenv("PIV_EXT_AUTH_KEY", str(bench.directory / "key.hex"))
    admin = ("piv-tool", "-A", f"M:9B:{PEERS_ALGORITHMS[algorithm]}")
    der = self_made(key_of(KeyAlgorithm.P256), name="Written by another").public_bytes(Encoding.DER)
    bench.write("cert.pem", x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM))
    # It ends with the number that its last write returned, whatever that is; the card tells.
    bench.run(*admin, "-C", "9A", "-i", "cert.pem", wanted=range(256))
    seen = do(bench, lambda token: token.look())
    content = seen.content(Slot.AUTHENTICATION)
    assert content is not None
    assert content.certificate == der
    do(bench, lambda token: manage(algorithm, token))
