"""PIN rules: how long, of what characters, and which PINs a stranger would try first."""

import unicodedata
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Self

from officer_app.domain.secret import Secret
from officer_app.domain.value import Value

__all__ = ["PersonalFacts", "PinAlphabet", "PinFault", "PinPolicy", "is_easily_guessed"]

_WELL_KNOWN = """
123456 1234567 12345678 654321 87654321 000000 00000000 111111 11111111 121212 123123 112233
102030 159753 147258 258369 147852 246810 135790 696969 666666 777777 789456 456789 987654
123321 123654 520520 abcdef abc123 qwerty password iloveyou 1q2w3e4r
"""


class PinAlphabet(StrEnum):
    """Which characters a PIN may have."""

    DIGITS = "digits"
    PRINTABLE = "printable"


class PinFault(StrEnum):
    """Why a PIN is refused; each value is the code by which the screen finds its words."""

    TOO_SHORT = "pin.too_short"
    TOO_LONG = "pin.too_long"
    WRONG_CHARACTER = "pin.wrong_character"
    SEQUENCE = "pin.sequence"
    REPEAT = "pin.repeat"
    BIRTH_DATE = "pin.birth_date"
    PERSONAL_NUMBER = "pin.personal_number"
    WELL_KNOWN = "pin.well_known"


class PersonalFacts(Value):
    """What a stranger may know of the person, and a PIN must not be made of."""

    birth_date: date | None = None
    personal_number: str | None = None


class PinPolicy(Value):
    """The rules for one kind of PIN. Lengths are in characters; tokens of today take 6 to 8."""

    minimum_length: int = 6
    maximum_length: int = 8
    alphabet: PinAlphabet = PinAlphabet.DIGITS
    forbid_sequences: bool = True
    forbid_repeats: bool = True
    forbid_personal: bool = True
    forbid_well_known: bool = True

    def within(self, shortest: int, longest: int) -> Self:
        """The same rules for a token that takes these lengths only; 0: it tells no limit."""
        return self.model_copy(
            update={
                "minimum_length": max(self.minimum_length, shortest),
                "maximum_length": min(self.maximum_length, longest or self.maximum_length),
            }
        )

    def faults(self, pin: Secret, person: PersonalFacts) -> tuple[PinFault, ...]:
        """Every rule that `pin` breaks, in the order in which a person should read them."""
        text = unicodedata.normalize("NFC", pin.reveal_text())
        found = [*self._length_faults(text), *self._character_faults(text)]
        if self.forbid_sequences and _is_sequence(text):
            found.append(PinFault.SEQUENCE)
        if self.forbid_repeats and _is_repeat(text):
            found.append(PinFault.REPEAT)
        if self.forbid_personal and _is_birth_date(text, person.birth_date):
            found.append(PinFault.BIRTH_DATE)
        if self.forbid_personal and _is_inside(text, person.personal_number):
            found.append(PinFault.PERSONAL_NUMBER)
        if self.forbid_well_known and _is_well_known(text):
            found.append(PinFault.WELL_KNOWN)
        return tuple(found)

    def _length_faults(self, text: str) -> list[PinFault]:
        if len(text) < self.minimum_length:
            return [PinFault.TOO_SHORT]
        if len(text.encode()) > self.maximum_length:
            return [PinFault.TOO_LONG]
        return []

    def _character_faults(self, text: str) -> list[PinFault]:
        allowed = (
            all("0" <= c <= "9" for c in text)
            if self.alphabet is PinAlphabet.DIGITS
            else all("!" <= c <= "~" for c in text)
        )
        return [] if allowed else [PinFault.WRONG_CHARACTER]


def is_easily_guessed(code: str) -> bool:
    """Whether a stranger would try it early, whoever's it is; some cards take no such code."""
    return _is_sequence(code) or _is_repeat(code) or _is_well_known(code)


def _is_well_known(text: str) -> bool:
    return text.lower() in _WELL_KNOWN.split()


def _is_sequence(text: str) -> bool:
    """Rising or falling by one all the way (nine may be followed by nought)."""
    if len(text) < 3:
        return False
    steps = {
        (ord(b) - ord(a)) % 10 if (a + b).isdigit() else ord(b) - ord(a) for a, b in pairwise(text)
    }
    return steps in ({1}, {9}, {-1})


def _is_repeat(text: str) -> bool:
    """One short pattern again and again: 111111, 121212, 123123."""
    return any(
        len(text) % size == 0 and text == text[:size] * (len(text) // size)
        for size in range(1, len(text) // 2 + 1)
    )


def _is_birth_date(text: str, born: date | None) -> bool:
    """The birth date in any of the usual spellings, alone or inside a longer PIN."""
    if born is None:
        return False
    spellings = {
        born.strftime(form)
        for form in ("%y%m%d", "%Y%m%d", "%d%m%y", "%d%m%Y", "%m%d%y", "%m%d%Y", "%Y%d%m", "%y%d%m")
    }
    return any(spelling in text for spelling in spellings)


def _is_inside(text: str, number: str | None) -> bool:
    """All of the PIN stands inside the person's official number, punctuation aside."""
    if not number or len(text) < 4:
        return False
    return text in "".join(c for c in number if c.isalnum())
