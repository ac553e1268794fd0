"""Commands that put the central server's log to the proof."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import IO, TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pydantic import ValidationError

from officer_app.cli.issuing import at_work, session_arguments
from officer_app.cli.opening import open_for
from officer_app.cli.output import Output
from officer_app.domain.audit import Audit, AuditReport, Finding
from officer_app.domain.log import LogKeys, LogPage, SignedRestoration, SignedTreeHead
from officer_app.domain.log_faults import LogAuditFailed, LogFileUnreadable, LogKeysUnreadable
from officer_app.domain.signature_faults import SignatureInvalid, SignerUntrusted
from officer_app.domain.value import Value
from officer_app.signing.cms import verify_signed
from officer_app.workstation import Workstation

__all__ = [
    "audit",
    "audit_arguments",
    "heads_arguments",
    "seen_heads",
    "verify_arguments",
    "verify_journal",
]

_V = TypeVar("_V", bound=Value)
_MOST_SHOWN = 50


def verify_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `journal verify`."""
    parser.add_argument(
        "--against-central",
        action="store_true",
        help="let the central server prove that its log holds every record that it confirmed,"
        " and still begins with all that this workstation has seen of it",
    )


def verify_journal(given: argparse.Namespace, output: Output) -> int:
    """The chain of records, from the first on; and what the centre holds of it."""
    if given.against_central:
        return _verify_against_centre(given, output)
    with open_for(given, output, readers=False) as workstation:
        count = workstation.records.verify().result()
    output.result({"records": count, "verified": True}, [f"{count} records, all as written."])
    return 0


def _verify_against_centre(given: argparse.Namespace, output: Output) -> int:
    with open_for(given, output, readers=False, synchronise=True) as workstation:
        count = workstation.records.verify().result()
        state = workstation.synchronise_once().result()
        if state.trouble is not None:
            return output.trouble(state.trouble, {"records": count, "verified": True})
        proved = workstation.log.prove().result()
    head = proved.head.head
    output.result(
        {
            "records": count,
            "verified": True,
            "log": {
                "size": head.size,
                "root": head.root.hex(),
                "at": head.at.isoformat(),
                "era": head.era,
                "own_records": proved.records,
                "heads_seen": proved.heads,
            },
        },
        [
            f"{count} records, all as written.",
            f"{proved.records} of them are in the central server's log of {head.size} records.",
            f"That log begins with each of the {proved.heads} heads that were seen here.",
        ],
    )
    return 0


def heads_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `journal heads`."""
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write the heads there, for officerctl audit"
    )


def seen_heads(given: argparse.Namespace, output: Output) -> None:
    """What this workstation can tell an auditor."""
    with open_for(given, output, readers=False) as workstation:
        seen = workstation.log.seen().result()
    shown = [head for doubt in seen.doubts for head in (doubt.seen, doubt.shown) if head]
    if given.out is not None:
        with _saving(given.out) as saved:
            assert saved is not None
            saved.writelines(head.to_json() + "\n" for head in dict.fromkeys([*seen.heads, *shown]))
    doubts = [{"at": d.at.isoformat(), "code": d.code, "reason": d.reason} for d in seen.doubts]
    restorations = _restorations_json(seen.restorations)
    output.result(
        {"heads": len(seen.heads), "restorations": restorations, "doubts": doubts},
        [
            f"{len(seen.heads)} heads of the central server's log were seen here.",
            *map(_restoration_line, seen.restorations),
            *(f"Doubted {d.at.isoformat()}: {d.reason}" for d in seen.doubts),
        ],
    )


def audit_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `audit`."""
    parser.add_argument(
        "--log-key", type=Path, required=True, metavar="FILE", help="public keys of the log, PEM"
    )
    parser.add_argument(
        "--roots",
        type=Path,
        metavar="FILE",
        help="root certificates above officers, PEM: their signatures are checked as well",
    )
    parser.add_argument(
        "--heads",
        type=Path,
        metavar="FILE",
        help="heads of the log that were seen before or by others; the newest one is added to it",
    )
    parser.add_argument(
        "--file", type=Path, metavar="FILE", help="audit what was kept instead of asking the server"
    )
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep what was read")
    session_arguments(parser)


def audit(given: argparse.Namespace, output: Output) -> int:
    """Read the whole log and compute it anew."""
    checking = Audit(
        _log_keys(given.log_key),
        known_heads=_kept_heads(given.heads),
        check_decision=_decisions_under(given.roots) if given.roots else None,
    )
    if given.file is not None:
        _read_all(checking, _pages_in(given.file), None)
    else:
        with (
            at_work(given, output, with_centre=True) as (workstation, _reader, _driver),
            _saving(given.save) as saved,
        ):
            _read_all(checking, _pages_of(workstation), saved)
    report = checking.finish()
    content = _as_json(report)
    if report.finding_count:
        for finding in report.findings[:_MOST_SHOWN]:
            output.note(f"  {_line(finding)}")
        return output.trouble(LogAuditFailed(report.finding_count).trouble(), content)
    if given.heads is not None and report.newest is not None:
        _add_head(given.heads, report.newest)
    output.result(content, _lines(report))
    return 0


def _read_all(checking: Audit, pages: Iterable[LogPage], saved: IO[str] | None) -> None:
    for page in pages:
        checking.read(page)
        if saved is not None:
            saved.write(page.to_json() + "\n")


def _pages_of(workstation: Workstation) -> Iterator[LogPage]:
    """From the centre, one by one."""
    start, more = 0, True
    while more:
        page = workstation.log.page(start).result()
        yield page
        start += len(page.entries)
        more = page.more and bool(page.entries)


def _pages_in(file: Path) -> Iterator[LogPage]:
    with _reading(file) as lines:
        yield from (_value(LogPage, file, line) for line in lines)


def _kept_heads(file: Path | None) -> tuple[SignedTreeHead, ...]:
    if file is None or not file.exists():
        return ()
    with _reading(file) as lines:
        return tuple(_value(SignedTreeHead, file, line) for line in lines)


def _add_head(file: Path, head: SignedTreeHead) -> None:
    line = head.to_json()
    known = file.read_text("utf-8").splitlines() if file.exists() else []
    if line not in known:
        with file.open("a", encoding="utf-8") as kept:
            kept.write(line + "\n")


@contextmanager
def _saving(file: Path | None) -> Iterator[IO[str] | None]:
    if file is None:
        yield None
        return
    try:
        saved = file.open("x", encoding="utf-8")
    except OSError as cause:
        raise LogFileUnreadable(str(file), cause.strerror or "it cannot be written") from cause
    with saved:
        yield saved


@contextmanager
def _reading(file: Path) -> Iterator[IO[str]]:
    try:
        with file.open(encoding="utf-8") as lines:
            yield lines
    except (OSError, UnicodeDecodeError) as cause:
        raise LogFileUnreadable(str(file), getattr(cause, "strerror", None) or "text") from cause


def _value(kind: type[_V], file: Path, line: str) -> _V:
    try:
        return kind.from_json(line)
    except ValidationError:
        # The cause would carry the line, which may hold a person.
        raise LogFileUnreadable(str(file), f"a line is no {kind.__name__}") from None


def _log_keys(file: Path) -> LogKeys:
    pem = _read_pem(file)
    keys = LogKeys.from_pem(pem)
    if not keys.keys:
        raise LogKeysUnreadable(str(file), "there is no Ed25519 public key in it")
    return keys


def _decisions_under(file: Path) -> Callable[[bytes, datetime], str]:
    try:
        found = x509.load_pem_x509_certificates(_read_pem(file))
    except ValueError as cause:
        raise LogKeysUnreadable(str(file), "there is no certificate in it") from cause
    roots = [certificate.public_bytes(Encoding.DER) for certificate in found]

    def check(signed: bytes, at: datetime) -> str:
        try:
            verify_signed(signed, roots, at)
        except (SignatureInvalid, SignerUntrusted) as cause:
            return f"the officer's signature does not hold: {cause.reason}"
        return ""

    return check


def _read_pem(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as cause:
        raise LogKeysUnreadable(str(file), cause.strerror or "it cannot be read") from cause


def _as_json(report: AuditReport) -> dict[str, object]:
    head = report.newest.head if report.newest is not None else None
    return {
        "entries": report.entries,
        "heads": report.heads,
        "workstations": report.workstations,
        "disbelieved": report.disbelieved,
        "restorations": _restorations_json(report.restorations),
        "root": head.root.hex() if head is not None else None,
        "at": head.at.isoformat() if head is not None else None,
        "findings": [asdict(finding) for finding in report.findings],
        "finding_count": report.finding_count,
    }


def _lines(report: AuditReport) -> list[str]:
    lines = [
        f"{report.entries} records of {report.workstations} workstations, none removed or changed.",
        f"{report.heads} signed heads, all of this one log.",
    ]
    if report.disbelieved:
        lines.append(f"{report.disbelieved} records are held, but not believed by the server.")
    return lines + [_restoration_line(restoration) for restoration in report.restorations]


def _restorations_json(announced: Iterable[SignedRestoration]) -> list[dict[str, object]]:
    return [{"size": r.restoration.size, "reason": r.restoration.reason} for r in announced]


def _restoration_line(announced: SignedRestoration) -> str:
    restoration = announced.restoration
    return f"Restored from a backup of {restoration.size} records: {restoration.reason}"


def _line(finding: Finding) -> str:
    return f"{finding.kind} at {finding.index}: {finding.detail}"
