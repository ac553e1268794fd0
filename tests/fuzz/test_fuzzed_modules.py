"""Modules of PKCS#11 that answer with other codes and other contents: only our faults come out.

`OFFICER_FUZZED_RUNS` sets how many runs of eight deeds there are.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.domain.keys import KeyAlgorithm
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.pkcs11.modules import load_module
from tests.fuzz.modules import FuzzedModule
from tests.support.adapters import compile_pulled_module
from tests.support.issuing import copy_ca, issue, key_of, order_for
from tests.support.points import PointsTried
from tests.support.softhsm import SoftHsm, softhsm

__all__ = ["softhsm"]

RUNS = int(os.environ.get("OFFICER_FUZZED_RUNS", "60"))

pytestmark = [
    # The wrapper's iterators complain where nobody can hear it.
    pytest.mark.filterwarnings("ignore:Exception ignored in. 'pkcs11"),
    pytest.mark.qt_no_exception_capture,
]


@pytest.fixture
def fuzzed(
    softhsm: SoftHsm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FuzzedModule]:
    """A token with PIN and PUK behind a module that can spoil its answers."""
    library = compile_pulled_module(tmp_path)
    if library is None:
        pytest.skip("there is no C compiler for the module that spoils answers")
    softhsm.init_by_tool("card")
    monkeypatch.setenv("PULLED_OVER", str(find_module("softhsm2")))
    der = issue(copy_ca(tmp_path / "ca"), order_for(key_of(KeyAlgorithm.P256))).certificate
    softhsm.module.close()
    module = load_module(library)
    yield FuzzedModule(module, tmp_path / "tokens", der)
    module.close()
    softhsm.module.refresh()


def test_a_module_that_answers_anything_gives_only_our_faults(
    fuzzed: FuzzedModule, points_tried: PointsTried
) -> None:
    for seed in range(RUNS):
        fuzzed.run(seed)
    assert fuzzed.escapes == []
    assert fuzzed.spoilt >= 5 * RUNS, "hardly an answer was spoilt"
    assert len(fuzzed.faults) >= 5, "the same came of everything"
    deeds = sum(fuzzed.faults.values())
    points_tried(f"PKCS#11, spoilt module: {fuzzed.spoilt} answers in {deeds} deeds, no escape")
