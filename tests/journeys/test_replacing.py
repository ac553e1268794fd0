"""A card in place of another: for a few days, or for good; what becomes of both."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.domain.certificates import summarise
from officer_app.domain.policy_faults import (
    StandInIsOut,
    TokenAtWork,
    TokenIsTemporary,
    TokenStateForbids,
)
from officer_app.domain.procedure import ProcedureStatus
from officer_app.domain.projection import TokenNow
from officer_app.domain.records import TokenReplaced
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.token import CertificateStatus, TokenStatus
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    PrePersonalise,
    ReKeyToken,
    ReplaceToken,
    ReturnToken,
)
from officer_app.host.paths import Home
from tests.support.acts import examined, replace
from tests.support.invariants import valid_certificates
from tests.support.officerctl import counter_at
from tests.support.workplace import OFFICERS_READER, PROFILE, READER, Workplace, copy_home

DAYS = timedelta(days=3)


@pytest.fixture
def home(journeys_replacing_home: Home, tmp_path: Path) -> Home:
    return copy_home(journeys_replacing_home, tmp_path / "home")


@pytest.fixture
def place(home: Home) -> Iterator[Workplace]:
    """The person's own card is away, a prepared one lies in the reader."""
    with Workplace.at(home) as place:
        yield place


def new_and_old(place: Workplace) -> tuple[TokenNow, TokenNow]:
    """The one in the reader, and the other."""
    here = place.workstation.look(READER).result().id
    tokens = {token.id == here: token for token in place.workstation.records.tokens().result()}
    return tokens[True], tokens[False]


def statuses(place: Workplace, token: TokenNow) -> list[CertificateStatus]:
    return [c.status for c in place.workstation.records.certificates_of(token.id).result()]


def done(place: Workplace, act: TokenAct) -> tuple[TokenNow, TokenNow]:
    """Replaced: the new one and the old one as they are now."""
    state = replace(place, act)
    assert state.status is ProcedureStatus.DONE, state.trouble
    return new_and_old(place)


def do(place: Workplace, token: TokenNow, act: TokenAct) -> ProcedureStatus:
    wish = ActOnToken(act=act, token=token.id, reason="a sample reason")
    return place.fulfil(wish).status


def record(place: Workplace) -> TokenReplaced:
    body = place.workstation.records.journal(1).result()[0].record.body
    assert isinstance(body, TokenReplaced)
    return body


def test_a_temporary_card_stands_in_and_the_old_one_comes_back(
    place: Workplace, home: Home
) -> None:
    new, old = done(place, TokenAct.REPLACE_FOR_NOW)
    assert (new.status, old.status) == (TokenStatus.ACTIVE, TokenStatus.SUSPENDED)
    assert (new.replaces, old.replaced_by) == (old.id, new.id)
    assert statuses(place, new) == [CertificateStatus.VALID] * 2
    assert statuses(place, old) == [CertificateStatus.SUSPENDED] * 2
    assert valid_certificates(home) == 2
    body = record(place)
    assert body.authorisation is not None
    assert place.workstation.records.authorisation(new.id).result() == body.authorisation
    for made in body.certificates:
        says = summarise(made.certificate)
        assert says.not_after - says.not_before <= DAYS
        assert new.temporary_until == says.not_after

    assert examined(place).alarms == ()
    with pytest.raises(StandInIsOut):
        do(place, old, TokenAct.REINSTATE)
    back = place.fulfil(ReturnToken(reader=READER, reason="the card was found again"))
    assert back.status is ProcedureStatus.DONE
    assert do(place, old, TokenAct.REINSTATE) is ProcedureStatus.DONE
    new, old = new_and_old(place)
    assert (new.status, old.status) == (TokenStatus.IN_STOCK, TokenStatus.ACTIVE)
    assert (new.replaces, new.temporary_until, old.replaced_by) == (None, None, None)
    assert valid_certificates(home) == 2


def test_a_temporary_card_is_not_made_to_last(place: Workplace) -> None:
    new, _old = done(place, TokenAct.REPLACE_FOR_NOW)
    with pytest.raises(TokenIsTemporary):
        place.fulfil(ReKeyToken(reader=READER, reason="a sample reason"))
    wish = ReplaceToken(
        act=TokenAct.REPLACE_LOST, token=new.id, reader=READER, reason="a sample reason"
    )
    with pytest.raises(TokenIsTemporary):
        place.fulfil(wish)


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (TokenAct.REPLACE_LOST, TokenStatus.LOST),
        (TokenAct.REPLACE_BROKEN, TokenStatus.DESTROYED),
    ],
)
def test_a_card_is_replaced_for_good(
    place: Workplace, home: Home, act: TokenAct, left: TokenStatus
) -> None:
    new, old = done(place, act)
    assert (new.status, old.status) == (TokenStatus.ACTIVE, left)
    assert (new.replaces, old.replaced_by, new.temporary_until) == (old.id, new.id, None)
    assert statuses(place, old) == [CertificateStatus.REVOKED] * 2
    assert valid_certificates(home) == 2
    assert {c.revocation for c in record(place).replaced} == {RevocationReason.SUPERSEDED}
    with pytest.raises(TokenStateForbids):
        do(place, old, TokenAct.REINSTATE)


def test_a_card_that_was_reported_lost_is_replaced_when_its_person_comes(
    place: Workplace, home: Home
) -> None:
    _new, old = new_and_old(place)
    assert do(place, old, TokenAct.REPORT_LOST) is ProcedureStatus.DONE
    assert valid_certificates(home) == 0
    wish = ReplaceToken(
        act=TokenAct.REPLACE_LOST, token=old.id, reader=READER, reason="a sample reason"
    )
    assert place.fulfil(wish).status is ProcedureStatus.DONE
    new, old = new_and_old(place)
    assert (new.status, old.status) == (TokenStatus.ACTIVE, TokenStatus.LOST)
    assert record(place).replaced == ()


def test_a_temporary_card_ends_with_the_card_for_which_it_stood_in(
    journeys_replacing_home: Home, tmp_path: Path
) -> None:
    home = copy_home(journeys_replacing_home, tmp_path / "three")
    with Workplace.at(home) as place:
        temporary, _old = done(place, TokenAct.REPLACE_FOR_NOW)
    with Workplace.at(home, card_number=3) as place:
        wish = PrePersonalise(profile=PROFILE, reader=READER)
        assert place.fulfil(wish).status is ProcedureStatus.DONE
        assert temporary.replaces is not None
        replaced = ReplaceToken(
            act=TokenAct.REPLACE_LOST,
            token=temporary.replaces,
            reader=READER,
            reason="not found again",
        )
        assert place.fulfil(replaced).status is ProcedureStatus.DONE
        assert statuses(place, temporary) == [CertificateStatus.REVOKED] * 2
        assert len(record(place).replaced) == 4
    assert valid_certificates(home) == 2


def test_a_card_whose_replacement_is_begun_is_not_worked_on_beside_it(place: Workplace) -> None:
    _new, old = new_and_old(place)
    wish = ReplaceToken(
        act=TokenAct.REPLACE_FOR_NOW, token=old.id, reader=READER, reason="a sample reason"
    )
    place.typed.pop("subscriber_pin").close()
    begun = place.fulfil(wish)
    assert begun.trouble is not None
    with pytest.raises(TokenAtWork):
        place.fulfil(wish)


def test_a_card_that_is_reported_lost_meanwhile_stays_lost(place: Workplace, home: Home) -> None:
    pin = place.typed.pop("officer_pin")
    begun = replace(place, TokenAct.REPLACE_FOR_NOW)
    assert begun.trouble is not None
    place.typed["officer_pin"] = pin
    _new, old = new_and_old(place)
    assert do(place, old, TokenAct.REPORT_LOST) is ProcedureStatus.DONE
    stopped = place.resume(begun.id)
    assert stopped.trouble is not None
    assert stopped.trouble.code == "policy.token_state"
    assert place.undo(begun.id).status is ProcedureStatus.UNDONE
    new, old = new_and_old(place)
    assert (new.status, old.status) == (TokenStatus.PREPARED, TokenStatus.LOST)
    assert valid_certificates(home) == 0


def test_officerctl_gives_a_temporary_card_and_tells_of_it(home: Home) -> None:
    with counter_at(home) as counter:
        listed = counter.run("token", "list").must_be_done().answer["tokens"]
        old = next(token["id"] for token in listed if token["status"] == "active")
        given = counter.with_secrets(
            "token",
            "replace",
            old,
            *("--because", "away", "--reader", READER, "--officer-reader", OFFICERS_READER),
        ).must_be_done()
        assert given.answer["procedure"]["kind"] == "replace_for_now"
        shown = counter.run("token", "show", old).must_be_done().answer["token"]
        new = shown["replaced_by"]
        assert shown["status"] == "suspended"
        shown = counter.run("token", "show", new).must_be_done().answer["token"]
        assert (shown["replaces"], shown["status"]) == (old, "active")
        assert shown["temporary_until"]
        refused = counter.with_secrets(
            "token", "reinstate", old, "--officer-reader", OFFICERS_READER
        )
        refused.must_be(3, "policy.stand_in_is_out")
