"""Certificate requests, good and bad."""

import pytest
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from officer_app.domain.csr import CheckedRequest, check_request
from officer_app.domain.keys import KeyAlgorithm, SigningKey, spki_sha256
from officer_app.domain.policy_faults import RequestRefused
from officer_app.domain.profiles import CertificateProfile
from officer_app.signing.csr import make_csr
from officer_app.signing.keys import SoftwareKey, private_key_over
from tests.support.issuing import PRIVATE_KEY, certificate_profile, key_of

P256 = key_of(KeyAlgorithm.P256)
REQUEST = make_csr(SoftwareKey(P256), None)
ANY_KIND = certificate_profile().model_copy(
    update={"algorithms": frozenset(KeyAlgorithm) - {KeyAlgorithm.RSA1024}}
)

RSA_WITH_SHA256 = bytes.fromhex("06092a864886f70d01010b")
RSA_WITH_SHA1 = bytes.fromhex("06092a864886f70d010105")


def check(der: bytes, profile: CertificateProfile = ANY_KIND) -> CheckedRequest:
    return check_request(der, expected_spki_sha256=None, profile=profile)


@pytest.mark.parametrize(
    "algorithm",
    [KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.ED25519, KeyAlgorithm.RSA2048],
)
def test_a_request_made_by_a_key_elsewhere_passes(algorithm: KeyAlgorithm) -> None:
    key = SoftwareKey(key_of(algorithm))
    checked = check(make_csr(key, x509.Name([])))
    assert (checked.algorithm, checked.spki_sha256) == (algorithm, spki_sha256(key.public_key))


def test_the_expected_key_passes_and_another_is_refused() -> None:
    ours, other = SoftwareKey(P256), SoftwareKey(key_of(KeyAlgorithm.P256, 1))
    name = spki_sha256(ours.public_key)
    check_request(REQUEST, expected_spki_sha256=name, profile=ANY_KIND)
    with pytest.raises(RequestRefused, match="another key"):
        check_request(make_csr(other, None), expected_spki_sha256=name, profile=ANY_KIND)


def test_ten_megabytes_are_refused_unread() -> None:
    with pytest.raises(RequestRefused, match="10000000 bytes"):
        check(bytes(10_000_000))


@pytest.mark.parametrize(
    "der", [b"", b"\x30", b"-----BEGIN CERTIFICATE REQUEST-----", REQUEST + b"\0", REQUEST[:-1]]
)
def test_what_is_not_exactly_one_request_in_der_is_refused(der: bytes) -> None:
    with pytest.raises(RequestRefused, match="PKCS #10"):
        check(der)


def test_a_request_that_another_key_signed_proves_nothing() -> None:
    class Impostor:
        """Claims one key and signs with another."""

        public_key = SoftwareKey(P256).public_key

        def sign(self, message: bytes) -> bytes:
            return SoftwareKey(key_of(KeyAlgorithm.P256, 1)).sign(message)

    impostor: SigningKey = Impostor()
    with pytest.raises(RequestRefused, match="possession"):
        check(make_csr(impostor, None))


def test_a_kind_of_key_that_the_profile_does_not_name_is_refused() -> None:
    only_rsa = ANY_KIND.model_copy(update={"algorithms": frozenset({KeyAlgorithm.RSA2048})})
    with pytest.raises(RequestRefused, match="takes no keys of the kind p256"):
        check(REQUEST, only_rsa)


def test_an_rsa_key_of_1024_bits_is_refused_with_the_number_that_is_needed() -> None:
    with pytest.raises(RequestRefused, match="has to have at least 2048 bits"):
        check(make_csr(SoftwareKey(key_of(KeyAlgorithm.RSA1024)), None))


def test_an_rsa_key_with_exponent_three_is_refused() -> None:
    key = rsa.generate_private_key(3, 2048)
    with pytest.raises(RequestRefused, match="exponent"):
        check(make_csr(SoftwareKey(key), None))


def test_a_curve_that_no_token_has_is_refused() -> None:
    key = ec.generate_private_key(ec.SECP521R1())
    der = signed_with(key, hashes.SHA512())
    with pytest.raises(RequestRefused, match="of a kind"):
        check(der)


def test_a_request_signed_with_sha1_is_refused() -> None:
    key = key_of(KeyAlgorithm.RSA2048)
    assert isinstance(key, rsa.RSAPrivateKey)
    request = x509.load_der_x509_csr(make_csr(SoftwareKey(key), None))
    weak = key.sign(request.tbs_certrequest_bytes, padding.PKCS1v15(), hashes.SHA1())  # noqa: S303
    der = request.public_bytes(Encoding.DER)
    der = der.replace(request.signature, weak).replace(RSA_WITH_SHA256, RSA_WITH_SHA1)
    with pytest.raises(RequestRefused, match="weak hash"):
        check(der)


def signed_with(key: PRIVATE_KEY, digest: hashes.HashAlgorithm) -> bytes:
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    return builder.sign(key, digest).public_bytes(Encoding.DER)  # type: ignore[arg-type]  # SHA-1 on purpose


def test_a_key_elsewhere_signs_with_no_other_hash_or_padding() -> None:
    outside = private_key_over(SoftwareKey(key_of(KeyAlgorithm.RSA2048)))
    assert isinstance(outside, rsa.RSAPrivateKey)
    with pytest.raises(UnsupportedAlgorithm):
        outside.sign(b"m", padding.PKCS1v15(), hashes.SHA384())
    with pytest.raises(UnsupportedAlgorithm):
        outside.sign(b"m", padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
    with pytest.raises(UnsupportedAlgorithm):
        outside.decrypt(b"c", padding.PKCS1v15())
    curve = private_key_over(SoftwareKey(P256))
    assert isinstance(curve, ec.EllipticCurvePrivateKey)
    with pytest.raises(UnsupportedAlgorithm):
        curve.sign(b"m", ec.ECDSA(hashes.SHA384()))
    with pytest.raises(UnsupportedAlgorithm):
        curve.private_numbers()


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0, len(REQUEST) - 1), bits=st.integers(1, 255))
def test_a_changed_byte_is_refused_in_our_words(place: int, bits: int) -> None:
    changed = bytearray(REQUEST)
    changed[place] ^= bits
    with pytest.raises(RequestRefused):
        check(bytes(changed))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_noise_is_refused_in_our_words(noise: bytes) -> None:
    with pytest.raises(RequestRefused):
        check(noise)
