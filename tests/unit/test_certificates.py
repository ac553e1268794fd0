"""Is the certificate that came back the one that was ordered?"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from officer_app.domain.ca_faults import CertificateRefused, CertificateUnreadable, ClockOff
from officer_app.domain.certificates import check_issued, summarise
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.order import Issued, Order
from officer_app.domain.profiles import KeyUsage
from tests.support.issuing import (
    NOW,
    certificate_profile,
    issue,
    key_of,
    make_ca,
    make_person,
    order_for,
    self_made,
)

KEY = key_of(KeyAlgorithm.P256)


@pytest.fixture(scope="module")
def ordered() -> Order:
    return order_for(KEY, profile=certificate_profile("authentication"))


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory, ordered: Order) -> Issued:
    return issue(make_ca(tmp_path_factory.mktemp("ca") / "ca"), ordered)


def test_the_ordered_certificate_passes(issued: Issued, ordered: Order) -> None:
    check_issued(issued, ordered, NOW)


def test_a_summary_says_whose_for_what_and_until_when(issued: Issued) -> None:
    summary = summarise(issued.certificate)
    assert summary.display_name == "Åsa Öberg"
    assert summary.organisation == "Exempel AB"
    assert summary.issuer == "Exempel AB Issuing CA"
    assert summary.usages == ("digital_signature", "smart_card_logon", "client_authentication")
    assert summary.emails == ("asa.oberg@example.com",)
    assert summary.upns == ("asa.oberg@corp.example.com",)
    assert summary.spki_sha256 == spki_sha256(KEY.public_key())
    assert summary.not_after - summary.not_before == timedelta(days=730, seconds=-1)


def test_a_summary_reads_a_upn_with_a_long_length(tmp_path: Path) -> None:
    upn = "å" * 100 + "@example.com"
    order = order_for(
        KEY, person=make_person(upn=upn), profile=certificate_profile("authentication")
    )
    assert summarise(issue(make_ca(tmp_path / "ca"), order).certificate).upns == (upn,)


@pytest.mark.parametrize("der", [b"", b"noise", b"\x30\x00"])
def test_what_is_no_certificate_cannot_be_summarised(der: bytes) -> None:
    with pytest.raises(CertificateUnreadable):
        summarise(der)


def test_a_certificate_without_a_common_name_is_shown_by_its_whole_name() -> None:
    key = key_of(KeyAlgorithm.P256)
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Only an organisation")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, NOW, NOW + timedelta(1))
    ).sign(key, SHA256())
    summary = summarise(certificate.public_bytes(Encoding.DER))
    assert summary.display_name == summary.issuer == "O=Only an organisation"


def changed(order: Order, **what: object) -> Order:
    return order.model_copy(update=what)


def with_profile(order: Order, **what: object) -> Order:
    return changed(order, profile=order.profile.model_copy(update=what))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda o: changed(o, csr=order_for(key_of(KeyAlgorithm.P256, 1)).csr),
            "for another key",
        ),
        (lambda o: changed(o, subscriber=make_person(unit="Other")), "subject is another"),
        (lambda o: changed(o, subscriber=make_person(email="b@example.com")), "names are others"),
        (lambda o: changed(o, subscriber=make_person(upn="")), "names are others"),
        (lambda o: with_profile(o, key_usage=frozenset({KeyUsage.KEY_AGREEMENT})), "key usages"),
        (lambda o: with_profile(o, extended_key_usage=frozenset()), "purposes"),
        (lambda o: with_profile(o, policy_oids=("1.2.3.4",)), "policies"),
        (lambda o: with_profile(o, validity=timedelta(days=365)), "longer than was ordered"),
        (lambda o: with_profile(o, validity=timedelta(days=900)), "less time than was ordered"),
        (lambda o: with_profile(o, largest_bytes=100), "too many for the card"),
        (lambda o: changed(o, csr=b"noise"), "request that it answers"),
    ],
)
def test_each_difference_from_the_order_is_named(
    issued: Issued, ordered: Order, change: Callable[[Order], Order], words: str
) -> None:
    order = change(ordered)
    with pytest.raises(CertificateRefused, match=words):
        check_issued(issued, order, NOW)


def test_a_start_in_the_future_is_the_clocks_fault(issued: Issued, ordered: Order) -> None:
    with pytest.raises(ClockOff) as caught:
        check_issued(issued, ordered, NOW - timedelta(minutes=11))
    assert caught.value.starts == "2026-03-14T09:21:53+00:00"
    check_issued(issued, ordered, NOW - timedelta(minutes=9))


def test_an_expired_certificate_is_refused(issued: Issued, ordered: Order) -> None:
    with pytest.raises(CertificateRefused, match="expired"):
        check_issued(issued, ordered, NOW + timedelta(days=731))


def test_a_chain_is_needed(issued: Issued, ordered: Order) -> None:
    with pytest.raises(CertificateRefused, match="did not come"):
        check_issued(Issued(certificate=issued.certificate, chain=()), ordered, NOW)


def test_a_chain_without_its_root_leads_nowhere(issued: Issued, ordered: Order) -> None:
    short = Issued(certificate=issued.certificate, chain=issued.chain[:1])
    with pytest.raises(CertificateRefused, match="root"):
        check_issued(short, ordered, NOW)


def test_a_chain_of_another_authority_is_refused(
    issued: Issued, ordered: Order, tmp_path: Path
) -> None:
    other = make_ca(tmp_path / "ca")
    false = Issued(certificate=issued.certificate, chain=other.chain())
    with pytest.raises(CertificateRefused, match="root"):
        check_issued(false, ordered, NOW)


def test_a_certificate_that_signed_itself_is_refused(ordered: Order) -> None:
    own = self_made(KEY).public_bytes(Encoding.DER)
    with pytest.raises(CertificateRefused):
        check_issued(Issued(certificate=own, chain=(own,)), ordered, NOW)


def rebuilt(
    issued: Issued, key: ec.EllipticCurvePrivateKey, extra: x509.Extension[x509.ExtensionType]
) -> bytes:
    """The same certificate with one extension replaced or added, signed by a false issuer."""
    old = x509.load_der_x509_certificate(issued.certificate)
    builder = x509.CertificateBuilder(
        old.issuer,
        old.subject,
        old.public_key(),
        7,
        old.not_valid_before_utc,
        old.not_valid_after_utc,
    )
    kept = [e for e in old.extensions if e.oid != extra.oid]
    for extension in [*kept, extra]:
        builder = builder.add_extension(extension.value, extension.critical)
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


@pytest.mark.parametrize(
    ("extension", "critical", "words"),
    [
        (x509.BasicConstraints(ca=True, path_length=None), True, "certificate authority"),
        (x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3"), b"\5\0"), True, "not known"),
        (x509.SubjectKeyIdentifier(b"x"), False, "root"),
    ],
)
def test_powers_that_were_not_ordered_are_refused(
    issued: Issued, ordered: Order, extension: x509.ExtensionType, critical: bool, words: str
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    added = x509.Extension(extension.oid, critical, extension)
    false = Issued(certificate=rebuilt(issued, key, added), chain=issued.chain)
    with pytest.raises(CertificateRefused, match=words):
        check_issued(false, ordered, NOW)


@pytest.mark.filterwarnings("ignore:Parsed a serial number")  # said by the library, and refused
@given(place=st.integers(0, 699), bits=st.integers(1, 255))
def test_a_changed_byte_is_refused_in_our_words(
    issued: Issued, ordered: Order, place: int, bits: int
) -> None:
    der = bytearray(issued.certificate)
    der[place % len(der)] ^= bits
    with pytest.raises((CertificateRefused, ClockOff)):
        check_issued(Issued(certificate=bytes(der), chain=issued.chain), ordered, NOW)
