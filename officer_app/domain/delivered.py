"""Delivered: the secrets with which a maker delivers its tokens, well known or the maker's own."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from officer_app.domain.errors import PolicyError, TokenError
from officer_app.domain.ids import TokenKind
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreKeyWrong
from officer_app.domain.words import phrase

__all__ = [
    "Delivered",
    "DeliveredNotKept",
    "DeliveredOf",
    "DeliveredRefused",
    "DeliveredSecret",
    "DeliveredUnfit",
    "check_delivered",
    "factory_management_key",
    "factory_puk",
    "well_known",
]

_KEY_BYTES: Final = (16, 24, 32)
"""AES-128; AES-192 and 3DES; AES-256 (SP 800-78-4, table 6-1)."""
_LONGEST_CODE: Final = 8
"""Bytes of a PIN or PUK (SP 800-73-4 part 2 §2.4.3)."""
_LONGEST_SO_PIN: Final = 255
_LENGTH_BYTES: Final = 1


class DeliveredSecret(StrEnum):
    """Which of them, in words."""

    PIN = phrase("reasons", "PIN")
    PUK = phrase("reasons", "PUK")
    MANAGEMENT_KEY = phrase("reasons", "management key")


def factory_puk() -> Secret:
    """What every YubiKey leaves the factory with, and most other tokens."""
    return Secret("12345678")


def factory_management_key() -> Secret:
    """What every YubiKey leaves the factory with, whatever the algorithm (24 bytes)."""
    return Secret(bytes(range(1, 9)) * 3)


class Delivered:
    """PIN, PUK (SO-PIN) and management key of tokens as delivered, for the length of one `with`.

    Each that is not the maker's own is the well-known one.
    """

    def __init__(
        self,
        pin: Secret | None = None,
        puk: Secret | None = None,
        management_key: Secret | None = None,
    ) -> None:
        """Takes over what it is given."""
        self.has_own_pin = pin is not None
        self.has_own_puk = puk is not None
        self.has_own_management_key = management_key is not None
        self.pin = Secret("123456") if pin is None else pin
        self.puk = factory_puk() if puk is None else puk
        self.management_key = factory_management_key() if management_key is None else management_key

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for secret in (self.pin, self.puk, self.management_key):
            secret.close()

    @property
    def has_own(self) -> bool:
        """Whether any is the maker's own."""
        return self.has_own_pin or self.has_own_puk or self.has_own_management_key

    def to_secret(self) -> Secret:
        """Of each in turn its length (one byte, zero for the well-known one) and its bytes."""
        own = (
            (self.has_own_pin, self.pin),
            (self.has_own_puk, self.puk),
            (self.has_own_management_key, self.management_key),
        )
        parts = [secret.reveal() if is_own else b"" for is_own, secret in own]
        return Secret(b"".join(bytes((len(part),)) + part for part in parts))

    @classmethod
    def from_secret(cls, kept: Secret) -> Self:
        """Read what `to_secret` made; wipes `kept`. Errors: StoreKeyWrong for anything else."""
        with kept:
            rest, parts = kept.reveal(), list[Secret | None]()
            while rest:
                end = _LENGTH_BYTES + rest[0]
                if end > len(rest):
                    raise StoreKeyWrong
                parts.append(Secret(rest[_LENGTH_BYTES:end]) if rest[0] else None)
                rest = rest[end:]
            if len(parts) != len(DeliveredSecret):
                raise StoreKeyWrong
            return cls(*parts)


DeliveredOf = Callable[[str], Delivered]
"""The secrets of tokens of the profile of that name. Errors: StoreKeyMissing, StoreKeyWrong."""


def well_known(_profile: str) -> Delivered:
    """A `DeliveredOf`, where no maker has secrets of its own."""
    return Delivered()


def check_delivered(given: Delivered, profile: TokenProfile) -> None:
    """Whether tokens of the profile can come with these. Errors: DeliveredNotKept, DeliveredUnfit.

    One that is cleared without any secret has the well-known ones afterwards, whatever it came
    with; one behind PKCS#11 is erased by its SO-PIN, and has no other that we would need.
    """
    if profile.kinds == {TokenKind.PIV}:
        _check_code(given.pin, DeliveredSecret.PIN, _LONGEST_CODE)
        _check_code(given.puk, DeliveredSecret.PUK, _LONGEST_CODE)
        if len(given.management_key) not in _KEY_BYTES:
            raise DeliveredUnfit(DeliveredSecret.MANAGEMENT_KEY)
    elif profile.kinds == {TokenKind.PKCS11}:
        if given.has_own_pin or given.has_own_management_key:
            raise DeliveredUnfit(
                DeliveredSecret.PIN if given.has_own_pin else DeliveredSecret.MANAGEMENT_KEY
            )
        _check_code(given.puk, DeliveredSecret.PUK, _LONGEST_SO_PIN)
    else:
        raise DeliveredNotKept(profile.display_name)


def _check_code(code: Secret, which: DeliveredSecret, longest: int) -> None:
    if not 0 < len(code) <= longest:
        raise DeliveredUnfit(which)


@dataclass(eq=False)
class DeliveredNotKept(PolicyError):
    """The profile is for tokens that anybody can clear, or for several kinds."""

    code = "policy.delivered_not_kept"
    says = phrase(
        "errors", "For cards of the profile {profile} no secrets of their maker can be kept."
    )
    advises = phrase(
        "errors",
        "Choose a profile for plain PIV cards only, or for cards behind PKCS#11 only. YubiKeys"
        " need none: clearing one gives it the well-known values.",
    )
    profile: str


@dataclass(eq=False)
class DeliveredUnfit(PolicyError):
    """No card of that kind comes with such a secret."""

    code = "policy.delivered_unfit"
    says = phrase("errors", "Cards of this profile cannot come with such a secret: {reason}.")
    advises = phrase(
        "errors",
        "PIN and PUK have at most 8 characters; the management key has 16, 24 or 32 bytes, written"
        " in hex. Cards behind PKCS#11 have only a PUK (SO-PIN).",
    )
    reason: str


@dataclass(eq=False)
class DeliveredRefused(TokenError):
    """The secret that the maker is said to have set is not the card's; nothing was changed.

    Of PIN or PUK one try was spent.
    """

    code = "token.delivered_refused"
    says = phrase(
        "errors", "The card does not have the secret with which it should be delivered: {reason}."
    )
    advises = phrase(
        "errors",
        "Give this up. Ask the administrator which secrets the maker has set for these cards, and"
        " do not try this card again before that is known.",
    )
    reason: str
