"""Cards that are not what they should be, met by officerctl: told clearly, nothing lost."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest

from officer_app.tokens import bench
from officer_app.tokens.lane import Lane
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    FIRMWARE_5_4_3,
    AttestationAuthority,
    ForeignCard,
    PullMoment,
    Quirk,
    VirtualCard,
)
from tests.support.invariants import valid_certificates
from tests.support.officerctl import Counter
from tests.support.workplace import READER

_T = TypeVar("_T")


class Stubborn(ForeignCard):
    """Answers every command with the same bytes."""

    def __init__(self, answer: bytes) -> None:
        super().__init__()
        self._answer = answer

    def transmit(self, apdu: bytes) -> bytes:
        return self._answer


def trouble_in_reader(counter: Counter) -> object:
    """What `readers` says of the card that is worked on."""
    listed = counter.run("readers").must_be_done().answer["readers"]
    return next(reader["trouble"] for reader in listed if reader["name"] == READER)


def must_be_resumed_with(counter: Counter, card: VirtualCard, procedure: str) -> None:
    """The same card, well again, in its reader: what was begun comes to its end."""
    counter.must_have_lost_nothing(procedure)
    counter.insert(card)
    assert counter.resume(procedure).must_be_done().answer["procedure"]["status"] == "done"
    counter.must_have_lost_nothing()


def must_be_undone(counter: Counter, procedure: str) -> None:
    """Given up, and the counter serves the next card as if nothing had been."""
    counter.must_have_lost_nothing(procedure)
    assert counter.undo(procedure).must_be_done().answer["procedure"]["status"] == "undone"
    counter.must_have_lost_nothing()


# Foreign cards


def test_a_card_of_another_kind_is_named_as_foreign_and_nothing_is_lost(counter: Counter) -> None:
    counter.insert(ForeignCard())
    assert trouble_in_reader(counter) == "token.foreign"
    refused = counter.prepare().must_be(4, "token.foreign")
    assert refused.answer["error"]["parameters"] == {"reader": READER}
    must_be_resumed_with(counter, counter.card, refused.procedure)


def test_a_foreign_card_can_be_given_up_while_it_still_lies_in_the_reader(
    counter: Counter,
) -> None:
    counter.insert(ForeignCard())
    must_be_undone(counter, counter.prepare().must_be(4, "token.foreign").procedure)


@pytest.mark.parametrize("answer", ["6d00", "6e00", "6985", "6a81", "6a82", "6999", "6f00"])
def test_a_card_that_has_no_piv_application_is_foreign_however_it_says_so(
    counter: Counter, answer: str
) -> None:
    counter.insert(Stubborn(bytes.fromhex(answer)))
    assert trouble_in_reader(counter) == "token.foreign"
    must_be_undone(counter, counter.prepare().must_be(4, "token.foreign").procedure)


@pytest.mark.parametrize("answer", ["6d00", "6e00", "6982", "9000", "", "90"])
def test_a_card_that_refuses_everything_in_its_own_way_is_told_as_a_card_fault(
    counter: Counter, answer: str
) -> None:
    counter.insert(Stubborn(bytes.fromhex(answer)))
    refused = counter.prepare()
    refused.must_be(4, refused.code)
    assert refused.code in {"token.foreign", "token.cannot", "token.nonsense"}
    assert trouble_in_reader(counter) == refused.code
    must_be_undone(counter, refused.procedure)


def test_an_empty_reader_is_told_and_the_card_can_come_later(counter: Counter) -> None:
    counter.hub.remove(READER)
    refused = counter.prepare().must_be(4, "token.not_found")
    must_be_resumed_with(counter, counter.card, refused.procedure)


def test_a_reader_that_is_not_there_is_told_before_anything_is_begun(counter: Counter) -> None:
    counter.prepare(reader="Another reader").must_be(4, "token.no_reader")
    counter.must_have_lost_nothing()


# Cards that do not answer


def shorten(monkeypatch: pytest.MonkeyPatch, longest: timedelta) -> None:
    """Nobody waits five minutes for a card in a test."""
    monkeypatch.setattr(bench, "LOOK_DEADLINE", longest)
    run = Lane.run

    def run_shortly(lane: Lane, job: Callable[[], _T], deadline: timedelta) -> _T:
        return run(lane, job, min(deadline, longest))

    monkeypatch.setattr(Lane, "run", run_shortly)


def test_a_card_that_never_answers_is_given_up_at_its_deadline(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    shorten(monkeypatch, timedelta(seconds=2))
    counter.card.add_quirks(Quirk.SILENT)
    assert trouble_in_reader(counter) == "token.silent"
    silent = counter.prepare().must_be(4, "token.silent")
    counter.heal()
    must_be_resumed_with(counter, counter.card, silent.procedure)


@pytest.mark.parametrize("index", [5, 30])
def test_a_card_that_falls_silent_in_the_middle_goes_on_once_it_was_taken_out(
    prepared_counter: Counter, monkeypatch: pytest.MonkeyPatch, index: int
) -> None:
    counter, card = prepared_counter, prepared_counter.card
    shorten(monkeypatch, timedelta(seconds=2))
    silent_from = card.apdu_count + index

    def fall_silent(number: int, _header: bytes) -> None:
        if number == silent_from:
            card.quirks = frozenset({Quirk.SILENT})

    card.on_apdu.append(fall_silent)
    silent = counter.issue().must_be(4, "token.silent")
    assert silent.answer["error"]["saved"] == "resumable"
    counter.heal()
    must_be_resumed_with(counter, counter.card, silent.procedure)


def test_a_card_that_answers_without_end_is_stopped_by_its_budget(counter: Counter) -> None:
    counter.card.add_quirks(Quirk.ENDLESS_ANSWER)
    before = counter.card.apdu_count
    assert trouble_in_reader(counter) == "token.silent"
    assert counter.card.apdu_count - before < 100
    endless = counter.prepare().must_be(4, "token.silent")
    counter.card.quirks = frozenset()
    must_be_resumed_with(counter, counter.card, endless.procedure)


def test_a_card_that_begins_to_answer_without_end_when_issued_can_be_undone(
    prepared_counter: Counter,
) -> None:
    prepared_counter.card.add_quirks(Quirk.ENDLESS_ANSWER)
    endless = prepared_counter.issue().must_be(4, "token.silent")
    prepared_counter.card.quirks = frozenset()
    prepared_counter.put_back()
    must_be_undone(prepared_counter, endless.procedure)


def test_a_card_that_answers_by_half_is_told(counter: Counter) -> None:
    counter.card.add_quirks(Quirk.TORN_ANSWER)
    torn = counter.prepare().must_be(4, "token.nonsense")
    counter.card.quirks = frozenset()
    must_be_resumed_with(counter, counter.card, torn.procedure)


# Cards whose version is a claim only


def test_a_card_without_metadata_is_refused_by_what_it_lacks_or_served_whole(
    counter: Counter,
) -> None:
    counter.card.add_quirks(Quirk.LACKS_METADATA)
    ran = counter.prepare("--clear")
    if ran.status:
        ran.must_be(4, ran.code)
        assert ran.code in {"token.cannot", "token.management_key"}
        must_be_undone(counter, ran.procedure)
    else:
        counter.issue().must_be_done()
        counter.must_have_lost_nothing()


@pytest.mark.parametrize(
    ("quirk", "codes"),
    [
        (Quirk.LACKS_ATTESTATION, {"token.cannot", "token.attestation"}),
        (Quirk.BER_ATTESTATION, {"token.nonsense", "token.attestation"}),
    ],
)
def test_a_card_that_cannot_attest_gets_no_certificate(
    prepared_counter: Counter, quirk: Quirk, codes: set[str]
) -> None:
    prepared_counter.card.add_quirks(quirk)
    refused = prepared_counter.issue()
    refused.must_be(4, refused.code)
    assert refused.code in codes
    must_be_undone(prepared_counter, refused.procedure)
    assert prepared_counter.run("certificate", "list").answer["certificates"] == []


def test_a_card_of_another_makers_attestation_gets_no_certificate(
    prepared_counter: Counter, journeys_stranger: AttestationAuthority
) -> None:
    counter = prepared_counter
    other = VirtualCard.blank_yubikey(12_000_777, authority=journeys_stranger)
    counter.insert(other)
    counter.prepare().must_be_done()
    refused = counter.issue().must_be(4, "token.attestation")
    must_be_undone(counter, refused.procedure)


def test_a_card_without_a_serial_number_is_refused(counter: Counter) -> None:
    counter.card.add_quirks(Quirk.NO_SERIAL)
    refused = counter.prepare().must_be(4, "token.cannot")
    must_be_undone(counter, refused.procedure)


@pytest.mark.parametrize(
    "quirk",
    [
        Quirk.LACKS_MOVE,
        Quirk.EMPTY_METADATA,
        Quirk.MALFORMED_AFTER_DELETE,
        Quirk.NO_MANAGEMENT_APPLET,
    ],
)
def test_a_card_that_lacks_what_is_not_needed_is_served_whole(
    counter: Counter, quirk: Quirk
) -> None:
    counter.card.add_quirks(quirk)
    counter.prepare().must_be_done()
    counter.issue().must_be_done()
    counter.must_have_lost_nothing()


def test_an_issuance_on_a_card_that_deletes_badly_can_be_undone(prepared_counter: Counter) -> None:
    counter = prepared_counter
    counter.card.add_quirks(Quirk.MALFORMED_AFTER_DELETE)
    counter.pull_at_step("ProveOnCard")
    stopped = counter.issue().must_be(4, "token.removed")
    counter.put_back()
    must_be_undone(counter, stopped.procedure)
    counter.issue().must_be_done()


def test_an_issuance_on_a_card_that_deletes_no_keys_can_be_undone_and_begun_again(
    prepared_counter: Counter,
) -> None:
    counter = prepared_counter
    counter.card.add_quirks(Quirk.LACKS_MOVE)
    counter.pull_at_step("ProveOnCard")
    stopped = counter.issue().must_be(4, "token.removed")
    counter.put_back()
    must_be_undone(counter, stopped.procedure)
    counter.issue().must_be_done()


def test_an_issuance_on_a_card_that_deletes_no_keys_comes_to_its_end(
    prepared_counter: Counter,
) -> None:
    prepared_counter.card.add_quirks(Quirk.LACKS_MOVE)
    prepared_counter.pull_at_step("WriteCertificate")
    stopped = prepared_counter.issue().must_be(4, "token.removed")
    must_be_resumed_with(prepared_counter, prepared_counter.card, stopped.procedure)


@pytest.mark.parametrize("firmware", [FIRMWARE_4_3_5, FIRMWARE_5_4_3], ids=str)
def test_an_older_card_is_served_or_refused_by_name_before_it_is_changed(
    counter: Counter, journeys_stranger: AttestationAuthority, firmware
) -> None:
    older = VirtualCard.blank_yubikey(5_000_001, authority=journeys_stranger, firmware=firmware)
    counter.insert(older)
    ran = counter.prepare("--clear")
    if ran.status:
        assert ran.must_be(4, "token.cannot").answer["error"]["parameters"]["model"]
        must_be_undone(counter, ran.procedure)
    counter.must_have_lost_nothing()


# Pulled cards


@pytest.mark.parametrize(
    ("step", "moment"),
    [
        ("SetTries", PullMoment.BEFORE),
        ("SetPuk", PullMoment.AFTER),
        ("SetManagementKey", PullMoment.AFTER),
    ],
)
def test_a_card_pulled_in_the_middle_of_a_preparation_goes_on_when_it_is_back(
    counter: Counter, step: str, moment: PullMoment
) -> None:
    counter.pull_at_step(step, moment)
    pulled = counter.prepare().must_be(4, "token.removed")
    assert pulled.answer["error"]["saved"] == "resumable"
    must_be_resumed_with(counter, counter.card, pulled.procedure)


@pytest.mark.parametrize(
    ("step", "moment"),
    [
        ("GenerateKey", PullMoment.AFTER),
        ("WriteCertificate", PullMoment.BEFORE),
        ("ProveOnCard", PullMoment.AFTER),
    ],
)
def test_a_card_pulled_in_the_middle_of_an_issuance_goes_on_when_it_is_back(
    prepared_counter: Counter, step: str, moment: PullMoment
) -> None:
    prepared_counter.pull_at_step(step, moment)
    pulled = prepared_counter.issue().must_be(4, "token.removed")
    must_be_resumed_with(prepared_counter, prepared_counter.card, pulled.procedure)


def test_a_procedure_resumed_without_its_card_waits_for_it(counter: Counter) -> None:
    counter.pull_at_step("SetPuk")
    pulled = counter.prepare().must_be(4, "token.removed")
    counter.resume(pulled.procedure).must_be(4, "token.not_found")
    must_be_resumed_with(counter, counter.card, pulled.procedure)


def test_an_issuance_whose_card_never_comes_back_is_undone_and_its_certificates_revoked(
    prepared_counter: Counter,
) -> None:
    before = valid_certificates(prepared_counter.home)
    prepared_counter.pull_at_step("ProveOnCard")
    pulled = prepared_counter.issue().must_be(4, "token.removed")
    assert valid_certificates(prepared_counter.home) == before + 2
    must_be_undone(prepared_counter, pulled.procedure)
    assert valid_certificates(prepared_counter.home) == before


def test_another_card_put_in_instead_is_told_and_not_written_to(
    counter: Counter, journeys_stranger: AttestationAuthority
) -> None:
    counter.pull_at_step("SetPuk")
    pulled = counter.prepare().must_be(4, "token.removed")
    other = VirtualCard.blank_yubikey(12_000_778, authority=journeys_stranger)
    counter.insert(other)
    told = counter.resume(pulled.procedure).must_be(4, "token.other")
    assert told.answer["error"]["parameters"] == {
        "expected": "yubikey:12000001",
        "found": "yubikey:12000778",
    }
    assert counter.run("readers").answer["readers"][1]["blank"] is True
    must_be_resumed_with(counter, counter.card, pulled.procedure)


def test_the_officers_own_card_is_never_prepared(counter: Counter) -> None:
    ran = counter.prepare("--clear", reader="Virtual reader 1").must_be(4, "token.in_use")
    must_be_undone(counter, ran.procedure)
    counter.prepare().must_be_done()


def test_the_officers_card_pulled_while_it_signs_leaves_an_issuance_that_goes_on(
    prepared_counter: Counter,
) -> None:
    counter = prepared_counter

    def heard(what: str) -> None:
        if what == "after begin:Authorise":
            counter.officers.pull_at(counter.officers.apdu_count)

    counter.listen(heard)
    pulled = counter.issue()
    pulled.must_be(3, "policy.not_signed_in")
    counter.listen(None)
    counter.insert(counter.officers, "Virtual reader 1")
    must_be_resumed_with(counter, counter.card, pulled.procedure)
