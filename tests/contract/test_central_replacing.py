"""What the centre believes of a token in place of another, and of a certificate that is added."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography import x509

from officer_app.domain.authorisation import (
    Authorisation,
    AuthorisedKey,
    ReplacementDecision,
    TokenDecision,
)
from officer_app.domain.exchange import Outcome
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId, TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm, spki_sha256
from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.records import (
    Body,
    CertificateAdded,
    CertificateChange,
    CertificateOnToken,
    TokenChanged,
    TokenReKeyed,
    TokenReplaced,
)
from officer_app.domain.revocation import RevocationReason
from officer_app.domain.standing_in import shortened
from officer_app.domain.token import CertificateStatus, Slot
from officer_app.domain.token_life import TokenAct
from tests.support.centre import PROFILE, TOKEN, CentreRoom, Desk, centre_room, decision
from tests.support.issuing import certificate_profile, issue, key_of, order_for

OLGA, PERSON = OfficerId("olga"), SubscriberId("p-1")
PROCEDURE = ProcedureId("1" * 32)
NEW = TokenId(kind=TokenKind.YUBIKEY, serial="12000002")
DAYS = timedelta(days=3)
ON_HOLD = (CertificateChange(sha256="ab" * 32, status=CertificateStatus.SUSPENDED),)
GONE = (
    CertificateChange(
        sha256="ab" * 32,
        status=CertificateStatus.REVOKED,
        revocation=RevocationReason.SUPERSEDED,
    ),
)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CentreRoom]:
    with centre_room(f"sqlite:///{tmp_path}/central.db") as room:
        yield room


def written(room: CentreRoom, slot: Slot, profile: CertificateProfile) -> CertificateOnToken:
    key = key_of(KeyAlgorithm.P256, 77)
    made = issue(room.ca, order_for(key, name=uuid4().hex, profile=profile))
    return CertificateOnToken(slot=slot, profile=profile.id, certificate=made.certificate)


def replaced(
    room: CentreRoom,
    act: TokenAct = TokenAct.REPLACE_FOR_NOW,
    *,
    lasts: timedelta = DAYS,
    old: dict[str, object] | None = None,
    new: dict[str, object] | None = None,
    said: dict[str, object] | None = None,
    **changes: object,
) -> TokenReplaced:
    """A replacement; `old`, `new` and `said` make the officer's decision say something else."""
    is_temporary = act is TokenAct.REPLACE_FOR_NOW
    profile = certificate_profile("authentication")
    made = written(
        room, Slot.AUTHENTICATION, shortened(profile, lasts) if is_temporary else profile
    )
    key, now = spki_sha256(key_of(KeyAlgorithm.P256, 77).public_key()), room.clock.now
    done = ON_HOLD if is_temporary else GONE
    decided = ReplacementDecision(
        new=decision(NEW, str(PERSON), key, now).model_copy(update=new),
        old=old_half(act, done, now).model_copy(update=old),
        temporary_for=DAYS if is_temporary else None,
    ).model_copy(update=said)
    body = TokenReplaced(
        procedure=PROCEDURE,
        officer=OLGA,
        subscriber=PERSON,
        token=NEW,
        profile=PROFILE,
        authorisation=room.olga.sign(decided.canonical(), now),
        certificates=(made,),
        temporary_until=end_of(made) if is_temporary else None,
        replaces=TOKEN,
        act=act,
        replaced=done,
        reason="left on a train",
    )
    return body.model_copy(update=changes)


def old_half(act: TokenAct, done: tuple[CertificateChange, ...], at: datetime) -> TokenDecision:
    return TokenDecision(
        procedure=PROCEDURE,
        officer=OLGA,
        act=act,
        token=TOKEN,
        subscriber=PERSON,
        certificates=tuple(change.sha256 for change in done),
        revocation=done[0].revocation,
        reason="left on a train",
        decided_at=at,
    )


def end_of(made: CertificateOnToken) -> datetime:
    return x509.load_der_x509_certificate(made.certificate).not_valid_after_utc


def told(desk: Desk, *bodies: Body) -> str:
    """What the centre says against the last of them; it believes the others."""
    receipts = desk.push(*desk.write(*bodies)).records
    assert {r.outcome for r in receipts[:-1]} <= {Outcome.ACCEPTED}
    return receipts[-1].reason


def before(room: CentreRoom) -> tuple[Body, ...]:
    """One card is a person's, another one is prepared."""
    return room.prepared(), room.issued(), room.prepared(NEW)


def acted(room: CentreRoom, act: TokenAct, token: TokenId, subscriber: SubscriberId) -> Body:
    decided = old_half(act, ON_HOLD, room.clock.now).model_copy(
        update={"token": token, "subscriber": subscriber, "certificates": ()}
    )
    return TokenChanged(
        act=act,
        procedure=PROCEDURE,
        officer=OLGA,
        token=token,
        subscriber=subscriber,
        reason="left on a train",
        decision=room.olga.sign(decided.canonical(), room.clock.now),
    )


@pytest.mark.parametrize(
    "act", [TokenAct.REPLACE_FOR_NOW, TokenAct.REPLACE_LOST, TokenAct.REPLACE_BROKEN]
)
def test_a_token_replaces_another(room: CentreRoom, act: TokenAct) -> None:
    assert told(room.desk(), *before(room), replaced(room, act)) == ""


def test_the_old_one_is_reinstated_when_the_temporary_one_has_come_back(room: CentreRoom) -> None:
    desk = room.desk()
    reinstated = acted(room, TokenAct.REINSTATE, TOKEN, PERSON)
    assert "stand_in" in told(desk, *before(room), replaced(room), reinstated)
    back = acted(room, TokenAct.RETURN, NEW, PERSON)
    assert told(desk, back, reinstated) == ""


def test_the_old_one_is_reinstated_when_the_temporary_one_has_ended(room: CentreRoom) -> None:
    desk = room.desk()
    assert told(desk, *before(room), replaced(room)) == ""
    room.clock.pass_by(DAYS)
    desk.clock.move(DAYS)
    assert told(desk, acted(room, TokenAct.REINSTATE, TOKEN, PERSON)) == ""


def test_a_temporary_token_is_not_made_to_last(room: CentreRoom) -> None:
    body = replaced(room)
    issued = room.issued(token=NEW)
    re_keyed = TokenReKeyed(
        procedure=issued.procedure,
        officer=OLGA,
        subscriber=PERSON,
        token=NEW,
        profile=PROFILE,
        authorisation=issued.authorisation,
        certificates=issued.certificates,
    )
    assert "temporary" in told(room.desk(), *before(room), body, re_keyed)


@pytest.mark.parametrize(
    ("half", "says", "reason"),
    [
        ("old", {"act": TokenAct.REPLACE_LOST}, "another act"),
        ("old", {"token": NEW}, "another act"),
        ("old", {"certificates": ()}, "other certificates"),
        ("old", {"subscriber": SubscriberId("p-2")}, "another person"),
        ("old", {"revocation": RevocationReason.SUPERSEDED}, "another reason of revocation"),
        ("new", {"token": TOKEN}, "another issuance"),
        ("new", {"keys": ()}, "other keys"),
        ("said", {"temporary_for": 2 * DAYS}, "another length of time"),
        ("said", {"temporary_for": None}, "another length of time"),
    ],
)
def test_a_decision_about_something_else_is_not_believed(
    room: CentreRoom, half: str, says: dict[str, object], reason: str
) -> None:
    body = replaced(room, **{half: says})  # type: ignore[arg-type]  # one of three
    assert reason in told(room.desk(), *before(room), body)


def test_a_replacement_without_the_officers_signature_is_not_believed(room: CentreRoom) -> None:
    body = replaced(room, authorisation=None)
    assert "missing" in told(room.desk(), *before(room), body)


def test_an_issuances_signature_is_none_for_a_replacement(room: CentreRoom) -> None:
    body = replaced(room, authorisation=room.issued(token=NEW).authorisation)
    assert "no authorisation" in told(room.desk(), *before(room), body)


def test_certificates_of_a_temporary_token_are_short(room: CentreRoom) -> None:
    body = replaced(room, lasts=timedelta(days=30))
    assert "longer than a temporary" in told(room.desk(), *before(room), body)


@pytest.mark.parametrize("act", [TokenAct.REPLACE_FOR_NOW, TokenAct.REPLACE_LOST])
def test_what_is_temporary_and_nothing_else_says_when_it_ends(
    room: CentreRoom, act: TokenAct
) -> None:
    wrong = None if act is TokenAct.REPLACE_FOR_NOW else room.clock.now
    body = replaced(room, act, temporary_until=wrong)
    assert "when its certificates end" in told(room.desk(), *before(room), body)


@pytest.mark.parametrize(
    "changes", [{"act": TokenAct.SUSPEND}, {"replaces": NEW}, {"act": TokenAct.DESTROY}]
)
def test_what_is_no_replacement_is_not_believed(
    room: CentreRoom, changes: dict[str, object]
) -> None:
    body = replaced(room, **changes)  # type: ignore[arg-type]  # fields of the record
    assert "no replacement" in told(room.desk(), *before(room), body)


def test_nothing_of_it_is_believed_if_the_old_token_does_not_allow_it(room: CentreRoom) -> None:
    desk = room.desk()
    destroyed = acted(room, TokenAct.DESTROY, TOKEN, PERSON)
    reason = told(desk, *before(room), destroyed, replaced(room))
    assert "does not allow" in reason
    # The new one is as free as before.
    assert told(desk, room.issued(token=NEW)) == ""


def test_somebody_elses_token_is_not_replaced(room: CentreRoom) -> None:
    desk = room.desk()
    others = room.issued(subscriber="p-2", said={"subscriber": SubscriberId("p-2")})
    bodies = (room.prepared(), others, room.prepared(NEW))
    assert "another person's" in told(desk, *bodies, replaced(room))


@pytest.mark.parametrize("act", [TokenAct.REPLACE_LOST, TokenAct.ISSUE, TokenAct.ADD_CERTIFICATE])
def test_what_brings_certificates_is_not_told_as_a_change(room: CentreRoom, act: TokenAct) -> None:
    body = acted(room, act, TOKEN, PERSON)
    assert "record of its own" in told(room.desk(), *before(room), body)


def added(room: CentreRoom, slot: Slot, certificate: str) -> CertificateAdded:
    profile = certificate_profile(certificate)
    decided = Authorisation(
        procedure=PROCEDURE,
        officer=OLGA,
        subscriber=PERSON,
        subscriber_name="Åsa Öberg",
        token=TOKEN,
        token_profile=PROFILE,
        keys=(
            AuthorisedKey(
                slot=slot,
                spki_sha256=spki_sha256(key_of(KeyAlgorithm.P256, 77).public_key()),
                attestation_sha256=None,
                certificate_profile=profile.id,
            ),
        ),
        reason="a new task",
        decided_at=room.clock.now,
    )
    return CertificateAdded(
        procedure=PROCEDURE,
        officer=OLGA,
        subscriber=PERSON,
        token=TOKEN,
        profile=PROFILE,
        authorisation=room.olga.sign(decided.canonical(), room.clock.now),
        certificates=(written(room, slot, profile),),
        sealed=b"sealed anew",
    )


def test_a_certificate_is_added_to_a_persons_token(room: CentreRoom) -> None:
    body = added(room, Slot.KEY_MANAGEMENT, "encryption")
    assert told(room.desk(), *before(room), body) == ""


@pytest.mark.parametrize(
    ("slot", "certificate"),
    [(Slot.KEY_MANAGEMENT, "officer"), (Slot.CARD_AUTHENTICATION, "encryption")],
)
def test_only_what_the_profile_names_is_added(
    room: CentreRoom, slot: Slot, certificate: str
) -> None:
    body = added(room, slot, certificate)
    assert "does not name" in told(room.desk(), *before(room), body)


def test_nothing_is_added_to_a_token_that_is_nobodys(room: CentreRoom) -> None:
    body = added(room, Slot.KEY_MANAGEMENT, "encryption")
    assert "does not allow" in told(room.desk(), room.prepared(), body)
