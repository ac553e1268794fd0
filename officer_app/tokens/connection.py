"""LaneConnection: the card libraries' way to a card, with a lane, a deadline and a budget."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from yubikit.core import TRANSPORT
from yubikit.core.smartcard import SmartCardConnection

from officer_app.domain.ids import TokenId
from officer_app.domain.token_faults import TokenAnswersNonsense, TokenRemoved, TokenSilent
from officer_app.tokens.lane import Lane
from officer_app.tokens.port import CardChannel, CodesOverNfc, ControlsReader, always
from officer_app.tokens.secure_channel import ChannelPolicy

__all__ = ["LaneConnection"]

_GET_RESPONSE = 0xC0
_LONGEST_CHAIN = 64
"""GET RESPONSE commands in a row; 64 times 256 bytes is more than any object of a card."""

_LONGEST_ANSWER: Final = 65_536 + 2
"""Bytes of one answer with its status word (ISO/IEC 7816-3 §12.1.3)."""

_WRONG_ANSWER_LENGTH: Final = 0x6C
_WITHOUT_DATA: Final = 5
"""Bytes of a short command that only asks: header and Le."""

_CONTACTLESS_HEAD, _ONLY_HISTORICAL, _CONTACTLESS_REST = 0x3B, 0x80, bytes((0x80, 0x01))
"""No interface bytes but those that name T=0 and T=1 (PC/SC part 3 §3.1.3.2.3)."""


class LaneConnection(SmartCardConnection):
    """A yubikit connection over a CardChannel, usable on its lane only.

    may_carry_codes: whether PINs and PUKs of a card may go this way, where others can listen.
    channel_policy: where a secure channel is to be opened over this one.
    Errors: TokenRemoved, TokenSilent (answers without end), TokenAnswersNonsense (torn answer).
    """

    def __init__(
        self,
        lane: Lane,
        channel: CardChannel,
        on_apdu: Callable[[bytes], None] | None = None,
        may_carry_codes: CodesOverNfc = always,
        channel_policy: ChannelPolicy | None = None,
    ) -> None:
        self.channel_policy = channel_policy
        self._lane = lane
        self._may_carry_codes = may_carry_codes
        self._channel = channel
        self._on_apdu = on_apdu
        self._chained = 0
        self._deadline = float("inf")

    @property
    def transport(self) -> TRANSPORT:
        """USB unless the ATR is one that contactless readers make up."""
        return TRANSPORT.NFC if _is_contactless(self._channel.atr) else TRANSPORT.USB

    def may_carry_codes_of(self, identify: Callable[[], TokenId | None]) -> bool:
        """Whether PINs and PUKs may be sent; which card it is, is asked only where it matters."""
        return self.transport is not TRANSPORT.NFC or self._may_carry_codes(identify())

    def limit(self, within: timedelta) -> None:
        """From now on commands are sent only until `within` has passed."""
        self._deadline = time.monotonic() + within.total_seconds()

    def send_and_receive(self, apdu: bytes) -> tuple[bytes, int]:
        self._lane.assert_here()
        if self._lane.cancelled.is_set():
            raise TokenRemoved(self._lane.reader)
        answer, sw = self._exchange(apdu)
        if sw >> 8 == _WRONG_ANSWER_LENGTH and len(apdu) == _WITHOUT_DATA:
            # The card tells how long its answer is, and wants to be asked for exactly that.
            answer, sw = self._exchange(apdu[:-1] + bytes((sw & 0xFF,)))
        return answer, sw

    def _exchange(self, apdu: bytes) -> tuple[bytes, int]:
        self._count(apdu)
        if self._on_apdu is not None:
            self._on_apdu(apdu[:4])
        response = self._channel.transmit(apdu)
        if len(response) < 2:
            raise TokenAnswersNonsense("an answer without a status word")
        if len(response) > _LONGEST_ANSWER:
            raise TokenAnswersNonsense("an answer longer than any card's")
        return response[:-2], int.from_bytes(response[-2:], "big")

    def control(self, code: int, command: bytes) -> bytes | None:
        """Ask the reader itself; None where it knows no such control code, or cannot be asked."""
        self._lane.assert_here()
        if self._lane.cancelled.is_set():
            raise TokenRemoved(self._lane.reader)
        if not isinstance(self._channel, ControlsReader):
            return None
        return self._channel.control(code, command)

    def close(self) -> None:
        self._channel.close()

    def _count(self, apdu: bytes) -> None:
        chained = len(apdu) > 1 and apdu[1] == _GET_RESPONSE
        self._chained = self._chained + 1 if chained else 0
        if self._chained > _LONGEST_CHAIN or time.monotonic() > self._deadline:
            raise TokenSilent(self._lane.reader)


def _is_contactless(atr: bytes) -> bool:
    """A card in contact that has such an ATR as well is taken for one that has none."""
    return (
        len(atr) >= 4
        and atr[0] == _CONTACTLESS_HEAD
        and atr[1] & 0xF0 == _ONLY_HISTORICAL
        and atr[2:4] == _CONTACTLESS_REST
    )
