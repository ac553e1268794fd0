"""A contactless reader, and profiles that let no PIN go that way: told at once, nothing sent."""

from collections.abc import Callable

import pytest

from officer_app.assembly import Parts
from officer_app.domain.profiles import TokenProfile
from officer_app.tokens.virtual import (
    FIRMWARE_5_7_4,
    YUBIKEY_5_NFC,
    AttestationAuthority,
    Device,
    VirtualCard,
)
from tests.support.officerctl import Counter
from tests.support.workplace import OFFICERS_READER, PROFILE

CARRY_CODES = {0x20, 0x24, 0x2C}


def strict(counter: Counter, is_strict: Callable[[TokenProfile], bool]) -> None:
    """From now on these profiles let no PIN go through the air."""

    def altered(parts: Parts) -> Parts:
        directory = parts.store.directory
        before = directory.profiles()
        tokens = tuple(
            p.model_copy(
                update={"flow": p.flow.model_copy(update={"pin_over_nfc": not is_strict(p)})}
            )
            for p in before.tokens
        )
        directory.set_profiles(before.model_copy(update={"tokens": tokens}))
        return parts

    counter.parts = altered


def lay_on_nfc(counter: Counter, card: VirtualCard, reader: str | None = None) -> list[int]:
    """The card without contact; answers the instructions that carried a code."""
    sent: list[int] = []
    card.device = Device.new(YUBIKEY_5_NFC)
    card.contactless = True
    card.on_apdu.append(
        lambda _index, header: sent.append(header[1]) if header[1] in CARRY_CODES else None
    )
    if reader is None:
        counter.put_back()
    else:
        counter.insert(card, reader)
    return sent


def test_preparing_is_refused_at_the_first_step(counter: Counter) -> None:
    strict(counter, lambda p: p.name == PROFILE)
    sent = lay_on_nfc(counter, counter.card)
    refused = counter.prepare().must_be(4, "token.pin_over_nfc")
    assert sent == []
    counter.card.contactless = False
    counter.put_back()
    counter.resume(refused.procedure).must_be_done()


def test_issuing_is_refused_before_anybody_is_asked(prepared_counter: Counter) -> None:
    strict(prepared_counter, lambda p: p.name == PROFILE)
    sent = lay_on_nfc(prepared_counter, prepared_counter.card)
    refused = prepared_counter.issue().must_be(4, "token.pin_over_nfc")
    assert sent == []
    assert refused.answer["procedure"]["question"] is None
    prepared_counter.undo(refused.procedure).must_be_done()


@pytest.mark.parametrize("profile", [PROFILE, "piv-standard"])
def test_an_officers_card_keeps_the_strictest_profile(counter: Counter, profile: str) -> None:
    strict(counter, lambda p: p.name == profile)
    sent = lay_on_nfc(counter, counter.officers, OFFICERS_READER)
    counter.prepare().must_be(4, "token.pin_over_nfc")
    assert sent == []


def test_over_a_secure_channel_it_may_go_over_nfc(counter: Counter) -> None:
    strict(counter, lambda _profile: True)
    counter.run("secure-channel", "use", "over_nfc").must_be_done()
    key = VirtualCard.blank_yubikey(
        5_700_004, authority=demo_authority(counter), firmware=FIRMWARE_5_7_4
    )
    counter.card = key
    lay_on_nfc(counter, key)
    counter.prepare().must_be_done()
    counter.issue().must_be_done()
    shown = counter.run("secure-channel", "show").must_be_done()
    assert shown.answer["secure_channels"] == "over_nfc"


def demo_authority(counter: Counter) -> AttestationAuthority:
    """The maker whom the demonstration trusts."""
    return AttestationAuthority.load(counter.home.demo / "attestation.json")


def test_where_every_profile_allows_it_all_is_done_over_nfc(counter: Counter) -> None:
    lay_on_nfc(counter, counter.card)
    counter.prepare().must_be_done()
    counter.issue().must_be_done()
