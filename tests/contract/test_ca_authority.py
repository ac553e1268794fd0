"""What every certificate authority engine has to do, asked of each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from officer_app.ca.port import CertificateAuthority, LooksUp, PublishesCrl, Revokes, Suspends
from officer_app.domain.ca_faults import CaRefused
from officer_app.domain.certificates import check_issued
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.order import Issued, Order, Refused
from officer_app.domain.revocation import RevocationReason
from tests.support.issuing import (
    Clock,
    copy_ca,
    key_of,
    make_ca,
    make_person,
    order_for,
    shipped_profiles,
)

KEY = key_of(KeyAlgorithm.P256)


@dataclass
class Bench:
    """An engine, and the clock by which it lives."""

    ca: CertificateAuthority
    clock: Clock

    def issue(self, order: Order) -> Issued:
        answer = self.ca.request(order)
        assert isinstance(answer, Issued), answer
        return answer


def embedded(directory: Path) -> Bench:
    clock = Clock()
    return Bench(copy_ca(directory / "ca", clock), clock)


@pytest.fixture(params=[embedded], ids=["embedded"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    make: Callable[[Path], Bench] = request.param
    return make(tmp_path)


@pytest.mark.parametrize("profile", shipped_profiles().certificates, ids=lambda p: p.name)
def test_each_shipped_profile_is_answered_as_ordered(bench: Bench, profile: object) -> None:
    wanted = next(p for p in shipped_profiles().certificates if p == profile)
    for number, algorithm in enumerate(sorted(wanted.algorithms)):
        if algorithm in {KeyAlgorithm.RSA3072, KeyAlgorithm.RSA4096}:
            continue  # the same as RSA 2048, and slow to make
        order = order_for(key_of(algorithm), name=f"order-{number}", profile=wanted)
        check_issued(bench.issue(order), order, bench.clock())


def test_the_same_order_gets_the_same_certificate(bench: Bench) -> None:
    order = order_for(KEY)
    first = bench.issue(order)
    bench.clock.pass_by(timedelta(days=3))
    assert bench.issue(order) == first


def test_a_second_signature_of_the_officer_makes_no_second_certificate(bench: Bench) -> None:
    order = order_for(KEY)
    first = bench.issue(order.model_copy(update={"authorisation": b"one"}))
    assert bench.issue(order.model_copy(update={"authorisation": b"two"})) == first


def test_another_order_under_the_same_name_is_refused(bench: Bench) -> None:
    bench.issue(order_for(KEY))
    other = order_for(key_of(KeyAlgorithm.P256, 1), person=make_person("p-2"))
    assert isinstance(bench.ca.request(other), Refused)


def test_two_orders_get_two_serial_numbers(bench: Bench) -> None:
    serials = {
        x509.load_der_x509_certificate(
            bench.issue(order_for(KEY, name=name)).certificate
        ).serial_number
        for name in ("one", "two")
    }
    assert len(serials) == 2
    assert all(0 < serial < 1 << 159 and serial.bit_length() > 64 for serial in serials)


def test_a_key_is_never_certified_for_two_people(bench: Bench) -> None:
    bench.issue(order_for(KEY, name="one"))
    answer = bench.ca.request(order_for(KEY, name="two", person=make_person("p-2")))
    assert isinstance(answer, Refused)
    assert "somebody else" in answer.reason


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (order_for(KEY).model_copy(update={"csr": bytes(10_000_000)}), "10000000 bytes"),
        (order_for(KEY).model_copy(update={"csr": b"noise"}), "not a PKCS #10 request"),
        (order_for(key_of(KeyAlgorithm.ED25519)), "takes no keys of the kind ed25519"),
        (order_for(KEY, person=make_person(organisation="x" * 65)), "64 characters"),
        (order_for(KEY, person=make_person(email="nobody")), "e-mail"),
    ],
    ids=["large", "noise", "kind", "subject", "address"],
)
def test_an_order_that_cannot_be_is_refused_in_words(
    bench: Bench, order: Order, words: str
) -> None:
    answer = bench.ca.request(order)
    assert isinstance(answer, Refused)
    assert words in answer.reason
    assert bench.ca.request(order) == answer


def test_nothing_is_valid_for_longer_than_its_authority(bench: Bench) -> None:
    bench.clock.pass_by(timedelta(days=9 * 365))
    answer = bench.ca.request(order_for(KEY))
    assert isinstance(answer, Refused)
    assert "longer than the authority" in answer.reason


def test_an_answer_can_be_looked_up_and_an_unknown_order_cannot(bench: Bench) -> None:
    assert isinstance(bench.ca, LooksUp)
    order = order_for(KEY)
    assert bench.ca.look_up(order.key) is None
    assert bench.ca.look_up(IdempotencyKey("never")) is None
    issued = bench.issue(order)
    assert bench.ca.look_up(order.key) == issued


def test_the_chain_leads_from_the_issuer_to_the_root(bench: Bench) -> None:
    issuer, *_, root = map(x509.load_der_x509_certificate, bench.ca.chain())
    certificate = x509.load_der_x509_certificate(bench.issue(order_for(KEY)).certificate)
    certificate.verify_directly_issued_by(issuer)
    root.verify_directly_issued_by(root)


def crl_of(bench: Bench) -> x509.CertificateRevocationList:
    assert isinstance(bench.ca, PublishesCrl)
    return x509.load_der_x509_crl(bench.ca.crl())


def number_of(crl: x509.CertificateRevocationList) -> int:
    return crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number


def test_a_revocation_is_in_the_next_list_once_and_for_good(bench: Bench) -> None:
    assert isinstance(bench.ca, Revokes)
    certificate = bench.issue(order_for(KEY)).certificate
    assert len(crl_of(bench)) == 0
    bench.ca.revoke(certificate, bench.clock())
    first = crl_of(bench)
    bench.clock.pass_by(timedelta(hours=1))
    bench.ca.revoke(certificate, bench.clock())
    (entry,) = crl_of(bench)
    assert entry.serial_number == x509.load_der_x509_certificate(certificate).serial_number
    assert entry.revocation_date_utc == bench.clock() - timedelta(hours=1)
    assert crl_of(bench) == first


def test_a_list_is_kept_until_something_changes_and_never_given_out_old(bench: Bench) -> None:
    first = crl_of(bench)
    bench.clock.pass_by(timedelta(hours=11))
    assert crl_of(bench) == first
    bench.clock.pass_by(timedelta(hours=2))
    second = crl_of(bench)
    assert number_of(second) == number_of(first) + 1
    assert second.next_update_utc is not None
    assert second.next_update_utc - second.last_update_utc == timedelta(hours=24)


def test_a_strange_certificate_is_not_revoked(bench: Bench, tmp_path: Path) -> None:
    assert isinstance(bench.ca, Revokes)
    strange = make_ca(tmp_path / "other").request(order_for(KEY))
    assert isinstance(strange, Issued)
    for der in (strange.certificate, b"noise"):
        with pytest.raises(CaRefused):
            bench.ca.revoke(der, bench.clock())
    assert len(crl_of(bench)) == 0


def reason_of(crl: x509.CertificateRevocationList) -> x509.ReasonFlags:
    (entry,) = crl
    return entry.extensions.get_extension_for_class(x509.CRLReason).value.reason


@pytest.mark.parametrize("reason", [r for r in RevocationReason if r != "unspecified"])
def test_the_list_says_why_a_certificate_is_revoked(bench: Bench, reason: RevocationReason) -> None:
    assert isinstance(bench.ca, Revokes)
    bench.ca.revoke(bench.issue(order_for(KEY)).certificate, bench.clock(), reason)
    assert reason_of(crl_of(bench)) is x509.ReasonFlags(reason.value)


def test_a_suspended_certificate_is_on_hold_until_it_is_reinstated(bench: Bench) -> None:
    assert isinstance(bench.ca, Suspends)
    certificate = bench.issue(order_for(KEY)).certificate
    for _twice in range(2):
        bench.ca.suspend(certificate, bench.clock())
        assert reason_of(crl_of(bench)) is x509.ReasonFlags.certificate_hold
        held = number_of(crl_of(bench))
        bench.ca.suspend(certificate, bench.clock())
        assert number_of(crl_of(bench)) == held
        bench.ca.reinstate(certificate, bench.clock())
        assert len(crl_of(bench)) == 0
        bench.ca.reinstate(certificate, bench.clock())
        assert number_of(crl_of(bench)) == held + 1


def test_what_is_on_hold_can_be_revoked_and_then_nothing_brings_it_back(bench: Bench) -> None:
    assert isinstance(bench.ca, Suspends)
    assert isinstance(bench.ca, Revokes)
    certificate = bench.issue(order_for(KEY)).certificate
    bench.ca.suspend(certificate, bench.clock())
    bench.ca.revoke(certificate, bench.clock(), RevocationReason.KEY_COMPROMISE)
    for back in (bench.ca.suspend, bench.ca.reinstate):
        with pytest.raises(CaRefused):
            back(certificate, bench.clock())
    assert reason_of(crl_of(bench)) is x509.ReasonFlags.key_compromise
