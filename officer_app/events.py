"""What the workstation tells whoever listens: something is not what it was."""

from dataclasses import dataclass

from officer_app.domain.procedure import Hand, ProcedureState
from officer_app.procedures.facts import OfficerSession
from officer_app.sync.state import SyncState
from officer_app.tokens.bench import ReaderState

__all__ = [
    "Event",
    "ProcedureChanged",
    "ReaderChanged",
    "RecordsChanged",
    "SessionChanged",
    "SignInAwaits",
    "SyncChanged",
]


@dataclass(frozen=True)
class ReaderChanged:
    """A reader has a new state, or (None) is gone."""

    reader: str
    state: ReaderState | None


@dataclass(frozen=True)
class ProcedureChanged:
    """A procedure moved on."""

    state: ProcedureState


@dataclass(frozen=True)
class SessionChanged:
    """An officer signed in, or (None) out."""

    session: OfficerSession | None


@dataclass(frozen=True)
class SignInAwaits:
    """The card of the officer who signs in waits for a hand at its reader; None: no more."""

    hand: Hand | None


@dataclass(frozen=True)
class RecordsChanged:
    """Tokens, certificates or people are not what they were."""


@dataclass(frozen=True)
class SyncChanged:
    """Synchronising with the centre stands otherwise."""

    state: SyncState


Event = (
    ReaderChanged | ProcedureChanged | SessionChanged | SignInAwaits | RecordsChanged | SyncChanged
)
