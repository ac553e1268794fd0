"""Commands that change something: prepare, issue, resume, undo, add."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from officer_app.cli.describe import person_json, procedure_json
from officer_app.cli.opening import open_for, secrets_of, sign_in, target_reader
from officer_app.cli.output import Output
from officer_app.cli.questions import ProcedureDriver
from officer_app.domain.ids import ProcedureId, SubscriberId
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.subscriber import Person
from officer_app.domain.wishes import IssueToToken, PrePersonalise, Wish
from officer_app.workstation import Workstation

__all__ = [
    "add_subscriber",
    "at_work",
    "carry_out",
    "issue",
    "issue_arguments",
    "key_file_arguments",
    "person_arguments",
    "prepersonalise",
    "prepersonalise_arguments",
    "resume",
    "resume_arguments",
    "session_arguments",
    "undo",
    "wait_argument",
]


def session_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of every command for which an officer signs in."""
    parser.add_argument("--officer-reader", metavar="NAME", help="reader with the officer's card")
    parser.add_argument(
        "--secrets-stdin",
        action="store_true",
        help='read {"officer_pin": "…", "subscriber_pin": "…", …} from standard input',
    )
    parser.add_argument(
        "--insist", action="store_true", help="use the last try of a PIN if need be"
    )
    parser.add_argument(
        "--type-here",
        action="store_true",
        help="type PINs at this terminal also where the reader has keys for them",
    )


def prepersonalise_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `token prepersonalise`."""
    parser.add_argument("--profile", required=True, metavar="ID", help="token profile")
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the blank card")
    parser.add_argument("--clear", action="store_true", help="erase what is on the card")
    session_arguments(parser)


def issue_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `issue`."""
    parser.add_argument("--subscriber", required=True, metavar="ID", help="whom the card is for")
    parser.add_argument("--profile", required=True, metavar="ID", help="token profile")
    parser.add_argument("--reader", metavar="NAME-OR-PREFIX", help="reader with the prepared card")
    parser.add_argument("--reason", default="first issuance", help="goes into the signed decision")
    session_arguments(parser)


def resume_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of `procedure resume` and `procedure undo`."""
    parser.add_argument("id", help="the procedure's number")
    parser.add_argument("--clear", action="store_true", help="erase what is on the card")
    wait_argument(parser)
    key_file_arguments(parser)
    session_arguments(parser)


def wait_argument(parser: argparse.ArgumentParser) -> None:
    """Option where another officer may have to approve."""
    parser.add_argument(
        "--wait", action="store_true", help="where another officer has to approve, wait for that"
    )


def key_file_arguments(parser: argparse.ArgumentParser) -> None:
    """Options where a key of earlier days is brought to a card."""
    parser.add_argument(
        "--key-file", type=Path, metavar="FILE", help="PKCS#12 file with the key to recover"
    )
    parser.add_argument(
        "--key-is-theirs",
        action="store_true",
        help="the key is the person's, although its certificate names somebody else",
    )


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
    session_arguments(parser)


def prepersonalise(given: argparse.Namespace, output: Output) -> int:
    """Give a blank card secrets of its own."""
    return carry_out(
        given, output, lambda reader: PrePersonalise(profile=given.profile, reader=reader)
    )


def issue(given: argparse.Namespace, output: Output) -> int:
    """Issue a prepared card to a person."""
    return carry_out(
        given,
        output,
        lambda reader: IssueToToken(
            subscriber=SubscriberId(given.subscriber),
            profile=given.profile,
            reader=reader,
            reason=given.reason,
        ),
    )


def carry_out(
    given: argparse.Namespace,
    output: Output,
    wish_at: Callable[[str], Wish],
    *,
    with_reader: bool = True,
    with_centre: bool = False,
) -> int:
    """Sign in, begin what is wished at the reader, and answer its questions to its end.

    `with_reader`: the wish needs the name of one. `with_centre`: and what the escrow keeps.
    """
    with at_work(given, output, with_centre=with_centre) as (workstation, officers, driver):
        reader = target_reader(workstation, given, officers) if with_reader else ""
        return _finish(output, driver.drive(workstation.start_procedure(wish_at(reader)).result()))


@contextmanager
def at_work(
    given: argparse.Namespace, output: Output, *, with_centre: bool
) -> Iterator[tuple[Workstation, str, ProcedureDriver]]:
    """The workstation with the officer signed in, the officer's reader, and who answers."""
    with (
        secrets_of(given) as secrets,
        open_for(given, output, readers=True, synchronise=with_centre) as workstation,
    ):
        officers = sign_in(workstation, given, secrets)
        driver = ProcedureDriver(
            workstation,
            secrets,
            output,
            clear=getattr(given, "clear", False),
            insist=given.insist,
            key_file=getattr(given, "key_file", None),
            key_is_theirs=getattr(given, "key_is_theirs", False),
            wait=getattr(given, "wait", False),
        )
        yield workstation, officers, driver


def resume(given: argparse.Namespace, output: Output) -> int:
    """Go on with a procedure where it stopped."""
    with open_for(given, output, readers=False) as workstation:
        with_centre = workstation.needs_centre(ProcedureId(given.id))
    with at_work(given, output, with_centre=with_centre) as (workstation, _officers, driver):
        workstation.resume(ProcedureId(given.id)).result()
        return _finish(output, driver.drive(ProcedureId(given.id)))


def undo(given: argparse.Namespace, output: Output) -> int:
    """Give a procedure up."""
    with at_work(given, output, with_centre=False) as (workstation, _officers, driver):
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
    with at_work(given, output, with_centre=False) as (workstation, _officers, _driver):
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
