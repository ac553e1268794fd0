"""What records fold to: tokens, whose they are, and their certificates."""

from datetime import UTC, datetime, timedelta

from officer_app.domain.ids import (
    OfficerId,
    ProcedureId,
    ProfileId,
    SubscriberId,
    TokenId,
    TokenKind,
    WorkstationId,
)
from officer_app.domain.projection import Projection, fold
from officer_app.domain.records import (
    GENESIS,
    Body,
    CertificateOnToken,
    OfficerSignedIn,
    ProcedureUndone,
    Record,
    TokenIssued,
    TokenPrepared,
)
from officer_app.domain.token import CertificateStatus, Slot, TokenStatus

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="4711")
OTHER = TokenId(kind=TokenKind.PIV, serial="4711")
ASA, PROFILE = SubscriberId("p-1"), ProfileId(name="standard", version=3)
OFFICER, PROCEDURE = OfficerId("o-1"), ProcedureId("01" * 16)

PREPARED = TokenPrepared(
    procedure=PROCEDURE,
    officer=OFFICER,
    token=TOKEN,
    profile=ProfileId(name="standard", version=1),
    model="YubiKey 5C",
    firmware="5.7.1",
    sealed=b"sealed",
)
ISSUED = TokenIssued(
    procedure=PROCEDURE,
    officer=OFFICER,
    subscriber=ASA,
    token=TOKEN,
    profile=PROFILE,
    authorisation=None,
    certificates=(
        CertificateOnToken(slot=Slot.AUTHENTICATION, profile=PROFILE, certificate=b"one"),
        CertificateOnToken(slot=Slot.SIGNATURE, profile=PROFILE, certificate=b"two"),
    ),
)
UNDONE = ProcedureUndone(
    procedure=PROCEDURE, procedure_kind="issue_token", officer=OFFICER, token=OTHER
)


def records(*bodies: Body) -> list[Record]:
    return [
        Record(
            workstation=WorkstationId("ab" * 16),
            sequence=number,
            previous=GENESIS,
            at=NOW + timedelta(hours=number),
            body=body,
        )
        for number, body in enumerate(bodies)
    ]


def test_no_records_make_nothing_true() -> None:
    assert fold([]) == Projection()


def test_a_prepared_token_is_nobodys() -> None:
    token = fold(records(PREPARED)).tokens[TOKEN]
    assert (token.status, token.subscriber) == (TokenStatus.PREPARED, None)
    assert (token.prepared_at, token.issued_at) == (NOW, None)


def test_an_issued_token_is_its_subscribers_and_keeps_what_preparing_told() -> None:
    token = fold(records(PREPARED, ISSUED)).tokens[TOKEN]
    assert (token.status, token.subscriber) == (TokenStatus.ACTIVE, ASA)
    assert (token.model, token.firmware, token.profile) == ("YubiKey 5C", "5.7.1", PROFILE)
    assert (token.prepared_at, token.issued_at) == (NOW, NOW + timedelta(hours=1))


def test_certificates_come_with_the_issuance() -> None:
    found = list(fold(records(PREPARED, ISSUED)).certificates.values())
    assert [(c.slot, c.der) for c in found] == [
        (Slot.AUTHENTICATION, b"one"),
        (Slot.SIGNATURE, b"two"),
    ]
    assert {(c.token, c.subscriber, c.status) for c in found} == {
        (TOKEN, ASA, CertificateStatus.VALID)
    }


def test_tokens_of_two_kinds_with_one_serial_are_two() -> None:
    other = PREPARED.model_copy(update={"token": OTHER})
    folded = fold(records(PREPARED, other, ISSUED))
    assert folded.tokens[OTHER].status is TokenStatus.PREPARED
    assert folded.tokens[TOKEN].status is TokenStatus.ACTIVE


def test_signing_in_and_giving_up_change_no_token() -> None:
    folded = fold(records(PREPARED, OfficerSignedIn(officer=OFFICER), UNDONE))
    assert folded == fold(records(PREPARED))


def test_records_one_by_one_fold_to_the_same_as_all_at_once() -> None:
    chain = records(PREPARED, OfficerSignedIn(officer=OFFICER), ISSUED, UNDONE)
    step_by_step = Projection()
    for record in chain:
        step_by_step.apply(record)
    assert step_by_step == fold(chain)
