"""`officer-central` as a process: start, seed, stop, and what it says when it cannot."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from officer_app.central.__main__ import main
from officer_app.domain.exchange import DirectorySeed, EnrolmentCode
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.network_faults import CentreUnreachable
from officer_app.host.clock import SystemClock
from officer_app.sync.wire import Wire, WireSettings
from tests.support.issuing import key_of, make_person, self_made

PATIENCE = timedelta(seconds=60)


@contextmanager
def central(*arguments: str | Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its address."""
    with subprocess.Popen(
        [sys.executable, "-m", "officer_app.central", "--listen", "127.0.0.1:0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            with DefaultSelector() as selector:
                selector.register(process.stdout, EVENT_READ)
                assert selector.select(PATIENCE.total_seconds())
            yield process, json.loads(process.stdout.readline())["url"]
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_it_is_told_to_stop(tmp_path: Path, number: signal.Signals) -> None:
    with central("--home", tmp_path / "home") as (process, url):
        assert httpx.get(f"{url}/health/ready", trust_env=False).status_code == 200
        process.send_signal(number)
        said, complained = process.communicate(timeout=PATIENCE.total_seconds())
        assert (process.returncode, said) == (0, "")
        assert "Traceback" not in complained


def test_it_ends_with_its_input_where_it_is_told_to(tmp_path: Path) -> None:
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "officer_app.central", "--listen", "127.0.0.1:0"),
            *("--home", str(tmp_path), "--end-with-input"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline()
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(PATIENCE.total_seconds()) == 0


def test_a_seed_is_loaded_and_may_be_loaded_again(tmp_path: Path) -> None:
    seed = tmp_path / "seed.json"
    content = DirectorySeed(
        people=(make_person(),), enrolment_codes=(EnrolmentCode(code="enrolment-code-0001"),)
    )
    seed.write_text(content.to_json(), "utf-8")
    for _ in range(2):
        with central("--home", tmp_path / "home", "--seed", seed) as (process, _url):
            process.terminate()
            process.communicate(timeout=PATIENCE.total_seconds())


def test_a_seed_with_mistakes_is_refused_without_repeating_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "seed.json"
    seed.write_text('{"people": [{"given_name": "Somebody"}]}', "utf-8")
    assert main(["--home", str(tmp_path / "home"), "--seed", str(seed)]) == 2
    complained = capsys.readouterr().err
    assert "mistakes" in complained
    assert "Somebody" not in complained


def test_a_database_that_does_not_answer_ends_it_with_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    url = "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2"
    assert main(["--database", url]) == 6
    assert capsys.readouterr().err == "officer-central: the database does not answer\n"


def test_a_database_of_no_kind_that_we_know_ends_it_with_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--database", "nonsense"]) == 6
    assert "address" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--home", "x", "--listen", "nowhere"],
        ["--home", "x", "--listen", "127.0.0.1:70000"],
        ["--home", "x", "--tls-key", "key.pem"],
    ],
)
def test_arguments_that_make_no_sense_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: officer-central" in capsys.readouterr().err


def test_only_a_centre_that_the_workstation_trusts_is_spoken_to(tmp_path: Path) -> None:
    key = key_of(KeyAlgorithm.P256)
    name = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    start = datetime.now(UTC) - timedelta(days=1)
    certificate = self_made(key, (name, False), start=start).public_bytes(Encoding.PEM)
    (tmp_path / "centre.pem").write_bytes(certificate)
    (tmp_path / "centre.key").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    tls = ("--tls-certificate", tmp_path / "centre.pem", "--tls-key", tmp_path / "centre.key")
    with central("--home", tmp_path / "home", *tls) as (_, url):
        assert url.startswith("https://")
        trusting = WireSettings(trusted_pem=certificate.decode())
        with Wire(url, SystemClock(), trusting) as wire:
            assert wire.ask(wire.request("GET", "/health/live")).status == 200
        with Wire(url, SystemClock()) as wire, pytest.raises(CentreUnreachable):
            wire.ask(wire.request("GET", "/health/live"))
