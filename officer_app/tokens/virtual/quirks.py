"""Ways in which real cards misbehave, imitated; and a card that is no PIV card at all."""

from collections.abc import Set
from enum import StrEnum

from officer_app.tokens.virtual.apdu import StatusWord, answer

__all__ = ["ForeignCard", "Quirk", "ber_attestation", "lacks_instruction", "torn"]

INS_ATTEST = 0xF9
INS_METADATA = 0xF7
INS_MOVE_KEY = 0xF6
INS_SELECT = 0xA4
FOREIGN_ATR = bytes.fromhex("3B6800000073C84012009000")


class Quirk(StrEnum):
    """One misbehaviour each; a card may have several.

    A card with another's serial needs no quirk: give two cards the same number.
    """

    SILENT = "silent"
    """Takes every APDU and answers none until it loses power."""
    ENDLESS_ANSWER = "endless answer"
    """Objects and metadata come with 61xx, and so does every GET RESPONSE, for ever."""
    TORN_ANSWER = "torn answer"
    """Half of every long answer is missing; the status word still says 9000."""
    LACKS_METADATA = "lacks metadata"
    LACKS_ATTESTATION = "lacks attestation"
    LACKS_MOVE = "lacks move"
    """These three answer 6D00 whatever the version promises."""
    NO_SERIAL = "no serial"
    EMPTY_METADATA = "empty metadata"
    """Metadata of an empty slot: 9000 and policies, but no algorithm, instead of 6A88."""
    MALFORMED_AFTER_DELETE = "malformed after delete"
    """A deleted object reads as 9000 with bytes that are no TLV, instead of 6A82."""
    BER_ATTESTATION = "BER attestation"
    """Attestations have indefinite length: OpenSSL reads them, strict DER readers do not."""
    NO_MANAGEMENT_APPLET = "no management applet"


_LACKED = {
    INS_METADATA: Quirk.LACKS_METADATA,
    INS_ATTEST: Quirk.LACKS_ATTESTATION,
    INS_MOVE_KEY: Quirk.LACKS_MOVE,
}
_SHORT_ANSWER = 16


def lacks_instruction(quirks: Set[Quirk], ins: int) -> bool:
    """Whether the card pretends not to know this instruction."""
    return _LACKED.get(ins) in quirks


def torn(response: bytes) -> bytes:
    """The first half of a long answer with its status word."""
    data, status = response[:-2], response[-2:]
    return data[: len(data) // 2] + status if len(data) > _SHORT_ANSWER else response


def ber_attestation(der: bytes) -> bytes:
    """The same certificate with its outermost length left open (X.690 §8.1.3.6)."""
    header = 2 + (der[1] & 0x7F if der[1] >= 0x80 else 0)
    return b"\x30\x80" + der[header:] + b"\0\0"


class ForeignCard:
    """A smart card that has none of our applets: 6A82 to SELECT, 6D00 to the rest."""

    atr = FOREIGN_ATR

    def __init__(self) -> None:
        self.apdu_count = 0

    def transmit(self, apdu: bytes) -> bytes:
        self.apdu_count += 1
        is_select = len(apdu) > 1 and apdu[1] == INS_SELECT
        return answer(b"", StatusWord.NOT_FOUND if is_select else StatusWord.UNKNOWN_INSTRUCTION)

    def reset(self) -> None:
        """Nothing is remembered that a reset could clear."""

    def power_off(self) -> None:
        """Nothing is remembered that a loss of power could clear."""
