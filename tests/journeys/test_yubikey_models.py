"""Models of YubiKeys met by officerctl: what they refuse is told, what they want is asked for."""

import pytest
from yubikit.core import Tlv
from yubikit.piv import PivSession

from officer_app.assembly import Parts
from officer_app.domain.pins import PinPolicy
from officer_app.tokens.virtual import (
    YUBIKEY_5_FIPS_RULES,
    YUBIKEY_5_STRICT,
    YUBIKEY_BIO,
    Device,
    Make,
)
from tests.support.card_wire import CardWire
from tests.support.officerctl import SECRETS, Counter

ADMIN_DATA = 0x5FFF00
FACTORY_KEY = bytes(range(1, 9)) * 3
REFUSED_BY_KEY = "520520"


def make(counter: Counter, model: Make) -> None:
    """The card that is worked on is a key of that make from now on."""
    counter.card.device = Device.new(model)
    counter.put_back()


@pytest.mark.parametrize("model", [YUBIKEY_5_STRICT, YUBIKEY_5_FIPS_RULES])
def test_strict_keys_are_prepared_and_issued(counter: Counter, model: Make) -> None:
    make(counter, model)
    counter.prepare().must_be_done()
    counter.issue(secrets=SECRETS | {"subscriber_pin": "73918264"}).must_be_done()
    counter.must_have_lost_nothing()


def test_a_key_of_fips_narrows_the_policy_for_pins(counter: Counter) -> None:
    make(counter, YUBIKEY_5_FIPS_RULES)
    counter.prepare().must_be_done()
    refused = counter.issue(secrets=SECRETS | {"subscriber_pin": "739182"})
    error = refused.must_be(3, "policy.pin").answer["error"]
    assert error["parameters"]["faults"] == "pin.too_short"
    better = SECRETS | {"subscriber_pin": "73918264"}
    counter.resume(refused.procedure, secrets=better).must_be_done()


def test_a_pin_that_only_the_key_refuses_is_asked_for_again(counter: Counter) -> None:
    make(counter, YUBIKEY_5_STRICT)
    counter.parts = lenient
    counter.prepare().must_be_done()
    refused = counter.issue(secrets=SECRETS | {"subscriber_pin": REFUSED_BY_KEY})
    refused.must_be(4, "token.pin_too_simple")
    assert REFUSED_BY_KEY not in refused.out + refused.err
    assert refused.answer["procedure"]["question"] == "new_pin"
    counter.resume(refused.procedure).must_be_done()
    counter.must_have_lost_nothing()


def lenient(parts: Parts) -> Parts:
    """Every profile takes any PIN of the right length."""
    anything = PinPolicy(
        forbid_sequences=False,
        forbid_repeats=False,
        forbid_personal=False,
        forbid_well_known=False,
    )
    directory = parts.store.directory
    before = directory.profiles()
    tokens = tuple(p.model_copy(update={"pin": anything}) for p in before.tokens)
    directory.set_profiles(before.model_copy(update={"tokens": tokens}))
    return parts


def test_a_card_is_shown_with_what_it_tells_of_itself_where_that_is_asked_for(
    counter: Counter,
) -> None:
    make(counter, YUBIKEY_5_STRICT)
    counter.prepare().must_be_done()
    card = f"yubikey:{counter.card.serial}"
    (told,) = counter.run("token", "show", card, "--in-reader").must_be_done().answer["readers"]
    assert told["yubikey"]["pin_complexity"] is True
    assert counter.run("token", "show", card).must_be_done().answer["readers"] == []


def test_a_key_with_fingerprints_is_refused_before_anything_is_done(counter: Counter) -> None:
    make(counter, YUBIKEY_BIO)
    error = counter.prepare().must_be(4, "token.cannot").answer["error"]
    assert error["parameters"]["ability"] == "a PUK"


def test_preparing_a_card_whose_key_is_behind_the_pin_asks_first_and_unties_it(
    counter: Counter,
) -> None:
    session = PivSession(CardWire(counter.card))
    session.authenticate(FACTORY_KEY)
    session.put_object(ADMIN_DATA, Tlv(0x80, Tlv(0x81, b"\x02")))
    counter.put_back()
    asked = counter.prepare().must_be(3, "policy.clearing_not_confirmed")
    assert "tied to the PIN" in asked.answer["error"]["parameters"]["found"]
    counter.resume(asked.procedure, "--clear").must_be_done()
    (found,) = [
        reader["management_key_behind_pin"]
        for reader in counter.run("readers").must_be_done().answer["readers"]
        if reader["token"] == f"yubikey:{counter.card.serial}"
    ]
    assert found is None
