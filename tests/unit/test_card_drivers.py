"""Card drivers of the settings: which there are, how one comes in, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.domain.driver_faults import DriverRefused, DriverUnknown
from officer_app.domain.secret import Secret
from officer_app.procedures.card_drivers import (
    DriverSeen,
    driver_name,
    drivers_seen,
    drop_driver,
    use_driver,
)
from officer_app.store.database import Database
from officer_app.store.settings import CardDriver, Settings, SettingsShelf
from officer_app.store.singles import Singles
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.locations import KNOWN_MODULES


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[SettingsShelf]:
    database = Database.create(tmp_path / "store.db", Secret(bytes(32)))
    yield SettingsShelf(database, Singles(database))
    database.close()


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "makers-pkcs11.so"
    path.write_bytes(b"a library")
    return path


def _seen(settings: Settings, at_start: tuple[CardDriver, ...] = ()) -> dict[str, DriverSeen]:
    return {driver.name: driver for driver in drivers_seen(settings, at_start)}


def _another(module: Path, number: int) -> Path:
    path = module.with_name(f"makers-{number}.so")
    path.write_bytes(b"a library")
    return path


def test_all_known_drivers_are_told_of_and_none_is_used_at_first() -> None:
    seen = _seen(Settings())
    assert list(seen) == [module.name for module in KNOWN_MODULES]
    assert not any(driver.is_named or driver.waits_for_start for driver in seen.values())


def test_a_driver_comes_in_last_and_counts_from_the_next_start(
    shelf: SettingsShelf, module: Path
) -> None:
    use_driver(shelf, "first", module)
    use_driver(shelf, "second", _another(module, 2))
    seen = drivers_seen(shelf.read(), at_start=())
    assert [driver.name for driver in seen[:2]] == ["first", "second"]
    assert seen[0].file == module
    assert seen[0].waits_for_start
    after = drivers_seen(shelf.read(), at_start=shelf.read().card_drivers)
    assert not after[0].waits_for_start
    assert after[0].is_running


def test_a_driver_that_was_dropped_runs_until_the_next_start(
    shelf: SettingsShelf, module: Path
) -> None:
    use_driver(shelf, "makers", module)
    before = shelf.read().card_drivers
    drop_driver(shelf, "makers")
    seen = _seen(shelf.read(), before)["makers"]
    assert (seen.is_named, seen.is_running, seen.waits_for_start) == (False, True, True)
    assert "makers" not in _seen(shelf.read())
    with pytest.raises(DriverUnknown):
        drop_driver(shelf, "makers")


def test_another_file_of_the_same_driver_waits_for_the_next_start(
    shelf: SettingsShelf, module: Path
) -> None:
    use_driver(shelf, "makers", module)
    assert _seen(shelf.read(), (CardDriver(name="makers"),))["makers"].waits_for_start


def test_a_file_that_is_gone_is_told(shelf: SettingsShelf, module: Path) -> None:
    use_driver(shelf, "makers", module)
    module.unlink()
    seen = _seen(shelf.read())["makers"]
    assert seen.file is None
    assert seen.chosen == module


@pytest.mark.parametrize("name", ["BAD", "", "-a", "a b", "å", "x" * 32])
def test_a_name_that_nobody_could_type_is_refused(
    shelf: SettingsShelf, module: Path, name: str
) -> None:
    with pytest.raises(DriverRefused):
        use_driver(shelf, name, module)
    assert shelf.read().card_drivers == ()


def test_what_is_there_already_not_there_or_unknown_is_refused(
    shelf: SettingsShelf, module: Path
) -> None:
    use_driver(shelf, "makers", module)
    with pytest.raises(DriverRefused):
        use_driver(shelf, "makers", module)
    with pytest.raises(DriverRefused):
        use_driver(shelf, "same-file", module)
    with pytest.raises(DriverRefused):
        use_driver(shelf, "another")
    with pytest.raises(ModuleMissing):
        use_driver(shelf, "another", module.with_name("none.so"))
    assert [driver.name for driver in shelf.read().card_drivers] == ["makers"]


def test_more_drivers_than_may_be_are_refused(shelf: SettingsShelf, module: Path) -> None:
    for number in range(8):
        use_driver(shelf, f"driver-{number}", _another(module, number))
    with pytest.raises(DriverRefused):
        use_driver(shelf, "one-more", module)


def test_a_file_gets_the_name_by_which_it_is_known_else_one_of_its_own() -> None:
    assert driver_name(Path("/opt/here/opensc-pkcs11.so")) == "opensc"
    assert driver_name(Path("/opt/here/opensc-pkcs11.so"), frozenset({"opensc"})) == "opensc-pkcs11"
    assert driver_name(Path("/opt/Makers_PKCS#11 v2.so")) == "makers-pkcs-11-v2"
    assert driver_name(Path("/opt/ÅÄÖ.so")) == "driver"
    assert driver_name(Path("/opt/a.so"), frozenset({"a", "a-2"})) == "a-3"
    for name in (driver_name(Path(f"/opt/{'x' * 60}.so"), frozenset({"x" * 31})), "a-3"):
        assert CardDriver(name=name, path=Path("/x"))
