"""Applications of a YubiKey: which are switched by a profile, and how the key itself is told."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from importlib.resources import files

import pytest

from officer_app.domain.applications import ApplicationChanges, ApplicationsOn
from officer_app.domain.policy_faults import ProfileInvalid
from officer_app.domain.profile_file import read_profiles
from officer_app.domain.secret import Secret
from officer_app.domain.token_faults import ApplicationsLocked, TokenCannot, TokenRemoved
from officer_app.domain.yubikey import Application, FormFactor, OverTransport, YubiKeyModel
from officer_app.tokens.bench import Bench, ReaderState
from officer_app.tokens.port import SwitchesApplications, Token
from officer_app.tokens.virtual import (
    FIRMWARE_4_3_5,
    YUBIKEY_4,
    YUBIKEY_5_NFC,
    Capability,
    Quirk,
    VirtualCard,
    VirtualReaders,
)
from officer_app.tokens.virtual_source import VirtualSource

READER = "Desk"
SERIAL = 13_370_042
WITHIN = timedelta(seconds=20)
CODE, WRONG_CODE = b"sixteen byte key", bytes(range(16))
A, PIV = Application, Application.PIV
EVERYTHING = frozenset({A.OTP, A.U2F, A.FIDO2, A.OATH, A.OPENPGP, PIV})


# The rule


def test_what_is_not_named_stays_as_it_is() -> None:
    changes = ApplicationChanges(usb_off=frozenset({A.OTP}), nfc_on=frozenset({A.OATH}))
    now = ApplicationsOn(usb=frozenset({A.OTP, A.U2F, PIV}), nfc=frozenset({PIV}))
    wanted = changes.wanted(now)
    assert wanted == ApplicationsOn(usb=frozenset({A.U2F, PIV}), nfc=frozenset({PIV, A.OATH}))
    assert changes.wanted(wanted) == wanted


def test_a_key_without_an_antenna_is_not_switched_over_nfc() -> None:
    changes = ApplicationChanges(nfc_off=frozenset({PIV}))
    now = ApplicationsOn(usb=frozenset({PIV}))
    assert changes.wanted(now) == now


def test_applications_that_a_key_lacks_are_named() -> None:
    changes = ApplicationChanges(usb_on=frozenset({A.HSMAUTH, PIV}), nfc_on=frozenset({A.OATH}))
    model = YubiKeyModel(form=FormFactor.USB_A_NANO, usb=OverTransport(supported=frozenset({PIV})))
    assert changes.lacking(model) == {A.HSMAUTH, A.OATH}


def with_applications(table: str) -> str:
    """The shipped profile for YubiKeys with that table."""
    text = (files("resources") / "profiles" / "standard.toml").read_text("utf-8")
    return text.replace("[token.pin]\n", f"[token.applications]\n{table}\n\n[token.pin]\n", 1)


def test_a_profile_file_names_them() -> None:
    profiles = read_profiles(
        with_applications('usb_off = ["otp", "u2f"]\nlock = true'), "standard.toml"
    )
    assert profiles.tokens[0].applications == ApplicationChanges(
        usb_off=frozenset({A.OTP, A.U2F}), lock=True
    )


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('usb_off = ["piv"]', "could not be used"),
        ('usb_off = ["otp"]\nusb_on = ["otp"]', "both on and off"),
        ('usb_off = ["solitaire"]', "applications.usb_off"),
        ("quick = true", "applications.quick"),
    ],
)
def test_a_table_that_makes_no_sense_is_refused_with_the_field(table: str, words: str) -> None:
    with pytest.raises(ProfileInvalid) as refused:
        read_profiles(with_applications(table), "standard.toml")
    assert words in refused.value.reason


# The key


@pytest.fixture
def hub() -> VirtualReaders:
    return VirtualReaders([READER])


@pytest.fixture
def bench(hub: VirtualReaders) -> Iterator[Bench]:
    made = Bench([VirtualSource(hub)], look_at_cards=False)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def card() -> VirtualCard:
    return VirtualCard.blank_yubikey(SERIAL, make=YUBIKEY_5_NFC)


def do(bench: Bench, deed: Callable[[SwitchesApplications], object]) -> object:
    def on_key(token: Token) -> object:
        assert isinstance(token, SwitchesApplications)
        return deed(token)

    sitting = bench.sit(READER)
    try:
        return sitting.do(on_key)
    except TokenRemoved:
        return None  # gone before its answer came
    finally:
        sitting.rest()


def switch(
    usb: frozenset[Application], present: bytes | None = None, new: bytes | None = None
) -> Callable[[SwitchesApplications], None]:
    def deed(token: SwitchesApplications) -> None:
        token.switch_applications(
            ApplicationsOn(usb=usb, nfc=EVERYTHING),
            present_code=Secret(present) if present else None,
            new_code=Secret(new) if new else None,
        )

    return deed


def accepts(code: bytes) -> Callable[[SwitchesApplications], bool]:
    return lambda token: token.accepts_lock_code(Secret(code))


def test_a_switched_key_leaves_its_reader_and_comes_back(
    bench: Bench, hub: VirtualReaders, card: VirtualCard
) -> None:
    heard: list[str] = []
    hub.insert(READER, card)
    bench.listen(lambda _reader, state: heard.append("gone" if state is None else "there"))
    do(bench, switch(frozenset({PIV})))

    def is_back(readers: tuple[ReaderState, ...]) -> bool:
        return "gone" in heard and any(reader.has_card for reader in readers)

    assert bench.wait_for(is_back, WITHIN)
    assert (card.device.usb, card.reboots) == (Capability.PIV, 1)


def test_a_locked_key_is_switched_by_its_code_alone(
    bench: Bench, hub: VirtualReaders, card: VirtualCard
) -> None:
    card.device.lock_code = CODE
    hub.insert(READER, card)
    for wrong in (None, WRONG_CODE):
        with pytest.raises(ApplicationsLocked):
            do(bench, switch(frozenset({PIV}), wrong))
    assert card.device.usb == YUBIKEY_5_NFC.usb
    do(bench, switch(frozenset({PIV}), CODE))
    assert card.device.usb == Capability.PIV


def test_a_lock_code_is_proved_without_a_change(
    bench: Bench, hub: VirtualReaders, card: VirtualCard
) -> None:
    card.device.lock_code = CODE
    hub.insert(READER, card)
    changes = card.device.changes
    assert do(bench, accepts(CODE)) is True
    assert do(bench, accepts(WRONG_CODE)) is False
    assert (card.device.changes, card.reboots) == (changes, 0)


def test_a_key_on_a_contactless_reader_stays_there(
    bench: Bench, hub: VirtualReaders, card: VirtualCard
) -> None:
    card.contactless = True
    hub.insert(READER, card)
    do(bench, switch(frozenset({PIV})))
    assert (card.device.usb, card.reboots) == (Capability.PIV, 0)


@pytest.mark.parametrize(
    "old",
    [
        VirtualCard.blank_yubikey(SERIAL, firmware=FIRMWARE_4_3_5, make=YUBIKEY_4),
        VirtualCard.blank_yubikey(SERIAL, quirks=[Quirk.NO_MANAGEMENT_APPLET]),
    ],
    ids=["4.3", "without the application"],
)
def test_a_key_that_cannot_be_switched_is_told(
    bench: Bench, hub: VirtualReaders, old: VirtualCard
) -> None:
    hub.insert(READER, old)
    with pytest.raises(TokenCannot):
        do(bench, switch(frozenset({PIV})))
