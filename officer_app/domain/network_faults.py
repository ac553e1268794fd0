"""Faults on the way to the central server, and its refusals."""

from dataclasses import dataclass

from officer_app.domain.errors import NetworkError, Saved
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.words import phrase

__all__ = [
    "CentreAnswersNonsense",
    "CentreRefused",
    "CentreUnreachable",
    "NoCentre",
    "NoSessionAtCentre",
]


@dataclass(eq=False)
class CentreUnreachable(NetworkError):
    """No answer from the centre; work goes on."""

    code = "network.unreachable"
    says = phrase("errors", "The central server cannot be reached: {reason}.")
    advises = phrase("errors", "Go on working. Records are sent when it is back.")
    saved = Saved.KEPT
    reason: str


@dataclass(eq=False)
class CentreRefused(NetworkError):
    """The centre understood and said no."""

    code = "network.refused"
    says = phrase("errors", "The central server refused: {reason}.")
    advises = phrase("errors", "Tell the administrator. Everything stays saved here.")
    saved = Saved.KEPT
    kind: ProblemKind
    reason: str


@dataclass(eq=False)
class CentreAnswersNonsense(NetworkError):
    """What came back is not an answer of the centre (a proxy's page, perhaps)."""

    code = "network.nonsense"
    says = phrase("errors", "Something other than the central server answered: {reason}.")
    advises = phrase("errors", "Check the address and the proxy settings.")
    saved = Saved.KEPT
    reason: str


@dataclass(eq=False)
class NoCentre(NetworkError):
    """This workstation works alone."""

    code = "network.no_centre"
    says = phrase("errors", "This workstation has no central server.")
    advises = phrase("errors", "Name its address: officerctl sync --centre URL")
    saved = Saved.KEPT


@dataclass(eq=False)
class NoSessionAtCentre(NetworkError):
    """The centre has to know the officer for this, and does not."""

    code = "network.no_session"
    says = phrase("errors", "You are not signed in at the central server.")
    advises = phrase("errors", "Sign in again while the central server can be reached.")
    saved = Saved.KEPT
