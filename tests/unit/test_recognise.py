"""Which adapter speaks to a card, by what the card answers to the first questions."""

import pytest

from officer_app.domain.token_faults import ForeignCard, TokenCannot
from officer_app.tokens import recognise as recognise_module
from officer_app.tokens.connection import LaneConnection
from officer_app.tokens.lane import Lane
from officer_app.tokens.port import Token
from officer_app.tokens.recognise import recognise
from officer_app.tokens.virtual import ForeignCard as AlienCard
from officer_app.tokens.virtual import VirtualCard, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from officer_app.tokens.yubikey import YubiKey

READER = "Reader of the test"
SELECT, VERSION = 0xA4, 0xFD


class Answering(AlienCard):
    """A card that answers some instructions in its own way and refuses the others."""

    def __init__(self, answers: dict[int, str]) -> None:
        super().__init__()
        self._answers = answers

    def transmit(self, apdu: bytes) -> bytes:
        return bytes.fromhex(self._answers.get(apdu[1], "6d00"))


def adapter_for(card: AlienCard | VirtualCard) -> type[Token]:
    hub = VirtualReaders([READER])
    hub.insert(READER, card)
    channel = VirtualSource(hub).connect(READER)
    lane = Lane(READER)
    try:
        connection = LaneConnection(lane, channel)
        return type(lane.submit(lambda: recognise(connection, READER, None)).result(10))
    finally:
        lane.close()
        channel.close()


def test_a_yubikey_is_recognised() -> None:
    assert adapter_for(VirtualCard.blank_yubikey(1)) is YubiKey


@pytest.mark.parametrize(
    "refusal", ["6985", "6e00", "6a81", "6a82", "6a86", "6999", "6b00", "6d00", "6f00", "6982"]
)
def test_a_card_that_refuses_the_piv_application_in_any_words_is_foreign(refusal: str) -> None:
    with pytest.raises(ForeignCard) as foreign:
        adapter_for(Answering({SELECT: refusal}))
    assert foreign.value.reader == READER


def test_an_adapter_that_cannot_speak_to_the_card_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cannot(*_card: object) -> Token:
        raise TokenCannot("this card", "anything")

    monkeypatch.setattr(recognise_module, "_ADAPTERS", (cannot, YubiKey))
    assert adapter_for(VirtualCard.blank_yubikey(1)) is YubiKey
