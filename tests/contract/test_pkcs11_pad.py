"""Tokens whose PIN is typed on the reader, and tokens that count tries aloud."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.pins import PinPolicy
from officer_app.domain.profiles import KeySpec
from officer_app.domain.secret import Secret
from officer_app.domain.token import PinPolicyOnCard, Slot
from officer_app.domain.token_faults import (
    PadCancelled,
    PinBlocked,
    PinOwner,
    PinTriesLow,
    PukRefused,
    TokenAnswersNonsense,
    TokenCannot,
    WrongPin,
)
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.pkcs11.modules import Module, load_module
from tests.support.pad_module import pad_path
from tests.support.softhsm import PIN, SO_PIN, AtToken, KeyInSlot, SoftHsm, softhsm

__all__ = ["pad_path", "softhsm"]

OWNER = PinOwner.SUBSCRIBER


@pytest.fixture
def pad(softhsm: SoftHsm, pad_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Module]:
    """SoftHSM with a pad in front, over a token that the tool has initialised."""
    softhsm.init_by_tool("card")
    softhsm.module.close()
    monkeypatch.setenv("PAD_OVER", str(find_module("softhsm2")))
    monkeypatch.setenv("PAD_TYPES", str(softhsm.directory / "typed"))
    module = load_module(pad_path)
    module.refresh()
    yield module
    softhsm.close()
    module.close()


@pytest.fixture
def at(softhsm: SoftHsm, pad: Module) -> AtToken:
    seen = next(s for s in pad.slots() if s.token and s.token.label == "card")
    return softhsm.at(seen, pad)


def type_on_pad(softhsm: SoftHsm, *pins: str) -> None:
    """What the person will type, in this order; `-` is the Cancel key."""
    (softhsm.directory / "typed").write_text("".join(f"{pin}\n" for pin in pins))


def make_key(at: AtToken, pin_policy: PinPolicyOnCard = PinPolicyOnCard.DEFAULT) -> KeyInSlot:
    wanted = KeySpec(
        slot=Slot.SIGNATURE,
        algorithm=KeyAlgorithm.P256,
        certificate="any",
        pin_policy=pin_policy,
    )
    return KeyInSlot(at, Slot.SIGNATURE, at.do(lambda token: token.generate_key(wanted)))


def test_the_pin_is_typed_on_the_reader(softhsm: SoftHsm, at: AtToken) -> None:
    assert at.token.has_pin_pad
    type_on_pad(softhsm, PIN)
    at.do(lambda token: token.verify_pin_on_pad(OWNER))
    assert make_key(at).sign(b"message")


def test_a_key_that_always_asks_asks_on_the_reader(softhsm: SoftHsm, at: AtToken) -> None:
    type_on_pad(softhsm, PIN, PIN, PIN)
    at.do(lambda token: token.verify_pin_on_pad(OWNER))
    key = make_key(at, PinPolicyOnCard.ALWAYS)  # it is proved once
    assert key.sign(b"message")
    with pytest.raises(PadCancelled):
        key.sign(b"nobody types any more")


def test_cancel_on_the_reader_spends_no_try(softhsm: SoftHsm, at: AtToken) -> None:
    type_on_pad(softhsm, "-", PIN)
    with pytest.raises(PadCancelled):
        at.do(lambda token: token.verify_pin_on_pad(OWNER))
    at.do(lambda token: token.verify_pin_on_pad(OWNER))


def test_the_pin_is_changed_and_unblocked_on_the_reader(softhsm: SoftHsm, at: AtToken) -> None:
    type_on_pad(softhsm, PIN, "111222", "111222", "333444", "333444")
    at.do(lambda token: token.change_pin_on_pad(OWNER, PinPolicy()))
    at.do(lambda token: token.verify_pin_on_pad(OWNER))
    at.do(lambda token: token.set_pin_by_puk_on_pad(Secret(SO_PIN), PinPolicy()))
    at.do(lambda token: token.verify_pin_on_pad(OWNER))


def test_a_token_without_a_pad_does_not_wait_for_one(softhsm: SoftHsm) -> None:
    plain = softhsm.prepared()
    assert not plain.token.has_pin_pad
    with pytest.raises(TokenCannot):
        plain.do(lambda token: token.verify_pin_on_pad(OWNER))


def test_the_last_try_is_kept_until_the_person_insists(at: AtToken) -> None:
    with pytest.raises(WrongPin):
        at.log_in("000000")
    with pytest.raises(WrongPin) as second:
        at.log_in("000000")
    assert second.value.tries_left == 1
    with pytest.raises(PinTriesLow):
        at.log_in(PIN)
    at.do(lambda token: token.verify_pin(Secret(PIN), OWNER, keep=0))
    assert at.do(lambda token: token.pin_tries_left()) is None


def test_a_locked_pin_is_opened_by_the_so_pin(at: AtToken) -> None:
    for _ in range(2):
        with pytest.raises(WrongPin):
            at.log_in("000000")
    with pytest.raises(PinBlocked):
        at.do(lambda token: token.verify_pin(Secret("000000"), OWNER, keep=0))
    assert at.do(lambda token: token.look()).pin_tries_left == 0
    with pytest.raises(PinBlocked):
        at.log_in(PIN)
    with pytest.raises(PukRefused):
        at.do(lambda token: token.set_pin_by_puk(Secret("00000000"), Secret(PIN)))
    at.do(lambda token: token.set_pin_by_puk(Secret(SO_PIN), Secret(PIN)))
    at.log_in()


@pytest.mark.parametrize("deed", ["fail", "lie"])
def test_a_key_that_does_not_prove_itself_is_removed_again(
    at: AtToken, monkeypatch: pytest.MonkeyPatch, deed: str
) -> None:
    at.log_in()
    monkeypatch.setenv("PAD_DOES", deed)
    with pytest.raises(TokenAnswersNonsense):
        make_key(at)
    monkeypatch.delenv("PAD_DOES")
    assert not at.do(lambda token: token.objects())
