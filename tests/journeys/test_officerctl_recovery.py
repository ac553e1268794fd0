"""`officerctl` brings keys back, asks an officer elsewhere, and approves what others ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.demo.centre import DemoCentre
from officer_app.domain.escrow import AwaitingApproval, OpenedSecrets, call_code
from officer_app.domain.ids import TokenId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.officer import Role
from officer_app.host.clock import SystemClock
from officer_app.host.paths import Home
from tests.support.elsewhere import add_officer, officer_elsewhere
from tests.support.key_files import (
    FILE_PASSWORD,
    certificate_of,
    key_file,
    old_key,
    write_key_file,
)
from tests.support.officerctl import SECRETS, Counter, Ran, counter_at
from tests.support.workplace import OFFICERS_READER, READER, SUBSCRIBER_PIN, new_home

RECOVERY = SECRETS | {"current_pin": SUBSCRIBER_PIN, "key_file_password": FILE_PASSWORD}
OFFICER = ("--officer-reader", OFFICERS_READER)
AT = ("--reader", READER, *OFFICER)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A card was issued; the centre outlives each command."""
    home = new_home(tmp_path / "home")
    with counter_at(home) as counter:
        counter.prepare().must_be_done()
        counter.issue().must_be_done()
        yield counter


def serving(home: Home) -> DemoCentre:
    """The demonstration's centre, started here; commands find it."""
    centre = DemoCentre(home, SystemClock())
    centre.url()
    return centre


def recover(counter: Counter, *more: str) -> Ran:
    begin = ("token", "recover-key", *AT, "--reason", "old mail")
    return counter.with_secrets(*begin, *more, secrets=RECOVERY)


def test_a_key_is_brought_back_after_what_was_wrong_is_put_right(counter: Counter) -> None:
    strange = certificate_of(old_key(KeyAlgorithm.P256), name="Anna Formerly")
    file = write_key_file(counter.home.root, key_file(certificate=strange))
    centre = serving(counter.home)
    try:
        unnamed = recover(counter).must_be(2, "usage.key_file_not_named")
        more = ("--key-file", str(file))
        wrong = RECOVERY | {"key_file_password": "another"}
        again = counter.resume(unnamed.procedure, *more, secrets=wrong)
        again.must_be(3, "policy.key_file")
        doubted = counter.resume(unnamed.procedure, *more, secrets=RECOVERY)
        doubted.must_be(2, "usage.holder_not_confirmed")
        counter.resume(unnamed.procedure, *more, "--key-is-theirs", secrets=RECOVERY).must_be_done()
        (token,) = counter.run("token", "list").must_be_done().answer["tokens"]
        (key,) = token["recovered"]
        assert key["slot"] == "82"
        recover(counter, *more, "--key-is-theirs").must_be(3, "policy.key_on_token")
    finally:
        centre.close()


def test_both_ends_of_the_telephone_have_their_commands(counter: Counter) -> None:
    branch = add_officer(counter.home, "branch", Role.BRANCH_OFFICER)
    centre = serving(counter.home)
    try:
        ask = ("token", "unblock-pin", "--remote", *AT, "--reason", "forgotten")
        waits = counter.with_secrets(*ask, secrets=RECOVERY).must_be(3, "policy.remote_awaited")
        assert len(waits.answer["error"]["parameters"]["call_code"]) == 8
        token = TokenId.parse(waits.answer["procedure"]["token"])
        with officer_elsewhere(counter.home, branch) as elsewhere:
            request = elsewhere.request(token)
            waiting = elsewhere.ask(request)
            assert isinstance(waiting, AwaitingApproval)
            named = ("--card", str(token), "--code", call_code(waiting.opening), *OFFICER)
            shown = counter.with_secrets("approval", "show", *named).must_be_done()
            assert shown.answer["opening"]["officer"] == str(branch.officer.id)
            give = ("approval", "give")
            counter.with_secrets(*give, *OFFICER).must_be(2, "usage.opening_not_named")
            because = ("--reason", "called back on the known number")
            counter.with_secrets(*give, *named, *because).must_be_done()
            assert isinstance(elsewhere.ask(request), OpenedSecrets)
        assert counter.with_secrets("approval", "list", *OFFICER).code == "network.refused"
    finally:
        centre.close()
