"""The pane of a card says which YubiKey it is, what is on, and what to beware of."""

import pytest

from officer_app.domain.token import CardFacts, KeyBehindPin, TokenInfo
from officer_app.domain.yubikey import Application, FormFactor, OverTransport, YubiKeyModel
from ui.screens.yubikey_facts import yubikey_sections
from ui.widgets.status import Tone

# In English, whatever the test before did.
pytestmark = pytest.mark.usefixtures("window_app")

ALL = frozenset(Application)
MODEL = YubiKeyModel(
    form=FormFactor.USB_C_KEYCHAIN,
    usb=OverTransport(supported=ALL, enabled=ALL - {Application.OTP}),
    nfc=OverTransport(supported=ALL, enabled=frozenset({Application.PIV, Application.FIDO2})),
)
FACTS = CardFacts(
    algorithms=frozenset(),
    management_key_algorithms=frozenset(),
    has_metadata=True,
    attests=True,
    deletes_keys=True,
    resettable=True,
    sets_pin_tries=True,
)


def info(model: YubiKeyModel | None, behind_pin: KeyBehindPin | None = None) -> TokenInfo:
    return TokenInfo(
        id=None,
        reader="Desk",
        model="YubiKey 5",
        firmware="5.7.1",
        facts=FACTS,
        yubikey=model,
        management_key_behind_pin=behind_pin,
    )


def rows(seen: TokenInfo) -> dict[str, str]:
    (section,) = yubikey_sections(seen)
    return {row.label: row.value for row in section.rows}


def test_the_model_and_its_applications_are_shown() -> None:
    shown = rows(info(MODEL))
    assert shown["Model"] == "YubiKey 5C NFC"
    assert shown["On over USB"] == "FIDO U2F, FIDO2, OATH, PIV, OpenPGP, YubiHSM Auth"
    assert shown["On over NFC"] == "FIDO2, PIV"
    assert "PIN rules" not in shown


def test_what_to_beware_of_is_shown() -> None:
    strict = MODEL.model_copy(
        update={
            "is_locked": True,
            "pin_complexity": True,
            "is_fips": True,
            "fips_capable": frozenset({Application.PIV}),
        }
    )
    shown = rows(info(strict))
    assert shown["Applications"] == "locked with a code"
    assert shown["PIN rules"] == "the key refuses simple PINs"
    assert shown["FIPS 140"] == "not set up yet"


@pytest.mark.parametrize("behind_pin", list(KeyBehindPin))
def test_a_management_key_behind_the_pin_is_a_warning(behind_pin: KeyBehindPin) -> None:
    (section,) = yubikey_sections(info(MODEL, behind_pin))
    (row,) = [row for row in section.rows if row.label == "Management key"]
    assert row.tone is Tone.WARNING
    assert "PIN" in row.value


@pytest.mark.parametrize("seen", [None, info(None)])
def test_any_other_card_has_no_such_section(seen: TokenInfo | None) -> None:
    assert yubikey_sections(seen) == ()


@pytest.mark.parametrize("form", list(FormFactor))
def test_every_form_has_words_and_a_name(form: FormFactor) -> None:
    assert form.words
    assert MODEL.model_copy(update={"form": form}).name("5.7.1").startswith("YubiKey")
