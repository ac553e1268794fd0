"""Is a certificate request one that this profile may be granted to?"""

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa

from officer_app.domain.keys import KeyAlgorithm, PublicKey, algorithm_of, spki_sha256
from officer_app.domain.policy_faults import RequestRefused
from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.value import Value

__all__ = ["CheckedRequest", "check_request"]

LARGEST_BYTES = 64 * 1024
SMALLEST_RSA_BITS = 2048
SMALLEST_EXPONENT = 65537
LARGEST_EXPONENT_BITS = 256
_SOUND_HASHES = (hashes.SHA256, hashes.SHA384, hashes.SHA512)


class CheckedRequest(Value):
    """A request that passed every check."""

    spki_sha256: str
    """Hex."""
    algorithm: KeyAlgorithm
    der: bytes


def check_request(
    der: bytes, *, expected_spki_sha256: str | None, profile: CertificateProfile
) -> CheckedRequest:
    """Check a PKCS #10 request (RFC 2986), DER. Its subject is not looked at: profiles name people.

    `expected_spki_sha256` (hex) is the key that the request has to be for; None: any.
    Errors: RequestRefused saying what is wrong; the size is looked at before anything is parsed.
    """
    if len(der) > LARGEST_BYTES:
        raise RequestRefused(f"it has {len(der)} bytes, more than the {LARGEST_BYTES} that one may")
    request = _load(der)
    key, algorithm = _key(request, profile)
    _check_possession(request)
    name = spki_sha256(key)
    if expected_spki_sha256 is not None and name != expected_spki_sha256:
        raise RequestRefused("it is for another key than the one made on the card")
    return CheckedRequest(spki_sha256=name, algorithm=algorithm, der=der)


def _load(der: bytes) -> x509.CertificateSigningRequest:
    try:
        return x509.load_der_x509_csr(der)
    except (ValueError, x509.InvalidVersion) as cause:
        raise RequestRefused("it is not a PKCS #10 request in DER") from cause


def _key(
    request: x509.CertificateSigningRequest, profile: CertificateProfile
) -> tuple[PublicKey, KeyAlgorithm]:
    try:
        key: PublicKey = request.public_key()  # type: ignore[assignment]  # algorithm_of refuses others
        if isinstance(key, rsa.RSAPublicKey):
            _check_rsa(key)
        algorithm = algorithm_of(key)
    except (ValueError, UnsupportedAlgorithm) as cause:
        raise RequestRefused("its key is of a kind that no certificate is given for") from cause
    if algorithm not in profile.algorithms:
        raise RequestRefused(f"the profile {profile.name} takes no keys of the kind {algorithm}")
    return key, algorithm


def _check_rsa(key: rsa.RSAPublicKey) -> None:
    """Sizes and exponents of SP 800-56B §6.2 and §6.4.2."""
    if key.key_size < SMALLEST_RSA_BITS:
        raise RequestRefused(f"an RSA key has to have at least {SMALLEST_RSA_BITS} bits")
    exponent = key.public_numbers().e
    odd = exponent % 2 == 1
    if not odd or exponent < SMALLEST_EXPONENT or exponent.bit_length() > LARGEST_EXPONENT_BITS:
        raise RequestRefused("the public exponent of its RSA key is weak")


def _check_possession(request: x509.CertificateSigningRequest) -> None:
    try:
        digest = request.signature_hash_algorithm
        sound = request.is_signature_valid
    except (ValueError, TypeError, UnsupportedAlgorithm) as cause:
        raise RequestRefused("it is signed in a way that is not accepted") from cause
    if digest is not None and not isinstance(digest, _SOUND_HASHES):
        raise RequestRefused("it is signed with a weak hash")
    if not sound:
        raise RequestRefused("its signature does not prove possession of the key")
