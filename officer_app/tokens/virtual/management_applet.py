"""The management applet: tells what device this is, so that tools list it as a YubiKey."""

from collections.abc import Set

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord
from officer_app.tokens.virtual.firmware import Firmware
from officer_app.tokens.virtual.quirks import Quirk
from officer_app.tokens.virtual.tlv import tlv

__all__ = ["MANAGEMENT_AID", "ManagementApplet"]

MANAGEMENT_AID = bytes.fromhex("A000000527471117")
INS_READ_CONFIG = 0x1D
CAPABILITY_PIV = (0x0010).to_bytes(2, "big")
USB_A_KEYCHAIN = b"\x01"


class ManagementApplet:
    """Read-only: firmware in the answer to SELECT, the device's facts as TLVs."""

    def __init__(self, serial: int | None, firmware: Firmware, quirks: Set[Quirk]) -> None:
        self._serial = None if Quirk.NO_SERIAL in quirks else serial
        self._firmware = firmware

    def select(self) -> bytes:
        return f"Virtual mgr - FW version {self._firmware}".encode()

    def run(self, command: Command) -> bytes:
        """Errors: CardRefusal(6D00) for all but READ CONFIG, CardRefusal(6A86) for a later page."""
        if command.ins != INS_READ_CONFIG:
            raise CardRefusal(StatusWord.UNKNOWN_INSTRUCTION)
        if command.p1_p2:
            raise CardRefusal(StatusWord.WRONG_P1_P2)
        facts = tlv(0x01, CAPABILITY_PIV)
        if self._serial is not None:
            facts += tlv(0x02, self._serial.to_bytes(4, "big"))
        facts += (
            tlv(0x03, CAPABILITY_PIV)
            + tlv(0x04, USB_A_KEYCHAIN)
            + tlv(0x05, bytes(self._firmware))
            + tlv(0x0A, b"\0")
        )
        return bytes((len(facts),)) + facts
