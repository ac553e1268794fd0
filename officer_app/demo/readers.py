"""The demonstration's readers: in this process, in one that serves them, or in the card service."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from officer_app.demo.world import DemoWorld
from officer_app.host.paths import Home
from officer_app.tokens.virtual import (
    HubClient,
    HubServer,
    HubUnreachable,
    ReaderService,
    VirtualCard,
    VirtualReaders,
    hub_address,
    plug_into_vpcd,
)

__all__ = ["DemoReaders", "open_readers", "plug_into_pcsc"]


@dataclass(frozen=True)
class DemoReaders:
    """Virtual readers and what ends them."""

    service: ReaderService
    close: Callable[[], None]


def open_readers(home: Home, world: DemoWorld, *, serve: bool) -> DemoReaders:
    """Those of a process that serves this home, else our own; `serve`: for other programs too."""
    address, key = hub_address(home.demo), _key(home)
    try:
        client = HubClient(address, key)
    except HubUnreachable:
        hub = VirtualReaders()
        for number in range(len(world.cards)):
            name = f"Virtual reader {number + 1}"
            hub.add_reader(name)
            hub.insert(name, VirtualCard.load(world.card_file(home, number)))
        server = HubServer(hub, address, key) if serve else None
        return DemoReaders(hub, server.close if server else lambda: None)
    return DemoReaders(client, client.close)


def plug_into_pcsc(home: Home, world: DemoWorld, ports: Sequence[int]) -> DemoReaders:
    """Put each card into the virtual reader of the card service that listens on its port.

    Programs of this home find no other virtual readers meanwhile: a card is in one place only.
    """
    nowhere = VirtualReaders()
    server = HubServer(nowhere, hub_address(home.demo), _key(home))
    cards = [VirtualCard.load(world.card_file(home, n)) for n in range(len(world.cards))]
    plugged = [plug_into_vpcd(card, port) for card, port in zip(cards, ports, strict=False)]

    def close() -> None:
        for card in plugged:
            card.eject()
        server.close()

    return DemoReaders(nowhere, close)


def _key(home: Home) -> bytes:
    """What programs of one home show each other; readable by its user only."""
    file = home.demo / "hub.key"
    if not file.exists():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as opened:
            opened.write(os.urandom(32))
    return file.read_bytes()
