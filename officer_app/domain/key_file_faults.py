"""Why a key of earlier days is not brought to a token."""

from dataclasses import dataclass

from officer_app.domain.errors import PolicyError, Saved, UsageError
from officer_app.domain.words import phrase

__all__ = [
    "HolderNotConfirmed",
    "KeyFileNotNamed",
    "KeyFileRefused",
    "KeyHistoryFull",
    "KeyOnTokenAlready",
]


@dataclass(eq=False)
class KeyFileRefused(PolicyError):
    """The file, its password or what it holds; another file or password is asked for."""

    code = "policy.key_file"
    says = phrase("errors", "The key file is not taken: {reason}.")
    advises = phrase("errors", "Choose another file, or type its password once more.")
    reason: str


@dataclass(eq=False)
class KeyOnTokenAlready(PolicyError):
    """Nothing is to be done: the token has that key."""

    code = "policy.key_on_token"
    says = phrase("errors", "Card {token} has this key already, in slot {slot}.")
    advises = phrase("errors", "Give this work up, or choose another key file.")
    token: str
    slot: str


@dataclass(eq=False)
class KeyHistoryFull(PolicyError):
    """All twenty retired slots hold keys."""

    code = "policy.key_history_full"
    says = phrase("errors", "The key history of card {token} is full.")
    advises = phrase("errors", "Give this work up and use another card for this key.")
    token: str


@dataclass(eq=False)
class KeyFileNotNamed(UsageError):
    """A script did not say which file holds the key."""

    code = "usage.key_file_not_named"
    says = phrase("errors", "The file with the key is needed and was not named.")
    advises = phrase("errors", "Name it with --key-file.")
    saved = Saved.RESUMABLE


@dataclass(eq=False)
class HolderNotConfirmed(UsageError):
    """The certificate names somebody else than the card's owner, and no officer said it is so."""

    code = "usage.holder_not_confirmed"
    says = phrase("errors", "The key's certificate does not name {person}. It names: {names}.")
    advises = phrase("errors", "Take the right file, or confirm that the key is this person's.")
    saved = Saved.RESUMABLE
    person: str
    names: str
