"""The later life of a token, as an officer leads it: PIN, new keys, hold, loss, return, end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.demo.world import OFFICER_PIN
from officer_app.domain.policy_faults import TokenStateForbids
from officer_app.domain.procedure import OfficerPin, ProcedureState, ProcedureStatus
from officer_app.domain.records import TokenChanged, TokenReKeyed
from officer_app.domain.secret import Secret
from officer_app.domain.token import CertificateStatus, TokenStatus
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    ChangePin,
    ReKeyToken,
    ReturnToken,
    UnblockPin,
    Wish,
)
from officer_app.host.paths import Home
from tests.support.invariants import assert_recoverable, valid_certificates
from tests.support.workplace import (
    OFFICERS_READER,
    READER,
    SUBSCRIBER_PIN,
    WITHIN,
    Workplace,
    copy_home,
    new_home,
)

UNBLOCK = UnblockPin(reader=READER, reason="the PIN is forgotten")
RE_KEY = ReKeyToken(reader=READER, reason="the certificates expire")
RETURN = ReturnToken(reader=READER, reason="leaves the organisation")


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A demonstration with one issued card."""
    home = new_home(tmp_path_factory.mktemp("made") / "home")
    with Workplace.at(home) as place:
        assert place.prepare().status is ProcedureStatus.DONE
        assert place.issue().status is ProcedureStatus.DONE
    return home


@pytest.fixture
def home(issued: Home, tmp_path: Path) -> Home:
    return copy_home(issued, tmp_path / "home")


@pytest.fixture
def place(home: Home) -> Iterator[Workplace]:
    """At work, alone."""
    with Workplace.at(home) as place:
        yield place


@pytest.fixture
def joined(home: Home) -> Iterator[Workplace]:
    """At work, with the officer known at the centre."""
    with Workplace.at(home, synchronise=True) as place:
        place.workstation.wait_for_centre(WITHIN)
        pin = OfficerPin(Secret(OFFICER_PIN))
        place.workstation.sign_in(OFFICERS_READER, pin).result(WITHIN.total_seconds())
        yield place


def done(place: Workplace, wish: Wish) -> ProcedureState:
    state = place.fulfil(wish)
    assert state.status is ProcedureStatus.DONE, state.trouble
    return state


def act(place: Workplace, what: TokenAct) -> ActOnToken:
    (token,) = place.workstation.records.tokens().result()
    return ActOnToken(act=what, token=token.id, reason="a sample reason")


def status(place: Workplace) -> TokenStatus:
    (token,) = place.workstation.records.tokens().result()
    return token.status


def certificate_statuses(place: Workplace) -> list[CertificateStatus]:
    return [c.status for c in place.workstation.records.certificates().result()]


def last_record(place: Workplace) -> TokenChanged | TokenReKeyed:
    body = place.workstation.records.journal(1).result()[0].record.body
    assert isinstance(body, TokenChanged | TokenReKeyed)
    return body


def pin_is(place: Workplace, pin: str) -> None:
    """The card takes this PIN."""
    sitting = place.parts.bench.sit(READER)
    with Secret(pin) as secret:
        sitting.do(lambda token: token.verify_pin(secret, PinOwner.SUBSCRIBER))
    sitting.rest()


def block_pin(place: Workplace) -> None:
    """Somebody tries until the card has had enough."""
    for _try in range(5):
        place.card.transmit(bytes.fromhex("0020008008") + b"000000\xff\xff")


def test_a_card_is_suspended_and_reinstated(place: Workplace) -> None:
    done(place, act(place, TokenAct.SUSPEND))
    assert status(place) is TokenStatus.SUSPENDED
    assert certificate_statuses(place) == [CertificateStatus.SUSPENDED] * 2
    assert last_record(place).decision is not None  # type: ignore[union-attr]
    done(place, act(place, TokenAct.REINSTATE))
    assert status(place) is TokenStatus.ACTIVE
    assert certificate_statuses(place) == [CertificateStatus.VALID] * 2
    assert place.workstation.records.verify().result() >= 5


def test_a_lost_card_has_no_valid_certificate_and_cannot_be_reinstated(
    place: Workplace, home: Home
) -> None:
    done(place, act(place, TokenAct.REPORT_LOST))
    assert status(place) is TokenStatus.LOST
    assert valid_certificates(home) == 0
    with pytest.raises(TokenStateForbids):
        place.fulfil(act(place, TokenAct.REINSTATE))


def test_a_returned_card_is_blank_and_can_be_issued_again(place: Workplace, home: Home) -> None:
    done(place, RETURN)
    assert status(place) is TokenStatus.IN_STOCK
    assert valid_certificates(home) == 0
    assert place.workstation.look(READER).result().is_blank
    assert place.prepare().status is ProcedureStatus.DONE
    assert place.issue().status is ProcedureStatus.DONE
    assert status(place) is TokenStatus.ACTIVE
    assert valid_certificates(home) == 2


def test_a_person_changes_the_pin(place: Workplace) -> None:
    place.typed["subscriber_pin"] = Secret("582461")
    done(place, ChangePin(reader=READER))
    pin_is(place, "582461")


def test_a_blocked_pin_is_unblocked_and_the_puk_that_it_took_is_replaced(
    joined: Workplace, home: Home
) -> None:
    block_pin(joined)
    joined.typed["subscriber_pin"] = Secret("582461")
    done(joined, UNBLOCK)
    pin_is(joined, "582461")
    assert last_record(joined).sealed is not None
    assert_recoverable(joined, home)


def test_a_card_is_re_keyed_and_the_old_certificates_end(joined: Workplace, home: Home) -> None:
    old = {c.sha256 for c in joined.workstation.records.certificates().result()}
    done(joined, RE_KEY)
    now = {c.sha256: c.status for c in joined.workstation.records.certificates().result()}
    assert {now[sha256] for sha256 in old} == {CertificateStatus.REVOKED}
    assert [s for sha256, s in now.items() if sha256 not in old] == [CertificateStatus.VALID] * 2
    assert valid_certificates(home) == 2
    pin_is(joined, SUBSCRIBER_PIN)
    assert_recoverable(joined, home)
    done(joined, UNBLOCK)
    assert_recoverable(joined, home)


def test_the_escrow_is_not_opened_without_the_centre(place: Workplace) -> None:
    state = place.fulfil(UNBLOCK)
    assert state.status is ProcedureStatus.STOPPED
    assert state.trouble is not None
    assert state.trouble.code == "network.no_centre"
    assert place.undo(state.id).status is ProcedureStatus.UNDONE
    assert status(place) is TokenStatus.ACTIVE


def test_a_card_with_unfinished_work_is_not_begun_on_again(place: Workplace) -> None:
    stopped = place.fulfil(UNBLOCK)
    assert stopped.status is ProcedureStatus.STOPPED
    again = place.fulfil(RETURN)
    assert again.trouble is not None
    assert again.trouble.code == "policy.token_at_work"
    # Both hold the card in view: the later one has not touched it and gives way.
    for procedure in (again, stopped):
        assert place.undo(procedure.id).status is ProcedureStatus.UNDONE
    done(place, RETURN)
