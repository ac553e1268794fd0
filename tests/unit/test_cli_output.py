"""What officerctl prints: one object for a program, lines for a person, troubles in words."""

import io
import json

import pytest

from officer_app.cli.output import EXIT_STATUS, Output
from officer_app.domain.ca_faults import CaRefused
from officer_app.domain.errors import Family, OfficerAppError
from officer_app.domain.policy_faults import NotSignedIn, SubscriberUnknown
from officer_app.domain.store_faults import DiskFull, StoreNoAccess
from officer_app.domain.token_faults import NoReader


class Printed:
    """An Output over memory."""

    def __init__(self, *, as_json: bool) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        self.output = Output(as_json=as_json, out=self.out, err=self.err)


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (SubscriberUnknown("P1"), 2),
        (NotSignedIn(), 3),
        (NoReader("R"), 4),
        (CaRefused("no"), 5),
        (DiskFull(), 7),
        (StoreNoAccess(), 7),
    ],
)
def test_a_trouble_is_told_in_words_and_ends_with_its_familys_status(
    fault: OfficerAppError, status: int
) -> None:
    printed = Printed(as_json=True)
    assert printed.output.trouble(fault.trouble()) == status
    error = json.loads(printed.out.getvalue())["error"]
    assert error["code"] == fault.code
    assert error["says"] in printed.err.getvalue()
    assert error["advises"] in printed.err.getvalue()


def test_every_family_of_faults_has_a_status_of_its_own() -> None:
    assert set(EXIT_STATUS) == set(Family)
    assert len(set(EXIT_STATUS.values())) == len(Family)


def test_a_program_gets_one_object_whatever_goes_wrong_afterwards() -> None:
    printed = Printed(as_json=True)
    printed.output.result({"records": 7}, ["7 records"])
    assert printed.output.trouble(DiskFull().trouble()) == 7
    assert json.loads(printed.out.getvalue()) == {"records": 7}
    assert "disk is full" in printed.err.getvalue()


def test_a_person_gets_lines_and_the_troubles_beside_them() -> None:
    printed = Printed(as_json=False)
    printed.output.result({"records": 7}, ["7 records"])
    printed.output.trouble(DiskFull().trouble())
    assert printed.out.getvalue() == "7 records\n"
    assert len(printed.err.getvalue().splitlines()) == 3
