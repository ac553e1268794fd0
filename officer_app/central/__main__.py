"""`officer-central`: runs the central server."""

import argparse
import json
import logging
import secrets
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from officer_app.central.log_keys import LogKey

__all__ = ["main"]

_USAGE, _FAILED = 2, 6
_LONGEST_REASON = 500
_OWN_LOG_KEY = "log.key.pem"


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT; the exit status is 0 then, 2 or 6 when it cannot begin."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.database is None and given.home is None:
        parser.error("name the database with --database or a folder with --home")
    if given.log_passphrase_file is not None and given.log_key is None:
        parser.error("--log-passphrase-file goes with --log-key")
    if len(given.log_restored) > _LONGEST_REASON:
        parser.error(f"--log-restored takes at most {_LONGEST_REASON} characters")
    if (given.tls_certificate is None) != (given.tls_key is None):
        parser.error("--tls-certificate and --tls-key go together")
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)
    return _run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="officer-central", description="The central server.")
    parser.add_argument("--home", type=Path, help="folder of the embedded database")
    parser.add_argument(
        "--database", metavar="URL", help="sqlite:///FILE or postgresql+psycopg://…"
    )
    parser.add_argument(
        "--listen",
        type=_address,
        default=("127.0.0.1", 8443),
        metavar="HOST:PORT",
        help="port 0: any free one; the address is written on standard output",
    )
    parser.add_argument("--public-url", metavar="URL", help="how workstations call it by a proxy")
    parser.add_argument("--seed", type=Path, metavar="FILE", help="first content, as JSON")
    parser.add_argument(
        "--escrow-key",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="PEM: a key that opens tokens' secrets, locked, and its certificate; may be repeated",
    )
    parser.add_argument(
        "--escrow-passphrase-file",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="what unlocks it; readable by its owner only; one for all keys or one for each",
    )
    parser.add_argument(
        "--log-key",
        type=Path,
        metavar="FILE",
        help="PEM: the Ed25519 key that signs the log, readable by its owner only;"
        " with --home one is made where none is named",
    )
    parser.add_argument(
        "--log-passphrase-file",
        type=Path,
        metavar="FILE",
        help="what unlocks it; readable by its owner only",
    )
    parser.add_argument(
        "--log-restored",
        default="",
        metavar="REASON",
        help="announce that the database was restored from an old backup: workstations keep what"
        " they saw as evidence and send again what is missing",
    )
    parser.add_argument("--tls-certificate", type=Path, metavar="FILE", help="PEM, with its chain")
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="PEM, without passphrase")
    parser.add_argument(
        "--end-with-input",
        action="store_true",
        help="stop when standard input ends, as when the program that started this one is gone",
    )
    return parser


def _address(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isdecimal() or int(port) > 65535:
        raise argparse.ArgumentTypeError("an address is written HOST:PORT")
    return host.strip("[]"), int(port)


def _run(given: argparse.Namespace) -> int:
    # Imported late: --help and mistakes in the arguments answer at once.
    from datetime import UTC, datetime

    from pydantic import ValidationError

    from officer_app.central.app import create_app
    from officer_app.central.escrow_keys import read_escrow_keys
    from officer_app.central.key_files import KeyUnusable
    from officer_app.central.problems import Refusal
    from officer_app.central.serving import Tls, listen, serve
    from officer_app.central.settings import CentralSettings
    from officer_app.domain.exchange import DirectorySeed

    tls = Tls(given.tls_certificate, given.tls_key) if given.tls_certificate else None
    try:
        seed = DirectorySeed.from_json(given.seed.read_bytes()) if given.seed else None
        settings = CentralSettings(
            database_url=given.database or _embedded(given.home), public_url=given.public_url
        )
        keys = read_escrow_keys(given.escrow_key, given.escrow_passphrase_file)
        log_key = _log_key(given)
        app = create_app(
            settings,
            clock=lambda: datetime.now(UTC),
            seed=seed,
            escrow_keys=keys,
            log_key=log_key,
            restored=given.log_restored,
        )
        host, port = given.listen
        listening = listen(host, port, tls)
    except ValidationError as cause:
        # The cause would carry what the file says of people.
        return _complain(f"{given.seed}: {cause.error_count()} mistakes in the file", _USAGE)
    except KeyUnusable as cause:
        return _complain(str(cause), _USAGE)
    except Refusal as refusal:
        return _complain(refusal.reason or refusal.kind, _FAILED)
    except OSError as cause:
        return _complain(str(cause), _FAILED)

    def on_stop(stop: Callable[[], None]) -> None:
        _stop_on_signals(stop)
        if given.end_with_input:
            _stop_with_input(stop)

    if log_key is None:
        logging.getLogger(__name__).warning("log_not_signed: name a key with --log-key")
    ready = {"url": given.public_url or listening.url, "listening": listening.url}
    serve(
        app,
        listening,
        tls=tls,
        on_ready=lambda: _say(ready),
        on_stop=on_stop,
    )
    return 0


def _log_key(given: argparse.Namespace) -> "LogKey | None":
    from officer_app.central.log_keys import own_log_key, read_log_key

    if given.log_key is not None:
        return read_log_key(given.log_key, given.log_passphrase_file)
    if given.home is None:
        return None
    given.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return own_log_key(given.home / _OWN_LOG_KEY, secrets.token_bytes)


def _embedded(home: Path) -> str:
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return f"sqlite:///{home.absolute() / 'central.db'}"


def _stop_on_signals(stop: Callable[[], None]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop())


def _stop_with_input(stop: Callable[[], None]) -> None:
    def wait() -> None:
        sys.stdin.buffer.read()
        stop()

    threading.Thread(target=wait, name="standard input", daemon=True).start()


def _say(ready: dict[str, str]) -> None:
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()


def _complain(what: str, status: int) -> int:
    sys.stderr.write(f"officer-central: {what}\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
