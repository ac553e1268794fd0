"""The forecast of key generation: published figures first, this desk's own afterwards."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.forecast import ENOUGH, Learned, Source, forecast, time_limit
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.secret import Secret
from officer_app.store.database import Database
from officer_app.store.timings import Timings

RSA, MODEL = KeyAlgorithm.RSA2048, "PIV card"


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


@pytest.fixture
def timings(tmp_path: Path) -> Iterator[Timings]:
    database = Database.create(tmp_path / "store.db", Secret(bytes(range(32))))
    yield Timings(database)
    database.close()


def test_a_card_of_unknown_make_has_the_published_range() -> None:
    usual = forecast(RSA, MODEL, None)
    assert usual is not None
    assert (usual.lower, usual.upper, usual.source) == (seconds(2.1), seconds(69.1), "published")


@pytest.mark.parametrize("model", ["YubiKey 5", "YubiKey 4"])
def test_of_a_yubikey_nothing_is_said_before_it_is_known(model: str) -> None:
    assert forecast(RSA, model, None) is None


def test_few_keys_teach_nothing_and_enough_of_them_do() -> None:
    few = Learned(count=ENOUGH - 1, lower=seconds(1), upper=seconds(2))
    assert forecast(RSA, "YubiKey 5", few) is None
    usual = forecast(RSA, "YubiKey 5", few.model_copy(update={"count": ENOUGH}))
    assert usual is not None
    assert (usual.lower, usual.upper, usual.source) == (seconds(1), seconds(2), Source.LEARNED)


@pytest.mark.parametrize("algorithm", [a for a in KeyAlgorithm if a.startswith("rsa")])
def test_an_rsa_key_is_waited_for_five_minutes(algorithm: KeyAlgorithm) -> None:
    assert time_limit(algorithm) == seconds(300)
    assert time_limit(KeyAlgorithm.P256) < seconds(300)


def test_the_desk_learns_a_range_that_leaves_out_the_rare(timings: Timings) -> None:
    for took in range(1, 11):
        timings.note(RSA, MODEL, seconds(took))
    assert timings.learned(RSA, MODEL) == Learned(count=10, lower=seconds(1), upper=seconds(9))


def test_models_and_algorithms_are_learned_apart(timings: Timings) -> None:
    timings.note(RSA, MODEL, seconds(3))
    assert timings.learned(RSA, "YubiKey 5") is None
    assert timings.learned(KeyAlgorithm.P256, MODEL) is None


def test_old_figures_give_way_to_new_ones(timings: Timings) -> None:
    timings.note(RSA, MODEL, seconds(90))
    for _ in range(200):
        timings.note(RSA, MODEL, seconds(2))
    assert timings.learned(RSA, MODEL) == Learned(count=200, lower=seconds(2), upper=seconds(2))
