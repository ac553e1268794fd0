"""Hands at the readers: what people type on a reader's keys, and when they touch their key."""

from collections.abc import Callable

from officer_app.tokens.virtual import Asked, VirtualPinPad

__all__ = ["Hands", "Pad"]


class Hands:
    """What the person types, one entry after another; remembers what was asked.

    An entry that is a function is done first (a card is pulled, say), and gives what is typed.
    """

    def __init__(self, *to_type: "Entry") -> None:
        self.to_type: list[Entry] = list(to_type)
        self.asked: list[Asked] = []

    def __call__(self, asked: Asked) -> str | None:
        self.asked.append(asked)
        entry = self.to_type.pop(0)
        return entry() if callable(entry) else entry


class Pad(VirtualPinPad):
    """A pad that keeps what it was sent."""

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self.hands = hands
        self.sent: list[tuple[int, bytes]] = []

    def control(
        self, code: int, command: bytes, transmit: Callable[[bytes], bytes]
    ) -> bytes | None:
        self.sent.append((code, command))
        return super().control(code, command, transmit)


Entry = str | None | Callable[[], str | None]
"""Digits; "" for no key at all; None for the Cancel key."""
