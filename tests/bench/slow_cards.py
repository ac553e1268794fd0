"""Cards that take the time of real ones, in readers that a process of their own serves.

A card has its own processor: what a virtual one computes must not count as the workstation's work.
"""

import multiprocessing
import os
import random
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from math import log
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from officer_app.domain.keys import KeyAlgorithm
from officer_app.tokens.virtual import (
    AttestationAuthority,
    HubClient,
    HubServer,
    VirtualCard,
    VirtualReaders,
    hub_address,
)

__all__ = ["KEY_TIMES", "Blank", "KeyTimes", "SlowReaders", "SlowRoom", "slow_readers"]

_PER_APDU: Final = timedelta(milliseconds=20)
_GENERATE: Final = 0x47
_TURN_SECONDS: Final = 0.0005
_AUTHKEY: Final = b"between the bench and its cards"


@dataclass(frozen=True)
class KeyTimes:
    """How long cards of a public survey take for one key, in seconds.

    Log-normal about the median model, cut at the quickest and the slowest that were measured.
    crocs-muni/jcalgtest_results (commit 76b01cf), method KeyPair_genKeyPair.
    """

    quickest: float
    median: float
    slowest: float
    spread: float
    """Standard deviation of the logarithm."""

    def draw(self, dice: random.Random) -> float:
        """One key's time in seconds."""
        return min(
            self.slowest, max(self.quickest, dice.lognormvariate(log(self.median), self.spread))
        )


KEY_TIMES: Final = {
    KeyAlgorithm.P256: KeyTimes(0.03, 0.16, 0.88, 0.9),
    KeyAlgorithm.RSA2048: KeyTimes(2.1, 12.0, 146.0, 0.9),
}


class _SlowCard(VirtualCard):
    """Answers when a card of its kind would, however quickly its work was done here."""

    key_seconds: tuple[float, ...] = ()

    def transmit(self, apdu: bytes) -> bytes:
        """As any card."""
        due = time.perf_counter() + _PER_APDU.total_seconds()
        if apdu[1] == _GENERATE and self.key_seconds:
            due += self.key_seconds[0]
            self.key_seconds = self.key_seconds[1:]
        answer = super().transmit(apdu)
        time.sleep(max(0.0, due - time.perf_counter()))
        return answer


@dataclass(frozen=True)
class Blank:
    """A new card: its serial, and how many seconds its next keys will take."""

    serial: int
    key_seconds: tuple[float, ...]


@dataclass(frozen=True)
class SlowRoom:
    """What the readers' process begins with: all that lies beside the readers, and the officer's
    card (its file) in a reader of its own."""

    folder: Path
    officers_reader: str
    officers_card: Path
    authority: Path
    piles: dict[str, tuple[Blank, ...]]
    """The cards that will be put into each reader, one after another."""


class SlowReaders:
    """The readers as the workstation reaches them, and the hand that puts cards in."""

    def __init__(self, client: HubClient, hand: Connection, process_id: int) -> None:
        self.service = client
        self._process_id = process_id
        self._hand = hand
        self._one_hand = threading.Lock()

    def insert(self, reader: str) -> None:
        """Put in the next card of that reader's pile."""
        with self._one_hand:
            self._hand.send(reader)
            self._hand.recv()

    def cpu_seconds(self) -> float:
        """What the cards have computed so far (Linux)."""
        fields = Path(f"/proc/{self._process_id}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def slow_readers(room: SlowRoom) -> Iterator[SlowReaders]:
    """Readers in another process; gone at the end."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(room, theirs), daemon=True)
    process.start()
    theirs.close()
    ours.recv()
    client = HubClient(hub_address(room.folder), _AUTHKEY)
    try:
        assert process.pid is not None
        yield SlowReaders(client, ours, process.pid)
    finally:
        client.close()
        ours.close()
        process.join()


def _serve(room: SlowRoom, hand: Connection) -> None:
    sys.setswitchinterval(_TURN_SECONDS)
    authority = AttestationAuthority.load(room.authority)
    piles = {name: _made(pile, authority) for name, pile in room.piles.items()}
    hub = VirtualReaders([room.officers_reader, *piles])
    hub.insert(room.officers_reader, _SlowCard.load(room.officers_card))
    with HubServer(hub, hub_address(room.folder), _AUTHKEY), suppress(EOFError):
        hand.send(None)
        while True:
            reader = hand.recv()
            hub.insert(reader, next(piles[reader]))
            hand.send(None)


def _made(pile: tuple[Blank, ...], authority: AttestationAuthority) -> Iterator[_SlowCard]:
    """All at once: to equip a card with its maker's key takes time, but not at the desk."""
    cards = []
    for blank in pile:
        card = _SlowCard.blank_yubikey(blank.serial, authority=authority)
        card.key_seconds = blank.key_seconds
        cards.append(card)
    return iter(cards)
