"""Certificates, authorities and clocks that are not what they should be, met by officerctl."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from officer_app.assembly import Parts
from officer_app.ca.embedded import EmbeddedCa
from officer_app.demo.world import CA_PASSPHRASE
from officer_app.domain.ids import IdempotencyKey
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.order import Issued, Order, Pending, Refused
from officer_app.host.clock import SetClock
from officer_app.host.keystore import InsecureFileKeyStore
from officer_app.signing.csr import make_csr
from officer_app.signing.keys import SoftwareKey
from tests.support.invariants import valid_certificates
from tests.support.issuing import key_of
from tests.support.officerctl import Counter, Ran

_Ca = TypeVar("_Ca", bound=EmbeddedCa)
Answer = Issued | Pending | Refused


class Altered(EmbeddedCa):
    """The embedded authority, whose answer to a request is changed on its way."""

    def alter(self, change: Callable[[EmbeddedCa, Order], Answer]) -> None:
        self._change = change

    def request(self, order: Order) -> Answer:
        return self._change(self, order)


def alter_ca(counter: Counter, change: Callable[[EmbeddedCa, Order], Answer]) -> None:
    """From the next command on the authority answers so."""

    def altered(parts: Parts) -> Parts:
        ca = reopened(counter, Altered, parts.clock.now)
        ca.alter(change)
        return replace(parts, ca=ca)

    counter.parts = altered


def reopened(counter: Counter, kind: type[_Ca], clock: Callable[[], datetime]) -> _Ca:
    """The authority of this home, as another class or by another clock."""
    with InsecureFileKeyStore(counter.home.insecure_key).fetch(CA_PASSPHRASE) as passphrase:
        return kind.open(counter.home.ca, passphrase, clock)


def be_honest(counter: Counter) -> None:
    """The authority answers what it means again."""
    counter.parts = lambda parts: parts


def genuine(ca: EmbeddedCa, order: Order) -> Answer:
    return EmbeddedCa.request(ca, order)


def for_another_key(ca: EmbeddedCa, order: Order) -> Answer:
    """A certificate of the same authority and person, but over a key that is not on the card."""
    csr = make_csr(SoftwareKey(key_of(KeyAlgorithm.P256)), None)
    name = IdempotencyKey(str(order.key)[::-1])
    return genuine(ca, order.model_copy(update={"csr": csr, "key": name}))


def without_chain(ca: EmbeddedCa, order: Order) -> Answer:
    issued = genuine(ca, order)
    assert isinstance(issued, Issued)
    return issued.model_copy(update={"chain": ()})


def rubbish(ca: EmbeddedCa, order: Order) -> Answer:
    return Issued(certificate=b"\x30\x03no!", chain=ca.chain())


def for_longer(ca: EmbeddedCa, order: Order) -> Answer:
    profile = order.profile.model_copy(update={"validity": order.profile.validity * 3})
    return genuine(ca, order.model_copy(update={"profile": profile}))


def for_somebody_else(ca: EmbeddedCa, order: Order) -> Answer:
    other = order.subscriber.model_copy(update={"given_name": "Mallory"})
    return genuine(ca, order.model_copy(update={"subscriber": other}))


def certificates_on_card(counter: Counter) -> list[str]:
    """Slots of the card with something in them that is a certificate, by its own word."""
    return [tag for tag in counter.card._piv.objects if tag in (0x5FC105, 0x5FC10A)]


@pytest.mark.parametrize(
    "change", [for_another_key, without_chain, rubbish, for_longer, for_somebody_else]
)
def test_a_certificate_that_was_not_ordered_is_never_written(
    prepared_counter: Counter, change: Callable[[EmbeddedCa, Order], Answer]
) -> None:
    alter_ca(prepared_counter, change)
    refused = prepared_counter.issue().must_be(5, "ca.certificate_refused")
    assert refused.answer["error"]["parameters"]["reason"]
    assert certificates_on_card(prepared_counter) == []
    prepared_counter.must_have_lost_nothing(refused.procedure)
    assert prepared_counter.run("certificate", "list").answer["certificates"] == []


def test_a_certificate_for_another_key_is_revoked_when_the_issuance_is_undone(
    prepared_counter: Counter,
) -> None:
    before = valid_certificates(prepared_counter.home)
    alter_ca(prepared_counter, for_another_key)
    refused = prepared_counter.issue().must_be(5, "ca.certificate_refused")
    assert valid_certificates(prepared_counter.home) == before + 1, "the wrong one"
    be_honest(prepared_counter)
    prepared_counter.undo(refused.procedure).must_be_done()
    assert valid_certificates(prepared_counter.home) == before
    prepared_counter.must_have_lost_nothing()
    prepared_counter.issue().must_be_done()


def test_an_authority_that_refuses_is_quoted_and_may_think_again(
    prepared_counter: Counter,
) -> None:
    alter_ca(prepared_counter, lambda _ca, _order: Refused(reason="not on a Wednesday"))
    refused = prepared_counter.issue().must_be(5, "ca.refused")
    assert "not on a Wednesday" in refused.answer["error"]["says"]
    be_honest(prepared_counter)
    must_be_resumed(prepared_counter, refused)


def test_an_authority_that_has_not_decided_is_asked_again_later(prepared_counter: Counter) -> None:
    later = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    alter_ca(prepared_counter, lambda _ca, _order: Pending(ask_again_at=later))
    pending = prepared_counter.issue().must_be(5, "ca.pending")
    be_honest(prepared_counter)
    must_be_resumed(prepared_counter, pending)


def test_an_authority_whose_ledger_is_away_is_told_and_asked_again(
    prepared_counter: Counter,
) -> None:
    ledger = prepared_counter.home.ca / "issued.db"
    aside = ledger.with_name("aside.db")

    def heard(what: str) -> None:
        if what.startswith("after begin:AskCa") and ledger.exists():
            ledger.rename(aside)

    prepared_counter.listen(heard)
    told = prepared_counter.issue().must_be(5, "ca.unavailable")
    prepared_counter.listen(None)
    aside.rename(ledger)
    must_be_resumed(prepared_counter, told)


@pytest.mark.parametrize("file", ["issuing.key.pem", "issuing.pem", "root.pem", "ca.json"])
def test_an_authority_with_damaged_files_is_told_before_anything_is_begun(
    prepared_counter: Counter, file: str
) -> None:
    whole = (prepared_counter.home.ca / file).read_bytes()
    (prepared_counter.home.ca / file).write_bytes(whole[: len(whole) // 2])
    prepared_counter.issue().must_be(5, "ca.unreadable")
    (prepared_counter.home.ca / file).write_bytes(whole)
    prepared_counter.must_have_lost_nothing()
    prepared_counter.issue().must_be_done()


def test_a_damaged_ledger_is_told(prepared_counter: Counter) -> None:
    (prepared_counter.home.ca / "issued.db").write_bytes(b"no ledger" * 1000)
    prepared_counter.issue().must_be(5, "ca.unreadable")


def must_be_resumed(counter: Counter, stopped: Ran) -> None:
    counter.must_have_lost_nothing(stopped.procedure)
    done = counter.resume(stopped.procedure).must_be_done()
    assert done.answer["procedure"]["status"] == "done"
    assert len(counter.run("certificate", "list").answer["certificates"]) == 2
    counter.must_have_lost_nothing()


# Clocks


def set_clock(counter: Counter, by: timedelta) -> None:
    """The computer's clock goes wrong by that much, for the workstation and the authority."""
    clock = SetClock(datetime.now(UTC) + by)
    counter.opening = lambda given: replace(given, clock=clock)


def let_authority_be_an_hour_ahead(counter: Counter) -> None:
    """It is the workstation's clock that is wrong."""

    def right() -> datetime:
        return datetime.now(UTC) + timedelta(hours=1)

    counter.parts = lambda parts: replace(parts, ca=reopened(counter, EmbeddedCa, right))


def test_an_expired_officers_certificate_signs_nobody_in(counter: Counter) -> None:
    set_clock(counter, timedelta(days=366))
    refused = counter.prepare().must_be(3, "policy.officer_card")
    assert "expired" in refused.answer["error"]["says"]
    counter.must_have_lost_nothing()


def test_a_clock_before_the_officers_certificate_signs_nobody_in(counter: Counter) -> None:
    set_clock(counter, timedelta(days=-2))
    refused = counter.prepare().must_be(3, "policy.officer_card")
    assert "not valid yet" in refused.answer["error"]["says"]
    counter.must_have_lost_nothing()
    counter.opening = lambda given: given
    counter.prepare().must_be_done()


def test_an_officers_certificate_that_expires_meanwhile_leaves_what_was_begun(
    prepared_counter: Counter,
) -> None:
    prepared_counter.pull_at_step("GenerateKey")
    pulled = prepared_counter.issue().must_be(4, "token.removed")
    prepared_counter.put_back()
    set_clock(prepared_counter, timedelta(days=366))
    prepared_counter.resume(pulled.procedure).must_be(3, "policy.officer_card")
    prepared_counter.opening = lambda given: given
    must_be_resumed(prepared_counter, pulled)


def test_a_clock_behind_the_certificates_start_is_told_and_set_right_it_goes_on(
    prepared_counter: Counter,
) -> None:
    let_authority_be_an_hour_ahead(prepared_counter)
    told = prepared_counter.issue().must_be(5, "ca.clock_off")
    parameters = told.answer["error"]["parameters"]
    starts, now = (datetime.fromisoformat(parameters[name]) for name in ("starts", "now"))
    assert timedelta(minutes=50) < starts - now < timedelta(minutes=60)
    assert certificates_on_card(prepared_counter) == []
    prepared_counter.must_have_lost_nothing(told.procedure)
    # Set right: an hour later by the officer's clock than it said.
    set_clock(prepared_counter, timedelta(hours=1))
    must_be_resumed(prepared_counter, told)


def test_a_clock_behind_the_certificates_start_can_be_undone(prepared_counter: Counter) -> None:
    before = valid_certificates(prepared_counter.home)
    let_authority_be_an_hour_ahead(prepared_counter)
    told = prepared_counter.issue().must_be(5, "ca.clock_off")
    prepared_counter.undo(told.procedure).must_be_done()
    assert valid_certificates(prepared_counter.home) == before
    prepared_counter.must_have_lost_nothing()
