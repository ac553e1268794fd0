"""Certificate requests signed by a key wherever it lives."""

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.domain.keys import SigningKey
from officer_app.signing.keys import digest_of, private_key_over

__all__ = ["make_csr"]


def make_csr(key: SigningKey, subject: x509.Name | None) -> bytes:
    """A PKCS #10 request (RFC 2986), DER; its signature proves possession of the key.

    The CA names the subject itself, so an empty one will do. Errors: those of `key.sign`.
    """
    request = x509.CertificateSigningRequestBuilder().subject_name(subject or x509.Name([]))
    signed = request.sign(private_key_over(key), digest_of(key.public_key))
    return signed.public_bytes(Encoding.DER)
