"""Findings: what may be wrong with a card, how bad each is, and what a person does about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from officer_app.domain.token import Slot
from officer_app.domain.value import Value
from officer_app.domain.words import phrase

__all__ = ["Defect", "Finding", "Severity", "finding"]


class Severity(StrEnum):
    """How bad a finding is. The first two are alarms."""

    FAULT = "fault"
    """The card must not be used, or not be handed out, as it is."""
    WARNING = "warning"
    """It works, and somebody should look at it."""
    NOT_CHECKED = "not_checked"
    """It may be right or wrong: the check could not be made."""
    NOTE = "note"


class Defect(StrEnum):
    """What was found; the code by which programs know it."""

    NO_SERIAL = "card.no_serial"
    UNKNOWN = "card.unknown"
    OUT_OF_USE = "card.out_of_use"
    NOT_EMPTY = "card.not_empty"
    NO_CHUID = "card.no_chuid"
    PROFILE_GONE = "card.profile_gone"
    PIN_FACTORY = "secrets.pin_factory"
    PUK_FACTORY = "secrets.puk_factory"
    MANAGEMENT_KEY_FACTORY = "secrets.management_key_factory"
    FACTORY_UNTOLD = "secrets.factory_untold"
    MANAGEMENT_KEY_ALGORITHM = "secrets.management_key_algorithm"
    MANAGEMENT_KEY_BEHIND_PIN = "secrets.management_key_behind_pin"
    PIN_BLOCKED = "secrets.pin_blocked"
    PUK_BLOCKED = "secrets.puk_blocked"
    PIN_TRIES_USED = "secrets.pin_tries_used"
    PUK_TRIES_USED = "secrets.puk_tries_used"
    PIN_TRIES_MANY = "secrets.pin_tries_many"
    PUK_TRIES_MANY = "secrets.puk_tries_many"
    TRIES_UNTOLD = "secrets.tries_untold"
    KEY_MISSING = "key.missing"
    KEY_UNEXPECTED = "key.unexpected"
    KEY_ALGORITHM = "key.algorithm"
    KEY_OTHER = "key.other"
    KEY_PROVES_NOTHING = "key.proves_nothing"
    KEY_WANTS_PIN = "key.wants_pin"
    KEY_NOT_TRIED = "key.not_tried"
    PIN_POLICY = "key.pin_policy"
    TOUCH_POLICY = "key.touch_policy"
    POLICIES_UNTOLD = "key.policies_untold"
    IMPORTED = "key.imported"
    ATTESTATION_REFUSED = "key.attestation_refused"
    ATTESTATION_NONE = "key.attestation_none"
    CERTIFICATE_MISSING = "certificate.missing"
    CERTIFICATE_UNREADABLE = "certificate.unreadable"
    CERTIFICATE_OTHER = "certificate.other"
    CERTIFICATE_UNRECORDED = "certificate.unrecorded"
    WRONG_SLOT = "certificate.wrong_slot"
    REVOKED = "certificate.revoked"
    SUSPENDED = "certificate.suspended"
    EXPIRED = "certificate.expired"
    NOT_YET_VALID = "certificate.not_yet_valid"
    ENDS_SOON = "certificate.ends_soon"
    VALIDITY = "certificate.validity"
    CHAIN = "certificate.chain"
    ISSUER_EXPIRED = "certificate.issuer_expired"
    USAGES = "certificate.usages"
    PURPOSES = "certificate.purposes"
    TOO_LARGE = "certificate.too_large"
    SECOND_NOT_RUN = "second.not_run"
    SECOND_MISSES = "second.misses"
    SECOND_DIFFERS = "second.differs"
    SECOND_PROVES_NOTHING = "second.proves_nothing"
    SECOND_NOT_PROVED = "second.not_proved"


class Finding(Value):
    """One thing that was found. `what` and `advice` are English templates over `parameters`."""

    defect: Defect
    severity: Severity
    slot: Slot | None
    what: str
    advice: str
    parameters: dict[str, str | int]

    def sentence(self) -> str:
        """What was found, in English."""
        return self.what.format(**self.parameters)

    def advises(self) -> str:
        """What to do about it, in English."""
        return self.advice.format(**self.parameters)


_RE_KEY = phrase("findings", "Give the card new keys and certificates.")
_PREPARE = phrase("findings", "Take the card back, prepare it again and issue it anew.")
_KEEP = phrase("findings", "Keep the card here and ask the administrator.")
_UNBLOCK = phrase("findings", "Unblock the PIN with the person.")
_LOOK_ON = phrase("findings", "Nothing needs to be done; know that it was not checked.")
_WITH_PIN = phrase("findings", "Examine the card with the person's PIN to check this as well.")
_REPEAT = phrase("findings", "Examine the card again; if it stays so, issue another one.")
_RECORDS = phrase("findings", "Compare the serial number, then take the card in or prepare it.")
_SECOND = phrase(
    "findings", "Examine the card in a reader of the card service, with OpenSC installed."
)


@dataclass(frozen=True)
class _Words:
    severity: Severity
    what: str
    advice: str


def _fault(what: str, advice: str) -> _Words:
    return _Words(Severity.FAULT, what, advice)


def _warning(what: str, advice: str) -> _Words:
    return _Words(Severity.WARNING, what, advice)


def _unchecked(what: str, advice: str = _LOOK_ON) -> _Words:
    return _Words(Severity.NOT_CHECKED, what, advice)


_D = Defect
_WORDS: Final = {
    _D.NO_SERIAL: _warning(phrase("findings", "The card tells no serial number."), _KEEP),
    _D.UNKNOWN: _warning(phrase("findings", "The records do not know this card."), _RECORDS),
    _D.OUT_OF_USE: _fault(phrase("findings", "By the records the card is {status}."), _KEEP),
    _D.NOT_EMPTY: _warning(
        phrase("findings", "The card is in stock, and something is on it."),
        phrase("findings", "Prepare it before it is issued; that clears it."),
    ),
    _D.NO_CHUID: _fault(
        phrase("findings", "The card has no card holder unique identifier (CHUID)."), _PREPARE
    ),
    _D.PROFILE_GONE: _unchecked(
        phrase("findings", "The profile of the card is not in force any more as it was.")
    ),
    _D.PIN_FACTORY: _fault(
        phrase("findings", "The PIN is the one from the factory."),
        phrase("findings", "Let the person choose a PIN before the card is used."),
    ),
    _D.PUK_FACTORY: _fault(phrase("findings", "The PUK is the one from the factory."), _PREPARE),
    _D.MANAGEMENT_KEY_FACTORY: _fault(
        phrase("findings", "The management key is the one from the factory."), _PREPARE
    ),
    _D.FACTORY_UNTOLD: _unchecked(
        phrase("findings", "The card does not tell which of its secrets are the factory's.")
    ),
    _D.MANAGEMENT_KEY_ALGORITHM: _fault(
        phrase("findings", "The management key is {found}, and the profile wants {wanted}."),
        _PREPARE,
    ),
    _D.MANAGEMENT_KEY_BEHIND_PIN: _warning(
        phrase(
            "findings",
            "Another program has tied the management key to the PIN; whoever knows the PIN "
            "administers the card.",
        ),
        _PREPARE,
    ),
    _D.PIN_BLOCKED: _fault(phrase("findings", "The PIN is blocked."), _UNBLOCK),
    _D.PUK_BLOCKED: _fault(phrase("findings", "The PUK is blocked."), _PREPARE),
    _D.PIN_TRIES_USED: _warning(
        phrase("findings", "The PIN has {left} of {allowed} tries left."),
        phrase("findings", "Let the person enter the right PIN once, or unblock it."),
    ),
    _D.PUK_TRIES_USED: _warning(
        phrase("findings", "The PUK has {left} of {allowed} tries left."), _KEEP
    ),
    _D.PIN_TRIES_MANY: _fault(
        phrase("findings", "The PIN has {left} tries, and the profile allows {allowed}."), _PREPARE
    ),
    _D.PUK_TRIES_MANY: _fault(
        phrase("findings", "The PUK has {left} tries, and the profile allows {allowed}."), _PREPARE
    ),
    _D.TRIES_UNTOLD: _unchecked(
        phrase("findings", "The card does not tell all of its tries that are left.")
    ),
    _D.KEY_MISSING: _fault(phrase("findings", "There is no key in slot {slot}."), _RE_KEY),
    _D.KEY_UNEXPECTED: _warning(
        phrase("findings", "Slot {slot} holds something that should not be there."), _KEEP
    ),
    _D.KEY_ALGORITHM: _fault(
        phrase("findings", "The key in slot {slot} is {found}, and the profile wants {wanted}."),
        _RE_KEY,
    ),
    _D.KEY_OTHER: _fault(
        phrase("findings", "The certificate in slot {slot} is for another key than the slot's."),
        _RE_KEY,
    ),
    _D.KEY_PROVES_NOTHING: _fault(
        phrase("findings", "The key in slot {slot} does not sign for its certificate."), _REPEAT
    ),
    _D.KEY_WANTS_PIN: _unchecked(
        phrase("findings", "The key in slot {slot} wants the PIN and was not tried."), _WITH_PIN
    ),
    _D.KEY_NOT_TRIED: _unchecked(
        phrase("findings", "The key in slot {slot} could not be tried."), _REPEAT
    ),
    _D.PIN_POLICY: _fault(
        phrase(
            "findings",
            "The key in slot {slot} wants the PIN “{found}”, and by the profile “{wanted}”.",
        ),
        _RE_KEY,
    ),
    _D.TOUCH_POLICY: _fault(
        phrase(
            "findings",
            "The key in slot {slot} wants a touch “{found}”, and by the profile “{wanted}”.",
        ),
        _RE_KEY,
    ),
    _D.POLICIES_UNTOLD: _unchecked(
        phrase("findings", "The card does not tell how often the key in slot {slot} wants the PIN.")
    ),
    _D.IMPORTED: _fault(
        phrase("findings", "The key in slot {slot} was not made on the card."), _RE_KEY
    ),
    _D.ATTESTATION_REFUSED: _fault(
        phrase("findings", "Nothing proves that the key in slot {slot} was made here: {reason}."),
        _RE_KEY,
    ),
    _D.ATTESTATION_NONE: _unchecked(
        phrase("findings", "The card cannot prove where the key in slot {slot} was made.")
    ),
    _D.CERTIFICATE_MISSING: _fault(
        phrase("findings", "There is no certificate in slot {slot}."), _RE_KEY
    ),
    _D.CERTIFICATE_UNREADABLE: _fault(
        phrase("findings", "What lies in slot {slot} is no certificate that can be read."), _RE_KEY
    ),
    _D.CERTIFICATE_OTHER: _fault(
        phrase("findings", "The certificate in slot {slot} is not the one that was issued."), _KEEP
    ),
    _D.CERTIFICATE_UNRECORDED: _warning(
        phrase("findings", "The records do not know the certificate in slot {slot}."), _KEEP
    ),
    _D.WRONG_SLOT: _fault(
        phrase("findings", "The certificate in slot {slot} belongs in slot {belongs}."), _RE_KEY
    ),
    _D.REVOKED: _fault(phrase("findings", "The certificate in slot {slot} is revoked."), _RE_KEY),
    _D.SUSPENDED: _warning(
        phrase("findings", "The certificate in slot {slot} is suspended."),
        phrase("findings", "Reinstate the card if it may be used again."),
    ),
    _D.EXPIRED: _fault(
        phrase("findings", "The certificate in slot {slot} expired on {on}."), _RE_KEY
    ),
    _D.NOT_YET_VALID: _fault(
        phrase("findings", "The certificate in slot {slot} is valid only from {on}."),
        phrase("findings", "Check the clock of this computer."),
    ),
    _D.ENDS_SOON: _warning(
        phrase("findings", "The certificate in slot {slot} ends on {on}."), _RE_KEY
    ),
    _D.VALIDITY: _fault(
        phrase("findings", "The certificate in slot {slot} is valid for longer than its profile."),
        _RE_KEY,
    ),
    _D.CHAIN: _fault(
        phrase("findings", "The certificate in slot {slot} was not issued by our authority."), _KEEP
    ),
    _D.ISSUER_EXPIRED: _fault(
        phrase("findings", "The authority of the certificate in slot {slot} is not valid now."),
        phrase("findings", "Tell the administrator of the certificate authority."),
    ),
    _D.USAGES: _fault(
        phrase("findings", "The certificate in slot {slot} has other key usages than its profile."),
        _RE_KEY,
    ),
    _D.PURPOSES: _fault(
        phrase("findings", "The certificate in slot {slot} has other purposes than its profile."),
        _RE_KEY,
    ),
    _D.TOO_LARGE: _fault(
        phrase("findings", "The certificate in slot {slot} has {size} bytes, more than {allowed}."),
        _RE_KEY,
    ),
    _D.SECOND_NOT_RUN: _unchecked(
        phrase("findings", "No second library has read the card: {reason}."), _SECOND
    ),
    _D.SECOND_MISSES: _fault(
        phrase("findings", "{library} finds no certificate in slot {slot}."), _REPEAT
    ),
    _D.SECOND_DIFFERS: _fault(
        phrase("findings", "{library} reads another certificate in slot {slot}."), _REPEAT
    ),
    _D.SECOND_PROVES_NOTHING: _fault(
        phrase(
            "findings", "By {library} the key in slot {slot} does not sign for its certificate."
        ),
        _REPEAT,
    ),
    _D.SECOND_NOT_PROVED: _unchecked(
        phrase("findings", "{library} did not try the key in slot {slot}."), _WITH_PIN
    ),
}


def finding(defect: Defect, slot: Slot | None = None, **parameters: str | int) -> Finding:
    """The finding of that defect, in its slot; `parameters` fill its words."""
    words = _WORDS[defect]
    where: dict[str, str | int] = {"slot": slot.upper()} if slot is not None else {}
    return Finding(
        defect=defect,
        severity=words.severity,
        slot=slot,
        what=words.what,
        advice=words.advice,
        parameters=where | parameters,
    )
