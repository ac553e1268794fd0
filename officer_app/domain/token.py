"""What a look at a token shows, what a kind of token can do, and the states it goes through."""

from enum import StrEnum

from officer_app.domain.ids import TokenId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.value import SortedSet, Value
from officer_app.domain.yubikey import YubiKeyModel

__all__ = [
    "CardFacts",
    "CertificateStatus",
    "KeyBehindPin",
    "ManagementKeyAlgorithm",
    "PinPolicyOnCard",
    "Slot",
    "SlotContent",
    "TokenInfo",
    "TokenStatus",
    "TouchPolicyOnCard",
    "pin_policy_in",
    "touch_policy_of",
]


class Slot(StrEnum):
    """Where a key lives on a PIV token (SP 800-73-4 part 1, table 4b)."""

    AUTHENTICATION = "9a"
    SIGNATURE = "9c"
    KEY_MANAGEMENT = "9d"
    CARD_AUTHENTICATION = "9e"


class ManagementKeyAlgorithm(StrEnum):
    """Algorithm of the key that administers the token."""

    TDES = "tdes"
    AES128 = "aes128"
    AES192 = "aes192"
    AES256 = "aes256"

    @property
    def key_bytes(self) -> int:
        """Length of such a key in bytes."""
        return {"tdes": 24, "aes128": 16, "aes192": 24, "aes256": 32}[self.value]


class KeyBehindPin(StrEnum):
    """How some programs tie the management key to the PIN, so that they ask for the PIN alone.

    Whoever has the PIN administers such a card then, and its PUK is blocked as a rule.
    """

    STORED = "stored"
    """The key lies on the card, and is read with the PIN."""
    DERIVED = "derived"
    """The key is computed from the PIN."""


class PinPolicyOnCard(StrEnum):
    """How often a key wants the PIN."""

    DEFAULT = "default"
    NEVER = "never"
    ONCE = "once"
    ALWAYS = "always"


class TouchPolicyOnCard(StrEnum):
    """How often a key wants a touch."""

    DEFAULT = "default"
    NEVER = "never"
    ALWAYS = "always"
    CACHED = "cached"


def pin_policy_in(slot: Slot, policy: PinPolicyOnCard) -> PinPolicyOnCard:
    """What a policy means for a key in a slot, DEFAULT too (SP 800-73-4 part 1 §5.5, table 4b)."""
    if policy is not PinPolicyOnCard.DEFAULT:
        return policy
    by_slot = {
        Slot.SIGNATURE: PinPolicyOnCard.ALWAYS,
        Slot.CARD_AUTHENTICATION: PinPolicyOnCard.NEVER,
    }
    return by_slot.get(slot, PinPolicyOnCard.ONCE)


def touch_policy_of(policy: TouchPolicyOnCard) -> TouchPolicyOnCard:
    """What a policy means, DEFAULT too: no key asks for a touch by itself."""
    return TouchPolicyOnCard.NEVER if policy is TouchPolicyOnCard.DEFAULT else policy


class CardFacts(Value):
    """What a model can do, asked before acting; a claim until the card has shown it."""

    algorithms: SortedSet[KeyAlgorithm]
    management_key_algorithms: SortedSet[ManagementKeyAlgorithm]
    has_metadata: bool
    attests: bool
    deletes_keys: bool
    resettable: bool
    sets_pin_tries: bool
    pin_minimum: int = 6
    pin_maximum: int = 8
    object_bytes: int = 3052
    imports: SortedSet[KeyAlgorithm] = frozenset()
    """Keys that were made elsewhere and may be brought to it; empty: it takes none."""
    has_puk: bool = True
    keys_without_pin: bool = True
    """Makes keys that never want a PIN."""
    refuses_simple_pins: bool = False
    """Takes no PIN and no PUK that is easily guessed, by rules of its own."""


class SlotContent(Value):
    """What one slot holds. `spki_sha256` is None where the card does not tell its public keys."""

    slot: Slot
    algorithm: KeyAlgorithm | None = None
    spki_sha256: str | None = None
    certificate: bytes | None = None
    """The certificate, DER."""
    unreadable: bool = False
    """Something lies in the certificate's place that is no certificate."""


class TokenInfo(Value):
    """What a look at the token showed, without any PIN. None: the card does not tell."""

    id: TokenId | None
    reader: str
    model: str
    firmware: str
    facts: CardFacts
    pin_tries_left: int | None = None
    puk_tries_left: int | None = None
    pin_is_default: bool | None = None
    puk_is_default: bool | None = None
    management_key_is_default: bool | None = None
    management_key_algorithm: ManagementKeyAlgorithm | None = None
    management_key_behind_pin: KeyBehindPin | None = None
    attestation_certificate: bytes | None = None
    """The card's own certificate, DER, with which statements about its keys are checked."""
    """None: by its own word it is not, or the card has no such word."""
    yubikey: YubiKeyModel | None = None
    """None: no YubiKey, or one that does not tell."""
    over_nfc: bool = False
    """The card lies on a contactless reader."""
    over_channel: bool = False
    """It is spoken to over a secure channel."""
    has_chuid: bool = False
    slots: tuple[SlotContent, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Nothing on it that somebody put there: key, certificate, CHUID, changed secret."""
        changed = (self.pin_is_default, self.puk_is_default, self.management_key_is_default)
        put = self.slots or self.has_chuid or self.management_key_behind_pin
        return not put and False not in changed

    def content(self, slot: Slot) -> SlotContent | None:
        """What `slot` holds, or None when it is empty."""
        return next((c for c in self.slots if c.slot is slot), None)


class CertificateStatus(StrEnum):
    """Where a certificate is in its life, its validity in time aside."""

    VALID = "valid"
    SUSPENDED = "suspended"
    """On hold (RFC 5280 §5.3.1, certificateHold); it may be reinstated."""
    REVOKED = "revoked"


class TokenStatus(StrEnum):
    """Where a token is in its life, as the records tell it."""

    IN_STOCK = "in_stock"
    """Known by its serial, with nothing of anybody on it: new in its box, or returned and wiped."""
    PREPARED = "prepared"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    """Reported missing; its certificates are on hold, and it may come back."""
    LOST = "lost"
    """Lost or stolen; its certificates are revoked."""
    DESTROYED = "destroyed"
