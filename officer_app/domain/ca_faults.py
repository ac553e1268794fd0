"""Faults of certificate authorities and of what they answer."""

from dataclasses import dataclass

from officer_app.domain.errors import CaError, Saved
from officer_app.domain.words import phrase

__all__ = [
    "CaExists",
    "CaPending",
    "CaRefused",
    "CaUnavailable",
    "CaUnreadable",
    "CertificateRefused",
    "CertificateUnreadable",
    "ClockOff",
]


@dataclass(eq=False)
class CaUnavailable(CaError):
    """The CA cannot be reached or opened."""

    code = "ca.unavailable"
    says = phrase("errors", "The certificate authority {ca} cannot be reached: {reason}.")
    advises = phrase("errors", "Continue later. The card keeps what is on it.")
    saved = Saved.RESUMABLE
    ca: str
    reason: str


@dataclass(eq=False)
class CaUnreadable(CaError):
    """The CA's own files are damaged or its key cannot be opened."""

    code = "ca.unreadable"
    says = phrase("errors", "The certificate authority {ca} cannot be opened: {reason}.")
    advises = phrase("errors", "Ask the administrator to look at it.")
    saved = Saved.RESUMABLE
    ca: str
    reason: str


@dataclass(eq=False)
class CaRefused(CaError):
    """The CA said no."""

    code = "ca.refused"
    says = phrase("errors", "The certificate authority refused: {reason}.")
    advises = phrase("errors", "Mend what it names and continue, or undo the issuance.")
    saved = Saved.RESUMABLE
    reason: str


@dataclass(eq=False)
class CertificateRefused(CaError):
    """The certificate is not the one that was ordered; it is never written to a card."""

    code = "ca.certificate_refused"
    says = phrase("errors", "The certificate that came back is not the one ordered: {reason}.")
    advises = phrase("errors", "It was not written. Undo the issuance and tell the administrator.")
    saved = Saved.RESUMABLE
    reason: str


@dataclass(eq=False)
class ClockOff(CaError):
    """This computer's clock and the certificate's start do not agree."""

    code = "ca.clock_off"
    says = phrase("errors", "The certificate starts at {starts}, but this computer says {now}.")
    advises = phrase("errors", "Set the computer's clock right, then continue.")
    saved = Saved.RESUMABLE
    starts: str
    now: str


@dataclass(eq=False)
class CaPending(CaError):
    """The CA has not decided yet; the procedure waits."""

    code = "ca.pending"
    says = phrase("errors", "The certificate authority has not decided yet.")
    advises = phrase("errors", "Continue after {ask_again_at}. The card keeps what is on it.")
    saved = Saved.RESUMABLE
    ask_again_at: str


@dataclass(eq=False)
class CertificateUnreadable(CaError):
    """What should be a certificate cannot be read."""

    code = "ca.certificate_unreadable"
    says = phrase("errors", "This certificate cannot be read.")
    advises = phrase("errors", "Tell the administrator where it came from.")


@dataclass(eq=False)
class CaExists(CaError):
    """A new CA is never made over an old one."""

    code = "ca.exists"
    says = phrase("errors", "There is already something in {directory}.")
    advises = phrase("errors", "Choose an empty directory for the certificate authority.")
    directory: str
