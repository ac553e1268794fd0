"""A slot of a real card service in which tests put one card in place of another."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from officer_app.tokens.pcsc import PcscReaders
from officer_app.tokens.virtual import Card, CardPulled, Plugged, VirtualCard
from tests.support.pcscd import PcscSlot

__all__ = ["PcscStage"]


class _Holder:
    """Looks like one card to the service and speaks with whichever lies in it.

    This is the swap that falls between two looks of the service: it goes unnoticed, and the old
    connection goes on with the new card.
    """

    def __init__(self, card: Card) -> None:
        self.inside: Card | None = card
        self._atr = card.atr

    @property
    def atr(self) -> bytes:
        return self._atr

    def transmit(self, apdu: bytes) -> bytes:
        if self.inside is None:
            raise CardPulled
        return self.inside.transmit(apdu)

    def reset(self) -> None:
        if self.inside is not None:
            self.inside.reset()

    def power_off(self) -> None:
        if self.inside is not None:
            self.inside.power_off()


class PcscStage:
    """See `tests.support.cards.Stage`."""

    def __init__(self, slot: PcscSlot) -> None:
        self._slot = slot
        self._holder = _Holder(VirtualCard.blank_yubikey(1))
        self._plugged: Plugged | None = None
        self.source = PcscReaders()
        self.reader = slot.reader

    @classmethod
    @contextmanager
    def open(cls, slot: PcscSlot) -> Iterator[Self]:
        """Empty the slot at the end."""
        stage = cls(slot)
        try:
            yield stage
        finally:
            stage.put(None)

    def put(self, card: Card | None) -> None:
        """Change the card; the service only learns of a slot that was or becomes empty."""
        if card is None:
            self._eject()
            return
        card.reset()
        self._holder.inside = card
        if self._plugged is None or not self._plugged.is_plugged:
            self._plugged = self._slot.plug(self._holder)

    def _eject(self) -> None:
        if self._plugged is not None:
            self._slot.eject(self._plugged)
            self._plugged = None
