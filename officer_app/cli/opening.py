"""Opening the workstation for one command, and signing the officer in for it."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from officer_app.assembly import Opening, open_parts
from officer_app.cli.hands import HandTeller
from officer_app.cli.output import Output
from officer_app.cli.secrets import Secrets
from officer_app.domain.ids import TokenId
from officer_app.domain.policy_faults import ReaderNotNamed, TokenUnknown
from officer_app.domain.procedure import OfficerPin, PadEntry, PadTyping
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import PinTriesLow, WrongPin
from officer_app.host.paths import Home
from officer_app.workstation import Workstation

__all__ = ["home_of", "open_for", "secrets_of", "sign_in", "target_reader", "token_id"]

_READERS_SETTLE = timedelta(seconds=10)
_CENTRE_SETTLES = timedelta(seconds=30)


def home_of(given: argparse.Namespace) -> Home:
    """The workstation's folder."""
    return Home(given.home) if hasattr(given, "home") else Home.default()


@contextmanager
def open_for(
    given: argparse.Namespace, output: Output, *, readers: bool, synchronise: bool = False
) -> Iterator[Workstation]:
    """The workstation, open; with its readers looked at where a command needs them."""
    opening = Opening(
        home=home_of(given),
        insecure_file_key=getattr(given, "insecure_file_key", False),
        watch_readers=readers,
        synchronise=synchronise,
        say=output.note,
    )
    workstation = Workstation(open_parts(opening))
    workstation.listen(HandTeller(output.note).hear)
    try:
        if readers:
            workstation.start()
            workstation.wait_for_readers(_READERS_SETTLE)
        yield workstation
    finally:
        workstation.close()


@contextmanager
def secrets_of(given: argparse.Namespace) -> Iterator[Secrets]:
    """The secrets that the script hands over, or a person types; wiped at the end."""
    secrets = (
        Secrets.from_stdin(sys.stdin)
        if getattr(given, "secrets_stdin", False)
        else Secrets.from_terminal(
            interactive=sys.stdin.isatty(), type_here=getattr(given, "type_here", False)
        )
    )
    try:
        yield secrets
    finally:
        secrets.close()


def sign_in(workstation: Workstation, given: argparse.Namespace, secrets: Secrets) -> str:
    """Sign the officer in; answers the officer's reader. Errors: those of Workstation.sign_in."""
    named = getattr(given, "officer_reader", None)
    reader = workstation.resolve_reader(named) if named else _officers_reader(workstation)
    if workstation.sync_state is not None:
        workstation.wait_for_centre(_CENTRE_SETTLES)
    has_pad = any(r.has_pad for r in workstation.readers() if r.name == reader)
    pad = PadTyping(entries=(PadEntry.PIN,)) if has_pad else None
    answer = OfficerPin(secrets.pin("officer_pin", "Officer's PIN", pad), insist=given.insist)
    try:
        workstation.sign_in(reader, answer).result()
    except (WrongPin, PinTriesLow):
        secrets.refused("officer_pin")
        raise
    return reader


def token_id(text: str) -> TokenId:
    """A token as a person writes it, kind:serial. Errors: TokenUnknown."""
    try:
        return TokenId.parse(text)
    except ValueError as cause:
        raise TokenUnknown(text) from cause


def target_reader(workstation: Workstation, given: argparse.Namespace, officers: str) -> str:
    """The reader that was named, or the only other one with a card. Errors: ReaderNotNamed."""
    named = getattr(given, "reader", None)
    if named:
        return workstation.resolve_reader(named)
    others = [r.name for r in workstation.readers() if r.has_card and r.name != officers]
    if len(others) != 1:
        raise ReaderNotNamed("--reader")
    return others[0]


def _officers_reader(workstation: Workstation) -> str:
    """The only reader whose card shows a certificate of an officer."""
    known = workstation.records.officer_keys()
    found = [
        r.name
        for r in workstation.readers()
        if r.token is not None
        and (content := r.token.content(Slot.SIGNATURE)) is not None
        and content.spki_sha256 in known
    ]
    if len(found) != 1:
        raise ReaderNotNamed("--officer-reader")
    return found[0]
