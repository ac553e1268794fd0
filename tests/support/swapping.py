"""Cards that change places in the midst of a procedure."""

import copy
from collections.abc import Callable

from officer_app.tokens.virtual import ReaderChange, VirtualCard
from tests.support.planting import memory_of
from tests.support.workplace import READER, Workplace

__all__ = ["Exchanged", "on_removal", "twin_of"]


class Exchanged:
    """Two cards that a reader takes for one: the swap between two of its looks."""

    def __init__(self, card: VirtualCard) -> None:
        self._inside = card

    @property
    def atr(self) -> bytes:
        return self._inside.atr

    def exchange(self, card: VirtualCard) -> None:
        """From the next command on; the new card has just got its power."""
        card.reset()
        self._inside = card

    def transmit(self, apdu: bytes) -> bytes:
        return self._inside.transmit(apdu)

    def reset(self) -> None:
        self._inside.reset()

    def power_off(self) -> None:
        self._inside.power_off()


def twin_of(card: VirtualCard, serial: int) -> VirtualCard:
    """A card with the same codes, keys and objects under another serial number.

    Whatever opens the one opens the other: nothing but its number keeps it from being written to.
    """
    return VirtualCard(copy.deepcopy(memory_of(card)), serial)


def on_removal(place: Workplace, act: Callable[[], None]) -> None:
    """Do something in the very moment in which the card leaves, once."""
    left: list[str] = []

    def hear(reader: str, change: ReaderChange) -> None:
        if (reader, change) == (READER, ReaderChange.CARD_OUT) and not left:
            left.append(reader)
            act()

    place.hub.listen(hear)
