"""PIN rules: what a stranger would try first is refused, with the reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officer_app.domain.pins import PersonalFacts, PinAlphabet, PinFault, PinPolicy
from officer_app.domain.secret import Secret

NOBODY = PersonalFacts()
BORN = PersonalFacts(birth_date=date(1984, 2, 29), personal_number="19840229-1234")
POLICY = PinPolicy()
PRINTABLE = PinPolicy(alphabet=PinAlphabet.PRINTABLE)


def faults(pin: str, person: PersonalFacts = NOBODY, policy: PinPolicy = POLICY) -> set[PinFault]:
    return set(policy.faults(Secret(pin), person))


@pytest.mark.parametrize("pin", ["739164", "8264917", "50281739"])
def test_a_good_pin_has_no_faults(pin: str) -> None:
    assert faults(pin, BORN) == set()


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("", PinFault.TOO_SHORT),
        ("73916", PinFault.TOO_SHORT),
        ("739164825", PinFault.TOO_LONG),
        ("73916a", PinFault.WRONG_CHARACTER),
        ("٧٣٩١٦٤", PinFault.WRONG_CHARACTER),
        ("73 916", PinFault.WRONG_CHARACTER),
        ("234567", PinFault.SEQUENCE),
        ("987654", PinFault.SEQUENCE),
        ("567890", PinFault.SEQUENCE),
        ("321098", PinFault.SEQUENCE),
        ("444444", PinFault.REPEAT),
        ("373737", PinFault.REPEAT),
        ("739739", PinFault.REPEAT),
        ("73917391", PinFault.REPEAT),
        ("258369", PinFault.WELL_KNOWN),
        ("123456", PinFault.WELL_KNOWN),
    ],
)
def test_a_weak_pin_is_refused_with_its_reason(pin: str, fault: PinFault) -> None:
    assert fault in faults(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "840229",  # Sweden, Hungary: year first
        "19840229",
        "290284",  # Denmark, Germany: day first
        "29021984",
        "022984",  # United States: month first
        "02291984",
        "19842902",
        "842902",
        "7840229",  # inside a longer PIN
    ],
)
def test_the_birth_date_is_refused_in_every_usual_spelling(pin: str) -> None:
    assert PinFault.BIRTH_DATE in faults(pin, BORN)
    assert PinFault.BIRTH_DATE not in faults(pin)


def test_a_part_of_the_personal_number_is_refused() -> None:
    assert PinFault.PERSONAL_NUMBER in faults("291234", BORN)
    assert PinFault.PERSONAL_NUMBER not in faults("291235", BORN)


def test_a_rule_that_is_switched_off_does_not_speak() -> None:
    lenient = PinPolicy(
        forbid_sequences=False,
        forbid_repeats=False,
        forbid_personal=False,
        forbid_well_known=False,
    )
    for pin in ("123456", "111111", "840229", "291234"):
        assert faults(pin, BORN, lenient) == set()


def test_letters_may_be_used_where_the_policy_allows_them() -> None:
    assert faults("k7-Qp!", policy=PRINTABLE) == set()
    assert faults("abcdef", policy=PRINTABLE) >= {PinFault.SEQUENCE, PinFault.WELL_KNOWN}
    assert PinFault.WELL_KNOWN in faults("QWERTY", policy=PRINTABLE)
    assert PinFault.WRONG_CHARACTER in faults("k7-Qpé", policy=PRINTABLE)


def test_the_length_that_counts_at_the_upper_end_is_the_cards_bytes() -> None:
    assert PinFault.TOO_LONG in faults("éééééé", policy=PRINTABLE)


def test_all_faults_are_told_at_once_in_reading_order() -> None:
    person = PersonalFacts(birth_date=date(2012, 12, 12))
    assert POLICY.faults(Secret("121212"), person) == (
        PinFault.REPEAT,
        PinFault.BIRTH_DATE,
        PinFault.WELL_KNOWN,
    )


@given(st.text(max_size=12))
def test_any_text_at_all_is_judged_and_never_breaks_the_rules(pin: str) -> None:
    if any(0xD800 <= ord(character) <= 0xDFFF for character in pin):
        return
    found = faults(pin, BORN)
    if len(pin) < 6:
        assert PinFault.TOO_SHORT in found
    if not pin.isascii():
        assert PinFault.WRONG_CHARACTER in found


@pytest.mark.parametrize(
    ("shortest", "longest", "lengths"),
    [(6, 8, (6, 8)), (8, 8, (8, 8)), (4, 255, (6, 8)), (0, 0, (6, 8)), (4, 7, (6, 7))],
)
def test_a_card_narrows_the_lengths_of_a_policy_and_never_widens_them(
    shortest: int, longest: int, lengths: tuple[int, int]
) -> None:
    narrowed = PinPolicy().within(shortest, longest)
    assert (narrowed.minimum_length, narrowed.maximum_length) == lengths
