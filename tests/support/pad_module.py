"""A PKCS#11 module with a reader's pad, counted tries and faults on demand, over SoftHSM."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

__all__ = ["pad_path"]

SOURCE = Path(__file__).with_name("pad_module.c")
COMPILE_LIMIT = timedelta(seconds=60)


@pytest.fixture(scope="session")
def pad_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module, compiled once; its source says which environment it reads."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler for the module with a pad")
    path = tmp_path_factory.mktemp("pad") / "pad-pkcs11.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-w", "-o", path, SOURCE, "-ldl"],
        check=True,
        timeout=COMPILE_LIMIT.total_seconds(),
    )
    return path
