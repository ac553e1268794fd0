"""Faults of the centre's log: what it cannot prove, and what it proves against itself."""

from dataclasses import dataclass

from officer_app.domain.errors import NetworkError, PolicyError, Saved, UsageError
from officer_app.domain.words import phrase

__all__ = [
    "LogAuditFailed",
    "LogFileUnreadable",
    "LogForked",
    "LogKeyUnknown",
    "LogKeysUnreadable",
    "LogNotSigned",
    "ProofInvalid",
    "RecordNotInLog",
]


@dataclass(eq=False)
class ProofInvalid(PolicyError):
    """A proof of the log does not show what it is meant to show."""

    code = "policy.proof"
    says = phrase("errors", "The proof does not hold: {reason}.")
    advises = phrase("errors", "Do not act on it. Tell the administrator.")
    reason: str


@dataclass(eq=False)
class LogForked(NetworkError):
    """The centre shows a log that does not go on from the one that it showed before."""

    code = "network.log_forked"
    says = phrase(
        "errors", "The central server's log contradicts what it has shown before: {reason}."
    )
    advises = phrase(
        "errors", "Tell the administrator at once. Nothing is taken as sent until it is explained."
    )
    saved = Saved.KEPT
    reason: str


@dataclass(eq=False)
class LogKeyUnknown(NetworkError):
    """The log is signed by a key of which this workstation has not heard."""

    code = "network.log_key"
    says = phrase("errors", "The central server signs its log with a key that is not known here.")
    advises = phrase("errors", "Tell the administrator. Everything stays saved here.")
    saved = Saved.KEPT


@dataclass(eq=False)
class LogNotSigned(NetworkError):
    """There is nothing by which the centre could be held to its log."""

    code = "network.log_not_signed"
    says = phrase("errors", "The central server does not sign its log, so nothing can be proved.")
    advises = phrase("errors", "Tell the administrator to give the central server a log key.")
    saved = Saved.KEPT


@dataclass(eq=False)
class RecordNotInLog(NetworkError):
    """The centre said that it holds a record, and cannot show it in its log."""

    code = "network.record_not_in_log"
    says = phrase("errors", "The central server cannot show record {sequence} in its log.")
    advises = phrase(
        "errors", "Tell the administrator at once. Nothing is taken as sent until it is explained."
    )
    saved = Saved.KEPT
    sequence: int


@dataclass(eq=False)
class LogAuditFailed(PolicyError):
    """An audit found what should not be."""

    code = "policy.log_audit"
    says = phrase("errors", "The log does not hold: {count} findings.")
    advises = phrase("errors", "Keep what was read as evidence and look into each of them.")
    count: int


@dataclass(eq=False)
class LogFileUnreadable(UsageError):
    """A file that should hold a log, or heads of it, holds something else."""

    code = "usage.log_file"
    says = phrase("errors", "{file} cannot be read as a log: {reason}.")
    advises = phrase("errors", "Name a file that officerctl audit has kept.")
    file: str
    reason: str


@dataclass(eq=False)
class LogKeysUnreadable(UsageError):
    """The keys or certificates that an auditor goes by cannot be read."""

    code = "usage.log_keys"
    says = phrase("errors", "{file} cannot be used: {reason}.")
    advises = phrase("errors", "Name a PEM file with the log's public keys, or with certificates.")
    file: str
    reason: str
