"""A card driver is tried out: what works tells its name; what crashes or hangs harms nobody."""

import shutil
import subprocess
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.tokens.pkcs11.faults import ModuleUnusable
from officer_app.tokens.pkcs11.trial import ModuleTrials
from tests.support.softhsm import SoftHsm, softhsm

__all__ = ["softhsm"]

CRASHES = "#include <stdlib.h>\n__attribute__((constructor)) static void f(void) { abort(); }\n"
HANGS = "#include <unistd.h>\n__attribute__((constructor)) static void f(void) { pause(); }\n"


def _compiled(source: str, folder: Path) -> Path:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler for a module that misbehaves")
    path = folder / "bad-pkcs11.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-x", "c", "-o", path, "-"],
        input=source.encode(),
        check=True,
        timeout=60,
    )
    return path


def _reason(trials: ModuleTrials, path: Path, patience: timedelta = timedelta(seconds=20)) -> str:
    with pytest.raises(ModuleUnusable) as refused:
        trials.try_out(path, patience)
    assert refused.value.path == str(path)
    return refused.value.reason


def test_a_driver_that_works_tells_its_name_and_its_cards(softhsm: SoftHsm) -> None:
    softhsm.init_by_tool("card")
    tried = ModuleTrials().try_out(softhsm.module.path)
    assert "SoftHSM" in tried.description
    assert tried.slots >= tried.tokens >= 1


def test_what_is_no_library_is_told(tmp_path: Path) -> None:
    path = tmp_path / "note.so"
    path.write_text("no library")
    assert path.name in _reason(ModuleTrials(), path)
    assert _reason(ModuleTrials(), tmp_path / "none.so")


def test_a_driver_that_crashes_is_told(tmp_path: Path) -> None:
    assert _reason(ModuleTrials(), _compiled(CRASHES, tmp_path)) == "it crashed"


def test_a_driver_that_hangs_is_ended_and_told(tmp_path: Path) -> None:
    path, patience = _compiled(HANGS, tmp_path), timedelta(seconds=1)
    assert _reason(ModuleTrials(), path, patience) == "it did not answer in time"


def test_a_trial_that_is_going_on_is_ended_with_the_program(tmp_path: Path) -> None:
    trials, path = ModuleTrials(), _compiled(HANGS, tmp_path)
    told: list[str] = []
    waiting = threading.Thread(target=lambda: told.append(_reason(trials, path)))
    waiting.start()
    # Whether its process has begun by now or not: it ends long before the trial would.
    trials.stop()
    waiting.join(10)
    assert not waiting.is_alive()
    assert told == ["it crashed"]
    assert _reason(trials, path) == "it crashed"
