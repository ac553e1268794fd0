"""Key files: what is taken out of them, and what is refused before any card hears of it."""

import subprocess
from pathlib import Path

import pytest
from asn1crypto import pkcs12 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    pkcs12,
)

from officer_app.domain.key_file import LARGEST_KEY_FILE, KeyInHand, strange_names
from officer_app.domain.key_file_faults import KeyFileRefused
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.secret import Secret
from officer_app.signing.pkcs12 import open_key_file
from tests.support.issuing import make_person
from tests.support.key_files import FILE_PASSWORD, Usage, certificate_of, key_file, old_key

FILES = (KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384)


def opened(content: bytes, password: str = FILE_PASSWORD) -> KeyInHand:
    with Secret(password) as secret:
        return open_key_file(content, secret)


def refused(content: bytes, password: str = FILE_PASSWORD) -> str:
    with pytest.raises(KeyFileRefused) as fault:
        opened(content, password)
    return fault.value.reason


def with_certificate(certificate: x509.Certificate) -> bytes:
    return key_file(certificate=certificate)


def locked(
    key: object, certificate: x509.Certificate | None, others: list[x509.Certificate] | None = None
) -> bytes:
    lock = BestAvailableEncryption(FILE_PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(b"x", key, certificate, others, lock)  # type: ignore[arg-type]  # any of its kinds


@pytest.mark.parametrize("algorithm", FILES)
def test_a_key_comes_out_with_its_certificate_though_that_has_expired(
    algorithm: KeyAlgorithm,
) -> None:
    found, key = opened(key_file(algorithm)), old_key(algorithm)
    assert found.historic.algorithm is algorithm
    assert found.historic.spki_sha256 == spki_sha256(key.public_key())
    with found.private_key as plain:
        assert load_der_private_key(plain.reveal(), None).public_key() == key.public_key()


def test_a_key_of_curve_25519_comes_out_as_openssl_wrote_it(tmp_path: Path) -> None:
    key = old_key(KeyAlgorithm.X25519)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "both.pem").write_bytes(pem + certificate_of(key).public_bytes(Encoding.PEM))
    subprocess.run(
        [
            *("openssl", "pkcs12", "-export", "-in", "both.pem", "-out", "old.p12"),
            *("-passout", f"pass:{FILE_PASSWORD}"),
        ],
        cwd=tmp_path,
        check=True,
    )
    found = opened((tmp_path / "old.p12").read_bytes())
    assert found.historic.algorithm is KeyAlgorithm.X25519
    found.private_key.close()


def test_the_key_never_shows_in_what_is_printed() -> None:
    found = opened(key_file())
    with found.private_key as plain:
        assert plain.reveal().hex() not in repr(found)
        assert repr(plain.reveal()) not in repr(found)


def test_a_certificate_of_its_own_is_found_among_others() -> None:
    key, other = old_key(KeyAlgorithm.P256), old_key(KeyAlgorithm.P256, 1)
    content = locked(key, None, [certificate_of(other), certificate_of(key)])
    assert opened(content).historic.spki_sha256 == spki_sha256(key.public_key())


def test_what_is_no_key_file_is_refused_as_such() -> None:
    whole = key_file()
    for content in (
        b"",
        b"\x30\x80",
        b"-----BEGIN",
        whole[:200],
        whole + b"\0",
        b"\x30\x03\x02\x01\x03",
    ):
        assert refused(content) == "it is no PKCS#12 file"


def test_a_large_file_is_refused_unread() -> None:
    assert refused(bytes(LARGEST_KEY_FILE + 1)) == "it is too large for a key file"


@pytest.mark.parametrize("password", ["", "apple pie 1995", "å" * 500])
def test_another_password_is_told_from_a_bad_file(password: str) -> None:
    assert refused(key_file(), password) == "the password does not open it"


def test_a_file_of_several_keys_is_refused() -> None:
    assert "several keys" in refused(_with_two_keys())


def _with_two_keys() -> bytes:
    """The safe of one file twice; its checksum is not looked at before the keys are counted."""
    file = asn1.Pfx.load(key_file())
    parts = list(file.authenticated_safe)
    doubled = asn1.AuthenticatedSafe([*parts, *parts])
    file["auth_safe"]["content"] = doubled.dump()
    content: bytes = file.dump(force=True)
    return content


def test_a_password_that_takes_minutes_to_try_is_not_tried() -> None:
    file = asn1.Pfx.load(key_file())
    file["mac_data"]["iterations"] = 2_000_000_000
    assert "far too long" in refused(file.dump(force=True))


def test_a_file_without_key_or_certificate_is_refused() -> None:
    key = old_key(KeyAlgorithm.P256)
    assert refused(locked(None, certificate_of(key))) == "it holds no private key"
    assert refused(locked(key, None)) == "it holds no certificate for its key"


def test_a_certificate_of_another_key_is_refused() -> None:
    other = certificate_of(old_key(KeyAlgorithm.P256, 1))
    content = locked(old_key(KeyAlgorithm.P256), None, [other])
    assert refused(content) == "its certificate is another key's"


@pytest.mark.parametrize(
    ("usage", "reason"),
    [
        (None, "is not for a key that decrypts"),
        (Usage(encipherment=False, agreement=False, signature=True), "is not for a key"),
        (Usage(agreement=False), "is not for a key"),
        (Usage(commitment=True), "signs in somebody's name"),
    ],
)
def test_only_keys_that_decrypt_are_brought_back(usage: Usage | None, reason: str) -> None:
    certificate = certificate_of(old_key(KeyAlgorithm.P256), usage=usage)
    assert reason in refused(with_certificate(certificate))


def test_keys_that_no_card_holds_are_refused() -> None:
    for key, reason in (
        (ec.generate_private_key(ec.SECP521R1()), "no card holds a key of this kind"),
        (rsa.generate_private_key(3, 2048), "no card holds an RSA key with this public exponent"),
        (ed25519.Ed25519PrivateKey.generate(), "its certificate is not for a key that decrypts"),
    ):
        assert refused(locked(key, certificate_of(key))) == reason  # type: ignore[arg-type]  # strange on purpose


def test_names_that_are_not_the_persons_are_told() -> None:
    person = make_person().model_copy(
        update={"given_name": "Anna", "family_name": "Exempel", "email": "anna@sample.example"}
    )

    def strange(name: str, email: str) -> tuple[str, ...]:
        certificate = certificate_of(old_key(KeyAlgorithm.P256), name=name, email=email)
        return strange_names(opened(with_certificate(certificate)).historic, person)

    assert strange("anna  exempel", "Anna@Sample.example") == ()
    assert strange(str(person.id), "") == ()
    assert strange("Anna Formerly", "anna@sample.example") == ("Anna Formerly",)
    assert strange("Anna Exempel", "eva@sample.example") == ("eva@sample.example",)
    assert strange("", "") == ("-",)
