"""Commands that set up and serve a demonstration."""

import argparse
import signal
import threading

from officer_app.assembly import make_demo
from officer_app.cli.opening import home_of
from officer_app.cli.output import Output
from officer_app.demo import DemoWorld, open_readers, plug_into_pcsc
from officer_app.demo.centre import DemoCentre
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.policy_faults import HomeTaken
from officer_app.host.clock import SystemClock

__all__ = ["create", "create_arguments", "serve", "serve_arguments"]

_FIRST_VPCD_PORT = 35963


def create_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `demo create`."""
    parser.add_argument("--readers", type=int, default=4, help="the first has the officer's card")


def serve_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `demo serve`."""
    parser.add_argument("--readers", type=int, help="made with so many, if there is no demo yet")
    parser.add_argument("--pcsc", action="store_true", help="in the machine's own card service")
    parser.add_argument(
        "--ports",
        type=lambda text: [int(port) for port in text.split(",")],
        help="TCP ports of the service's virtual readers (default: 35963 and on)",
    )


def create(given: argparse.Namespace, output: Output) -> None:
    """Make a demonstration workstation."""
    home = home_of(given)
    if DemoWorld.load(home) is not None:
        raise HomeTaken(str(home.root))
    make_demo(home, readers=given.readers, say=output.note)
    output.result(
        {"home": str(home.root), "readers": given.readers, "officer_pin": OFFICER_PIN},
        [
            f"A demonstration workstation is in {home.root}.",
            f"The officer's PIN is {OFFICER_PIN}; the card is in the first virtual reader.",
        ],
    )


def serve(given: argparse.Namespace, output: Output) -> None:
    """Serve the virtual readers and the central server until a signal ends it."""
    home = home_of(given)
    world = make_demo(home, readers=given.readers or 4, say=output.note)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if given.pcsc:
        ports = given.ports or [_FIRST_VPCD_PORT + n for n in range(len(world.cards))]
        readers = plug_into_pcsc(home, world, ports)
    else:
        readers = open_readers(home, world, serve=True)
    centre = DemoCentre(home, SystemClock())
    try:
        output.result(
            {"serving": len(world.cards), "pcsc": given.pcsc, "centre": centre.url()},
            [f"Serving {len(world.cards)} cards. End with Ctrl+C."],
        )
        stop.wait()
    finally:
        centre.close()
        readers.close()
