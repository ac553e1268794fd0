"""Cards that answer anything at all: only faults of the world come out, in time, and nothing stays.

A small seeded share; `python -m tests.bench.fuzz_cards` runs a million.
"""

import gc
import re
import tracemalloc
from pathlib import Path

import pytest
from cryptography.utils import CryptographyDeprecationWarning
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import TokenAnswersNonsense, UnreadableCertificate
from officer_app.host.paths import Home
from officer_app.tokens.sitting import Sitting
from officer_app.tokens.virtual import Card, VirtualReaders
from officer_app.tokens.virtual_source import VirtualSource
from tests.fuzz.deeds import CardModels, Escape, Fuzzing
from tests.fuzz.procedures import spoil_procedure
from tests.support.cards import Place
from tests.support.logs import LogExpectations
from tests.support.workplace import Workplace, copy_home, new_home

pytestmark = [
    # A flipped bit may make a certificate that the library reads today and will refuse one day.
    pytest.mark.filterwarnings(
        f"ignore::{CryptographyDeprecationWarning.__module__}"
        f".{CryptographyDeprecationWarning.__name__}"
    )
]

CARDS_BEFORE, CARDS_MEASURED = 30, 60
GROWTH_LIMIT = 512 << 10
PROCEDURES = 6


@pytest.fixture(autouse=True)
def complaints_are_expected(expected_log: LogExpectations) -> None:
    """The card library complains of bad answers; demonstrations keep their keys in a file."""
    for pattern in ("yubikit", re.escape("keystore.insecure_file")):
        expected_log.allow(pattern)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> CardModels:
    """Every kind of card, blank and in use."""
    return CardModels(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def fuzz_blank_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The officer's card and a blank one; only ever copied."""
    return new_home(tmp_path_factory.mktemp("fuzz-blank") / "home")


@pytest.fixture(scope="module")
def fuzz_prepared_home(fuzz_blank_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The officer's card and a prepared one; only ever copied."""
    home = copy_home(fuzz_blank_home, tmp_path_factory.mktemp("fuzz-prepared") / "home")
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
    return home


def told(escapes: dict[tuple[str, str], Escape]) -> str:
    """What came out, by its seed: enough to find it again."""
    return "\n".join(str(escape) for escape in escapes.values())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_only_faults_of_the_world_come_out_of_a_card_that_answers_anything(
    models: CardModels, seed: int
) -> None:
    fuzzing = Fuzzing(models)
    fuzzing.run(seed)
    assert not fuzzing.escapes, told(fuzzing.escapes)


def test_nothing_is_kept_of_what_bad_cards_answered(models: CardModels) -> None:
    fuzzing = Fuzzing(models)
    for seed in range(CARDS_BEFORE):
        fuzzing.run(seed)
    tracemalloc.start()
    try:
        gc.collect()
        before, _peak = tracemalloc.get_traced_memory()
        for seed in range(CARDS_BEFORE, CARDS_BEFORE + CARDS_MEASURED):
            fuzzing.run(seed)
        gc.collect()
        after, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert fuzzing.mutated > 1000
    assert after - before < GROWTH_LIMIT


@pytest.mark.parametrize("prepares", [True, False], ids=["preparation", "issuance"])
def test_a_procedure_with_a_bad_card_stops_in_words_and_never_by_a_fault_of_ours(
    fuzz_blank_home: Home, fuzz_prepared_home: Home, tmp_path: Path, prepares: bool
) -> None:
    home = fuzz_blank_home if prepares else fuzz_prepared_home
    mutated = 0
    for seed in range(PROCEDURES):
        spoilt = spoil_procedure(home, tmp_path, seed, prepares=prepares)
        mutated += spoilt.mutated
        assert not spoilt.faults_of_ours, (seed, spoilt.faults_of_ours)
    # Most procedures stop at the first bad answer; some dice are kind to a whole procedure.
    assert mutated >= PROCEDURES // 2


def test_a_certificate_of_a_version_that_there_is_not_is_unreadable(models: CardModels) -> None:
    der = models.certificate.hex().replace("a003020102", "a003020109", 1)
    size = len(der) // 2
    content = PLACE_OF_A_CERTIFICATE.format(size + 4, size, der)
    sitting = sat_with(Scripted({0xA4: SELECTED, 0xFD: VERSION, 0xCB: content}))
    with pytest.raises(UnreadableCertificate):
        sitting.do(lambda token: token.read_certificate(Slot.SIGNATURE))
    sitting.rest()


class Scripted:
    """A card that answers each instruction with what was written for it."""

    atr = bytes.fromhex("3BFD1300008131FE158073C021C057597562694B657940")

    def __init__(self, answers: dict[int, str]) -> None:
        self._answers = answers

    def transmit(self, apdu: bytes) -> bytes:
        return bytes.fromhex(self._answers.get(apdu[1], "6d00"))

    def reset(self) -> None:
        """Nothing is remembered."""

    def power_off(self) -> None:
        """Nothing is remembered."""


SELECTED, VERSION = "61114f0600001000010079074f05a0000003089000", "0507019000"
NESTED = "3080" * 8000
PLACE_OF_A_CERTIFICATE = "5382{:04x}7082{:04x}{}9000"


def sat_with(card: Card) -> Sitting:
    hub = VirtualReaders(["Reader"])
    hub.insert("Reader", card)
    return Sitting(Place("Reader", VirtualSource(hub)), None)


@pytest.mark.parametrize(
    "answers",
    [
        {0xA4: SELECTED, 0xFD: VERSION, 0xF7: NESTED + "9000"},
        {0xA4: SELECTED, 0xFD: VERSION, 0xF7: "00" * 70_000 + "9000"},
    ],
    ids=["nested without end", "longer than any answer"],
)
def test_metadata_of_no_sense_is_told_as_nonsense(answers: dict[int, str]) -> None:
    sitting = sat_with(Scripted(answers))
    with pytest.raises(TokenAnswersNonsense):
        sitting.do(lambda token: token.public_key(Slot.SIGNATURE))
    sitting.rest()


@pytest.mark.parametrize(
    ("serial", "identity"),
    [
        ("00cc02f5", TokenId(kind=TokenKind.YUBIKEY, serial="13370101")),
        ("ff" * 5, None),
        ("ff" * 4000, None),
    ],
    ids=["four bytes", "five bytes", "more digits than are ever written"],
)
def test_a_serial_number_that_no_card_can_have_is_none(
    serial: str, identity: TokenId | None
) -> None:
    sitting = sat_with(Scripted({0xA4: SELECTED, 0xFD: VERSION, 0xF8: serial + "9000"}))
    assert sitting.do(lambda token: token.identify()) == identity
    sitting.rest()
