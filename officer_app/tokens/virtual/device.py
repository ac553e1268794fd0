"""Device: what a virtual YubiKey is besides its firmware, and how its applications are switched."""

from dataclasses import dataclass, field
from enum import IntFlag
from typing import Any

__all__ = [
    "BARE",
    "YUBIKEY_4",
    "YUBIKEY_5_FIPS",
    "YUBIKEY_5_FIPS_RULES",
    "YUBIKEY_5_NFC",
    "YUBIKEY_5_STRICT",
    "YUBIKEY_BIO",
    "Capability",
    "Device",
    "Make",
]

# JSON has no narrower type than this for an object of mixed values.
Json = dict[str, Any]

LOCK_CODE_LENGTH = 16
NO_LOCK_CODE = bytes(LOCK_CODE_LENGTH)


class Capability(IntFlag):
    """Applications, as the management application numbers them."""

    OTP = 0x001
    U2F = 0x002
    OPENPGP = 0x008
    PIV = 0x010
    OATH = 0x020
    HSMAUTH = 0x100
    FIDO2 = 0x200


NONE = Capability(0)
ALL_OF_4 = Capability.OTP | Capability.U2F | Capability.OPENPGP | Capability.PIV | Capability.OATH
ALL_OF_5 = ALL_OF_4 | Capability.FIDO2
ALL_OF_5_7 = ALL_OF_5 | Capability.HSMAUTH
OF_BIO = Capability.PIV | Capability.FIDO2 | Capability.U2F


@dataclass(frozen=True)
class Make:
    """A model as it is sold; any firmware may be on it."""

    form_factor: int
    usb: Capability
    nfc: Capability = NONE
    """None at all: it has no antenna."""
    is_fips: bool = False
    fips_capable: Capability = NONE
    pin_complexity: bool = False
    is_bio: bool = False
    """It has a fingerprint reader, and no PUK."""


BARE = Make(0x01, Capability.PIV)
"""A key with nothing but what a virtual card really has."""
YUBIKEY_4 = Make(0x01, ALL_OF_4)
YUBIKEY_5_NFC = Make(0x01, ALL_OF_5, ALL_OF_5)
YUBIKEY_5_FIPS = Make(0x03, ALL_OF_5_7, ALL_OF_5_7, is_fips=True)
YUBIKEY_5_FIPS_RULES = Make(
    0x03,
    ALL_OF_5_7,
    ALL_OF_5_7,
    is_fips=True,
    fips_capable=Capability.PIV | Capability.FIDO2,
    pin_complexity=True,
)
"""Of the FIPS series from firmware 5.7 on, which tells and keeps the rules of FIPS 140-3."""
YUBIKEY_5_STRICT = Make(0x03, ALL_OF_5_7, ALL_OF_5_7, pin_complexity=True)
"""A key that refuses PINs which are easily guessed."""
YUBIKEY_BIO = Make(0x06, OF_BIO, is_bio=True)
"""The multi-protocol edition."""


@dataclass
class Device:
    """One key of a make. `changes` counts what was altered, so that the card knows when to save."""

    make: Make = BARE
    usb: Capability = NONE
    """Those that are on."""
    nfc: Capability = NONE
    lock_code: bytes = field(default=NO_LOCK_CODE, repr=False)
    has_fingerprints: bool = False
    changes: int = 0

    @classmethod
    def new(cls, make: Make) -> "Device":
        """Everything on, nothing locked."""
        return cls(make, make.usb, make.nfc)

    @property
    def is_locked(self) -> bool:
        return self.lock_code != NO_LOCK_CODE

    def is_on(self, application: Capability, *, contactless: bool) -> bool:
        """Whether an application answers over a transport."""
        return application in (self.nfc if contactless else self.usb)

    def to_json(self) -> Json:
        """Everything, the lock code included."""
        make = self.make
        return {
            "form_factor": make.form_factor,
            "usb": int(make.usb),
            "nfc": int(make.nfc),
            "is_fips": make.is_fips,
            "fips_capable": int(make.fips_capable),
            "pin_complexity": make.pin_complexity,
            "is_bio": make.is_bio,
            "usb_on": int(self.usb),
            "nfc_on": int(self.nfc),
            "lock_code": self.lock_code.hex(),
            "has_fingerprints": self.has_fingerprints,
        }

    @classmethod
    def from_json(cls, saved: Json) -> "Device":
        """Errors: KeyError, ValueError, TypeError when it is not what `to_json` gave."""
        make = Make(
            form_factor=int(saved["form_factor"]),
            usb=Capability(saved["usb"]),
            nfc=Capability(saved["nfc"]),
            is_fips=bool(saved["is_fips"]),
            fips_capable=Capability(saved["fips_capable"]),
            pin_complexity=bool(saved["pin_complexity"]),
            is_bio=bool(saved["is_bio"]),
        )
        return cls(
            make,
            Capability(saved["usb_on"]),
            Capability(saved["nfc_on"]),
            bytes.fromhex(saved["lock_code"]),
            bool(saved["has_fingerprints"]),
        )
