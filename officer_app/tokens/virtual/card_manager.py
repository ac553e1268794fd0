"""The card manager of a chip: tells its production data (CPLC), by which one chip is known."""

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord
from officer_app.tokens.virtual.tlv import tlv

__all__ = ["CARD_MANAGER_AID", "CardManagerApplet"]

CARD_MANAGER_AID = bytes.fromhex("A000000151000000")
INS_GET_DATA = 0xCA
PRODUCTION_DATA = 0x9F7F
CHIP_MAKER, CHIP_TYPE = bytes.fromhex("4790"), bytes.fromhex("5168")
SYSTEM = bytes.fromhex("479112100403")
MADE_ON = bytes.fromhex("5077")
BATCH = bytes.fromhex("0451")
REST = bytes(24)


class CardManagerApplet:
    """Read-only; `serial` is the number of the chip within its batch."""

    def __init__(self, serial: int) -> None:
        self._serial = serial

    def select(self) -> bytes:
        return tlv(0x6F, tlv(0x84, CARD_MANAGER_AID) + tlv(0xA5, tlv(0x9F65, b"\xff")))

    def run(self, command: Command) -> bytes:
        """Errors: CardRefusal(6D00) for all but GET DATA, CardRefusal(6A88) for other data."""
        if command.ins != INS_GET_DATA:
            raise CardRefusal(StatusWord.UNKNOWN_INSTRUCTION)
        if command.p1_p2 != PRODUCTION_DATA:
            raise CardRefusal(StatusWord.NO_SUCH_REFERENCE)
        chip = CHIP_MAKER + CHIP_TYPE + SYSTEM + MADE_ON + self._serial.to_bytes(4, "big") + BATCH
        return tlv(PRODUCTION_DATA, chip + REST)
