"""Commands that only look."""

import argparse
import ssl
from pathlib import Path

from officer_app.cli.describe import (
    certificate_json,
    certificate_line,
    person_json,
    person_line,
    procedure_json,
    procedure_line,
    reader_json,
    reader_line,
    recovered_line,
    token_json,
    token_line,
)
from officer_app.cli.opening import open_for, token_id
from officer_app.cli.output import Output
from officer_app.domain.ids import ProcedureId, SubscriberId
from officer_app.domain.policy_faults import TokenUnknown

__all__ = [
    "authorisation",
    "authorisation_arguments",
    "certificate",
    "certificate_arguments",
    "certificates",
    "export_arguments",
    "export_certificate",
    "identifier",
    "nothing",
    "page_arguments",
    "procedure",
    "procedures",
    "readers",
    "search_arguments",
    "subscriber",
    "subscribers",
    "token",
    "token_arguments",
    "tokens",
]


def nothing(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def identifier(parser: argparse.ArgumentParser) -> None:
    """The one thing to show."""
    parser.add_argument("id")


def page_arguments(parser: argparse.ArgumentParser) -> None:
    """Which part of a long list."""
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--offset", type=int, default=0)


def search_arguments(parser: argparse.ArgumentParser) -> None:
    """What to find."""
    parser.add_argument("--search", default="", metavar="TEXT")
    page_arguments(parser)


def certificate_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose certificates."""
    parser.add_argument("--subscriber", metavar="ID")
    parser.add_argument("--token", metavar="KIND:SERIAL")
    page_arguments(parser)


def export_arguments(parser: argparse.ArgumentParser) -> None:
    """Which certificate, and where to."""
    parser.add_argument("id", help="its SHA-256 fingerprint, or the beginning of it")
    parser.add_argument("--out", type=Path, metavar="FILE", help="PEM; DER where it ends in .der")


def readers(given: argparse.Namespace, output: Output) -> None:
    """Readers and cards."""
    with open_for(given, output, readers=True) as workstation:
        states = workstation.readers()
    output.result({"readers": [reader_json(s) for s in states]}, [reader_line(s) for s in states])


def subscribers(given: argparse.Namespace, output: Output) -> None:
    """People found."""
    with open_for(given, output, readers=False) as workstation:
        found = workstation.records.search_people(given.search, given.limit, given.offset).result()
    output.result({"subscribers": [person_json(p) for p in found]}, [person_line(p) for p in found])


def subscriber(given: argparse.Namespace, output: Output) -> None:
    """One person."""
    with open_for(given, output, readers=False) as workstation:
        detail = workstation.records.person(SubscriberId(given.id)).result()
    output.result(
        {
            "subscriber": person_json(detail.person),
            "tokens": [token_json(t) for t in detail.tokens],
            "certificates": [certificate_json(c) for c in detail.certificates],
        },
        [
            person_line(detail.person),
            *(f"  {token_line(t)}" for t in detail.tokens),
            *(f"  {certificate_line(c)}" for c in detail.certificates),
        ],
    )


def tokens(given: argparse.Namespace, output: Output) -> None:
    """All tokens."""
    with open_for(given, output, readers=False) as workstation:
        found = workstation.records.tokens(given.limit, given.offset).result()
    output.result({"tokens": [token_json(t) for t in found]}, [token_line(t) for t in found])


def token_arguments(parser: argparse.ArgumentParser) -> None:
    """Which card, and whether to look into the readers for it."""
    identifier(parser)
    parser.add_argument("--in-reader", action="store_true", help="also what it tells of itself now")


def token(given: argparse.Namespace, output: Output) -> None:
    """One token, by the records; with `--in-reader` also as it shows itself in a reader now."""
    wanted = token_id(given.id)
    with open_for(given, output, readers=given.in_reader) as workstation:
        found = workstation.records.token(wanted).result()
        written = workstation.records.certificates_of(wanted).result()
        seen = [s for s in workstation.readers() if s.token is not None and s.token.id == wanted]
    if found is None:
        raise TokenUnknown(given.id)
    output.result(
        {
            "token": token_json(found),
            "certificates": [certificate_json(c) for c in written],
            "readers": [reader_json(s) for s in seen],
        },
        [
            token_line(found),
            *(f"  {reader_line(s)}" for s in seen),
            *(f"  {certificate_line(c)}" for c in written),
            *(f"  {recovered_line(key)}" for key in found.recovered),
        ],
    )


def authorisation_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose decision, and where to."""
    parser.add_argument("id", help="kind:serial")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")


def authorisation(given: argparse.Namespace, output: Output) -> None:
    """The officer's signed decision behind a card."""
    with open_for(given, output, readers=False) as workstation:
        cms = workstation.records.authorisation(token_id(given.id)).result()
    if cms is None:
        raise TokenUnknown(given.id)
    given.out.write_bytes(cms)
    output.result({"file": str(given.out)}, [f"Written: {given.out}"])


def certificates(given: argparse.Namespace, output: Output) -> None:
    """Certificates of everybody, of one person or of one token."""
    with open_for(given, output, readers=False) as workstation:
        if given.subscriber:
            found = workstation.records.person(SubscriberId(given.subscriber)).result().certificates
        elif given.token:
            found = workstation.records.certificates_of(token_id(given.token)).result()
        else:
            found = workstation.records.certificates(given.limit, given.offset).result()
    output.result(
        {"certificates": [certificate_json(c) for c in found]},
        [certificate_line(c) for c in found],
    )


def certificate(given: argparse.Namespace, output: Output) -> None:
    """One certificate."""
    with open_for(given, output, readers=False) as workstation:
        found = workstation.records.certificate(given.id).result()
    content = certificate_json(found)
    output.result(content, [f"{name}: {value}" for name, value in content.items()])


def export_certificate(given: argparse.Namespace, output: Output) -> None:
    """One certificate as a file, or as PEM on stdout."""
    with open_for(given, output, readers=False) as workstation:
        found = workstation.records.certificate(given.id).result()
    pem = ssl.DER_cert_to_PEM_cert(found.der)
    if given.out is None:
        output.result({"pem": pem}, [pem.rstrip()])
        return
    content = found.der if given.out.suffix == ".der" else pem.encode()
    given.out.write_bytes(content)
    output.result({"file": str(given.out)}, [f"Written: {given.out}"])


def procedures(given: argparse.Namespace, output: Output) -> None:
    """What is open."""
    with open_for(given, output, readers=False) as workstation:
        found = workstation.open_procedures().result()
    output.result(
        {"procedures": [procedure_json(s) for s in found]}, [procedure_line(s) for s in found]
    )


def procedure(given: argparse.Namespace, output: Output) -> None:
    """One procedure."""
    with open_for(given, output, readers=False) as workstation:
        state = workstation.state(ProcedureId(given.id))
    output.result(
        {"procedure": procedure_json(state)},
        [procedure_line(state), *(f"  {s.status:<8} {s.title} ({s.name})" for s in state.steps)],
    )
