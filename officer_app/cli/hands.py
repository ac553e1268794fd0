"""Tells, on standard error, what a card waits for that only a hand at its reader can give."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from officer_app.domain.procedure import Hand, HandKind, PadEntry, PadTyping
from officer_app.events import Event, ProcedureChanged, SignInAwaits

__all__ = ["HandTeller", "how_often_later"]

_TOUCH_AFTER: Final = timedelta(milliseconds=500)
"""A key that was touched a moment ago does not wait at all."""
_ENTRIES: Final = {
    PadEntry.PIN: "the PIN",
    PadEntry.NEW_PIN: "the new PIN",
    PadEntry.NEW_PIN_AGAIN: "the new PIN again",
}


class HandTeller:
    """Hears the workstation's events: keys to press are told at once, a touch when it lasts."""

    def __init__(self, say: Callable[[str], None], after: timedelta = _TOUCH_AFTER) -> None:
        self._say = say
        self._after = after
        self._lock = threading.Lock()
        self._hand: Hand | None = None
        self._timer: threading.Timer | None = None

    def hear(self, event: Event) -> None:
        """On any thread."""
        match event:
            case ProcedureChanged():
                self._wait_for(event.state.hand)
            case SignInAwaits():
                self._wait_for(event.hand)

    def _wait_for(self, hand: Hand | None) -> None:
        with self._lock:
            if hand == self._hand:
                return
            self._hand = hand
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if hand is None:
                return
            if hand.kind is HandKind.PAD:
                self._say(_typing(hand))
                return
            self._timer = threading.Timer(self._after.total_seconds(), self._tell_touch, (hand,))
            self._timer.daemon = True
            self._timer.start()

    def _tell_touch(self, hand: Hand) -> None:
        with self._lock:
            if self._hand is hand:
                self._say(f"Touch the key now: {_name(hand)} in {hand.reader}.")


def how_often_later(pad: PadTyping) -> str | None:
    """That the reader asks for the PIN again in the same work, if it does."""
    if pad.later == 0:
        return None
    often = {None: "again", 1: "once more"}.get(pad.later, f"{pad.later} more times")
    return f"Later in this work the reader asks for the PIN {often}."


def _typing(hand: Hand) -> str:
    keys = ", ".join(f"{_ENTRIES[entry]} and OK" for entry in hand.entries)
    return f"Type on the keys of {hand.reader}: {keys}. Its Cancel key stops it."


def _name(hand: Hand) -> str:
    serial = hand.token.serial if hand.token is not None else ""
    return f"{hand.model} {serial}".strip()
