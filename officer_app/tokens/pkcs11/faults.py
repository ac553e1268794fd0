"""Faults that only PKCS#11 has: of the modules, and of tokens that count and store differently."""

from dataclasses import dataclass

from officer_app.domain.errors import Saved, TokenError
from officer_app.domain.token_faults import WrongPin
from officer_app.domain.words import phrase

__all__ = [
    "CertificateOfOtherKey",
    "MasterKeyUnusable",
    "ModuleBusy",
    "ModuleMissing",
    "ModuleStopped",
    "ModuleUnusable",
    "PinNotSet",
    "TokenHasNoRoom",
    "WrongPinUncounted",
]


@dataclass(eq=False)
class ModuleMissing(TokenError):
    """No module for this kind of card lies where one is looked for."""

    code = "token.module_missing"
    says = phrase("errors", "The card driver {module} is not installed (looked in: {places}).")
    advises = phrase("errors", "Install it, or set the path of its PKCS#11 library in Settings.")
    module: str
    places: str


@dataclass(eq=False)
class ModuleStopped(TokenError):
    """The module's process ended in the middle of something: the maker's code crashed."""

    code = "token.module_stopped"
    says = phrase("errors", "The card driver {path} stopped working.")
    advises = phrase(
        "errors", "Continue: it is started again. If it stays so, ask for a newer version of it."
    )
    saved = Saved.RESUMABLE
    path: str


@dataclass(eq=False)
class ModuleUnusable(TokenError):
    """A file that is no PKCS#11 module, or one that fails as it starts."""

    code = "token.module_unusable"
    says = phrase("errors", "The card driver {path} cannot be used: {reason}.")
    advises = phrase("errors", "Install it anew for this system, or choose another file.")
    path: str
    reason: str


@dataclass(eq=False)
class ModuleBusy(TokenError):
    """The module works for another card and has not come back in time."""

    code = "token.module_busy"
    says = phrase("errors", "The card driver {path} is still busy with another card.")
    advises = phrase("errors", "Wait until the other card is done, then continue.")
    saved = Saved.RESUMABLE
    path: str


@dataclass(eq=False)
class MasterKeyUnusable(TokenError):
    """The token with the master key is away, or does not do what is asked of it."""

    code = "token.master_key_unusable"
    says = phrase("errors", "The master key {key} cannot be used: {reason}.")
    advises = phrase("errors", "Connect its token and continue, or ask the administrator.")
    saved = Saved.RESUMABLE
    key: str
    reason: str


@dataclass(eq=False)
class WrongPinUncounted(WrongPin):
    """The token refused the PIN and does not count aloud; `tries_left` is the least there is."""

    code = "token.wrong_pin_uncounted"
    says = phrase(
        "errors", "The card did not accept the PIN. It does not tell how many tries are left."
    )


@dataclass(eq=False)
class PinNotSet(TokenError):
    """The token has no user PIN yet."""

    code = "token.pin_not_set"
    says = phrase("errors", "No PIN has been set on this card yet.")
    advises = phrase("errors", "Prepare the card first.")


@dataclass(eq=False)
class TokenHasNoRoom(TokenError):
    """The token's memory is full; it does not say by how much."""

    code = "token.no_room"
    says = phrase("errors", "There is no room on the card for {what}.")
    advises = phrase("errors", "Delete what is no longer needed from the card, then try again.")
    what: str


@dataclass(eq=False)
class CertificateOfOtherKey(TokenError):
    """A certificate is not written beside a key that it does not name."""

    code = "token.certificate_of_other_key"
    says = phrase("errors", "The certificate does not belong to the key in slot {slot}.")
    advises = phrase(
        "errors", "Nothing was written. Ask for a certificate for the key on the card."
    )
    slot: str
