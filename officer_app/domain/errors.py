"""The world's faults, as one tree: what happened, what was saved, what to do.

A class exists where a caller acts on it, and carries what that caller needs as fields. `says` and
`advises` are English templates over those fields; the window translates them, the command line
prints them. Whatever is not an OfficerAppError is a fault of ours.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar

from officer_app.domain.value import Value
from officer_app.domain.words import phrase

__all__ = [
    "CaError",
    "Family",
    "NetworkError",
    "OfficerAppError",
    "PolicyError",
    "ProgramFault",
    "Saved",
    "StoreError",
    "TokenError",
    "Trouble",
    "UsageError",
]


class Family(StrEnum):
    """Where a fault lies; decides the exit status of the command line."""

    INTERNAL = "internal"
    USAGE = "usage"
    POLICY = "policy"
    TOKEN = "token"  # noqa: S105  (a smart card, not a password)
    CA = "ca"
    NETWORK = "network"
    STORE = "store"


class Saved(StrEnum):
    """What became of the work when the fault struck."""

    NOTHING_CHANGED = "nothing_changed"
    RESUMABLE = "resumable"
    KEPT = "kept"


SAVED_WORDS: dict[Saved, str] = {
    Saved.NOTHING_CHANGED: phrase("errors", "Nothing has been changed."),
    Saved.RESUMABLE: phrase(
        "errors", "Everything done so far is saved. The work can go on from here."
    ),
    Saved.KEPT: phrase("errors", "Everything is saved."),
}


class Trouble(Value):
    """A fault as a value: what a screen draws and the journal keeps. Never holds a secret."""

    code: str
    family: Family
    parameters: dict[str, str | int | None]
    says: str
    advises: str
    saved: Saved

    def sentence(self) -> str:
        """What happened, in English."""
        return self.says.format(**self.parameters)

    def advice(self) -> str:
        """What to do next, in English."""
        return self.advises.format(**self.parameters)


class OfficerAppError(Exception):
    """The root of every expected fault. Subclasses are dataclasses; their fields fill the words."""

    code: ClassVar[str]
    family: ClassVar[Family]
    says: ClassVar[str]
    advises: ClassVar[str]
    saved: ClassVar[Saved] = Saved.NOTHING_CHANGED

    @property
    def parameters(self) -> dict[str, str | int | None]:
        """The fields, ready to fill the words."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}  # type: ignore[arg-type]  # subclasses are dataclasses

    def trouble(self, saved: Saved | None = None) -> Trouble:
        """This fault as a value; `saved` when the caller knows better what became of the work."""
        return Trouble(
            code=self.code,
            family=self.family,
            parameters=self.parameters,
            says=self.says,
            advises=self.advises,
            saved=saved or self.saved,
        )

    def __str__(self) -> str:
        return self.says.format(**self.parameters)


def _plain(value: object) -> str | int | None:
    return value if isinstance(value, int) or value is None else str(value)


@dataclass(eq=False)
class ProgramFault(OfficerAppError):
    """A fault of ours, made presentable by an outermost handler."""

    family = Family.INTERNAL
    code = "internal.fault"
    says = phrase("errors", "The program made a mistake ({report}).")
    advises = phrase("errors", "Continue the work. Send the report to your support.")
    saved = Saved.RESUMABLE
    report: str


@dataclass(eq=False)
class UsageError(OfficerAppError):
    """The request itself cannot be understood."""

    family = Family.USAGE


@dataclass(eq=False)
class PolicyError(OfficerAppError):
    """The rules forbid it."""

    family = Family.POLICY


@dataclass(eq=False)
class TokenError(OfficerAppError):
    """A reader, a token or its PIN."""

    family = Family.TOKEN


@dataclass(eq=False)
class CaError(OfficerAppError):
    """The certificate authority, or what it answered."""

    family = Family.CA


@dataclass(eq=False)
class NetworkError(OfficerAppError):
    """The way to the central server."""

    family = Family.NETWORK


@dataclass(eq=False)
class StoreError(OfficerAppError):
    """The local store."""

    family = Family.STORE
