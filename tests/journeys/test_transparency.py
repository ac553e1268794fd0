"""The centre's log put to the proof by officerctl: at the desk, by an auditor, from a file."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from officer_app.central.app import create_app
from officer_app.central.serving import CentreThread
from officer_app.central.settings import CentralSettings
from officer_app.domain.exchange import DirectorySeed, TrustKind
from officer_app.domain.officer import Role
from officer_app.host.clock import SystemClock
from officer_app.host.paths import Home
from tests.support.centre import LOG_KEY
from tests.support.logs import LogExpectations
from tests.support.officerctl import Counter, counter_at, run_officerctl
from tests.support.workplace import OFFICERS_READER, copy_home, new_home


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return new_home(tmp_path_factory.mktemp("made") / "home")


@dataclass
class Place:
    """A desk, its centre's folder, and what an auditor has in hand."""

    counter: Counter
    folder: Path
    seed: DirectorySeed
    log_key: Path
    roots: Path
    url: str = ""
    restored: str = ""
    port: int = field(default=0)

    @property
    def database(self) -> Path:
        return self.folder / "central.db"

    @contextmanager
    def centre(self, restored: str = "") -> Iterator[CentreThread]:
        """It runs, always at the same address."""
        settings = CentralSettings(database_url=f"sqlite:///{self.database}", log_page_items=3)
        app = create_app(
            settings,
            clock=SystemClock().now,
            seed=self.seed,
            log_key=LOG_KEY,
            restored=restored,
        )
        server = CentreThread(app, self.port).start()
        self.url, self.port = server.url, int(server.url.rpartition(":")[2])
        try:
            yield server
        finally:
            server.stop()

    def join(self) -> None:
        """The desk is made known."""
        ran = run_officerctl(
            self.counter.home.root,
            *("sync", "--centre", self.url, "--register", "Front desk", "--secrets-stdin"),
            stdin=json.dumps({"enrolment_code": self.seed.enrolment_codes[0].code}).encode(),
        )
        assert ran.must_be_done().answer["waiting"] == 0

    def evidence(self) -> tuple[str, ...]:
        """With which an audit is done."""
        return ("--log-key", str(self.log_key), "--roots", str(self.roots))

    def change(self, *statements: str) -> None:
        """What somebody with the database in hand can do, who takes the triggers away first."""
        with sqlite3.connect(self.database) as database:
            for (trigger,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                database.execute(f"DROP TRIGGER {trigger}")
            for statement in statements:
                assert database.execute(statement).rowcount
        database.close()


@pytest.fixture
def place(made: Home, tmp_path: Path) -> Iterator[Place]:
    home = copy_home(made, tmp_path / "home")
    seed = DirectorySeed.from_json((home.demo / "centre" / "seed.json").read_text("utf-8"))
    officers = tuple(
        officer.model_copy(update={"roles": officer.roles | {Role.AUDITOR}})
        for officer in seed.officers
    )
    roots = next(t.ders for t in seed.trust if t.kind is TrustKind.OFFICER_ROOT)
    (tmp_path / "roots.pem").write_bytes(
        b"".join(x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM) for der in roots)
    )
    key = load_der_public_key(LOG_KEY.spki)
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "log.pem").write_bytes(pem)
    (tmp_path / "centre").mkdir()
    with counter_at(home) as counter:
        yield Place(
            counter=counter,
            folder=tmp_path / "centre",
            seed=seed.model_copy(update={"officers": officers}),
            log_key=tmp_path / "log.pem",
            roots=tmp_path / "roots.pem",
        )


def work(place: Place) -> None:
    """A card is prepared and issued, and the centre hears of it."""
    place.counter.prepare().must_be_done()
    place.counter.issue().must_be_done()
    place.counter.run("sync").must_be_done()


def audit(place: Place, *more: str) -> tuple[str, ...]:
    return ("audit", *place.evidence(), "--officer-reader", OFFICERS_READER, *more)


def test_a_desk_proves_its_records_and_an_auditor_the_whole_log(
    place: Place, tmp_path: Path
) -> None:
    kept, heads = tmp_path / "log.jsonl", tmp_path / "heads.jsonl"
    with place.centre():
        place.join()
        work(place)
        proved = place.counter.run("journal", "verify", "--against-central").must_be_done().answer
        assert proved["records"] == proved["log"]["own_records"] == proved["log"]["size"]
        assert proved["log"]["heads_seen"] >= 1
        more = ("--save", str(kept), "--heads", str(heads))
        found = place.counter.with_secrets(*audit(place, *more)).must_be_done().answer
        # The auditor's own signing in is a record that was sent meanwhile.
        assert found["entries"] >= proved["records"]
        assert (found["findings"], found["workstations"], found["disbelieved"]) == ([], 1, 0)
    offline = ("audit", *place.evidence(), "--file", str(kept), "--heads", str(heads))
    again = run_officerctl(tmp_path / "nowhere", *offline).must_be_done().answer
    assert again == found
    spoilt = kept.read_text("utf-8").replace('"size":', '"size":1', 1)
    kept.write_text(spoilt, "utf-8")
    ran = run_officerctl(tmp_path / "nowhere", *offline).must_be(3, "policy.log_audit")
    assert ran.answer["finding_count"] >= 1


DEEDS: dict[str, tuple[str, str]] = {
    "changed": (
        "UPDATE records SET signed_json = replace(signed_json, 'YubiKey', 'yubikey')"
        " WHERE position = 1",
        "head",
    ),
    "removed": ("DELETE FROM records WHERE position = 0", "gap"),
    "cut off": ("DELETE FROM records WHERE position = 1", "head"),
    "given another time": (
        'UPDATE tree_heads SET json = replace(json, \'"at":"2\', \'"at":"1\')'
        " WHERE size = (SELECT max(size) FROM tree_heads)",
        "head_signature",
    ),
}


@pytest.mark.parametrize(("deed", "finding"), DEEDS.values(), ids=DEEDS)
def test_an_auditor_finds_what_was_done_to_the_database(
    place: Place, deed: str, finding: str, expected_log: LogExpectations
) -> None:
    expected_log.allow("log_doubted")
    with place.centre():
        place.join()
        place.counter.prepare().must_be_done()
        place.counter.run("sync").must_be_done()
    place.change("UPDATE records SET received_at = received_at", deed)
    with place.centre():
        ran = place.counter.with_secrets(*audit(place)).must_be(3, "policy.log_audit")
    assert finding in {found["kind"] for found in ran.answer["findings"]}


def test_a_log_that_was_rolled_back_is_refused_until_the_centre_says_so(
    place: Place, tmp_path: Path, expected_log: LogExpectations
) -> None:
    for line in ("log_contradicted", "log_doubted", "log_restored"):
        expected_log.expect(line)
    with place.centre():
        place.join()
        place.counter.prepare().must_be_done()
        place.counter.run("sync").must_be_done()
    backup = place.database.read_bytes()
    with place.centre():
        place.counter.issue().must_be_done()
        place.counter.run("sync").must_be_done()
    for rest in place.folder.glob("central.db-*"):
        rest.unlink()
    place.database.write_bytes(backup)
    with place.centre():
        ran = place.counter.run("sync").must_be(6, "network.log_forked")
        assert ran.answer["status"] == "doubted"
        assert "old backup" in ran.answer["error"]["says"]
        place.counter.run("journal", "verify", "--against-central").must_be(6, "network.log_forked")
        place.counter.run("journal", "verify").must_be_done()
        # What this desk has seen tells an auditor of what the database does not hold any more.
        told = ("journal", "heads", "--out", str(tmp_path / "seen.jsonl"))
        assert place.counter.run(*told).must_be_done().answer["doubts"]
        seen = ("--heads", str(tmp_path / "seen.jsonl"))
        ran = place.counter.with_secrets(*audit(place, *seen)).must_be(3, "policy.log_audit")
        assert {found["kind"] for found in ran.answer["findings"]} == {"seen_elsewhere"}
    with place.centre(restored="the disk broke"):
        told = place.counter.run("sync").must_be_done().answer
        assert told["restored"] == "the disk broke"
        proved = place.counter.run("journal", "verify", "--against-central").must_be_done().answer
        assert proved["log"]["era"] == 1
        assert proved["log"]["own_records"] == proved["records"]
        found = place.counter.with_secrets(*audit(place)).must_be_done().answer
        assert [r["reason"] for r in found["restorations"]] == ["the disk broke"]


def spoil_key(place: Place) -> None:
    place.log_key.write_text("no key", "utf-8")


def spoil_roots(place: Place) -> None:
    place.roots.write_text("no certificate", "utf-8")


def remove_key(place: Place) -> None:
    place.log_key.unlink()


@pytest.mark.parametrize("spoil", [spoil_key, spoil_roots, remove_key])
def test_an_audit_without_good_keys_does_not_begin(
    place: Place, spoil: Callable[[Place], None]
) -> None:
    spoil(place)
    place.counter.run("audit", *place.evidence(), "--file", "x").must_be(2, "usage.log_keys")


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"{}\n"])
def test_a_file_that_is_no_log_is_said_to_be_none(
    place: Place, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "kept.jsonl"
    if content is not None:
        file.write_bytes(content)
    ran = place.counter.run("audit", *place.evidence(), "--file", str(file))
    ran.must_be(2, "usage.log_file")
