"""The log's lines hold events and no secrets; reports of our faults hold places and no values."""

import logging
import logging.handlers
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import DiskFull
from officer_app.host.logs import report_bug, start_logging, watch_for_bugs
from tests.support.logs import LogExpectations

CANARY = "80516927"
log = logging.getLogger("officer_app.test")


@pytest.fixture
def lines(tmp_path: Path) -> Callable[[], list[str]]:
    """Starts the log and reads back what is in it."""
    start_logging(tmp_path / "logs", logging.DEBUG)
    return lambda: (tmp_path / "logs" / "officer-app.log").read_text("utf-8").splitlines()


def test_a_line_has_time_level_process_room_event_and_fields(
    lines: Callable[[], list[str]],
) -> None:
    log.info("procedure.stopped id=%s tries=%d", "ab12", 3)
    (line,) = lines()
    shape = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO \d+ officer_app\.test (.*)"
    match = re.fullmatch(shape, line)
    assert match is not None
    assert match[1] == "procedure.stopped id=ab12 tries=3"


def test_secrets_bytes_and_what_is_called_sensitive_are_not_written(
    lines: Callable[[], list[str]], expected_log: LogExpectations
) -> None:
    log.debug("pin=%s", Secret(CANARY))
    log.debug("apdu=%s", CANARY.encode())
    log.debug("apdu=%r", bytearray(CANARY.encode()))
    log.debug("named=%(pin)s", {"pin": CANARY.encode()})
    log.debug("person=%s", f"Åsa {CANARY}", extra={"sensitive": (CANARY,)})
    log.debug("person=%s", CANARY, extra={"sensitive": CANARY})
    assert [line.rpartition("officer_app.test ")[2] for line in lines()] == [
        "pin=•••",
        "apdu=<8 bytes>",
        "apdu='<8 bytes>'",
        "named=<8 bytes>",
        "person=Åsa •••",
        "person=•••",
    ]


def test_an_exception_is_told_by_kind_and_place_and_never_by_its_text(
    lines: Callable[[], list[str]],
) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as bug:
        log.debug("failed cause=%s", bug, exc_info=True)
    (line,) = lines()
    assert CANARY not in line
    assert "cause=builtins.ValueError fault=builtins.ValueError at=test_logs.py:" in line


def test_an_event_is_one_line_whatever_its_fields_hold(lines: Callable[[], list[str]]) -> None:
    log.info("reader name=%s", "a\nFAKE ERROR line\r\x1b[31m")
    (line,) = lines()
    assert line.endswith(r"reader name=a\nFAKE ERROR line\r\x1b[31m")


def test_fields_that_do_not_fit_their_event_stop_nobody(
    lines: Callable[[], list[str]], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    start_logging(tmp_path / "logs")
    for handler in list(logging.getLogger().handlers):
        if not isinstance(handler, logging.handlers.RotatingFileHandler):
            logging.getLogger().removeHandler(handler)
    log.info("event %d", CANARY.encode())
    assert lines()[0].endswith("event %d")
    assert capfd.readouterr() == ("", "")


class Everything(logging.Handler):
    """What somebody else's handler would get."""

    def __init__(self) -> None:
        super().__init__(level=0)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


@pytest.mark.parametrize("name", ["yubikit.core.smartcard", "smartcard.scard", "officer_app.cards"])
def test_the_traffic_of_cards_reaches_no_handler_whatever_its_logger_is_set_to(
    lines: Callable[[], list[str]], name: str
) -> None:
    logger, everything = logging.getLogger(name), Everything()
    logger.setLevel(1)
    logging.getLogger().addHandler(everything)
    try:
        logger.log(5, "SEND: 0020008008 %s", CANARY)
        logger.debug("heard")
    finally:
        logger.setLevel(logging.NOTSET)
    assert everything.texts == ["heard"]
    assert [line.rpartition(" ")[2] for line in lines()] == (
        ["heard"] if name.startswith("officer_app") else []
    )


def test_card_libraries_are_heard_from_their_warnings_on(
    lines: Callable[[], list[str]], expected_log: LogExpectations
) -> None:
    expected_log.expect("yubikit.piv: odd")
    logging.getLogger("yubikit.piv").info("PIN %s", CANARY)
    logging.getLogger("yubikit.piv").warning("odd")
    assert [line.rpartition("yubikit.piv ")[2] for line in lines()] == ["odd"]


def test_the_log_moves_to_the_newest_home(lines: Callable[[], list[str]], tmp_path: Path) -> None:
    start_logging(tmp_path / "other")
    log.info("here")
    assert lines() == []
    assert "here" in (tmp_path / "other" / "officer-app.log").read_text("utf-8")


def test_a_log_that_grows_is_turned_over_and_the_oldest_goes(
    lines: Callable[[], list[str]], tmp_path: Path
) -> None:
    for _ in range(14):
        log.debug("filler %s", "x" * 1_000_000)
    files = sorted(file.name for file in (tmp_path / "logs").iterdir())
    assert files == ["officer-app.log", *(f"officer-app.log.{n}" for n in range(1, 6))]
    assert all(f.stat().st_size <= 2_000_000 for f in (tmp_path / "logs").iterdir())


def a_bug() -> BaseException:
    pin = CANARY
    try:
        try:
            raise KeyError(pin)
        except KeyError as cause:
            raise RuntimeError(f"pin {pin}") from cause
    except RuntimeError as bug:
        return bug


def test_a_report_holds_kinds_and_places_of_every_cause_and_no_value(
    tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("ERROR officer_app.host.logs: bug name=fault-")
    name = report_bug(tmp_path / "logs", a_bug())
    text = (tmp_path / "logs" / f"{name}.txt").read_text("utf-8")
    assert CANARY not in text
    kinds = [line for line in text.splitlines() if line.startswith("builtins.")]
    assert kinds == ["builtins.RuntimeError", "builtins.KeyError"]
    assert re.search(r"test_logs\.py:\d+ a_bug", text)
    assert str(tmp_path) not in text


def test_a_report_that_cannot_be_written_still_has_a_name(
    tmp_path: Path, expected_log: LogExpectations
) -> None:
    expected_log.expect("bug name=")
    expected_log.expect("bug.report_not_written")
    (tmp_path / "logs").write_text("a file", "utf-8")
    assert report_bug(tmp_path / "logs", a_bug()).startswith("fault-")


def test_a_fault_on_any_thread_is_reported_and_one_of_the_world_is_told_by_its_code(
    tmp_path: Path, expected_log: LogExpectations, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected_log.expect("bug name=")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    watch_for_bugs(tmp_path / "logs", told.append)

    def fail(fault: BaseException) -> None:
        raise fault

    for fault in (a_bug(), DiskFull(), SystemExit()):
        thread = threading.Thread(target=fail, args=(fault,))
        thread.start()
        thread.join()
    assert [name.partition("-")[0] for name in told] == ["fault", "store.disk_full"]
    assert (tmp_path / "logs" / f"{told[0]}.txt").exists()


CHILD = """
import sys
from pathlib import Path
from officer_app.host.logs import start_logging, watch_for_bugs
start_logging(Path(sys.argv[1]))
watch_for_bugs(Path(sys.argv[1]), lambda name: sys.stdout.write(name))
pin = sys.argv[1][-8:]
raise RuntimeError(pin)
"""


def test_a_fault_that_ends_a_program_leaves_a_report_and_no_traceback(tmp_path: Path) -> None:
    folder = tmp_path / CANARY
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)], capture_output=True, text=True, check=False
    )
    assert child.returncode == 1
    assert child.stderr == ""
    assert (folder / f"{child.stdout}.txt").exists()
    for file in folder.iterdir():
        assert CANARY not in file.read_text("utf-8")
