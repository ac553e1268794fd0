"""Faults of the local store and of what it keeps."""

from dataclasses import dataclass

from officer_app.domain.errors import StoreError
from officer_app.domain.words import phrase

__all__ = [
    "DiskFull",
    "RecordsTampered",
    "StoreBusy",
    "StoreCorrupt",
    "StoreKeyMissing",
    "StoreKeyWrong",
    "StoreNoAccess",
    "StoreTooNew",
]


@dataclass(eq=False)
class StoreKeyMissing(StoreError):
    """The keyring holds no key for this store, or there is no keyring."""

    code = "store.key_missing"
    says = phrase("errors", "The key of this workstation's store is not in the system keyring.")
    advises = phrase(
        "errors", "Unlock the keyring or sign in as the user who set this workstation up."
    )


@dataclass(eq=False)
class StoreKeyWrong(StoreError):
    """The key does not open the store (or the file is no store at all)."""

    code = "store.key_wrong"
    says = phrase("errors", "The store cannot be opened with the key at hand.")
    advises = phrase("errors", "Check that --home names the right workstation, or restore its key.")


@dataclass(eq=False)
class StoreCorrupt(StoreError):
    """The database file is damaged."""

    code = "store.corrupt"
    says = phrase("errors", "The store is damaged: {detail}.")
    advises = phrase("errors", "Do not delete it. Restore the last copy, then synchronise.")
    detail: str


@dataclass(eq=False)
class StoreNoAccess(StoreError):
    """The system lets this user not read or write the files; they are as they were."""

    code = "store.no_access"
    says = phrase("errors", "This user may not read or write the files of this workstation.")
    advises = phrase(
        "errors", "Sign in as the user who set this workstation up, or ask the administrator."
    )


@dataclass(eq=False)
class StoreTooNew(StoreError):
    """A newer program wrote it."""

    code = "store.too_new"
    says = phrase("errors", "This store was written by a newer version of the program.")
    advises = phrase("errors", "Install the newer version on this computer.")


@dataclass(eq=False)
class StoreBusy(StoreError):
    """Another process holds the store."""

    code = "store.busy"
    says = phrase("errors", "Another program is using this workstation's store.")
    advises = phrase("errors", "Close the other window of this workstation and try again.")


@dataclass(eq=False)
class DiskFull(StoreError):
    """No room for the journal; nothing is begun without it."""

    code = "store.disk_full"
    says = phrase("errors", "The disk is full, so this step was not begun.")
    advises = phrase("errors", "Free some space, then continue.")


@dataclass(eq=False)
class RecordsTampered(StoreError):
    """The chain of records does not hold."""

    code = "store.records_tampered"
    says = phrase("errors", "Record {sequence} is missing or has been changed.")
    advises = phrase("errors", "Stop using this workstation and tell the administrator.")
    sequence: int
