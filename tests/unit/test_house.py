"""The house rules that a program can hold: floors, names of files, what may be in the tree."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from tests.support.workers import CARD_SERVICE, group_of

ROOT = Path(__file__).parents[2]
PRODUCT = ("officer_app", "ui", "resources")
MOST_BYTES = 1_000_000
SOMEONES_DIRECTORY = re.compile(r"(?<![\w.}])/(home|root|tmp|Users)/\w|\b[A-Z]:\\\\?Users\b")
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist"}


@cache
def tracked_files() -> tuple[Path, ...]:
    """What a clone holds or, before the commit, would hold."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(
            command, cwd=ROOT, env=_git_environment(), check=True, capture_output=True, text=True
        ).stdout
        found = [ROOT / name for name in listed.split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not _is_made(path.relative_to(ROOT))]
    return tuple(sorted(path for path in found if path.is_file()))


def _git_environment() -> dict[str, str]:
    # A checkout owned by somebody else, as in a container, is still a checkout.
    safe = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": "*",
    }
    return os.environ | safe


def _is_made(path: Path) -> bool:
    return any(
        part in NOT_OURS
        or (part.startswith(".") and part.endswith("_cache"))
        or part == ".hypothesis"
        for part in path.parts
    )


@cache
def modules() -> tuple[Path, ...]:
    """The product's modules."""
    return tuple(
        path
        for path in tracked_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in PRODUCT
    )


def syntax_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def text_of(path: Path) -> str:
    """Empty for what is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def declared_dependencies() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    requirements = chain(project["dependencies"], *extras)
    names = {re.split(r"[\[<>=!~; ]", requirement)[0].lower() for requirement in requirements}
    return names - {project["name"]}


def test_the_product_is_where_these_tests_look() -> None:
    assert len(modules()) > 20


def test_every_import_goes_down_the_floors() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    linted = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not named(list((ROOT / "packaging").rglob("__init__.py")))


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    trees = {path: syntax_of(path) for path in modules()}
    silent = [path for path, tree in trees.items() if tree.body and not ast.get_docstring(tree)]
    assert not named(silent)


def test_every_module_with_a_definition_lists_its_public_names() -> None:
    definitions = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

    def lists_names(tree: ast.Module) -> bool:
        assigned = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
        return any("__all__" in ast.unparse(node).split("=")[0] for node in assigned)

    trees = {path: syntax_of(path) for path in modules()}
    unlisted = [
        path
        for path, tree in trees.items()
        if any(isinstance(node, definitions) for node in tree.body) and not lists_names(tree)
    ]
    # A migration is found by its number; nobody imports a name from it.
    assert not named([path for path in unlisted if "migrations" not in path.parts])


def test_the_library_prints_nothing() -> None:
    printing = [
        path
        for path in modules()
        for node in ast.walk(syntax_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "pprint"}
    ]
    assert not named(printing)


def test_the_product_names_nobodys_directories() -> None:
    assert not named([path for path in modules() if SOMEONES_DIRECTORY.search(text_of(path))])


def test_no_file_names_the_place_where_it_was_written() -> None:
    # A checkout in a directory as short as "/a" would find itself in every text.
    if len(ROOT.parts) < 3:
        pytest.skip("the checkout's path is too short to be told from other text")
    place = re.compile(re.escape(str(ROOT)) + r"(?![\w-])")
    assert not named([path for path in tracked_files() if place.search(text_of(path))])


def test_every_dependency_is_explained() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    explained = {name.lower() for name in re.findall(r"^\| `([^`]+)`", text, re.MULTILINE)}
    assert declared_dependencies() - explained == set()


def test_every_explained_dependency_is_still_one() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    python_part = text.split("## System packages", maxsplit=1)[0]
    explained = {name.lower() for name in re.findall(r"^\| `([^`]+)`", python_part, re.MULTILINE)}
    assert explained - declared_dependencies() == set()


def test_every_dependency_is_pinned_for_the_two_commands() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9-]+==[\w.]+", line)] == []
    pinned = {line.split("==")[0] for line in lines}
    assert declared_dependencies() - pinned == set()


def test_every_script_in_packaging_can_be_started() -> None:
    scripts = [
        path
        for path in tracked_files()
        if path.is_relative_to(ROOT / "packaging") or path.is_relative_to(ROOT / ".ci")
        if text_of(path).startswith("#!")
    ]
    assert scripts
    assert not named([path for path in scripts if not os.access(path, os.X_OK)])


def test_no_file_is_too_large_to_be_read_by_a_person() -> None:
    assert not named([path for path in tracked_files() if path.stat().st_size > MOST_BYTES])


@pytest.mark.parametrize("command", ["packaging/run", "packaging/test"])
def test_the_readme_gives_a_command_that_exists(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^{re.escape(command)}$", readme, re.MULTILINE)
    assert os.access(ROOT / command, os.X_OK)


def test_continuous_integration_runs_what_the_readme_says() -> None:
    assert "/packaging/test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_of_several_workers_one_gets_every_test_of_the_card_service(
    request: pytest.FixtureRequest,
) -> None:
    for item in request.session.items:
        marked = any(item.get_closest_marker(name) for name in ("pcscd", "card_service"))
        if marked or "pcsc_service" in item.fixturenames:  # type: ignore[attr-defined]  # tests are functions
            assert group_of(item.nodeid) == CARD_SERVICE
    assert group_of("tests/unit/test_house.py::one") != group_of("tests/unit/test_house.py::two")
