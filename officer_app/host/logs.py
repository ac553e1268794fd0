"""The log: one line an event, rotating, without secrets; and the report of a fault of ours."""

import logging
import logging.handlers
import secrets
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from officer_app.domain.errors import OfficerAppError

__all__ = ["report_bug", "start_logging", "watch_for_bugs"]

_log = logging.getLogger(__name__)

_LARGEST_FILE = 2_000_000
_KEPT_FILES = 5
_CHATTY = ("yubikit", "smartcard", "ykman", "fido2", "httpx", "httpcore")
_HIDDEN = "•••"


class _LogFile(logging.handlers.RotatingFileHandler):
    """The program's log. Several processes of one home may write to it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (the library's name)
        """A log that cannot be written stops nothing, and shows its values to nobody."""


class _NoLogFile(logging.NullHandler):
    """In its place where no file can be written; or the library would use stderr instead."""


class _NoTraffic(logging.Filter):
    """Card libraries tell every APDU, PINs among them, at their lower levels: none passes."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] in _CHATTY:
            return record.levelno >= logging.WARNING
        return record.levelno >= logging.DEBUG


class _OneLine(logging.Formatter):
    """Time, level, process, room, event and fields; nothing that could hold a secret.

    Bytes are told by their number and exceptions by their kind. What a caller passes as
    `extra={"sensitive": (…)}` is hidden wherever it appears. Line breaks are escaped.
    """

    def format(self, record: logging.LogRecord) -> str:
        message = _hide(_message(record), getattr(record, "sensitive", ()))
        bug = record.exc_info[1] if record.exc_info else None
        fault = f" fault={_kind(bug)} at={_places(bug)[-1]}" if bug is not None else ""
        head = f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S')}.{record.msecs:03.0f}Z"
        line = f"{head} {record.levelname} {record.process} {record.name} {message}{fault}"
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


def start_logging(folder: Path, level: int = logging.INFO) -> None:
    """Write the program's log into `folder`, and no longer into another one.

    Where nothing can be written there is no log; the work goes on without.
    """
    handler = _log_file(folder)
    formatter = _OneLine()
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    handler.addFilter(_NoTraffic())
    root = logging.getLogger()
    for former in [h for h in root.handlers if isinstance(h, _LogFile | _NoLogFile)]:
        root.removeHandler(former)
        former.close()
    root.setLevel(level)
    root.addHandler(handler)
    # Below DEBUG lies the card library's traffic: off for every logger and every handler.
    logging.disable(logging.DEBUG - 1)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _log_file(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _LogFile(
            folder / "officer-app.log",
            maxBytes=_LARGEST_FILE,
            backupCount=_KEPT_FILES,
            encoding="utf-8",
        )
    except OSError:
        return _NoLogFile()


def report_bug(folder: Path, bug: BaseException) -> str:
    """Write where a fault of ours struck (places, never values); answers the report's name.

    Locals, arguments and the exceptions' own texts stay out: they may hold anything.
    """
    name = f"fault-{secrets.token_hex(4)}"
    _log.error("bug name=%s kind=%s at=%s", name, _kind(bug), _places(bug)[-1])
    lines = [line for fault in _causes(bug) for line in (_kind(fault), *_places(fault))]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    except OSError:
        _log.error("bug.report_not_written name=%s", name)
    return name


def watch_for_bugs(folder: Path, tell: Callable[[str], None]) -> None:
    """Whatever no other handler caught ends here, on the main thread or another one."""

    def caught(bug: BaseException | None) -> None:
        if bug is not None and not isinstance(bug, KeyboardInterrupt | SystemExit):
            named = bug.code if isinstance(bug, OfficerAppError) else report_bug(folder, bug)
            tell(named)

    def on_main(
        _kind: type[BaseException], bug: BaseException, _trace: TracebackType | None
    ) -> None:
        caught(bug)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        caught(args.exc_value)

    sys.excepthook = on_main
    threading.excepthook = on_thread


def _message(record: logging.LogRecord) -> str:
    """The event with its fields; the event alone when they do not fit together."""
    event, fields = str(record.msg), record.args
    if not fields:
        return event
    try:
        if isinstance(fields, tuple):
            return event % tuple(_shown(field) for field in fields)
        return event % {name: _shown(field) for name, field in fields.items()}
    except (TypeError, ValueError, KeyError):
        return event


def _shown(field: object) -> object:
    match field:
        case bytes() | bytearray() | memoryview():
            return f"<{len(field)} bytes>"
        case BaseException():
            return _kind(field)
    return field


def _hide(message: str, sensitive: object) -> str:
    values = sensitive if isinstance(sensitive, tuple | list) else (sensitive,)
    for text in sorted((str(value) for value in values), key=len, reverse=True):
        message = message.replace(text, _HIDDEN) if text else message
    return message


def _causes(bug: BaseException) -> Iterator[BaseException]:
    """The fault, then what it came from."""
    seen: list[BaseException] = []
    fault: BaseException | None = bug
    while fault is not None and fault not in seen:
        seen.append(fault)
        fault = fault.__cause__ or fault.__context__
    return iter(seen)


def _kind(bug: BaseException) -> str:
    return f"{type(bug).__module__}.{type(bug).__qualname__}"


def _places(bug: BaseException) -> list[str]:
    places = traceback.extract_tb(bug.__traceback__)
    return [f"{Path(p.filename).name}:{p.lineno} {p.name}" for p in places] or ["nowhere"]
