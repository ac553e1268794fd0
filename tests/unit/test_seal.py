"""Sealed secrets."""

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.signature_faults import RecipientRefused, SealBroken
from officer_app.signing.seal import make_sealing_certificate, seal, unseal
from tests.support.issuing import NOW, key_of, self_made


def rsa_key(number: int, algorithm: KeyAlgorithm = KeyAlgorithm.RSA2048) -> rsa.RSAPrivateKey:
    key = key_of(algorithm, number)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


ESCROW, HERE, STRANGER = (rsa_key(number) for number in range(3))
TO_ESCROW = make_sealing_certificate(ESCROW, "Escrow", NOW)
TO_HERE = make_sealing_certificate(HERE, "Workstation", NOW)
TO_STRANGER = make_sealing_certificate(STRANGER, "Stranger", NOW)
SECRET = b"\x18management key and PUK"
SEALED = seal(SECRET, (TO_ESCROW, TO_HERE))


def test_every_recipient_can_open_it() -> None:
    for certificate, key in ((TO_ESCROW, ESCROW), (TO_HERE, HERE)):
        with unseal(SEALED, certificate, key) as secret:
            assert secret.reveal() == SECRET


def test_nobody_else_can() -> None:
    with pytest.raises(SealBroken, match="somebody else"):
        unseal(SEALED, TO_STRANGER, STRANGER)
    with pytest.raises(SealBroken, match="key is another one"):
        unseal(SEALED, TO_HERE, STRANGER)


def test_the_secret_is_not_in_it_and_no_two_seals_are_alike() -> None:
    assert SECRET not in SEALED
    assert seal(SECRET, (TO_HERE,)) != seal(SECRET, (TO_HERE,))


def test_a_seal_for_nobody_is_refused() -> None:
    with pytest.raises(RecipientRefused):
        seal(SECRET, ())


def test_a_recipient_that_could_not_open_it_is_refused_by_name() -> None:
    curve = self_made(ec.generate_private_key(ec.SECP256R1()), name="Curve")
    with pytest.raises(RecipientRefused, match=r"CN=Curve.*2048 bits"):
        seal(SECRET, (TO_HERE, curve.public_bytes(Encoding.DER)))


def test_a_recipient_with_a_short_key_is_refused() -> None:
    short = make_sealing_certificate(rsa_key(0, KeyAlgorithm.RSA1024), "Short", NOW)
    with pytest.raises(RecipientRefused, match="2048 bits"):
        seal(SECRET, (short,))


def test_a_recipient_whose_key_is_for_signing_only_is_refused() -> None:
    usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    signing = self_made(HERE, (usage, True)).public_bytes(Encoding.DER)
    with pytest.raises(RecipientRefused, match="not meant for sealing"):
        seal(SECRET, (signing,))


def test_a_recipient_that_is_no_certificate_is_refused() -> None:
    with pytest.raises(RecipientRefused, match="cannot be read"):
        seal(SECRET, (b"noise",))


@pytest.mark.parametrize("noise", [b"", b"\x30\x00", SEALED[:-1], SEALED + b"\0", bytes(2 << 20)])
def test_what_is_no_seal_is_refused(noise: bytes) -> None:
    with pytest.raises(SealBroken):
        unseal(noise, TO_HERE, HERE)


@settings(max_examples=150)
@given(place=st.integers(0, len(SEALED) - 1), bits=st.integers(1, 255))
def test_a_changed_byte_never_yields_another_secret(place: int, bits: int) -> None:
    """A byte of the other recipient's part may change unnoticed; the secret may not."""
    changed = bytearray(SEALED)
    changed[place] ^= bits
    try:
        with unseal(bytes(changed), TO_HERE, HERE) as secret:
            assert secret.reveal() == SECRET
    except SealBroken:
        return


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_noise_is_refused_in_our_words(noise: bytes) -> None:
    with pytest.raises(SealBroken):
        unseal(noise, TO_HERE, HERE)
