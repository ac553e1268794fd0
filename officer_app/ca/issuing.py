"""What the embedded CA's certificates and lists say (RFC 5280), apart from where they are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.x509 import ObjectIdentifier
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

from officer_app.domain.profiles import CertificateProfile, KeyUsage
from officer_app.domain.value import Value

__all__ = [
    "Addresses",
    "Contents",
    "Issuer",
    "Revocation",
    "authority_certificate",
    "authority_name",
    "end_certificate",
    "revocation_list",
]

CRL_LIFE = timedelta(hours=24)
_ANY_POLICY = ObjectIdentifier("2.5.29.32.0")


class Addresses(Value):
    """Where others find the CA's list and certificate; what is None is not named anywhere."""

    crl_uri: str | None = None
    issuer_uri: str | None = None


@dataclass(frozen=True)
class Issuer:
    """An authority that can sign: its certificate and private key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def __repr__(self) -> str:
        return f"Issuer({self.certificate.subject.rfc4514_string()}, •••)"

    def digest(self) -> SHA256 | SHA384:
        """The hash that goes with its key."""
        return SHA384() if self.key.key_size == 384 else SHA256()


@dataclass(frozen=True)
class Contents:
    """All that is decided about a certificate before it is signed."""

    serial: int
    subject: x509.Name
    alternative_names: tuple[x509.GeneralName, ...]
    not_before: datetime
    not_after: datetime
    csr: bytes
    profile: CertificateProfile


class Revocation(Value):
    """One entry of a revocation list."""

    serial: int
    at: datetime
    reason: x509.ReasonFlags


def authority_name(organisation: str, what: str) -> x509.Name:
    """The name of an authority, such as “… Root CA”."""
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{organisation} {what}"),
        ]
    )


def authority_certificate(
    name: x509.Name,
    key: ec.EllipticCurvePublicKey,
    *,
    signed_by: Issuer | ec.EllipticCurvePrivateKey,
    serial: int,
    not_before: datetime,
    not_after: datetime,
) -> x509.Certificate:
    """A root (signed by its own private key) or an authority below `signed_by`."""
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .public_key(key)
        .serial_number(serial)
        .not_valid_before(not_before)
        .not_valid_after(not_after)
        .add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )
    if not isinstance(signed_by, Issuer):
        root = x509.BasicConstraints(ca=True, path_length=None)
        own = builder.issuer_name(name).add_extension(root, critical=True)
        return own.sign(signed_by, SHA384() if signed_by.key_size == 384 else SHA256())
    any_policy = x509.PolicyInformation(_ANY_POLICY, None)
    return (
        builder.issuer_name(signed_by.certificate.subject)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_identifier(signed_by), critical=False)
        .add_extension(x509.CertificatePolicies([any_policy]), critical=False)
        .sign(signed_by.key, signed_by.digest())
    )


def end_certificate(contents: Contents, issuer: Issuer, addresses: Addresses) -> x509.Certificate:
    """The certificate of a subscriber."""
    key = x509.load_der_x509_csr(contents.csr).public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(contents.subject)
        .issuer_name(issuer.certificate.subject)
        .public_key(key)
        .serial_number(contents.serial)
        .not_valid_before(contents.not_before)
        .not_valid_after(contents.not_after)
    )
    usage = _usage(*contents.profile.key_usage)
    extensions: list[tuple[x509.ExtensionType, bool]] = [
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (usage, True),
        (x509.SubjectKeyIdentifier.from_public_key(key), False),
        (_key_identifier(issuer), False),
        *((extension, False) for extension in _from_profile(contents)),
        *((extension, False) for extension in _from_addresses(addresses)),
    ]
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(issuer.key, issuer.digest())


def revocation_list(
    issuer: Issuer, number: int, revocations: Iterable[Revocation], now: datetime
) -> x509.CertificateRevocationList:
    """A version 2 list, valid for 24 hours from `now` (RFC 5280 §5)."""
    start = now.replace(microsecond=0)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(start)
        .next_update(start + CRL_LIFE)
        .add_extension(_key_identifier(issuer), critical=False)
        .add_extension(x509.CRLNumber(number), critical=False)
    )
    for revocation in revocations:
        builder = builder.add_revoked_certificate(_entry(revocation))
    return builder.sign(issuer.key, issuer.digest())


def _entry(revocation: Revocation) -> x509.RevokedCertificate:
    builder = (
        x509.RevokedCertificateBuilder()
        .serial_number(revocation.serial)
        .revocation_date(revocation.at.replace(microsecond=0))
    )
    # RFC 5280 §5.3.1: leave the reason out rather than write "unspecified".
    if revocation.reason is not x509.ReasonFlags.unspecified:
        builder = builder.add_extension(x509.CRLReason(revocation.reason), critical=False)
    return builder.build()


def _from_profile(contents: Contents) -> Sequence[x509.ExtensionType]:
    profile = contents.profile
    found: list[x509.ExtensionType] = []
    if contents.alternative_names:
        found.append(x509.SubjectAlternativeName(contents.alternative_names))
    if profile.extended_key_usage:
        purposes = sorted(usage.value for usage in profile.extended_key_usage)
        found.append(x509.ExtendedKeyUsage(map(ObjectIdentifier, purposes)))
    if profile.policy_oids:
        policies = [x509.PolicyInformation(ObjectIdentifier(p), None) for p in profile.policy_oids]
        found.append(x509.CertificatePolicies(policies))
    return found


def _from_addresses(addresses: Addresses) -> Sequence[x509.ExtensionType]:
    found: list[x509.ExtensionType] = []
    if addresses.crl_uri:
        uri = x509.UniformResourceIdentifier(addresses.crl_uri)
        found.append(x509.CRLDistributionPoints([x509.DistributionPoint([uri], None, None, None)]))
    if addresses.issuer_uri:
        uri = x509.UniformResourceIdentifier(addresses.issuer_uri)
        access = x509.AccessDescription(AuthorityInformationAccessOID.CA_ISSUERS, uri)
        found.append(x509.AuthorityInformationAccess([access]))
    return found


def _usage(*names: KeyUsage | str) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature="digital_signature" in names,
        content_commitment="content_commitment" in names,
        key_encipherment="key_encipherment" in names,
        data_encipherment=False,
        key_agreement="key_agreement" in names,
        key_cert_sign="key_cert_sign" in names,
        crl_sign="crl_sign" in names,
        encipher_only=False,
        decipher_only=False,
    )


def _key_identifier(issuer: Issuer) -> x509.AuthorityKeyIdentifier:
    held = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(held.value)
