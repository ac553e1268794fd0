"""The rules of the fault check: what was seen of a computer, and what is said of it."""

import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from officer_app.domain.diagnosis import (
    CardService,
    CentreSeen,
    DeskFacts,
    FileState,
    Layer,
    ReaderSeen,
    RunningProgram,
    ServiceState,
    Weight,
    diagnose,
)
from officer_app.domain.store_faults import StoreKeyMissing
from officer_app.domain.support import SupportFile
from officer_app.host.diagnosis import card_service, fault_reports, proxies, sqlite_file

RUNNING = CardService(state=ServiceState.RUNNING)
READER = ReaderSeen(name="Reader A", has_card=True)


def service(state: ServiceState, group: str | None = None) -> DeskFacts:
    return DeskFacts(service=CardService(state=state, group=group))


def centre(*, reached: bool = True, ahead: float | None = 0, proxy: str = "") -> DeskFacts:
    seen = CentreSeen(reached=reached, ahead=None if ahead is None else timedelta(minutes=ahead))
    return DeskFacts(centre=seen, proxies=(proxy,) if proxy else ())


CASES = {
    "no service": (service(ServiceState.NOT_RUNNING), {"service.not_running"}),
    "socket": (service(ServiceState.NO_ACCESS), {"permission.socket"}),
    "polkit": (service(ServiceState.REFUSED), {"permission.rule"}),
    "no reader": (DeskFacts(service=RUNNING), {"reader.none"}),
    "no driver": (
        DeskFacts(service=RUNNING.model_copy(update={"usb_readers": 1})),
        {"driver.missing"},
    ),
    "restarted": (
        DeskFacts(service=RUNNING.model_copy(update={"restarted": True}), readers=(READER,)),
        {"service.restarted"},
    ),
    "gone": (DeskFacts(readers=(READER,), expected_readers=("Reader B",)), {"reader.gone"}),
    "mute": (DeskFacts(readers=(READER.model_copy(update={"mute": True}),)), {"card.mute"}),
    "held": (
        DeskFacts(readers=(READER.model_copy(update={"held": True}),)),
        {"program.holds_card"},
    ),
    "middleware": (DeskFacts(missing_drivers=("netid",)), {"driver.middleware"}),
    "key": (DeskFacts(troubles=(StoreKeyMissing().trouble(),)), {"store.key_missing"}),
    "disk": (DeskFacts(free_bytes=5_000_000), {"disk.nearly_full"}),
    "locked": (DeskFacts(ledger=FileState.LOCKED), {"ca.ledger_locked"}),
    "missing": (DeskFacts(ledger=FileState.MISSING), {"ca.ledger_missing"}),
    "damaged": (DeskFacts(ledger=FileState.UNUSABLE), {"ca.ledger_unusable"}),
    "ahead": (centre(ahead=10), {"clock.off"}),
    "behind": (centre(ahead=-10), {"clock.off"}),
    "a second": (centre(ahead=0.02), set()),
    "no date": (centre(ahead=None), set()),
    "unreachable": (centre(reached=False, ahead=None), {"centre.unreachable"}),
    "proxy": (centre(proxy="proxy.example"), {"proxy.not_used"}),
    "proxy without a centre": (DeskFacts(proxies=("proxy.example",)), set()),
    "all well": (
        DeskFacts(
            service=RUNNING,
            readers=(READER,),
            expected_readers=("Reader",),
            ledger=FileState.USABLE,
            free_bytes=10**10,
            centre=CentreSeen(reached=True, ahead=timedelta(seconds=2)),
        ),
        set(),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_fact_is_named_and_nothing_else_is(case: str) -> None:
    facts, expected = CASES[case]
    found = diagnose(facts).findings
    assert {f.code for f in found} == expected
    for one in found:
        assert "{" not in one.sentence() + one.advises()
        assert "None" not in one.sentence() + one.advises()


def test_the_group_that_may_use_the_service_is_said() -> None:
    (found,) = diagnose(service(ServiceState.NO_ACCESS, group="scard")).findings
    assert "scard" in found.advises()


def test_who_holds_the_card_is_said_by_name_and_number() -> None:
    held = READER.model_copy(update={"held": True})
    facts = DeskFacts(readers=(held,), programs=(RunningProgram(name="scdaemon", pid=4711),))
    (found,) = diagnose(facts).findings
    assert "scdaemon (4711)" in found.sentence()


def test_the_clock_is_told_in_minutes_and_in_which_direction() -> None:
    (found,) = diagnose(centre(ahead=-10)).findings
    assert "10 min behind" in found.sentence()
    assert found.weight is Weight.FAULT
    assert diagnose(centre(ahead=2)).findings[0].weight is Weight.WARNING


def test_the_lowest_layer_comes_first() -> None:
    facts = service(ServiceState.NOT_RUNNING).model_copy(
        update={"ledger": FileState.LOCKED, "centre": CentreSeen(reached=False), "free_bytes": 1}
    )
    layers = [f.layer for f in diagnose(facts).findings]
    assert layers == [Layer.SERVICE, Layer.DISK, Layer.CA, Layer.CENTRE]


def test_a_missing_service_is_no_fault_where_readers_are_there_without_it() -> None:
    facts = service(ServiceState.NOT_RUNNING)
    assert not diagnose(facts).is_well
    assert diagnose(facts.model_copy(update={"readers": (READER,)})).is_well


def test_nothing_personal_gets_into_the_support_file() -> None:
    reader = "Reader of 19800101-1234 00 00"
    facts = DeskFacts(
        readers=(ReaderSeen(name=reader, has_card=True, held=True, atr=b"\x3b\x00"),),
        expected_readers=("Anna's 12345678",),
        programs=(RunningProgram(name="key-7391826", pid=12),),
        troubles=(StoreKeyMissing().trouble(),),
    )
    text = SupportFile.of(
        diagnose(facts),
        at=datetime(2026, 11, 25, tzinfo=UTC),
        versions={"python": "3.11"},
        reports=("fault-0123abcd", "fault-of-Anna Andersson"),
    ).to_json()
    for planted in ("19800101", "1234 00", "12345678", "7391826", "Andersson"):
        assert planted not in text
    for told in ("store.key_missing", "fault-0123abcd", '"3b00"', "3.11", "Reader of "):
        assert told in text


# What this computer is asked


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder with a name that fits into a socket's address."""
    with TemporaryDirectory() as folder:
        yield Path(folder)


def test_a_socket_that_listens_is_a_service_that_runs(short: Path) -> None:
    place = short / "pcscd.comm"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.fspath(place))
        listening.listen()
        assert card_service(place).state is ServiceState.RUNNING
    assert card_service(place).state is ServiceState.NOT_RUNNING, "its file alone is no service"
    place.unlink()
    assert card_service(place).state is ServiceState.NOT_RUNNING


def test_readers_without_a_driver_are_counted(tmp_path: Path) -> None:
    for name, kind in (("1-1:1.0", "0b\n"), ("1-1:1.1", "03\n"), ("1-2:1.0", "0b\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "bInterfaceClass").write_text(kind)
    assert card_service(tmp_path / "none", tmp_path).usb_readers == 2


def test_a_proxy_is_told_without_its_password() -> None:
    named = {
        "HTTPS_PROXY": "http://anna:secret@proxy.example:3128",
        "http_proxy": "other.example:80",
        "PATH": "/bin",
    }
    assert proxies(named) == ("other.example", "proxy.example")


def test_a_database_is_usable_locked_missing_or_neither(tmp_path: Path) -> None:
    path = tmp_path / "issued.db"
    assert sqlite_file(path) is FileState.MISSING
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("CREATE TABLE request (number INTEGER)")
        assert sqlite_file(path) is FileState.USABLE
        holder.execute("BEGIN IMMEDIATE")
        assert sqlite_file(path) is FileState.LOCKED
    path.write_bytes(b"no database" * 100)
    assert sqlite_file(path) is FileState.UNUSABLE


def test_the_newest_fault_reports_come_first(tmp_path: Path) -> None:
    for age in range(12):
        report = tmp_path / f"fault-{age:08x}.txt"
        report.write_text("")
        os.utime(report, (1000 - age, 1000 - age))
    found = fault_reports(tmp_path)
    assert (len(found), found[0]) == (10, "fault-00000000")
    assert fault_reports(tmp_path / "none") == ()
