"""Standard input that should hold secrets and does not, handed to officerctl."""

import json

import pytest

from tests.support.officerctl import SECRETS, Counter, run_officerctl
from tests.support.workplace import OFFICERS_READER, PROFILE, READER, SUBSCRIBER

PREPARE = (
    *("token", "prepersonalise", "--profile", PROFILE, "--reader", READER),
    *("--officer-reader", OFFICERS_READER, "--secrets-stdin"),
)


@pytest.mark.parametrize(
    "stdin",
    [
        b"",
        b'{"officer_pin": "482915", "subscriber_pin": "73',
        b'["482915"]',
        b'{"officer_pin": 482915}',
        b'{"officer_pin": "\xe5\xe4\xf6"}',
        b'{"officer_pin": "\\ud800"}',
        b"\xff\xfe{\x00}\x00",
        b"[" * 16_000,
        json.dumps({"officer_pin": "4" * 20_000}).encode(),
    ],
    ids=["empty", "torn", "list", "number", "latin-1", "half", "utf-16", "deep", "large"],
)
def test_standard_input_without_secrets_is_refused_before_anything_is_begun(
    counter: Counter, stdin: bytes
) -> None:
    before = counter.officers.apdu_count
    ran = run_officerctl(counter.home.root, *PREPARE, stdin=stdin)
    ran.must_be(2, "usage.secrets_unreadable")
    assert "482915" not in ran.out + ran.err
    assert counter.officers.apdu_count == before, "no card was touched"
    counter.must_have_lost_nothing()


@pytest.mark.parametrize("secrets", [{}, {"officer_pin": ""}, {"officer_pni": "482915"}])
def test_a_missing_officers_pin_is_named_and_costs_no_try(
    counter: Counter, secrets: dict[str, str]
) -> None:
    ran = counter.prepare(secrets=secrets).must_be(2, "usage.secret_missing")
    assert ran.answer["error"]["parameters"] == {"name": "officer_pin"}
    assert counter.run("readers").answer["readers"][0]["pin_tries_left"] == 8
    counter.must_have_lost_nothing()


def test_an_officers_pin_that_no_card_can_have_costs_no_try(counter: Counter) -> None:
    ran = counter.prepare(secrets=SECRETS | {"officer_pin": "4829154829154829"})
    ran.must_be(4, "token.pin_unfit")
    assert counter.run("readers").answer["readers"][0]["pin_tries_left"] == 8
    counter.must_have_lost_nothing()


@pytest.mark.parametrize("given", [{}, {"subscriber_pin": ""}])
def test_a_missing_pin_of_the_person_is_named_and_can_be_handed_over_later(
    prepared_counter: Counter, given: dict[str, str]
) -> None:
    secrets = {"officer_pin": SECRETS["officer_pin"], **given}
    ran = prepared_counter.issue(secrets=secrets).must_be(2, "usage.secret_missing")
    assert ran.answer["error"]["parameters"] == {"name": "subscriber_pin"}
    assert ran.answer["error"]["saved"] == "resumable"
    prepared_counter.must_have_lost_nothing(ran.procedure)
    prepared_counter.resume(ran.procedure).must_be_done()
    prepared_counter.must_have_lost_nothing()


def test_secrets_are_not_asked_for_where_nobody_can_type(counter: Counter) -> None:
    ran = run_officerctl(counter.home.root, *PREPARE[:-1])
    ran.must_be(2, "usage.secret_missing")


def test_a_person_nobody_knows_is_told_before_anything_is_begun(counter: Counter) -> None:
    arguments = ("issue", "--subscriber", "P7777", "--profile", PROFILE, "--reader", READER)
    ran = counter.with_secrets(*arguments, "--officer-reader", OFFICERS_READER)
    ran.must_be(2, "usage.subscriber_unknown")
    counter.must_have_lost_nothing()


def test_a_profile_nobody_knows_is_told_before_anything_is_begun(counter: Counter) -> None:
    arguments = ("issue", "--subscriber", str(SUBSCRIBER), "--profile", "none", "--reader", READER)
    ran = counter.with_secrets(*arguments, "--officer-reader", OFFICERS_READER)
    ran.must_be(2, "usage.profile_unknown")
    counter.must_have_lost_nothing()
