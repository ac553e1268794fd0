"""Cards examined by officerctl: a good one passes, and what was done to a card shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.host.paths import Home
from officer_app.tokens.virtual import AttestationAuthority, VirtualCard
from tests.support.officerctl import SECRETS, Counter, Ran, counter_at
from tests.support.planting import PLANTS, memory_of
from tests.support.workplace import OFFICERS_READER, READER, SUBSCRIBER_PIN, copy_home

WITH_PIN = SECRETS | {"current_pin": SUBSCRIBER_PIN}
ALARMS = ("fault", "warning")


@pytest.fixture
def issued(journeys_issued_home: Home, tmp_path: Path) -> Iterator[Counter]:
    """officerctl beside the officer's card and an issued one."""
    with counter_at(copy_home(journeys_issued_home, tmp_path / "home")) as counter:
        yield counter


def examine(counter: Counter, *more: str, secrets: dict[str, str] = SECRETS) -> Ran:
    return counter.with_secrets(
        *("token", "examine", "--reader", READER, "--officer-reader", OFFICERS_READER),
        *more,
        secrets=secrets,
    )


def found(ran: Ran, *severities: str) -> set[str]:
    """The defects of these severities."""
    findings = ran.answer["examination"]["findings"]
    return {f["defect"] for f in findings if f["severity"] in severities}


def test_an_issued_card_is_fit_and_what_was_not_checked_is_said(issued: Counter) -> None:
    ran = examine(issued).must_be_done()
    assert ran.answer["examination"]["fit"] is True
    assert found(ran, *ALARMS) == set()
    assert found(ran, "not_checked") == {"key.wants_pin", "second.not_run"}
    assert ran.answer["examination"]["complete"] is False


def test_with_the_pin_every_key_signs_and_only_the_second_library_is_missing(
    issued: Counter,
) -> None:
    ran = examine(issued, "--with-pin", secrets=WITH_PIN).must_be_done()
    assert found(ran, *ALARMS) == set()
    (unchecked,) = ran.answer["examination"]["findings"]
    assert unchecked["defect"] == "second.not_run"
    assert "no such reader" in unchecked["what"]


def test_nothing_on_the_card_is_changed_and_no_work_is_left(issued: Counter) -> None:
    before = memory_of(issued.card).to_json()
    examine(issued, "--with-pin", secrets=WITH_PIN).must_be_done()
    assert memory_of(issued.card).to_json() == before
    issued.must_have_lost_nothing()


@pytest.mark.parametrize("defect", PLANTS)
def test_a_planted_defect_is_found_and_nothing_else_is_alarming(
    issued: Counter, defect: str
) -> None:
    plant, expected = PLANTS[defect]
    plant(memory_of(issued.card))
    ran = examine(issued)
    assert found(ran, *ALARMS) == expected
    faulty = bool(found(ran, "fault"))
    assert ran.answer["examination"]["fit"] is not faulty
    assert ran.status == (4 if faulty else 0)


def test_a_certificate_over_a_strangers_key_does_not_prove_itself(issued: Counter) -> None:
    plant, _expected = PLANTS["another key than the certificate's"]
    plant(memory_of(issued.card))
    ran = examine(issued, "--with-pin", secrets=WITH_PIN)
    assert found(ran, "fault") == {"key.other", "key.proves_nothing"}


def test_a_card_of_an_unknown_maker_is_not_attested(
    issued: Counter, journeys_stranger: AttestationAuthority
) -> None:
    other = memory_of(VirtualCard.blank_yubikey(issued.card.serial, authority=journeys_stranger))
    piv = memory_of(issued.card)
    piv.keys[0xF9] = other.keys[0xF9]
    piv.objects[0x5FFF01] = other.objects[0x5FFF01]
    assert found(examine(issued), *ALARMS) == {"key.attestation_refused"}


def test_a_card_that_was_reported_lost_is_out_of_use(issued: Counter) -> None:
    token = f"yubikey:{issued.card.serial}"
    officer = ("--officer-reader", OFFICERS_READER)
    issued.with_secrets("token", "report-lost", token, *officer).must_be_done()
    assert found(examine(issued), *ALARMS) == {"card.out_of_use"}


def test_a_suspended_card_says_so(issued: Counter) -> None:
    token = f"yubikey:{issued.card.serial}"
    officer = ("--officer-reader", OFFICERS_READER)
    issued.with_secrets("token", "suspend", token, *officer).must_be_done()
    ran = examine(issued).must_be_done()
    assert found(ran, *ALARMS) == {"certificate.suspended"}


def test_a_card_of_nobody_is_unknown(issued: Counter) -> None:
    issued.insert(VirtualCard.blank_yubikey(30000001))
    assert found(examine(issued), *ALARMS) == {"card.unknown"}
    issued.insert(VirtualCard.blank_yubikey(0))
    assert found(examine(issued), *ALARMS) == {"card.no_serial"}
    examine(issued, "--with-pin", secrets=WITH_PIN).must_be(4, "token.cannot")


def test_a_prepared_card_is_as_it_should_be(prepared_counter: Counter) -> None:
    assert found(examine(prepared_counter), *ALARMS) == set()


def test_a_card_in_stock_has_to_be_empty(counter: Counter) -> None:
    stock = ("token", "stock", "--reader", READER, "--officer-reader", OFFICERS_READER)
    counter.with_secrets(*stock).must_be_done()
    assert found(examine(counter), *ALARMS) == set()
    memory_of(counter.card).objects[0x5FC102] = b"0"
    assert found(examine(counter), *ALARMS) == {"card.not_empty"}


def test_a_wrong_pin_costs_one_try_and_leaves_no_work_behind(issued: Counter) -> None:
    before = memory_of(issued.card).pin.left
    wrong = SECRETS | {"current_pin": "482914"}
    examine(issued, "--with-pin", secrets=wrong).must_be(4, "token.wrong_pin")
    assert memory_of(issued.card).pin.left == before - 1
    issued.must_have_lost_nothing()


def test_no_examination_leaves_a_record_whether_it_succeeds_or_not(issued: Counter) -> None:
    def records() -> int:
        return int(issued.run("journal", "verify").must_be_done().answer["records"])

    before = records()
    examine(issued).must_be_done()
    examine(issued, "--with-pin", secrets=SECRETS | {"current_pin": "482914"})
    # Each time the officer signed in: that is all that happened.
    assert records() == before + 2


def test_an_empty_reader_is_said(issued: Counter) -> None:
    issued.hub.remove(READER)
    examine(issued).must_be(4, "token.not_found")
