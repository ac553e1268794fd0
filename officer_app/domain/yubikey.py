"""What a YubiKey tells of itself besides PIV: its make, its applications, how it is locked."""

from enum import StrEnum

from pydantic import Field

from officer_app.domain.value import SortedSet, Value
from officer_app.domain.words import phrase

__all__ = ["Application", "FormFactor", "OverTransport", "SecureChannels", "YubiKeyModel"]


class Application(StrEnum):
    """The applications of a YubiKey, each of which may be on or off."""

    OTP = "otp"
    U2F = "u2f"
    FIDO2 = "fido2"
    OATH = "oath"
    PIV = "piv"
    OPENPGP = "openpgp"
    HSMAUTH = "hsmauth"

    @property
    def label(self) -> str:
        """Its name; the same in every language."""
        return {
            "otp": "OTP",
            "u2f": "FIDO U2F",
            "fido2": "FIDO2",
            "oath": "OATH",
            "piv": "PIV",
            "openpgp": "OpenPGP",
            "hsmauth": "YubiHSM Auth",
        }[self.value]


class SecureChannels(StrEnum):
    """Which YubiKeys are spoken to over a secure channel, among those that can open one."""

    NEVER = "never"
    OVER_NFC = "over_nfc"
    ALWAYS = "always"


class FormFactor(StrEnum):
    """How the key is built."""

    UNKNOWN = "unknown"
    USB_A_KEYCHAIN = "usb_a_keychain"
    USB_A_NANO = "usb_a_nano"
    USB_C_KEYCHAIN = "usb_c_keychain"
    USB_C_NANO = "usb_c_nano"
    USB_C_LIGHTNING = "usb_c_lightning"
    USB_A_BIO = "usb_a_bio"
    USB_C_BIO = "usb_c_bio"

    @property
    def words(self) -> str:
        """For people, in English, marked for translation."""
        return _FORMS[self]


_FORMS = {
    FormFactor.UNKNOWN: phrase("yubikey", "unknown"),
    FormFactor.USB_A_KEYCHAIN: phrase("yubikey", "USB-A"),
    FormFactor.USB_A_NANO: phrase("yubikey", "USB-A, nano"),
    FormFactor.USB_C_KEYCHAIN: phrase("yubikey", "USB-C"),
    FormFactor.USB_C_NANO: phrase("yubikey", "USB-C, nano"),
    FormFactor.USB_C_LIGHTNING: phrase("yubikey", "USB-C and Lightning"),
    FormFactor.USB_A_BIO: phrase("yubikey", "USB-A, fingerprint reader"),
    FormFactor.USB_C_BIO: phrase("yubikey", "USB-C, fingerprint reader"),
}


class OverTransport(Value):
    """The applications over one transport. `enabled` is None where the key does not tell."""

    supported: SortedSet[Application]
    enabled: SortedSet[Application] | None = None


class YubiKeyModel(Value):
    """What the management application of a YubiKey tells, read once while it is in a reader."""

    form: FormFactor
    usb: OverTransport
    nfc: OverTransport | None = None
    """None: the key has no antenna."""
    is_fips: bool = False
    """Of a FIPS series."""
    fips_capable: SortedSet[Application] = frozenset()
    """Applications that keep the rules of FIPS 140 once they are set up; told from 5.7 on."""
    fips_approved: SortedSet[Application] = frozenset()
    """Those that keep them now."""
    pin_complexity: bool = False
    """The key refuses PINs and PUKs that are easily guessed."""
    is_locked: bool = False
    """Its applications are changed only by whoever knows its lock code."""
    reset_blocked: SortedSet[Application] = frozenset()
    """Applications that cannot be reset alone: fingerprints are enrolled."""
    part_number: str = Field(default="", max_length=64)

    @property
    def is_bio(self) -> bool:
        """It has a fingerprint reader; such a key has no PUK."""
        return self.form in (FormFactor.USB_A_BIO, FormFactor.USB_C_BIO)

    @property
    def has_fips_rules(self) -> bool:
        """Its PIV application takes only what FIPS 140 lets it take."""
        return Application.PIV in self.fips_capable

    def name(self, firmware: str) -> str:
        """What the maker calls such a key: “YubiKey 5C NFC FIPS”. `firmware`: its version."""
        letters, size = _NAMES.get(self.form, ("", ""))
        if self.is_bio:
            return "YubiKey Bio"
        words = (
            f"YubiKey {firmware.partition('.')[0]}{letters}",
            size,
            "NFC" if self.nfc is not None else "",
            "FIPS" if self.is_fips else "",
        )
        return " ".join(word for word in words if word)


_NAMES = {
    FormFactor.USB_A_NANO: ("", "Nano"),
    FormFactor.USB_C_KEYCHAIN: ("C", ""),
    FormFactor.USB_C_NANO: ("C", "Nano"),
    FormFactor.USB_C_LIGHTNING: ("Ci", ""),
}
"""Letters after the number of the series, and a word for the size."""
