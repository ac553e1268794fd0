"""Whose certificate may sign here, and for which reason another may not."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from officer_app.ca.embedded import EmbeddedCa
from officer_app.ca.issuing import (
    Issuer,
    Revocation,
    authority_certificate,
    authority_name,
    revocation_list,
)
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.signing.chain import check_signer
from tests.support.issuing import (
    NOW,
    Clock,
    certificate_profile,
    copy_ca,
    issue,
    key_of,
    make_ca,
    order_for,
    self_made,
)

KEY = key_of(KeyAlgorithm.P256)


@dataclass
class Authority:
    """A CA, its clock, and a certificate that it made for an officer."""

    ca: EmbeddedCa
    clock: Clock
    certificate: bytes

    def check(self, *crls: bytes, certificate: bytes | None = None) -> None:
        issuing, root = self.ca.chain()
        check_signer(certificate or self.certificate, [issuing], [root], crls, self.clock())


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    clock = Clock()
    ca = copy_ca(tmp_path / "ca", clock)
    order = order_for(KEY, profile=certificate_profile("officer"))
    return Authority(ca, clock, issue(ca, order).certificate)


def refused(because: str) -> pytest.RaisesExc[OfficerCardRefused]:
    return pytest.raises(OfficerCardRefused, match=because)


def test_a_good_certificate_with_a_fresh_list_passes(authority: Authority) -> None:
    authority.check(authority.ca.crl())


def test_a_revoked_certificate_is_refused(authority: Authority) -> None:
    authority.ca.revoke(authority.certificate, NOW)
    with refused("is revoked"):
        authority.check(authority.ca.crl())


def test_a_revoked_certificate_is_refused_even_by_an_old_list(authority: Authority) -> None:
    authority.ca.revoke(authority.certificate, NOW)
    crl = authority.ca.crl()
    authority.clock.pass_by(timedelta(days=5))
    with refused("is revoked"):
        authority.check(crl)


def test_the_newest_list_decides(authority: Authority) -> None:
    before = authority.ca.crl()
    authority.clock.pass_by(timedelta(hours=1))
    authority.ca.revoke(authority.certificate, authority.clock())
    with refused("is revoked"):
        authority.check(before, authority.ca.crl())


def test_a_list_older_than_its_next_update_is_too_old(authority: Authority) -> None:
    crl = authority.ca.crl()
    authority.clock.pass_by(timedelta(hours=24))
    authority.check(crl)
    authority.clock.pass_by(timedelta(seconds=1))
    with refused("list of its issuer is too old"):
        authority.check(crl)


def test_a_list_from_the_future_does_not_count(authority: Authority) -> None:
    crl = authority.ca.crl()
    authority.clock.pass_by(-timedelta(minutes=4))
    authority.check(crl)
    authority.clock.pass_by(-timedelta(seconds=61))
    with pytest.raises(OfficerCardRefused):
        authority.check(crl)


def test_without_a_list_nobody_signs(authority: Authority) -> None:
    with refused("no revocation list"):
        authority.check()


def test_another_authoritys_list_does_not_count(authority: Authority, tmp_path: Path) -> None:
    """It has the same name, and another key."""
    with refused("no revocation list"):
        authority.check(make_ca(tmp_path / "other").crl())


@pytest.mark.parametrize("noise", [b"", b"noise"])
def test_a_list_that_cannot_be_read_does_not_count(authority: Authority, noise: bytes) -> None:
    with refused("no revocation list"):
        authority.check(noise)


def test_a_part_of_a_list_does_not_count_as_the_whole() -> None:
    """A delta list is critical about being one (RFC 5280 §5.2.4)."""
    issuer = _root()
    whole = revocation_list(issuer, 1, (), NOW)
    delta = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(NOW)
        .next_update(NOW + timedelta(1))
        .add_extension(x509.DeltaCRLIndicator(1), critical=True)
        .sign(issuer.key, issuer.digest())
    )
    leaf = _leaf_below(issuer)
    check_signer(leaf, [], [_der(issuer.certificate)], [_der(whole)], NOW)
    with refused("no revocation list"):
        check_signer(leaf, [], [_der(issuer.certificate)], [_der(delta)], NOW)


def test_an_expired_certificate_is_refused_as_expired(authority: Authority) -> None:
    authority.clock.pass_by(timedelta(days=366))
    with refused("has expired"):
        authority.check(authority.ca.crl())


def test_a_certificate_of_tomorrow_is_refused_as_such(authority: Authority) -> None:
    authority.clock.pass_by(-timedelta(days=1))
    with refused("not valid yet"):
        authority.check(authority.ca.crl())


def test_an_unknown_issuer_is_refused_as_unknown(authority: Authority, tmp_path: Path) -> None:
    other = make_ca(tmp_path / "other")
    stranger = issue(other, order_for(KEY, profile=certificate_profile("officer")))
    with refused("no trusted authority"):
        authority.check(authority.ca.crl(), certificate=stranger.certificate)


def test_a_self_signed_certificate_is_refused_as_unknown(authority: Authority) -> None:
    own = self_made(KEY).public_bytes(Encoding.DER)
    with refused("no trusted authority"):
        authority.check(authority.ca.crl(), certificate=own)


def test_an_encryption_certificate_signs_nothing(authority: Authority) -> None:
    order = order_for(
        key_of(KeyAlgorithm.P256, 5), name="e", profile=certificate_profile("encryption")
    )
    with refused("not made for signing"):
        authority.check(authority.ca.crl(), certificate=issue(authority.ca, order).certificate)


def test_an_authority_is_no_officer(authority: Authority) -> None:
    with refused("not made for signing"):
        authority.check(authority.ca.crl(), certificate=authority.ca.chain()[0])


def test_what_is_no_certificate_is_refused(authority: Authority) -> None:
    with refused("cannot be read"):
        authority.check(authority.ca.crl(), certificate=b"noise")


def test_an_officer_cannot_play_authority(authority: Authority) -> None:
    """A certificate signed with an officer's key leads nowhere."""
    officer = x509.load_der_x509_certificate(authority.certificate)
    false = (
        x509.CertificateBuilder(officer.subject, authority_name("x", "y"), KEY.public_key(), 1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(1))
        .sign(KEY, SHA256())
    )
    issuing, root = authority.ca.chain()
    with refused("no trusted authority"):
        check_signer(_der(false), [authority.certificate, issuing], [root], [], NOW)


def test_a_revoked_authority_takes_its_officers_with_it() -> None:
    root = _root()
    issuer = _issuer_below(root)
    leaf, crl = _leaf_below(issuer), revocation_list(issuer, 1, (), NOW)
    good = revocation_list(root, 1, (), NOW)
    bad = revocation_list(
        root,
        2,
        [
            Revocation(
                serial=issuer.certificate.serial_number,
                at=NOW,
                reason=x509.ReasonFlags.ca_compromise,
            )
        ],
        NOW,
    )
    known = [_der(issuer.certificate)], [_der(root.certificate)]
    check_signer(leaf, *known, [_der(crl), _der(good)], NOW)
    with refused("is revoked"):
        check_signer(leaf, *known, [_der(crl), _der(bad)], NOW)


Signable = x509.Certificate | x509.CertificateRevocationList


def _der(signed: Signable) -> bytes:
    return signed.public_bytes(Encoding.DER)


def _curve(algorithm: KeyAlgorithm, number: int) -> ec.EllipticCurvePrivateKey:
    key = key_of(algorithm, number)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def _root() -> Issuer:
    key = _curve(KeyAlgorithm.P384, 0)
    certificate = authority_certificate(
        authority_name("Two", "Root CA"),
        key.public_key(),
        signed_by=key,
        serial=1,
        not_before=NOW,
        not_after=NOW + timedelta(days=900),
    )
    return Issuer(certificate, key)


def _issuer_below(root: Issuer) -> Issuer:
    key = _curve(KeyAlgorithm.P256, 3)
    certificate = authority_certificate(
        authority_name("Two", "Issuing CA"),
        key.public_key(),
        signed_by=root,
        serial=2,
        not_before=NOW,
        not_after=NOW + timedelta(days=900),
    )
    return Issuer(certificate, key)


def _leaf_below(issuer: Issuer) -> bytes:
    usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    held = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(held.value)
    return _der(
        x509.CertificateBuilder(
            issuer.certificate.subject, authority_name("Leaf", "leaf"), KEY.public_key(), 77
        )
        .not_valid_before(NOW)
        .not_valid_after(NOW + timedelta(days=30))
        .add_extension(usage, critical=True)
        .add_extension(identifier, critical=False)
        .sign(issuer.key, issuer.digest())
    )
