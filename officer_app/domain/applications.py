"""Which applications of a YubiKey an organisation switches, and what that means for one key."""

from typing import Self

from pydantic import model_validator

from officer_app.domain.value import SortedSet, Value
from officer_app.domain.yubikey import Application, OverTransport, YubiKeyModel

__all__ = ["ApplicationChanges", "ApplicationsOn"]

_Applications = SortedSet[Application]


class ApplicationsOn(Value):
    """The applications of one key that are on; `nfc` is None for a key without an antenna."""

    usb: _Applications
    nfc: _Applications | None = None

    @classmethod
    def of(cls, model: YubiKeyModel) -> Self | None:
        """As the key tells it; None where it does not."""
        usb = model.usb.enabled
        nfc = model.nfc.enabled if model.nfc is not None else None
        is_told = usb is not None and (model.nfc is None or nfc is not None)
        return cls(usb=usb or frozenset(), nfc=nfc) if is_told else None


class ApplicationChanges(Value):
    """What preparing changes of a key's applications. What is not named stays as it is.

    `lock`: afterwards only the escrow's lock code lets anybody change them.
    """

    usb_on: _Applications = frozenset()
    usb_off: _Applications = frozenset()
    nfc_on: _Applications = frozenset()
    nfc_off: _Applications = frozenset()
    lock: bool = False

    @model_validator(mode="after")
    def _make_sense(self) -> Self:
        if self.usb_on & self.usb_off or self.nfc_on & self.nfc_off:
            raise ValueError("an application is switched both on and off")
        if Application.PIV in self.usb_off:
            raise ValueError("without PIV over USB the card could not be used at a desk")
        return self

    @property
    def is_empty(self) -> bool:
        """It asks for nothing at all."""
        return self == ApplicationChanges()

    def wanted(self, now: ApplicationsOn) -> ApplicationsOn:
        """What is on afterwards on a key with these on now."""
        nfc = None if now.nfc is None else (now.nfc | self.nfc_on) - self.nfc_off
        return ApplicationsOn(usb=(now.usb | self.usb_on) - self.usb_off, nfc=nfc)

    def lacking(self, model: YubiKeyModel) -> _Applications:
        """Applications that are to be on and that such a key does not have there."""
        return (self.usb_on - model.usb.supported) | (self.nfc_on - _supported(model.nfc))


def _supported(way: OverTransport | None) -> _Applications:
    return way.supported if way is not None else frozenset()
