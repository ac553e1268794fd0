"""The fault check names each fault that was planted, and tells support nothing about people."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from officer_app.assembly import Parts
from officer_app.central.app import create_app
from officer_app.central.serving import CentreThread
from officer_app.central.settings import CentralSettings
from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.diagnosis import DeskFacts, diagnose
from officer_app.host.clock import SetClock, SystemClock
from officer_app.host.diagnosis import card_service
from officer_app.host.paths import Home
from officer_app.tokens.virtual import VirtualCard
from tests.support.disks import small_disk_at
from tests.support.officerctl import Counter, Ran, counter_at
from tests.support.pcscd import PcscService
from tests.support.workplace import SUBSCRIBER_PIN, Workplace, copy_home

NOBODY = 65534
HOLD = """
import sys
from smartcard import scard
_, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
code, *_ = scard.SCardConnect(context, sys.argv[1], scard.SCARD_SHARE_EXCLUSIVE, protocols)
sys.stdout.write(f"{code}\\n")
sys.stdout.flush()
sys.stdin.read()
"""


def found(ran: Ran) -> dict[str, str]:
    """The sentences by the codes of what was found."""
    assert "Traceback" not in ran.err, ran.err
    return {f["code"]: f["what"] for f in ran.answer["diagnosis"]["findings"]}


def with_settings(counter: Counter, **changes: object) -> None:
    """The commands to come find these settings."""

    def changed(parts: Parts) -> Parts:
        parts.store.settings.change(**changes)
        return parts

    counter.parts = changed


def with_card_service(counter: Counter) -> None:
    """The commands to come look at the machine's own card service as well."""
    counter.opening = lambda given: replace(given, use_card_service=True)


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever surroundings the tests run in."""
    for name in ("https_proxy", "http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def centre(tmp_path: Path, no_proxy: None) -> Iterator[CentreThread]:
    """A real central server."""
    settings = CentralSettings(database_url=f"sqlite:///{tmp_path}/central.db")
    server = CentreThread(create_app(settings, clock=SystemClock().now)).start()
    yield server
    server.stop()


def test_a_desk_where_all_is_well_says_so(counter: Counter, centre: CentreThread) -> None:
    with_settings(counter, centre_url=centre.url)
    ran = counter.run("check").must_be_done()
    assert ran.answer["diagnosis"] == {"well": True, "findings": []}


# The card service


@pytest.mark.pcscd
def test_a_card_service_that_is_stopped_is_named(
    counter: Counter, pcsc_service: PcscService
) -> None:
    with_card_service(counter)
    pcsc_service.stop()
    try:
        assert "service.not_running" in found(counter.run("check"))
    finally:
        pcsc_service.start()
    assert "service.not_running" not in found(counter.run("check"))
    assert card_service(starting=timedelta(0)).restarted, "it began after this process did"


@pytest.mark.pcscd
@pytest.mark.usefixtures("pcsc_service")
def test_a_socket_that_is_closed_to_this_user_is_named_with_its_group() -> None:
    place = Path("/run/pcscd/pcscd.comm")
    before = place.stat().st_mode
    place.chmod(0o660)
    try:
        told = _as_nobody()
    finally:
        place.chmod(before)
    assert told == "permission.socket group=root"
    assert _as_nobody() == "", "it is the permission and nothing else"


def _as_nobody() -> str:
    """What a child that runs as another user finds of the service."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            facts = DeskFacts(service=card_service())
            faults = [f for f in diagnose(facts).findings if f.layer in ("service", "permission")]
            told = " ".join(f"{f.code} group={f.parameters.get('group')}" for f in faults)
            os.write(writing, told.encode())
            ended = 0
        finally:
            os._exit(ended)
    os.close(writing)
    with os.fdopen(reading) as answer:
        told = answer.read()
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return told


@pytest.mark.pcscd
def test_a_program_that_holds_the_card_is_named_with_its_number(
    counter: Counter, pcsc_service: PcscService
) -> None:
    with_card_service(counter)
    slot = pcsc_service.slots[0]
    plugged = slot.plug(VirtualCard.blank_yubikey(20000001))
    try:
        with _holding(slot.reader) as pid:
            told = found(counter.run("check"))
        assert slot.reader in told["program.holds_card"]
        assert f"({pid})" in told["program.holds_card"]
        assert "token.reader_busy" not in told, "it is told once"
        assert "program.holds_card" not in found(counter.run("check"))
    finally:
        slot.eject(plugged)


@contextmanager
def _holding(reader: str) -> Iterator[int]:
    """A process that has the card in a reader for itself; its number."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, reader],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "0\n"
        yield child.pid


def test_a_reader_that_is_gone_is_named(counter: Counter) -> None:
    with_settings(counter, officer_reader="Reader of the officer")
    assert "Reader of the officer" in found(counter.run("check"))["reader.gone"]


def test_a_driver_that_is_not_where_the_settings_say_is_named(
    counter: Counter, tmp_path: Path
) -> None:
    with_settings(counter, card_drivers=({"name": "makers", "path": tmp_path / "none.so"},))
    assert "makers" in found(counter.run("check"))["driver.middleware"]


# Time and network


@pytest.mark.parametrize(("minutes", "direction"), [(10, "ahead"), (-10, "behind")])
def test_a_clock_that_is_ten_minutes_off_is_named(
    counter: Counter, centre: CentreThread, minutes: int, direction: str
) -> None:
    with_settings(counter, centre_url=centre.url)
    clock = SetClock(datetime.now(UTC) + timedelta(minutes=minutes))
    counter.opening = lambda given: replace(given, clock=clock)
    ran = counter.run("check")
    assert f"10 min {direction}" in found(ran)["clock.off"]
    assert ran.status == 6


def test_a_centre_that_is_away_is_named_and_a_proxy_with_it(
    counter: Counter, centre: CentreThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre.stop()
    with_settings(counter, centre_url=centre.url)
    monkeypatch.setenv("https_proxy", "http://anna:hush@proxy.example:3128")
    ran = counter.run("check")
    told = found(ran)
    assert set(told) == {"centre.unreachable", "proxy.not_used"}
    assert "proxy.example" in told["proxy.not_used"]
    assert "hush" not in ran.out + ran.err


# Store, disk, authority


def test_a_ledger_that_another_program_holds_is_named(counter: Counter) -> None:
    with closing(sqlite3.connect(counter.home.ca / "issued.db", isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        ran = counter.run("check")
    assert set(found(ran)) == {"ca.ledger_locked"}
    assert ran.status == 5


def test_a_missing_key_of_the_store_is_named_though_nothing_can_be_opened(
    counter: Counter, tmp_path: Path
) -> None:
    counter.home.insecure_key.unlink()
    support = tmp_path / "support.json"
    ran = counter.run("check", "--support-file", str(support))
    assert "store.key_missing" in found(ran)
    assert "store.key_missing" in support.read_text("utf-8")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk_at(tmp_path / "small", megabytes=12) as place:
        yield place


def test_a_disk_that_is_nearly_full_is_named(small_disk: Path, journeys_blank_home: Home) -> None:
    with counter_at(copy_home(journeys_blank_home, small_disk / "home")) as counter:
        ran = counter.run("check")
    assert set(found(ran)) == {"disk.nearly_full"}
    assert ran.status == 7


# What support gets


def test_the_support_file_holds_no_secret_and_nobodys_data(
    journeys_prepared_home: Home, tmp_path: Path
) -> None:
    home = copy_home(journeys_prepared_home, tmp_path / "home")
    with Workplace.at(home) as place:
        place.issue()
        people = place.workstation.records.search_people("").result()
    assert people
    support = tmp_path / "support.json"
    with counter_at(home) as counter:
        with_settings(counter, officer_reader=f"Reader {people[0].personal_number}")
        (home.logs / "fault-0123abcd.txt").write_text("nothing")
        (home.logs / f"fault-{people[0].family_name}.txt").write_text("nothing")
        counter.run("check", "--support-file", str(support))
        secrets = json.loads(home.insecure_key.read_text("utf-8")).values()
        serials = [str(counter.card.serial), str(counter.officers.serial)]
    text = support.read_text("utf-8")
    planted = [OFFICER_PIN, SUBSCRIBER_PIN, *secrets, *serials, str(tmp_path), home.root.name]
    for person in people:
        planted += [person.display_name, person.family_name, person.email, str(person.id)]
        planted += [person.personal_number or ""]
    assert [word for word in planted if word and word in text] == []
    told = json.loads(text)
    assert told["reports"] == ["fault-0123abcd"]
    assert [f["code"] for f in told["findings"]] == ["reader.gone"]
    assert {r["name"] for r in told["readers"]} == {"Virtual reader 1", "Virtual reader 2"}
    assert told["versions"]["pyscard"]
    assert support.stat().st_mode & 0o777 == 0o600
