"""What a YubiKey in a reader tells of itself, as facts of a detail pane."""

from collections.abc import Iterable, Iterator

from officer_app.domain.token import KeyBehindPin, TokenInfo
from officer_app.domain.words import phrase
from officer_app.domain.yubikey import Application, YubiKeyModel
from ui.assets import Icon
from ui.texts import said
from ui.widgets.details import DetailRow, DetailSection
from ui.widgets.status import Tone

__all__ = ["yubikey_sections"]

_TITLE = phrase("yubikey", "Security key")
_MODEL = phrase("yubikey", "Model")
_FORM = phrase("yubikey", "Form")
_OVER_USB = phrase("yubikey", "On over USB")
_OVER_NFC = phrase("yubikey", "On over NFC")
_NOTHING = phrase("yubikey", "nothing")
_FIPS = phrase("yubikey", "FIPS 140")
_FIPS_APPROVED = phrase("yubikey", "approved")
_FIPS_NOT_YET = phrase("yubikey", "not set up yet")
_CODES = phrase("yubikey", "PIN rules")
_STRICT = phrase("yubikey", "the key refuses simple PINs")
_LOCK = phrase("yubikey", "Applications")
_LOCKED = phrase("yubikey", "locked with a code")
_MANAGEMENT_KEY = phrase("yubikey", "Management key")
_BEHIND_PIN = {
    KeyBehindPin.STORED: phrase("yubikey", "on the card behind the PIN"),
    KeyBehindPin.DERIVED: phrase("yubikey", "computed from the PIN"),
}


def yubikey_sections(info: TokenInfo | None) -> tuple[DetailSection, ...]:
    """One section for a key that told something of itself; none for every other card."""
    if info is None or info.yubikey is None:
        return ()
    rows = (*_make(info, info.yubikey), *_warnings(info, info.yubikey))
    return (DetailSection(_word(_TITLE), rows),)


def _make(info: TokenInfo, model: YubiKeyModel) -> Iterator[DetailRow]:
    yield DetailRow(_word(_MODEL), model.name(info.firmware))
    yield DetailRow(_word(_FORM), _word(model.form.words))
    if model.usb.enabled is not None:
        yield DetailRow(_word(_OVER_USB), _names(model.usb.enabled))
    if model.nfc is not None and model.nfc.enabled is not None:
        yield DetailRow(_word(_OVER_NFC), _names(model.nfc.enabled))


def _warnings(info: TokenInfo, model: YubiKeyModel) -> Iterator[DetailRow]:
    if model.has_fips_rules:
        is_approved = Application.PIV in model.fips_approved
        yield DetailRow(_word(_FIPS), _word(_FIPS_APPROVED if is_approved else _FIPS_NOT_YET))
    if model.pin_complexity:
        yield DetailRow(_word(_CODES), _word(_STRICT))
    if model.is_locked:
        yield DetailRow(_word(_LOCK), _word(_LOCKED))
    if info.management_key_behind_pin is not None:
        words = _word(_BEHIND_PIN[info.management_key_behind_pin])
        yield DetailRow(_word(_MANAGEMENT_KEY), words, tone=Tone.WARNING, picture=Icon.WARNING)


def _names(applications: Iterable[Application]) -> str:
    """In the order in which the maker lists them."""
    wanted = frozenset(applications)
    return ", ".join(a.label for a in Application if a in wanted) or _word(_NOTHING)


def _word(words: str) -> str:
    return said("yubikey", words)
