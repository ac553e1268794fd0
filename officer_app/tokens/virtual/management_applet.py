"""The management applet: tells what device this is, and switches its applications on and off."""

import hmac
from collections.abc import Callable, Set

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord
from officer_app.tokens.virtual.device import LOCK_CODE_LENGTH, Capability, Device
from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.quirks import Quirk
from officer_app.tokens.virtual.tlv import parse_tlvs, tlv

__all__ = ["MANAGEMENT_AID", "ManagementApplet"]

MANAGEMENT_AID = bytes.fromhex("A000000527471117")
INS_READ_CONFIG = 0x1D
INS_WRITE_CONFIG = 0x1C

TAG_USB_SUPPORTED, TAG_SERIAL, TAG_USB_ENABLED, TAG_FORM_FACTOR, TAG_VERSION = range(1, 6)
TAG_LOCK, TAG_UNLOCK, TAG_REBOOT, TAG_NFC_SUPPORTED, TAG_NFC_ENABLED = range(0x0A, 0x0F)
TAG_FIPS_CAPABLE, TAG_FIPS_APPROVED, TAG_PIN_COMPLEXITY = 0x14, 0x15, 0x16
TAG_RESET_BLOCKED = 0x18
FIPS_SERIES = 0x80
FIPS_BITS = {
    Capability.FIDO2: 1 << 0,
    Capability.PIV: 1 << 1,
    Capability.OPENPGP: 1 << 2,
    Capability.OATH: 1 << 3,
    Capability.HSMAUTH: 1 << 4,
}


class ManagementApplet:
    """Firmware in the answer to SELECT, the device's facts as TLVs, and their change.

    piv_is_set_up: whether the PIV application has none of its factory's secrets any more, on which
    hangs that it counts as approved. reboot: called when the key is told to start anew.
    """

    def __init__(
        self,
        serial: int | None,
        firmware: Firmware,
        device: Device,
        quirks: Set[Quirk],
        *,
        piv_is_set_up: Callable[[], bool],
        reboot: Callable[[], None],
    ) -> None:
        self._serial = None if Quirk.NO_SERIAL in quirks else serial
        self._firmware = firmware
        self._device = device
        self._piv_is_set_up = piv_is_set_up
        self._reboot = reboot

    def select(self) -> bytes:
        return f"Virtual mgr - FW version {self._firmware}".encode()

    def run(self, command: Command) -> bytes:
        """Errors: CardRefusal(6D00) for all but READ CONFIG and, from firmware 5 on, WRITE CONFIG;
        CardRefusal(6A86) for a later page.
        """
        if command.p1_p2 and command.ins in (INS_READ_CONFIG, INS_WRITE_CONFIG):
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        if command.ins == INS_READ_CONFIG:
            facts = self._facts()
            return bytes((len(facts),)) + facts
        if command.ins == INS_WRITE_CONFIG and self._firmware.switches_applications:
            self._write(command.data)
            return b""
        raise CardRefusal(StatusWord.UNKNOWN_INSTRUCTION)

    def _facts(self) -> bytes:
        device, make = self._device, self._device.make
        form = make.form_factor | (FIPS_SERIES if make.is_fips else 0)
        facts = tlv(TAG_USB_SUPPORTED, _two_bytes(make.usb))
        if self._serial is not None:
            facts += tlv(TAG_SERIAL, self._serial.to_bytes(4, "big"))
        facts += (
            tlv(TAG_USB_ENABLED, _two_bytes(device.usb))
            + tlv(TAG_FORM_FACTOR, bytes((form,)))
            + tlv(TAG_VERSION, bytes(self._firmware))
            + tlv(TAG_LOCK, bytes((device.is_locked,)))
        )
        if make.nfc:
            facts += tlv(TAG_NFC_SUPPORTED, _two_bytes(make.nfc))
            facts += tlv(TAG_NFC_ENABLED, _two_bytes(device.nfc))
        return facts + (self._later_facts() if self._firmware.has_new_key_types else b"")

    def _later_facts(self) -> bytes:
        make = self._device.make
        approved = make.fips_capable if self._piv_is_set_up() else Capability(0)
        blocked = make.usb & (Capability.PIV | Capability.FIDO2)
        return (
            tlv(TAG_FIPS_CAPABLE, _two_bytes(_fips_bits(make.fips_capable)))
            + tlv(TAG_FIPS_APPROVED, _two_bytes(_fips_bits(approved)))
            + tlv(TAG_PIN_COMPLEXITY, bytes((make.pin_complexity,)))
            + tlv(TAG_RESET_BLOCKED, _two_bytes(blocked if self._device.has_fingerprints else 0))
        )

    def _write(self, data: bytes) -> None:
        """All of it or nothing. Errors: CardRefusal 6700, 6A80; 6982 for a wrong lock code."""
        device = self._device
        if not data or data[0] != len(data) - 1:
            raise CardRefusal(StatusWord.WRONG_LENGTH)
        asked = parse_tlvs(data[1:])
        given = asked.get(TAG_UNLOCK, b"")
        if device.is_locked and not hmac.compare_digest(given, device.lock_code):
            raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
        usb = _asked_for(asked.get(TAG_USB_ENABLED), device.usb, device.make.usb)
        nfc = _asked_for(asked.get(TAG_NFC_ENABLED), device.nfc, device.make.nfc)
        code = asked.get(TAG_LOCK, device.lock_code)
        if not usb or len(code) != LOCK_CODE_LENGTH:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        if (usb, nfc, code) != (device.usb, device.nfc, device.lock_code):
            device.usb, device.nfc, device.lock_code = usb, nfc, code
            device.changes += 1
        if TAG_REBOOT in asked:
            self._reboot()


def _asked_for(value: bytes | None, now: Capability, supported: Capability) -> Capability:
    return now if value is None else Capability(int.from_bytes(value)) & supported


def _two_bytes(number: int) -> bytes:
    return number.to_bytes(2, "big")


def _fips_bits(capabilities: Capability) -> int:
    return sum(bit for capability, bit in FIPS_BITS.items() if capability in capabilities)
