"""Applications of a YubiKey switched while it is prepared: it starts anew, and nothing is lost."""

import pytest

from officer_app.assembly import Parts
from officer_app.domain.applications import ApplicationChanges
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.token import ManagementKeyAlgorithm
from officer_app.domain.yubikey import Application
from officer_app.procedures.steps.secrets import TokenSecrets
from officer_app.signing.seal import unseal
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    YUBIKEY_4,
    YUBIKEY_5_NFC,
    Capability,
    Device,
    VirtualCard,
)
from tests.support.acts import newest_sealed, open_escrow_key
from tests.support.officerctl import Counter
from tests.support.workplace import PROFILE, Workplace

OFF = Capability.OTP | Capability.U2F
CHANGES = ApplicationChanges(
    usb_off=frozenset({Application.OTP, Application.U2F}),
    nfc_off=frozenset({Application.PIV}),
    lock=True,
)
TDES = ManagementKeyAlgorithm.TDES
STRANGERS_CODE = b"a stranger's key"


@pytest.fixture
def key_counter(counter: Counter) -> Counter:
    """A key with all the applications of its series, and a profile that switches some."""
    counter.card.device = Device.new(YUBIKEY_5_NFC)
    counter.put_back()
    with_changes(counter, CHANGES)
    return counter


def with_changes(counter: Counter, changes: ApplicationChanges) -> None:
    """From now on the profile asks for these."""

    def altered(parts: Parts) -> Parts:
        directory = parts.store.directory
        before = directory.profiles()
        tokens = tuple(
            p.model_copy(update={"applications": changes}) if p.name == PROFILE else p
            for p in before.tokens
        )
        directory.set_profiles(before.model_copy(update={"tokens": tokens}))
        return parts

    counter.parts = altered


def must_be_as_it_was(counter: Counter) -> None:
    device = counter.card.device
    assert (device.usb, device.nfc) == (YUBIKEY_5_NFC.usb, YUBIKEY_5_NFC.nfc)
    assert not device.is_locked


def escrowed_lock_code(counter: Counter) -> bytes:
    """What the escrow alone can open."""
    certificate = (counter.home.demo / "escrow.der").read_bytes()
    token = TokenId(kind=TokenKind.YUBIKEY, serial=str(counter.card.serial))
    with Workplace.at(counter.home) as place:
        sealed = newest_sealed(place.workstation, token)
    opened = unseal(sealed, certificate, open_escrow_key(counter.home))
    with TokenSecrets.from_secret(opened) as secrets:
        assert secrets.lock_code is not None
        return bytes(secrets.lock_code.reveal())


def test_preparing_switches_what_the_profile_names_and_locks_it(key_counter: Counter) -> None:
    key_counter.prepare().must_be_done()
    device = key_counter.card.device
    assert device.usb == YUBIKEY_5_NFC.usb & ~OFF
    assert device.nfc == YUBIKEY_5_NFC.nfc & ~Capability.PIV
    assert key_counter.card.reboots == 1
    assert device.lock_code == escrowed_lock_code(key_counter)
    key_counter.must_have_lost_nothing()


def test_a_profile_that_names_nothing_leaves_everything_alone(key_counter: Counter) -> None:
    with_changes(key_counter, ApplicationChanges())
    done = key_counter.prepare().must_be_done()
    assert "SwitchApplications" not in [s["name"] for s in done.answer["procedure"]["steps"]]
    must_be_as_it_was(key_counter)
    assert key_counter.card.reboots == 0


def test_a_key_that_is_as_it_should_be_does_not_start_anew(key_counter: Counter) -> None:
    with_changes(key_counter, CHANGES.model_copy(update={"lock": False}))
    key_counter.card.device.usb &= ~OFF
    key_counter.card.device.nfc &= ~Capability.PIV
    key_counter.put_back()
    key_counter.prepare().must_be_done()
    assert key_counter.card.reboots == 0


def test_a_key_whose_code_is_known_here_is_prepared_again_with_the_same_code(
    key_counter: Counter,
) -> None:
    key_counter.prepare().must_be_done()
    code = key_counter.card.device.lock_code
    switched = ApplicationChanges(usb_on=frozenset({Application.OTP}), lock=True)
    with_changes(key_counter, switched)
    key_counter.prepare("--clear").must_be_done()
    assert key_counter.card.device.usb == YUBIKEY_5_NFC.usb & ~Capability.U2F
    assert key_counter.card.device.lock_code == code == escrowed_lock_code(key_counter)


def test_a_key_that_somebody_else_has_locked_is_refused_before_anything_is_changed(
    key_counter: Counter,
) -> None:
    key_counter.card.device.lock_code = STRANGERS_CODE
    key_counter.put_back()
    refused = key_counter.prepare().must_be(4, "token.applications_locked")
    key_counter.undo(refused.procedure).must_be_done()
    assert key_counter.card.device.usb == YUBIKEY_5_NFC.usb
    key_counter.must_have_lost_nothing()


@pytest.mark.parametrize(
    ("changes", "ability"),
    [
        (ApplicationChanges(usb_on=frozenset({Application.HSMAUTH})), "YubiHSM Auth"),
        (ApplicationChanges(nfc_on=frozenset({Application.HSMAUTH})), "YubiHSM Auth"),
    ],
)
def test_an_application_that_the_key_does_not_have_is_named(
    key_counter: Counter, changes: ApplicationChanges, ability: str
) -> None:
    with_changes(key_counter, changes)
    error = key_counter.prepare().must_be(4, "token.cannot").answer["error"]
    assert error["parameters"]["ability"] == ability


def test_an_old_key_that_cannot_be_switched_is_told_before_it_is_changed(
    key_counter: Counter,
) -> None:
    key_counter.card = VirtualCard.blank_yubikey(4_000_001, firmware=FIRMWARE_4_3_5, make=YUBIKEY_4)
    key_counter.put_back()

    def lenient(parts: Parts) -> Parts:
        directory = parts.store.directory
        before = directory.profiles()
        tokens = tuple(
            p.model_copy(update={"applications": CHANGES, "management_key": TDES})
            for p in before.tokens
            if p.name == PROFILE
        )
        directory.set_profiles(before.model_copy(update={"tokens": tokens}))
        return parts

    key_counter.parts = lenient
    error = key_counter.prepare().must_be(4, "token.cannot").answer["error"]
    assert "applications" in error["parameters"]["ability"]


def test_giving_up_switches_everything_back_and_takes_the_lock_off(key_counter: Counter) -> None:
    key_counter.pull_at_step("SetPuk")
    stopped = key_counter.prepare().must_be(4, "token.removed")
    assert key_counter.card.device.is_locked
    key_counter.listen(None)
    key_counter.put_back()
    key_counter.undo(stopped.procedure).must_be_done()
    must_be_as_it_was(key_counter)
    key_counter.must_have_lost_nothing()
