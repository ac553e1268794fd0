"""PINs, PUKs and management keys that are not what they should be, met by officerctl."""

import pytest
from yubikit.core import InvalidPinError
from yubikit.piv import MANAGEMENT_KEY_TYPE, OBJECT_ID, PivSession

from officer_app.tokens.virtual import Quirk, VirtualCard
from tests.support.card_wire import CardWire
from tests.support.officerctl import SECRETS, Counter, Ran
from tests.support.workplace import OFFICERS_READER

WRONG = "482914"
OTHER_KEY = bytes(range(24))
FACTORY_PIN, FACTORY_PUK, FACTORY_KEY = "123456", "12345678", bytes(range(1, 9)) * 3
ANNA_WAS_BORN_ON = "850314"


def spend(card: VirtualCard, tries: int) -> None:
    """Somebody types a wrong PIN that often."""
    for _ in range(tries):
        with pytest.raises(InvalidPinError):
            PivSession(CardWire(card)).verify_pin(WRONG)


def tries_left(card: VirtualCard) -> int:
    return int(PivSession(CardWire(card)).get_pin_metadata().attempts_remaining)


def change_management_key(card: VirtualCard, old: bytes) -> None:
    """Somebody else's doing."""
    session = PivSession(CardWire(card))
    session.authenticate(old)
    session.set_management_key(MANAGEMENT_KEY_TYPE.AES192, OTHER_KEY)


def spoil_certificate(card: VirtualCard, identifier: OBJECT_ID, key: bytes = FACTORY_KEY) -> None:
    """Bytes that are no certificate, where one belongs."""
    session = PivSession(CardWire(card))
    session.authenticate(key)
    session.put_object(identifier, bytes.fromhex("700530030201ff710100fe00"))


def management_key_of(card: VirtualCard) -> bytes:
    """As the chip knows it."""
    return card._piv.management_key.value


# The officer's PIN


def test_a_wrong_officers_pin_is_sent_once_and_the_tries_left_are_told(counter: Counter) -> None:
    before = tries_left(counter.officers)
    refused = counter.prepare(secrets=SECRETS | {"officer_pin": WRONG})
    refused.must_be(4, "token.wrong_pin")
    assert refused.answer["error"]["parameters"] == {"owner": "officer", "tries_left": before - 1}
    assert tries_left(counter.officers) == before - 1
    counter.must_have_lost_nothing()
    counter.prepare().must_be_done()


def test_the_last_try_is_never_used_without_being_told_to(counter: Counter) -> None:
    spend(counter.officers, tries_left(counter.officers) - 1)
    for secrets in (SECRETS, SECRETS | {"officer_pin": WRONG}):
        kept = counter.prepare(secrets=secrets).must_be(4, "token.pin_tries_low")
        assert kept.answer["error"]["parameters"]["tries_left"] == 1
        assert tries_left(counter.officers) == 1
    counter.must_have_lost_nothing()
    counter.prepare("--insist").must_be_done()


def test_a_blocked_officers_pin_is_told_as_blocked(counter: Counter) -> None:
    spend(counter.officers, tries_left(counter.officers))
    blocked = counter.prepare().must_be(4, "token.pin_blocked")
    assert blocked.answer["error"]["parameters"] == {"owner": "officer"}
    counter.must_have_lost_nothing()


def test_a_pin_that_blocks_while_an_issuance_waits_leaves_it_to_be_undone_later(
    prepared_counter: Counter,
) -> None:
    counter = prepared_counter

    def heard(what: str) -> None:
        if what == "after begin:Authorise":
            spend(counter.officers, tries_left(counter.officers))

    counter.listen(heard)
    blocked = counter.issue().must_be(4, "token.pin_blocked")
    counter.listen(None)
    counter.must_have_lost_nothing(blocked.procedure)
    unblock(counter.officers)
    counter.put_back()
    assert counter.undo(blocked.procedure).must_be_done().answer["procedure"]["status"] == "undone"
    counter.must_have_lost_nothing()


def unblock(card: VirtualCard) -> None:
    """What a desk does that holds the PUK."""
    puk = card._piv.puk.value.rstrip(b"\xff").decode()
    PivSession(CardWire(card)).unblock_pin(puk, SECRETS["officer_pin"])


# The person's PIN


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("12345", "too_short"),
        ("123456789", "too_long"),
        ("345678", "sequence"),
        ("121212", "repeat"),
        (ANNA_WAS_BORN_ON, "personal"),
        ("abc!73", "alphabet"),
    ],
)
def test_a_pin_against_the_policy_is_refused_and_a_better_one_goes_on(
    prepared_counter: Counter, pin: str, fault: str
) -> None:
    refused = prepared_counter.issue(secrets=SECRETS | {"subscriber_pin": pin})
    refused.must_be(3, "policy.pin")
    assert pin not in refused.out + refused.err
    prepared_counter.must_have_lost_nothing(refused.procedure)
    done = prepared_counter.resume(refused.procedure).must_be_done()
    assert done.answer["procedure"]["status"] == "done"
    prepared_counter.must_have_lost_nothing()


def test_a_procedure_with_a_refused_pin_can_be_undone(prepared_counter: Counter) -> None:
    refused = prepared_counter.issue(secrets=SECRETS | {"subscriber_pin": "111111"})
    refused.must_be(3, "policy.pin")
    prepared_counter.undo(refused.procedure).must_be_done()
    prepared_counter.must_have_lost_nothing()


def test_a_blocked_pin_on_a_prepared_card_is_set_anew_by_its_puk(
    prepared_counter: Counter,
) -> None:
    card = prepared_counter.card
    spend(card, tries_left(card))
    prepared_counter.issue().must_be_done()
    assert tries_left(card) == 5
    prepared_counter.must_have_lost_nothing()


# Secrets that somebody else has changed


def test_a_changed_management_key_is_found_before_anything_is_written(counter: Counter) -> None:
    change_management_key(counter.card, FACTORY_KEY)
    refused = counter.prepare().must_be(3, "policy.clearing_not_confirmed")
    assert refused.answer["error"]["parameters"] == {"found": "changed management key"}
    assert management_key_of(counter.card) == OTHER_KEY
    counter.must_have_lost_nothing(refused.procedure)
    done = counter.resume(refused.procedure, "--clear").must_be_done()
    assert done.answer["procedure"]["status"] == "done"
    counter.must_have_lost_nothing()


def test_a_preparation_stopped_by_a_changed_management_key_can_be_undone(
    counter: Counter,
) -> None:
    counter.pull_at_step("SetTries")
    pulled = counter.prepare().must_be(4, "token.removed")
    counter.put_back()
    change_management_key(counter.card, FACTORY_KEY)
    refused = counter.resume(pulled.procedure).must_be(4, "token.management_key")
    counter.must_have_lost_nothing(refused.procedure)
    counter.undo(refused.procedure).must_be_done()
    counter.must_have_lost_nothing()
    counter.prepare().must_be_done()


def test_a_management_key_changed_since_the_preparation_stops_an_issuance(
    prepared_counter: Counter,
) -> None:
    change_management_key(prepared_counter.card, management_key_of(prepared_counter.card))
    refused = prepared_counter.issue().must_be(4, "token.management_key")
    prepared_counter.must_have_lost_nothing(refused.procedure)
    assert prepared_counter.run("certificate", "list").answer["certificates"] == []
    # As the advice says: cleared and prepared again, the card is ours again.
    prepared_counter.undo(refused.procedure).must_be_done()
    prepared_counter.prepare("--clear").must_be_done()
    prepared_counter.issue().must_be_done()
    prepared_counter.must_have_lost_nothing()


def test_a_puk_changed_since_the_preparation_stops_an_issuance_and_keeps_its_last_try(
    prepared_counter: Counter,
) -> None:
    counter, card = prepared_counter, prepared_counter.card
    puk = card._piv.puk.value.rstrip(b"\xff").decode()
    PivSession(CardWire(card)).change_puk(puk, "87654321")
    refused = counter.issue().must_be(4, "token.puk_refused")
    for _ in range(5):
        counter.resume(refused.procedure).must_be(4, "token.puk_refused")
    assert PivSession(CardWire(card)).get_puk_metadata().attempts_remaining == 1
    counter.must_have_lost_nothing(refused.procedure)
    counter.undo(refused.procedure).must_be_done()
    counter.must_have_lost_nothing()


def test_a_pin_that_is_no_longer_the_factorys_is_content_to_be_cleared(counter: Counter) -> None:
    PivSession(CardWire(counter.card)).change_pin(FACTORY_PIN, "739182")
    refused = counter.prepare().must_be(3, "policy.clearing_not_confirmed")
    assert "PIN" in refused.answer["error"]["parameters"]["found"]
    counter.must_have_lost_nothing(refused.procedure)
    counter.undo(refused.procedure).must_be_done()
    counter.must_have_lost_nothing()


# Certificates that cannot be read


def test_an_unreadable_certificate_on_a_card_is_content_to_be_cleared(counter: Counter) -> None:
    spoil_certificate(counter.card, OBJECT_ID.AUTHENTICATION)
    refused = counter.prepare().must_be(3, "policy.clearing_not_confirmed")
    assert refused.answer["error"]["parameters"]["found"] == "9A"
    counter.must_have_lost_nothing(refused.procedure)
    counter.resume(refused.procedure, "--clear").must_be_done()
    counter.issue().must_be_done()


def test_an_unreadable_certificate_on_a_prepared_card_is_written_over(
    prepared_counter: Counter,
) -> None:
    card = prepared_counter.card
    spoil_certificate(card, OBJECT_ID.SIGNATURE, management_key_of(card))
    prepared_counter.issue().must_be_done()
    prepared_counter.must_have_lost_nothing()


def test_an_unreadable_officers_certificate_is_told(counter: Counter) -> None:
    key = management_key_of(counter.officers)
    spoil_certificate(counter.officers, OBJECT_ID.SIGNATURE, key)
    ran = counter.prepare().must_be(4, "token.unreadable_certificate")
    assert ran.answer["error"]["parameters"] == {"slot": "9c"}
    counter.must_have_lost_nothing()


def test_an_officers_card_without_a_certificate_is_refused(counter: Counter) -> None:
    counter.insert(VirtualCard.blank_yubikey(9_000_002), OFFICERS_READER)
    counter.prepare().must_be(3, "policy.officer_card")
    counter.must_have_lost_nothing()


def test_a_torn_officers_card_is_told(counter: Counter) -> None:
    counter.officers.add_quirks(Quirk.TORN_ANSWER)
    ran: Ran = counter.prepare()
    ran.must_be(4, "token.nonsense")
    counter.must_have_lost_nothing()
