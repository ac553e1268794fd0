"""Commands that change something: prepare, issue, resume, undo, add."""

import argparse
from datetime import date

from officer_app.cli.describe import person_json, procedure_json
from officer_app.cli.opening import open_for, secrets_of, sign_in, target_reader
from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.domain.ids import ProcedureId, SubscriberId
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.subscriber import Person

__all__ = [
    "add_subscriber",
    "issue",
    "issue_arguments",
    "person_arguments",
    "prepersonalise",
    "prepersonalise_arguments",
    "resume",
    "resume_arguments",
    "undo",
]


def _session_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--officer-reader", metavar="NAME", help="reader with the officer's card")
    parser.add_argument(
        "--secrets-stdin",
        action="store_true",
        help='read {"officer_pin": "…", "subscriber_pin": "…"} from standard input',
    )


def prepersonalise_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token prepersonalise`."""
    parser.add_argument("--profile", required=True, metavar="ID", help="token profile")
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the blank card")
    parser.add_argument("--clear", action="store_true", help="erase what is on the card")
    _session_arguments(parser)


def issue_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `issue`."""
    parser.add_argument("--subscriber", required=True, metavar="ID", help="whom the card is for")
    parser.add_argument("--profile", required=True, metavar="ID", help="token profile")
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the prepared card")
    parser.add_argument("--reason", default="first issuance", help="goes into the signed decision")
    _session_arguments(parser)


def resume_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `procedure resume` and `procedure undo`."""
    parser.add_argument("id", help="the procedure's number")
    parser.add_argument("--clear", action="store_true", help="erase what is on the card")
    _session_arguments(parser)


def person_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `subscriber add`."""
    parser.add_argument("--id", required=True, help="number that names the person")
    parser.add_argument("--given-name", required=True)
    parser.add_argument("--family-name", required=True)
    parser.add_argument("--organisation", required=True)
    parser.add_argument("--unit", default="")
    parser.add_argument("--country", default="SE", help="two letters, ISO 3166-1")
    parser.add_argument("--email", default="")
    parser.add_argument("--upn", default="", help="user principal name")
    parser.add_argument("--employee-number", default="")
    parser.add_argument("--birth-date", type=date.fromisoformat, metavar="YYYY-MM-DD")
    _session_arguments(parser)


def prepersonalise(given: argparse.Namespace, output: Output) -> int:
    """Give a blank card secrets of its own."""
    with secrets_of(given) as secrets, open_for(given, output, readers=True) as workstation:
        officers = sign_in(workstation, given, secrets)
        reader = target_reader(workstation, given, officers)
        driver = ProcedureDriver(workstation, secrets, output, clear=given.clear)
        procedure = workstation.prepare_token(given.profile, reader).result()
        return _finish(output, driver.drive(procedure))


def issue(given: argparse.Namespace, output: Output) -> int:
    """Issue a prepared card to a person."""
    with secrets_of(given) as secrets, open_for(given, output, readers=True) as workstation:
        officers = sign_in(workstation, given, secrets)
        reader = target_reader(workstation, given, officers)
        driver = ProcedureDriver(workstation, secrets, output, clear=False)
        procedure = workstation.issue_token(
            SubscriberId(given.subscriber), given.profile, reader, given.reason
        ).result()
        return _finish(output, driver.drive(procedure))


def resume(given: argparse.Namespace, output: Output) -> int:
    """Go on with a procedure where it stopped."""
    with secrets_of(given) as secrets, open_for(given, output, readers=True) as workstation:
        sign_in(workstation, given, secrets)
        driver = ProcedureDriver(workstation, secrets, output, clear=given.clear)
        workstation.resume(ProcedureId(given.id)).result()
        return _finish(output, driver.drive(ProcedureId(given.id)))


def undo(given: argparse.Namespace, output: Output) -> int:
    """Give a procedure up."""
    with secrets_of(given) as secrets, open_for(given, output, readers=True) as workstation:
        sign_in(workstation, given, secrets)
        driver = ProcedureDriver(workstation, secrets, output, clear=given.clear)
        workstation.undo(ProcedureId(given.id)).result()
        return _finish(output, driver.drive(ProcedureId(given.id)))


def add_subscriber(given: argparse.Namespace, output: Output) -> int:
    """Add a person to the directory."""
    person = Person(
        id=SubscriberId(given.id),
        given_name=given.given_name,
        family_name=given.family_name,
        organisation=given.organisation,
        unit=given.unit,
        country=given.country,
        email=given.email,
        upn=given.upn,
        employee_number=given.employee_number,
        birth_date=given.birth_date,
    )
    with secrets_of(given) as secrets, open_for(given, output, readers=True) as workstation:
        sign_in(workstation, given, secrets)
        workstation.add_person(person).result()
    output.result(person_json(person), [f"{person.id}  {person.display_name}"])
    return 0


def _finish(output: Output, state: ProcedureState) -> int:
    content = {"procedure": procedure_json(state)}
    if state.trouble is not None:
        output.note(f"Procedure {state.id} can be resumed or undone.")
        return output.trouble(state.trouble, content)
    output.result(content, [f"{state.status}: {state.title.format(subject=state.subject)}"])
    return 0
