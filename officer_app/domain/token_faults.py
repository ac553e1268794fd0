"""Faults of readers, tokens and PINs."""

from dataclasses import dataclass
from enum import StrEnum

from officer_app.domain.errors import Saved, TokenError
from officer_app.domain.words import phrase

__all__ = [
    "ApplicationsLocked",
    "AttestationRefused",
    "AuthenticationRefused",
    "ChannelKeysAway",
    "ChannelRefused",
    "ForeignCard",
    "NoReader",
    "OtherToken",
    "PadCancelled",
    "PadEntryEnded",
    "PadPinsDiffer",
    "PadTimedOut",
    "PadWrongLength",
    "PinBlocked",
    "PinNotTaken",
    "PinOverNfc",
    "PinOwner",
    "PinTooSimple",
    "PinTriesLow",
    "PinUnfit",
    "PukNotTaken",
    "PukRefused",
    "ReaderBusy",
    "ReaderServiceGone",
    "TokenAnswersNonsense",
    "TokenCannot",
    "TokenInUse",
    "TokenIsFull",
    "TokenNotFound",
    "TokenRemoved",
    "TokenSilent",
    "TokenTouchMissed",
    "UnreadableCertificate",
    "WrongPin",
]


class PinOwner(StrEnum):
    """Whose PIN a fault is about."""

    OFFICER = "officer"
    SUBSCRIBER = "subscriber"


@dataclass(eq=False)
class NoReader(TokenError):
    """No reader of that name."""

    code = "token.no_reader"
    says = phrase("errors", "There is no reader {reader}.")
    advises = phrase("errors", "Connect the reader or choose another one.")
    reader: str


@dataclass(eq=False)
class ReaderServiceGone(TokenError):
    """The smart card service of this computer does not answer."""

    code = "token.service_gone"
    says = phrase("errors", "The smart card service of this computer is not running.")
    advises = phrase("errors", "Start it (on Linux: pcscd). Readers come back by themselves.")


@dataclass(eq=False)
class ReaderBusy(TokenError):
    """Another program holds the card."""

    code = "token.reader_busy"
    says = phrase("errors", "Another program is using the card in {reader}.")
    advises = phrase("errors", "Close the other program, then try again.")
    reader: str


@dataclass(eq=False)
class TokenRemoved(TokenError):
    """The card left the reader in the middle of something."""

    code = "token.removed"
    says = phrase("errors", "The card was taken out of {reader}.")
    advises = phrase("errors", "Put the same card back in any reader to go on.")
    saved = Saved.RESUMABLE
    reader: str


@dataclass(eq=False)
class TokenNotFound(TokenError):
    """No reader holds that token, or the reader holds no card at all."""

    code = "token.not_found"
    says = phrase("errors", "No card is in {reader}.")
    advises = phrase("errors", "Put the card in, then try again.")
    reader: str


@dataclass(eq=False)
class OtherToken(TokenError):
    """Another card than the one the work began with."""

    code = "token.other"
    says = phrase("errors", "This is another card: {found} instead of {expected}.")
    advises = phrase("errors", "Put card {expected} back. Nothing was written to this one.")
    saved = Saved.RESUMABLE
    expected: str
    found: str


@dataclass(eq=False)
class ForeignCard(TokenError):
    """Not a card we can work with."""

    code = "token.foreign"
    says = phrase("errors", "The card in {reader} is not one that this workstation can use.")
    advises = phrase("errors", "Use a YubiKey or a card of a kind that your profiles name.")
    reader: str


@dataclass(eq=False)
class TokenSilent(TokenError):
    """The card does not answer within its time, or answers without end."""

    code = "token.silent"
    says = phrase("errors", "The card in {reader} stopped answering.")
    advises = phrase("errors", "Take it out, wait a moment and put it back.")
    saved = Saved.RESUMABLE
    reader: str


@dataclass(eq=False)
class TokenAnswersNonsense(TokenError):
    """The card broke the rules of its own protocol."""

    code = "token.nonsense"
    says = phrase("errors", "The card gave an answer that makes no sense while: {during}.")
    advises = phrase("errors", "Take it out and try once more. If it stays so, use another card.")
    saved = Saved.RESUMABLE
    during: str


@dataclass(eq=False)
class TokenCannot(TokenError):
    """The card lacks a command or an algorithm that the profile needs."""

    code = "token.cannot"
    says = phrase("errors", "This card ({model}) cannot do what the profile asks: {ability}.")
    advises = phrase("errors", "Use a newer card or choose another profile.")
    model: str
    ability: str


@dataclass(eq=False)
class TokenIsFull(TokenError):
    """A certificate does not fit."""

    code = "token.full"
    says = phrase(
        "errors", "A certificate of {wanted} bytes does not fit: there is room for {room}."
    )
    advises = phrase("errors", "Choose a profile with smaller certificates.")
    wanted: int
    room: int


@dataclass(eq=False)
class TokenInUse(TokenError):
    """The card is the officer's own, or somebody's already."""

    code = "token.in_use"
    says = phrase("errors", "Card {token} is {whose}. It is not written to.")
    advises = phrase("errors", "Put a card in that is meant for this person.")
    token: str
    whose: str


@dataclass(eq=False)
class WrongPin(TokenError):
    """The card refused the PIN; it is not sent again."""

    code = "token.wrong_pin"
    says = phrase("errors", "The card did not accept the PIN. Tries left: {tries_left}.")
    advises = phrase("errors", "Type it again with care. After the last try the card is blocked.")
    saved = Saved.RESUMABLE
    owner: PinOwner
    tries_left: int


@dataclass(eq=False)
class PinUnfit(WrongPin):
    """No PIN of this card has that form. It was not compared, so no try was used."""

    code = "token.pin_unfit"
    says = phrase(
        "errors",
        "This cannot be the PIN of this card: it is too long, or has characters that the card "
        "does not take.",
    )
    advises = phrase("errors", "Type the PIN of this card. No try has been used.")


@dataclass(eq=False)
class PinNotTaken(TokenError):
    """The new PIN breaks a rule of the token's own. No try was used; another one is asked for."""

    code = "token.pin_not_taken"
    says = phrase(
        "errors",
        "The card does not take this PIN. It wants {minimum} to {maximum} characters.",
    )
    advises = phrase("errors", "Choose a PIN of that length, and one that is harder to guess.")
    saved = Saved.RESUMABLE
    minimum: int
    maximum: int


@dataclass(eq=False)
class PinTooSimple(PinNotTaken):
    """The token has rules of its own against PINs that are easily guessed."""

    code = "token.pin_too_simple"
    says = phrase("errors", "The card does not take this PIN: it is too easily guessed.")
    advises = phrase(
        "errors", "Let the person choose another PIN, without a pattern and not a well-known one."
    )


@dataclass(eq=False)
class PadEntryEnded(TokenError):
    """What was begun on the reader's keys ended there: the card has heard nothing."""

    saved = Saved.RESUMABLE


@dataclass(eq=False)
class PadCancelled(PadEntryEnded):
    """The person pressed Cancel on the reader."""

    code = "token.pad_cancelled"
    says = phrase("errors", "The entry on the reader was cancelled.")
    advises = phrase("errors", "Begin again, and type when the reader asks. No try has been used.")


@dataclass(eq=False)
class PadTimedOut(PadEntryEnded):
    """Nobody pressed a key in time."""

    code = "token.pad_timed_out"
    says = phrase("errors", "Nothing was typed on the reader in time.")
    advises = phrase(
        "errors",
        "Begin again. There are 30 seconds for the first key, and again for each that follows. "
        "No try has been used.",
    )


@dataclass(eq=False)
class PadWrongLength(PadEntryEnded):
    """Too few keys or too many."""

    code = "token.pad_wrong_length"
    says = phrase("errors", "The reader did not take the PIN: it is too short or too long.")
    advises = phrase("errors", "Type on the reader once more. No try has been used.")


@dataclass(eq=False)
class PadPinsDiffer(PadEntryEnded):
    """A new PIN that was typed in two ways."""

    code = "token.pad_pins_differ"
    says = phrase("errors", "The new PIN was not typed the same way twice on the reader.")
    advises = phrase("errors", "The PIN is as before. Type on the reader once more.")


@dataclass(eq=False)
class PinOverNfc(TokenError):
    """By policy no PIN and no PUK of this token goes through the air; none was sent."""

    code = "token.pin_over_nfc"
    says = phrase(
        "errors", "{reader} reads without contact, and a PIN of this card is not sent that way."
    )
    advises = phrase(
        "errors", "Plug the key in, or put the card into a reader with contacts, then continue."
    )
    saved = Saved.RESUMABLE
    reader: str


@dataclass(eq=False)
class PinTriesLow(TokenError):
    """Only the last try is left; it is not used without the person's word."""

    code = "token.pin_tries_low"
    says = phrase("errors", "One try is left for this PIN. It has not been used.")
    advises = phrase("errors", "If the PIN is certain, type it once more and say that it is.")
    saved = Saved.RESUMABLE
    owner: PinOwner
    tries_left: int


@dataclass(eq=False)
class PinBlocked(TokenError):
    """No tries are left."""

    code = "token.pin_blocked"
    says = phrase("errors", "The PIN of this card is blocked.")
    advises = phrase("errors", "The card has to be unblocked at a desk before it can be used.")
    owner: PinOwner


@dataclass(eq=False)
class PukRefused(TokenError):
    """The PUK that we hold is not the card's; one try was spent, never the last one."""

    code = "token.puk_refused"
    says = phrase("errors", "The card does not accept the PUK that was set at this workstation.")
    advises = phrase(
        "errors", "Somebody else has changed this card. Clear it and prepare it again."
    )


@dataclass(eq=False)
class PukNotTaken(TokenError):
    """The PUK that was made for the token breaks a rule of its own; the old one still holds."""

    code = "token.puk_not_taken"
    says = phrase("errors", "The card does not take the PUK that was made for it.")
    advises = phrase("errors", "Give this up and begin anew: another PUK is made then.")


@dataclass(eq=False)
class AuthenticationRefused(TokenError):
    """The management key is another one."""

    code = "token.management_key"
    says = phrase("errors", "The management key of this card has been changed by somebody else.")
    advises = phrase("errors", "Clear the card and prepare it again, or use another one.")


@dataclass(eq=False)
class ApplicationsLocked(TokenError):
    """A lock code guards the key's applications, and it is not the one that we hold, if any."""

    code = "token.applications_locked"
    says = phrase(
        "errors", "The applications of this key are locked with a code that is not known here."
    )
    advises = phrase("errors", "Use another key, or have the code removed by whoever has set it.")


@dataclass(eq=False)
class AttestationRefused(TokenError):
    """The card cannot prove that the key was made on it."""

    code = "token.attestation"
    says = phrase("errors", "The card cannot prove that its key was made on it: {detail}.")
    advises = phrase("errors", "Do not use this card. Put it aside for the administrator.")
    detail: str


@dataclass(eq=False)
class ChannelKeysAway(TokenError):
    """This computer does not give out its keys for a secure channel; nothing secret was sent."""

    code = "token.channel_keys"
    says = phrase(
        "errors",
        "The keys for a secure channel to the card in {reader} are not in the system keyring.",
    )
    advises = phrase(
        "errors", "Unlock the keyring or sign in as the user who set this workstation up."
    )
    saved = Saved.RESUMABLE
    reader: str


@dataclass(eq=False)
class ChannelRefused(TokenError):
    """No channel to the card on which nobody listens; nothing secret was sent to it."""

    code = "token.channel"
    says = phrase("errors", "No secure channel to the card in {reader} can be opened: {detail}.")
    advises = phrase(
        "errors",
        "Put this card aside for the administrator, and do not type a PIN for it elsewhere.",
    )
    reader: str
    detail: str


@dataclass(eq=False)
class TokenTouchMissed(TokenError):
    """Nobody touched the key in time."""

    code = "token.touch_missed"
    says = phrase("errors", "The key was not touched in time.")
    advises = phrase("errors", "Try again, and touch the key when it blinks.")
    saved = Saved.RESUMABLE


@dataclass(eq=False)
class UnreadableCertificate(TokenError):
    """What lies in a certificate's place cannot be read."""

    code = "token.unreadable_certificate"
    says = phrase("errors", "The certificate in slot {slot} cannot be read.")
    advises = phrase("errors", "Clear the card and prepare it again, or use another one.")
    slot: str
