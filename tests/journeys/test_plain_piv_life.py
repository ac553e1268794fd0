"""A plain PIV card from its maker's box to its person, by officerctl, and every way back."""

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import PinOwner, PukRefused
from officer_app.tokens.port import Prepares, Token
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import (
    ManagementAlgorithm,
    ManagementKey,
    PullMoment,
    VirtualCard,
)
from officer_app.tokens.virtual_source import VirtualSource
from tests.support.cards import PLAIN_GUID, Place
from tests.support.officerctl import Counter, Ran
from tests.support.workplace import READER, SUBSCRIBER_PIN

TOKEN = TokenId(kind=TokenKind.PIV, serial=PLAIN_GUID.hex())
PROFILE = ("--profile", "piv-standard")
SIGNED = b"what was signed"


@pytest.fixture
def plain_counter(counter: Counter) -> Counter:
    """A plain card in place of the YubiKey."""
    counter.card = VirtualCard.blank_piv(PLAIN_GUID)
    counter.put_back()
    return counter


def prepared(counter: Counter) -> Ran:
    return counter.prepare(*PROFILE)


def issued(counter: Counter) -> Ran:
    return counter.issue(*PROFILE)


def at_card(counter: Counter) -> Sitting:
    return Sitting(Place(READER, VirtualSource(counter.hub)), TOKEN)


def test_a_plain_card_is_prepared_issued_and_signs_with_its_persons_pin(
    plain_counter: Counter,
) -> None:
    counter = plain_counter
    prepared(counter).must_be_done()
    issued(counter).must_be_done()
    counter.must_have_lost_nothing()
    sitting = at_card(counter)

    def sign(token: Token) -> None:
        for slot in (Slot.AUTHENTICATION, Slot.SIGNATURE):
            der = token.read_certificate(slot)
            assert der is not None
            key = x509.load_der_x509_certificate(der).public_key()
            assert isinstance(key, ec.EllipticCurvePublicKey)
            with Secret(SUBSCRIBER_PIN) as pin:
                token.verify_pin(pin, PinOwner.SUBSCRIBER)
            key.verify(token.sign(slot, key, SIGNED), SIGNED, ec.ECDSA(hashes.SHA256()))

    def change_factory_puk(token: Token) -> None:
        assert isinstance(token, Prepares)
        with Secret("12345678") as factory:
            token.change_puk(factory, factory)

    sitting.do(sign)
    with pytest.raises(PukRefused):
        sitting.do(change_factory_puk)
    sitting.rest()


def test_a_card_that_holds_a_certificate_is_refused_since_nobody_can_clear_it(
    plain_counter: Counter,
) -> None:
    counter = plain_counter
    prepared(counter).must_be_done()
    issued(counter).must_be_done()
    refused = counter.prepare(*PROFILE, "--clear")
    assert refused.status != 0
    assert refused.code in {"token.cannot", "policy.token_state"}


def test_a_card_with_another_management_key_is_named_and_can_be_given_up(
    plain_counter: Counter,
) -> None:
    counter = plain_counter
    other = ManagementKey(ManagementAlgorithm.TDES, bytes(range(24)))
    counter.insert(VirtualCard.blank_piv(PLAIN_GUID, management_key=other))
    refused = prepared(counter).must_be(4, "token.management_key")
    counter.undo(refused.procedure).must_be_done()
    counter.must_have_lost_nothing()
    counter.put_back()
    prepared(counter).must_be_done()


@pytest.mark.parametrize("step", ["SetPuk", "LockPin", "SetManagementKey", "WriteContainers"])
@pytest.mark.parametrize("moment", list(PullMoment))
def test_a_preparation_that_is_undone_leaves_the_card_as_its_maker_made_it(
    plain_counter: Counter, step: str, moment: PullMoment
) -> None:
    counter = plain_counter
    counter.pull_at_step(step, moment)
    pulled = prepared(counter).must_be(4, "token.removed")
    counter.put_back()
    assert counter.undo(pulled.procedure).must_be_done().answer["procedure"]["status"] == "undone"
    prepared(counter).must_be_done()
    issued(counter).must_be_done()


@pytest.mark.parametrize("step", ["SetPuk", "LockPin", "SetManagementKey"])
def test_a_preparation_goes_on_when_the_card_is_back(plain_counter: Counter, step: str) -> None:
    counter = plain_counter
    counter.pull_at_step(step, PullMoment.AFTER)
    pulled = prepared(counter).must_be(4, "token.removed")
    counter.put_back()
    counter.resume(pulled.procedure).must_be_done()
    issued(counter).must_be_done()


@pytest.mark.parametrize("step", ["GenerateKey", "WriteCertificate", "ProveOnCard"])
def test_an_issuance_goes_on_when_the_card_is_back_or_is_undone(
    plain_counter: Counter, step: str
) -> None:
    counter = plain_counter
    prepared(counter).must_be_done()
    counter.pull_at_step(step, PullMoment.AFTER)
    pulled = issued(counter).must_be(4, "token.removed")
    counter.put_back()
    counter.undo(pulled.procedure).must_be_done()
    counter.pull_at_step(step, PullMoment.AFTER)
    pulled = issued(counter).must_be(4, "token.removed")
    counter.put_back()
    counter.resume(pulled.procedure).must_be_done()
    counter.must_have_lost_nothing()
