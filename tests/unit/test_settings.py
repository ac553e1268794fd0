"""Settings: defaults, limits, what a newer program left, export."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.store.database import Database
from officer_app.store.settings import Language, Settings, SettingsShelf, ThemeChoice
from officer_app.store.singles import Singles


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.create(tmp_path / "store.db", Secret(bytes(32)))
    yield made
    made.close()


@pytest.fixture
def singles(database: Database) -> Singles:
    return Singles(database)


@pytest.fixture
def shelf(database: Database, singles: Singles) -> SettingsShelf:
    return SettingsShelf(database, singles)


def test_what_was_never_set_has_its_default(shelf: SettingsShelf) -> None:
    assert shelf.read() == Settings()


def test_a_change_keeps_what_was_set_before(
    shelf: SettingsShelf, database: Database, singles: Singles
) -> None:
    shelf.change(language=Language.SWEDISH, lock_after=timedelta(minutes=3))
    shelf.change(theme=ThemeChoice.DARK)
    kept = SettingsShelf(database, singles).read()
    assert (kept.language, kept.theme, kept.lock_after) == ("sv", "dark", timedelta(minutes=3))


@pytest.mark.parametrize(
    "change",
    [
        {"language": "tlh"},
        {"lock_after": timedelta(seconds=5)},
        {"lock_after": timedelta(days=1)},
        {"sync_every": timedelta(0)},
        {"centre_url": "x" * 501},
        {"no_such_setting": 1},
    ],
)
def test_a_value_outside_its_limits_changes_nothing(
    shelf: SettingsShelf, change: dict[str, object]
) -> None:
    with pytest.raises(ValidationError):
        shelf.change(**change)
    assert shelf.read() == Settings()


def test_a_setting_that_only_a_newer_program_knows_is_passed_over(
    shelf: SettingsShelf, singles: Singles
) -> None:
    singles.put("settings", b'{"theme": "dark", "of_tomorrow": true}')
    assert shelf.read() == Settings(theme=ThemeChoice.DARK)


@pytest.mark.parametrize("content", [b"", b"7", b"{", b'{"theme": "pink"}'])
def test_settings_that_cannot_be_read_are_damage(
    shelf: SettingsShelf, singles: Singles, content: bytes
) -> None:
    singles.put("settings", content)
    with pytest.raises(StoreCorrupt):
        shelf.read()


def test_an_export_holds_every_setting_and_reads_back(shelf: SettingsShelf) -> None:
    changed = shelf.change(centre_url="https://centre.example.com", officer_reader="Reader 1")
    exported = shelf.export()
    assert set(json.loads(exported)) == set(Settings.model_fields)
    assert Settings.from_json(exported) == changed
