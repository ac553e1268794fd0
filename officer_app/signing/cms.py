"""The officer's signature: CMS SignedData at the level CAdES-B-B (RFC 5652, EN 319 122-1).

The content lies inside. Signed with it: content type, message digest, time of signing, and the
hash of the signer's certificate (signing-certificate-v2, RFC 5035), so that no other certificate
over the same key can be put in its place.
"""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

from officer_app.domain.keys import PublicKey, SigningKey, spki_der
from officer_app.domain.signature_faults import SignatureInvalid
from officer_app.domain.value import Value
from officer_app.signing.asn1 import Decoded, asn1_wall, decode, encoded
from officer_app.signing.chain import trusted_path
from officer_app.signing.keys import digest_of

__all__ = ["VerifiedContent", "sign_authorisation", "verify_signed"]

LARGEST_BYTES = 1 << 20
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
_SIGNED = ("content_type", "message_digest", "signing_time", "signing_certificate_v2")


class VerifiedContent(Value):
    """What was signed, by whom, and when by the signer's own account."""

    content: bytes
    signer_certificate: bytes
    """DER."""
    signed_at: datetime


def sign_authorisation(
    content: bytes,
    *,
    key: SigningKey,
    certificate: bytes,
    chain: Sequence[bytes],
    at: datetime,
) -> bytes:
    """Sign `content`; answers CMS SignedData, DER. Certificates are DER.

    Errors: SignatureInvalid when the key is not the certificate's, or when what the key answers is
    no signature of it; those of `key.sign`.
    """
    signer = x509.load_der_x509_certificate(certificate)
    public_key = key.public_key
    if spki_der(public_key) != spki_der(signer.public_key()):  # type: ignore[arg-type]  # any kind compares
        raise SignatureInvalid("the key is not the one that the certificate names")
    digest = _digest_name(public_key)
    attributes = encoded(_signed_attributes(content, certificate, digest, at))
    signed_bytes = attributes.dump()
    signature = key.sign(signed_bytes)
    _check_signature(public_key, signature, signed_bytes, digest)
    signer_info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": _issuer_and_serial(certificate),
            "digest_algorithm": {"algorithm": digest},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": _signature_name(public_key, digest)},
            "signature": signature,
        }
    )
    return _enclose(content, signer_info, digest, [certificate, *chain])


def verify_signed(signed: bytes, roots: Sequence[bytes], at: datetime) -> VerifiedContent:
    """Check a SignedData (DER) with its content inside and exactly one signer.

    Errors: SignatureInvalid saying what does not hold; SignerUntrusted when the signer's
    certificate does not lead to one of `roots` (DER) at `at`. Revocation is `check_signer`'s part.
    """
    if len(signed) > LARGEST_BYTES:
        raise SignatureInvalid("it is too large")
    with asn1_wall(SignatureInvalid("it is not a signed message")):
        data = _signed_data(signed)
        content = _content(data)
        info = _only_signer(data)
        certificates = [choice.chosen.dump() for choice in data["certificates"]]
        attributes = _attributes(info)
    signer = _signer(info, certificates)
    with asn1_wall(SignatureInvalid("its signed attributes cannot be read")):
        digest = str(info["digest_algorithm"]["algorithm"].native)
        _check_attributes(attributes, content, signer, digest)
        signed_at = attributes["signing_time"].native
        signature = info["signature"].native
        algorithm = str(info["signature_algorithm"]["algorithm"].native)
        signed_bytes = _as_set(info["signed_attrs"])
    key = _key_of(signer)
    plain_rsa = isinstance(key, rsa.RSAPublicKey) and algorithm == "rsassa_pkcs1v15"
    if not plain_rsa and algorithm != _signature_name(key, digest):
        raise SignatureInvalid("its algorithm does not go with its key")
    _check_signature(key, signature, signed_bytes, digest)
    trusted_path(signer, [c for c in certificates if c != signer], roots, at)
    return VerifiedContent(content=content, signer_certificate=signer, signed_at=signed_at)


def _digest_name(key: PublicKey) -> str:
    """Ed25519 hashes the content with SHA-512 (RFC 8419 §3); others as they sign."""
    digest = digest_of(key)
    return digest.name if digest else "sha512"


def _signature_name(key: PublicKey, digest: str) -> str:
    match key:
        case rsa.RSAPublicKey():
            return f"{digest}_rsa"
        case ec.EllipticCurvePublicKey():
            return f"{digest}_ecdsa"
        case ed25519.Ed25519PublicKey() if digest == "sha512":
            return "ed25519"
    raise SignatureInvalid("its algorithm does not go with its key")


def _signed_attributes(
    content: bytes, certificate: bytes, digest: str, at: datetime
) -> cms.CMSAttributes:
    identifier: dict[str, object] = {"cert_hash": hashlib.sha256(certificate).digest()}
    moment = at.replace(microsecond=0)
    time = {"utc_time" if 1950 <= moment.year < 2050 else "generalized_time": moment}
    values: dict[str, object] = {
        "content_type": "data",
        "message_digest": hashlib.new(digest, content).digest(),
        "signing_time": cms.Time(time),
        "signing_certificate_v2": encoded(tsp.SigningCertificateV2({"certs": [identifier]})),
    }
    return cms.CMSAttributes(
        [encoded(cms.CMSAttribute({"type": name, "values": [values[name]]})) for name in _SIGNED]
    )


def _issuer_and_serial(certificate: bytes) -> cms.SignerIdentifier:
    parsed = asn1_x509.Certificate.load(certificate)
    return cms.SignerIdentifier(
        name="issuer_and_serial_number",
        value=cms.IssuerAndSerialNumber(
            {"issuer": parsed.issuer, "serial_number": parsed.serial_number}
        ),
    )


def _enclose(
    content: bytes, info: cms.SignerInfo, digest: str, certificates: Sequence[bytes]
) -> bytes:
    data = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": digest}],
            "encap_content_info": {"content_type": "data", "content": content},
            "certificates": [
                cms.CertificateChoices(name="certificate", value=asn1_x509.Certificate.load(der))
                for der in dict.fromkeys(certificates)
            ],
            "signer_infos": [encoded(info)],
        }
    )
    kind = "signed_data"
    signed: bytes = cms.ContentInfo({"content_type": kind, "content": encoded(data)}).dump()
    return signed


def _signed_data(der: bytes) -> Decoded:
    outer = decode(cms.ContentInfo, der)
    if outer["content_type"].native != "signed_data":
        raise SignatureInvalid("it is not a signed message")
    return outer["content"]


def _content(data: Decoded) -> bytes:
    inner = data["encap_content_info"]
    content = inner["content"].native
    if inner["content_type"].native != "data" or not isinstance(content, bytes):
        raise SignatureInvalid("its content is not inside it")
    return content


def _only_signer(data: Decoded) -> Decoded:
    infos = list(data["signer_infos"])
    if len(infos) != 1:
        raise SignatureInvalid("it has not exactly one signer")
    if infos[0]["version"].native != "v1":
        raise SignatureInvalid("it does not name its signer by issuer and number")
    return infos[0]


def _attributes(info: Decoded) -> dict[str, Decoded]:
    """The four attributes that CAdES-B-B asks for, each there once with one value."""
    found: dict[str, Decoded] = {}
    for attribute in info["signed_attrs"]:
        name, values = str(attribute["type"].native), list(attribute["values"])
        if name in found or len(values) != 1:
            raise SignatureInvalid("a signed attribute is there twice")
        found[name] = values[0]
    if not found.keys() >= set(_SIGNED):
        raise SignatureInvalid("a signed attribute is missing")
    return found


def _signer(info: Decoded, certificates: list[bytes]) -> bytes:
    with asn1_wall(SignatureInvalid("its certificates cannot be read")):
        wanted = info["sid"].chosen.dump()
        found = [c for c in certificates if _issuer_and_serial(c).chosen.dump() == wanted]
    if len(found) != 1:
        raise SignatureInvalid("the signer's certificate is not inside it")
    return found[0]


def _check_attributes(
    attributes: dict[str, Decoded], content: bytes, signer: bytes, digest: str
) -> None:
    if digest not in _HASHES:
        raise SignatureInvalid("its hash is not accepted")
    if attributes["content_type"].native != "data":
        raise SignatureInvalid("its content is of another type than was signed")
    said = attributes["message_digest"].native
    if not hmac.compare_digest(said, hashlib.new(digest, content).digest()):
        raise SignatureInvalid("its content was changed after it was signed")
    first = attributes["signing_certificate_v2"]["certs"][0]
    hash_name = str(first["hash_algorithm"]["algorithm"].native)
    if hash_name not in _HASHES:
        raise SignatureInvalid("its hash is not accepted")
    if not hmac.compare_digest(first["cert_hash"].native, hashlib.new(hash_name, signer).digest()):
        raise SignatureInvalid("it was made with another certificate")
    if attributes["signing_time"].native.tzinfo is None:
        raise SignatureInvalid("its time of signing cannot be read")


def _as_set(attributes: Decoded) -> bytes:
    """What was hashed: the attributes under the tag of a SET instead of [0] (RFC 5652 §5.4)."""
    der: bytes = attributes.dump()
    return b"\x31" + der[1:]


def _key_of(signer: bytes) -> PublicKey:
    with asn1_wall(SignatureInvalid("the signer's certificate cannot be read")):
        key = x509.load_der_x509_certificate(signer).public_key()
    if isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey):
        return key
    raise SignatureInvalid("the signer's key is of no accepted kind")


def _check_signature(key: PublicKey, signature: bytes, message: bytes, digest: str) -> None:
    try:
        match key:
            case rsa.RSAPublicKey():
                key.verify(signature, message, padding.PKCS1v15(), _HASHES[digest])
            case ec.EllipticCurvePublicKey():
                key.verify(signature, message, ec.ECDSA(_HASHES[digest]))
            case ed25519.Ed25519PublicKey():
                key.verify(signature, message)
            case _:
                raise SignatureInvalid("a key of this kind cannot sign")
    except InvalidSignature as cause:
        raise SignatureInvalid("it was not made with the signer's key") from cause
