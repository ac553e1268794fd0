"""Card reading: what two libraries read of a card, and what it ought to be; facts, no judgement."""

from enum import StrEnum

from officer_app.domain.profiles import CertificateProfile, KeySpec, TokenProfile
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.token import (
    CertificateStatus,
    PinPolicyOnCard,
    Slot,
    TokenInfo,
    TokenStatus,
    TouchPolicyOnCard,
)
from officer_app.domain.value import Value

__all__ = [
    "CardReading",
    "Expected",
    "KeyReading",
    "KeyTrial",
    "SecondReading",
    "SecondSlot",
]


class KeyTrial(StrEnum):
    """What came of letting a key sign a nonce for its certificate."""

    PROVED = "proved"
    WRONG = "wrong"
    """It signed with another key, or would not sign."""
    WANTS_PIN = "wants_pin"
    """Not tried: it wants the PIN, which was not given."""
    NOT_TRIED = "not_tried"
    """There is no certificate, nobody touched the card, or such keys do not sign."""


class KeyReading(Value):
    """What the card tells of one slot's key besides its public half. None: it does not tell."""

    slot: Slot
    trial: KeyTrial
    pin_policy: PinPolicyOnCard | None = None
    touch_policy: TouchPolicyOnCard | None = None
    made_here: bool | None = None
    """By the card's own word: generated and not imported."""
    attested: bool | None = None
    """Proved by its maker's attestation; None: the card has no such command."""
    not_attested: str = ""
    """Why the attestation was refused."""


class CardReading(Value):
    """The card as our own adapter reads it."""

    info: TokenInfo
    keys: tuple[KeyReading, ...] = ()

    def key(self, slot: Slot) -> KeyReading:
        """What is known of a slot's key."""
        nothing = KeyReading(slot=slot, trial=KeyTrial.NOT_TRIED)
        return next((key for key in self.keys if key.slot is slot), nothing)


class SecondSlot(Value):
    """One slot as the second library reads it."""

    slot: Slot
    certificate: bytes | None
    """DER."""
    trial: KeyTrial


class SecondReading(Value):
    """The card as a second, independent library reads it."""

    library: str
    why_not: str = ""
    """Why it did not read the card; empty: it did."""
    slots: tuple[SecondSlot, ...] = ()


class Expected(Value):
    """What the card ought to be, by the records and the profiles in force."""

    token: TokenNow | None
    """None: no record knows the card."""
    certificates: tuple[CertificateNow, ...] = ()
    profile: TokenProfile | None = None
    certificate_profiles: tuple[CertificateProfile, ...] = ()

    @property
    def status(self) -> TokenStatus | None:
        """Where the card is in its life."""
        return self.token.status if self.token is not None else None

    def newest(self, slot: Slot) -> CertificateNow | None:
        """The certificate that was written to a slot last; a revoked one only if there is none."""
        here = sorted(
            (c for c in self.certificates if c.slot is slot),
            key=lambda c: (c.status is not CertificateStatus.REVOKED, c.issued_at),
        )
        return here[-1] if here else None

    def key(self, slot: Slot) -> KeySpec | None:
        """The key that the profile wants in a slot; one of the further keys if it was added."""
        if self.profile is None:
            return None
        added = self.profile.further_keys if self.newest(slot) is not None else ()
        return next((key for key in (*self.profile.keys, *added) if key.slot is slot), None)

    def certificate_profile(self, spec: KeySpec) -> CertificateProfile | None:
        """The profile of a key's certificate."""
        return next((p for p in self.certificate_profiles if p.name == spec.certificate), None)
