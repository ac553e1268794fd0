"""The embedded CA's own affairs: files, passphrase, crashes, two processes, damage."""

import signal
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from cryptography import x509

from officer_app.ca.embedded import EmbeddedCa
from officer_app.ca.registry import EMBEDDED, open_authority
from officer_app.domain.ca_faults import CaExists, CaRefused, CaUnavailable, CaUnreadable
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.order import Issued
from officer_app.domain.secret import Secret
from tests.support.issuing import (
    NOW,
    Clock,
    copy_ca,
    issue,
    key_of,
    make_ca,
    make_person,
    order_for,
    passphrase,
)

KEY = key_of(KeyAlgorithm.P256)
LIMIT_SECONDS = 60


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    copy_ca(tmp_path / "ca")
    return tmp_path / "ca"


def open_ca(directory: Path) -> EmbeddedCa:
    return EmbeddedCa.open(directory, passphrase(), Clock())


def test_a_reopened_ca_is_the_same_ca(tmp_path: Path) -> None:
    made = make_ca(tmp_path / "ca")
    order = order_for(KEY)
    issued = issue(made, order)
    again = open_ca(tmp_path / "ca")
    assert again.name == "Exempel AB"
    assert again.chain() == made.chain()
    assert again.look_up(order.key) == issued
    assert again.request(order) == issued


def test_only_the_owner_reads_its_files(tmp_path: Path) -> None:
    directory = tmp_path / "ca"
    make_ca(directory)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in directory.iterdir()} == {0o600}


def test_the_passphrase_and_the_keys_are_in_no_file_in_the_clear(directory: Path) -> None:
    for file in directory.iterdir():
        content = file.read_bytes()
        assert passphrase().reveal() not in content
        assert b"BEGIN PRIVATE KEY" not in content


def test_a_wrong_passphrase_does_not_open_it(directory: Path) -> None:
    with pytest.raises(CaUnreadable, match="passphrase"):
        EmbeddedCa.open(directory, Secret("wrong"), Clock())


def test_it_works_without_the_roots_key(directory: Path) -> None:
    (directory / "root.key.pem").unlink()
    issue(open_ca(directory), order_for(KEY))


@pytest.mark.parametrize(
    "name", ["ca.json", "root.pem", "issuing.pem", "issuing.key.pem", "issued.db"]
)
def test_a_damaged_file_is_named_as_damage(directory: Path, name: str) -> None:
    (directory / name).write_bytes(b"noise " * 400)
    with pytest.raises(CaUnreadable):
        open_ca(directory)


@pytest.mark.parametrize("name", ["ca.json", "root.pem", "issuing.pem", "issuing.key.pem"])
def test_a_missing_file_is_named(directory: Path, name: str) -> None:
    (directory / name).unlink()
    with pytest.raises(CaUnreadable, match=name):
        open_ca(directory)


def test_a_missing_ledger_is_never_replaced_by_an_empty_one(directory: Path) -> None:
    (directory / "issued.db").unlink()
    with pytest.raises(CaUnavailable):
        open_ca(directory)
    assert not (directory / "issued.db").exists()


def test_an_empty_file_is_no_ledger(directory: Path) -> None:
    (directory / "issued.db").write_bytes(b"")
    with pytest.raises(CaUnreadable, match="another version"):
        open_ca(directory)


def test_anothers_key_is_not_used_under_this_certificate(directory: Path, tmp_path: Path) -> None:
    make_ca(tmp_path / "other")
    (tmp_path / "other" / "issuing.key.pem").replace(directory / "issuing.key.pem")
    with pytest.raises(CaUnreadable, match="do not belong together"):
        open_ca(directory)


def test_a_ca_is_never_made_over_something(directory: Path) -> None:
    before = (directory / "issuing.pem").read_bytes()
    with pytest.raises(CaExists):
        make_ca(directory)
    assert (directory / "issuing.pem").read_bytes() == before


def test_an_empty_directory_may_become_a_ca(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    make_ca(tmp_path / "empty")
    assert not (tmp_path / "empty.new").exists()


def test_what_an_interrupted_beginning_left_behind_is_cleared(tmp_path: Path) -> None:
    (tmp_path / "ca.new").mkdir()
    (tmp_path / "ca.new" / "root.pem").write_bytes(b"half")
    make_ca(tmp_path / "ca")
    assert not (tmp_path / "ca.new").exists()


def test_a_place_where_nothing_can_be_written_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CaUnavailable):
        make_ca(tmp_path / "file" / "ca")


@pytest.mark.parametrize("name", ["", "x" * 51])
def test_a_name_that_no_certificate_can_carry_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CaRefused, match="50 characters"):
        EmbeddedCa.create(tmp_path / "ca", name=name, passphrase=passphrase(), clock=Clock())


def test_the_registry_opens_it_by_name(directory: Path) -> None:
    assert open_authority(EMBEDDED, directory, passphrase(), Clock()).name == "Exempel AB"
    with pytest.raises(CaUnavailable, match="no such engine"):
        open_authority("other", directory, passphrase(), Clock())


@pytest.mark.parametrize("table", ["request", "certificate", "revocation", "crl"])
def test_the_ledger_only_grows(directory: Path, table: str) -> None:
    ca = open_ca(directory)
    ca.revoke(issue(ca, order_for(KEY)).certificate, NOW)
    ca.crl()
    with closing(sqlite3.connect(directory / "issued.db")) as connection:
        column = connection.execute(f"SELECT * FROM {table}").description[0][0]  # noqa: S608
        for command in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):  # noqa: S608
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                connection.execute(command)


def test_the_ledger_holds_no_more_of_a_person_than_the_certificate(directory: Path) -> None:
    ca = open_ca(directory)
    issue(ca, order_for(KEY))
    content = (directory / "issued.db").read_bytes()
    assert "Öberg".encode() in content
    assert b"19840229" not in content
    assert b"1984-02-29" not in content


DIES_BEFORE_SIGNING = """
import os, signal, sys
from pathlib import Path
from officer_app.ca import embedded
from officer_app.domain.order import Order
from tests.support.issuing import Clock, passphrase

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

embedded.end_certificate = die
ca = embedded.EmbeddedCa.open(Path(sys.argv[1]), passphrase(), Clock())
ca.request(Order.from_json(sys.stdin.read()))
"""


def test_a_request_cut_off_before_its_signature_is_finished_with_the_same_number(
    directory: Path,
) -> None:
    order = order_for(KEY)
    died = subprocess.run(
        [sys.executable, "-c", DIES_BEFORE_SIGNING, directory],
        input=order.to_json().encode(),
        cwd=Path(__file__).parents[2],
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL
    ca = open_ca(directory)
    assert ca.look_up(order.key) is None
    with closing(sqlite3.connect(directory / "issued.db")) as connection:
        ((promised,),) = connection.execute("SELECT serial FROM request").fetchall()
    late = Clock(NOW + timedelta(days=2))
    issued = issue(EmbeddedCa.open(directory, passphrase(), late), order)
    certificate = x509.load_der_x509_certificate(issued.certificate)
    assert certificate.serial_number == int(promised, 16)
    assert certificate.not_valid_before_utc == NOW - timedelta(minutes=5)
    assert ca.request(order) == issued


def test_many_askers_at_once_get_one_certificate(directory: Path) -> None:
    order, askers = order_for(KEY), 8
    together = Barrier(askers)

    def ask(_number: int) -> Issued:
        ca = open_ca(directory)
        together.wait(LIMIT_SECONDS)
        return issue(ca, order)

    with ThreadPoolExecutor(askers) as pool:
        answers = list(pool.map(ask, range(askers)))
    assert len({answer.certificate for answer in answers}) == 1


def test_two_people_racing_for_one_key_leave_one_certificate(directory: Path) -> None:
    orders = [order_for(KEY, name=f"o-{n}", person=make_person(f"p-{n}")) for n in range(4)]
    together = Barrier(len(orders))
    ca = open_ca(directory)

    def ask(number: int) -> object:
        together.wait(LIMIT_SECONDS)
        return ca.request(orders[number])

    with ThreadPoolExecutor(len(orders)) as pool:
        answers = list(pool.map(ask, range(len(orders))))
    assert sum(isinstance(answer, Issued) for answer in answers) == 1


def test_a_full_disk_is_a_passing_trouble(directory: Path) -> None:
    """The process's limit on the size of files stands for the disk's end."""
    order = order_for(KEY)
    result = subprocess.run(
        [sys.executable, "-B", "-c", ASKS_ON_A_FULL_DISK, directory],
        input=order.to_json().encode(),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert result.stdout.decode().strip() == "unavailable", result.stderr.decode()
    issue(open_ca(directory), order)


ASKS_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from officer_app.ca.embedded import EmbeddedCa
from officer_app.domain.ca_faults import CaUnavailable
from officer_app.domain.order import Order
from tests.support.issuing import Clock, passphrase

directory = Path(sys.argv[1])
ca = EmbeddedCa.open(directory, passphrase(), Clock())
order = Order.from_json(sys.stdin.read())
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ((directory / "issued.db").stat().st_size,) * 2)
try:
    for number in range(200):
        ca.request(order.model_copy(update={"key": type(order.key)(f"k-{number}")}))
except CaUnavailable:
    print("unavailable")
"""
