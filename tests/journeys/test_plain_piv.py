"""A plain PIV card met by officerctl: what it cannot do is told before anything is begun on it."""

from collections.abc import Callable

import pytest

from officer_app.assembly import Parts
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.profiles import FlowPolicy, KeySpec, TokenProfile
from officer_app.domain.token import PinPolicyOnCard, TouchPolicyOnCard
from officer_app.tokens.virtual import ManagementAlgorithm, ManagementKey, VirtualCard
from tests.support.cards import PLAIN_GUID
from tests.support.officerctl import Counter, Ran
from tests.support.workplace import READER

TOKEN = TokenId(kind=TokenKind.PIV, serial=PLAIN_GUID.hex())
NAME = "piv-standard"


@pytest.fixture
def plain_counter(counter: Counter) -> Counter:
    """A plain card in place of the YubiKey."""
    counter.card = VirtualCard.blank_piv(PLAIN_GUID)
    counter.put_back()
    return counter


def with_profile(counter: Counter, change: Callable[[TokenProfile], TokenProfile]) -> None:
    """From now on the shipped profile for plain cards is another one."""

    def altered(parts: Parts) -> Parts:
        directory = parts.store.directory
        before = directory.profiles()
        tokens = tuple(change(p) if p.name == NAME else p for p in before.tokens)
        directory.set_profiles(before.model_copy(update={"tokens": tokens}))
        return parts

    counter.parts = altered


def must_be_refused(counter: Counter, ran: Ran, ability: str) -> None:
    """By name, with nothing written to the card; and given up like any other procedure."""
    error = ran.must_be(4, "token.cannot").answer["error"]
    assert error["parameters"]["model"] == "PIV card"
    assert ability in error["parameters"]["ability"]
    counter.undo(ran.procedure).must_be_done()
    counter.must_have_lost_nothing()


def changed_keys(**update: object) -> Callable[[TokenProfile], TokenProfile]:
    """Every key of the profile with other wishes."""

    def change(profile: TokenProfile) -> TokenProfile:
        keys = tuple(KeySpec.model_validate(dict(key) | update) for key in profile.keys)
        return profile.model_copy(update={"keys": keys})

    return change


def test_a_plain_card_is_recognised_by_its_guid(plain_counter: Counter) -> None:
    listed = plain_counter.run("readers").must_be_done().answer["readers"]
    reader = next(reader for reader in listed if reader["name"] == READER)
    assert (reader["token"], reader["model"]) == (str(TOKEN), "PIV card")
    assert reader["trouble"] is None


@pytest.mark.parametrize("profile", ["yubikey-standard", "smartcard-standard"])
def test_a_profile_for_other_tokens_is_refused(plain_counter: Counter, profile: str) -> None:
    refused = plain_counter.prepare("--profile", profile)
    must_be_refused(plain_counter, refused, "the profile")


@pytest.mark.parametrize(
    ("change", "ability"),
    [
        (changed_keys(touch_policy=TouchPolicyOnCard.ALWAYS), "policies"),
        (changed_keys(pin_policy=PinPolicyOnCard.NEVER), "policies"),
        (lambda p: p.model_copy(update={"flow": FlowPolicy()}), "attestation"),
    ],
    ids=["touch", "PIN", "attestation"],
)
def test_a_wish_that_the_card_cannot_grant_is_refused_before_it_is_changed(
    plain_counter: Counter, change: Callable[[TokenProfile], TokenProfile], ability: str
) -> None:
    counter = plain_counter
    written: list[bytes] = []
    writing = {0x24, 0x2C, 0x47, 0xDB}

    def note(_index: int, header: bytes) -> None:
        if header[1] in writing:
            written.append(header)

    counter.card.on_apdu.append(note)
    with_profile(counter, change)
    must_be_refused(counter, counter.prepare("--profile", NAME), ability)
    assert written == []


def test_a_larger_certificate_than_the_standard_has_room_for_is_refused(
    plain_counter: Counter,
) -> None:
    def larger(profile: TokenProfile) -> TokenProfile:
        keys = tuple(
            key.model_copy(update={"certificate": key.certificate.removeprefix("piv-")})
            for key in profile.keys
        )
        return profile.model_copy(update={"keys": keys})

    with_profile(plain_counter, larger)
    refused = plain_counter.prepare("--profile", NAME).must_be(4, "token.full")
    assert refused.answer["error"]["parameters"]["room"] == 2005
    plain_counter.undo(refused.procedure).must_be_done()


def test_a_card_with_another_management_key_is_named_and_can_be_given_up(
    plain_counter: Counter,
) -> None:
    counter = plain_counter
    other = ManagementKey(ManagementAlgorithm.TDES, bytes(range(24)))
    counter.insert(VirtualCard.blank_piv(PLAIN_GUID, management_key=other))
    refused = counter.prepare("--profile", NAME).must_be(4, "token.management_key")
    counter.undo(refused.procedure).must_be_done()
    counter.must_have_lost_nothing()
