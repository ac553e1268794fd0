"""Keys elsewhere sign through every builder of the library: it promises nothing, so we look."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import (
    PKCS7Options,
    PKCS7SignatureBuilder,
)
from cryptography.x509 import ocsp
from cryptography.x509.oid import NameOID

from officer_app.domain.keys import KeyAlgorithm, PublicKey
from officer_app.signing.keys import SignerOf, SoftwareKey, digest_of, private_key_over
from tests.support.issuing import NOW, key_of

NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Elsewhere")])


class Elsewhere:
    """A key that counts what it is asked to sign."""

    def __init__(self, algorithm: KeyAlgorithm) -> None:
        self._key = SoftwareKey(key_of(algorithm))
        self.asked = 0

    @property
    def public_key(self) -> PublicKey:
        return self._key.public_key

    def sign(self, message: bytes) -> bytes:
        self.asked += 1
        return self._key.sign(message)


SIGNERS = [KeyAlgorithm.RSA2048, KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.ED25519]


@pytest.fixture(params=SIGNERS)
def elsewhere(request: pytest.FixtureRequest) -> Elsewhere:
    return Elsewhere(request.param)


def certificate_of(elsewhere: Elsewhere, key: SignerOf) -> x509.Certificate:
    return (
        x509.CertificateBuilder(NAME, NAME, key.public_key(), 1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(1))
        .sign(key, digest_of(elsewhere.public_key))
    )


def test_it_signs_a_request(elsewhere: Elsewhere) -> None:
    key = private_key_over(elsewhere)
    builder = x509.CertificateSigningRequestBuilder(NAME)
    assert builder.sign(key, digest_of(elsewhere.public_key)).is_signature_valid
    assert elsewhere.asked == 1


def test_it_signs_a_certificate(elsewhere: Elsewhere) -> None:
    certificate = certificate_of(elsewhere, private_key_over(elsewhere))
    certificate.verify_directly_issued_by(certificate)
    assert elsewhere.asked == 1


def test_it_signs_a_revocation_list(elsewhere: Elsewhere) -> None:
    key = private_key_over(elsewhere)
    builder = x509.CertificateRevocationListBuilder(NAME, NOW, NOW + timedelta(1))
    crl = builder.sign(key, digest_of(elsewhere.public_key))
    assert crl.is_signature_valid(key.public_key())
    assert elsewhere.asked == 1


def test_it_signs_an_ocsp_answer(elsewhere: Elsewhere) -> None:
    key = private_key_over(elsewhere)
    certificate = certificate_of(elsewhere, key)
    builder = ocsp.OCSPResponseBuilder().add_response(
        certificate,
        certificate,
        hashes.SHA256(),
        ocsp.OCSPCertStatus.GOOD,
        NOW,
        NOW + timedelta(1),
        None,
        None,
    )
    answer = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, certificate).sign(
        key, digest_of(elsewhere.public_key)
    )
    assert answer.response_status is ocsp.OCSPResponseStatus.SUCCESSFUL
    assert elsewhere.asked == 2


@pytest.mark.parametrize("algorithm", [KeyAlgorithm.RSA2048, KeyAlgorithm.P256])
def test_it_signs_a_pkcs7_message(algorithm: KeyAlgorithm) -> None:
    elsewhere = Elsewhere(algorithm)
    key = private_key_over(elsewhere)
    assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    builder = PKCS7SignatureBuilder().set_data(b"message")
    certificate = certificate_of(elsewhere, key)
    signed = builder.add_signer(certificate, key, hashes.SHA256())
    assert signed.sign(Encoding.DER, [PKCS7Options.Binary])
    assert elsewhere.asked == 2
