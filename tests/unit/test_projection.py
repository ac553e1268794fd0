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
from officer_app.domain.key_history import RecoveredKey, RetiredSlot
from officer_app.domain.projection import Projection, fold
from officer_app.domain.records import (
    GENESIS,
    Body,
    CertificateAdded,
    CertificateChange,
    CertificateOnToken,
    KeyRecovered,
    OfficerSignedIn,
    ProcedureUndone,
    Record,
    StockedToken,
    TokenChanged,
    TokenIssued,
    TokenPrepared,
    TokenReKeyed,
    TokenReplaced,
    TokensStocked,
)
from officer_app.domain.token import CertificateStatus, Slot, TokenStatus
from officer_app.domain.token_life import TokenAct

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


def changed(act: TokenAct, *changes: CertificateChange, token: TokenId = TOKEN) -> TokenChanged:
    return TokenChanged(
        act=act,
        procedure=PROCEDURE,
        officer=OFFICER,
        token=token,
        subscriber=ASA,
        reason="a sample reason",
        certificates=changes,
        decision=None,
    )


ONE, TWO = (c.sha256 for c in fold(records(PREPARED, ISSUED)).certificates.values())
STOCKED = TokensStocked(
    officer=OFFICER,
    tokens=(StockedToken(token=TOKEN, model="YubiKey 5C"), StockedToken(token=OTHER)),
    source="delivery 17",
)


def test_a_box_of_tokens_is_in_stock_until_each_is_prepared() -> None:
    folded = fold(records(STOCKED, PREPARED))
    assert folded.tokens[TOKEN].status is TokenStatus.PREPARED
    assert folded.tokens[OTHER].status is TokenStatus.IN_STOCK


def test_a_box_that_was_scanned_again_changes_nothing() -> None:
    once = fold(records(PREPARED, ISSUED))
    again = fold(records(PREPARED, ISSUED, STOCKED))
    assert again.tokens[TOKEN] == once.tokens[TOKEN]


def test_a_suspended_token_and_its_certificates_come_back_when_it_is_reinstated() -> None:
    hold = CertificateChange(sha256=ONE, status=CertificateStatus.SUSPENDED)
    back = CertificateChange(sha256=ONE, status=CertificateStatus.VALID)
    suspended = fold(records(PREPARED, ISSUED, changed(TokenAct.SUSPEND, hold)))
    assert suspended.tokens[TOKEN].status is TokenStatus.SUSPENDED
    assert suspended.certificates[ONE].status is CertificateStatus.SUSPENDED
    assert suspended.certificates[TWO].status is CertificateStatus.VALID
    for body in (changed(TokenAct.SUSPEND, hold), changed(TokenAct.REINSTATE, back)):
        suspended.apply(records(body)[0])
    assert suspended.tokens[TOKEN].status is TokenStatus.ACTIVE
    assert suspended.certificates[ONE].status is CertificateStatus.VALID


def test_what_was_revoked_is_never_valid_again() -> None:
    gone = CertificateChange(sha256=ONE, status=CertificateStatus.REVOKED)
    back = CertificateChange(sha256=ONE, status=CertificateStatus.VALID)
    folded = fold(
        records(
            PREPARED,
            ISSUED,
            changed(TokenAct.REPORT_LOST, gone),
            changed(TokenAct.REINSTATE, back),
        )
    )
    assert folded.certificates[ONE].status is CertificateStatus.REVOKED


def test_a_wiped_token_is_nobodys_and_may_be_prepared_again() -> None:
    token = fold(records(PREPARED, ISSUED, changed(TokenAct.RETURN))).tokens[TOKEN]
    assert (token.status, token.subscriber, token.profile) == (TokenStatus.IN_STOCK, None, None)
    assert token.model == "YubiKey 5C"


def test_re_keying_brings_new_certificates_and_ends_the_old_ones() -> None:
    re_keyed = TokenReKeyed(
        procedure=PROCEDURE,
        officer=OFFICER,
        subscriber=ASA,
        token=TOKEN,
        profile=PROFILE,
        authorisation=None,
        certificates=(
            CertificateOnToken(slot=Slot.AUTHENTICATION, profile=PROFILE, certificate=b"three"),
        ),
        replaced=(CertificateChange(sha256=ONE, status=CertificateStatus.REVOKED),),
    )
    folded = fold(records(PREPARED, ISSUED, re_keyed))
    assert folded.tokens[TOKEN].status is TokenStatus.ACTIVE
    valid = {c.der for c in folded.certificates.values() if c.status is CertificateStatus.VALID}
    assert valid == {b"two", b"three"}


def test_recovered_keys_are_told_in_the_order_of_their_slots_until_the_token_is_wiped() -> None:
    later, first, again = (
        KeyRecovered(
            procedure=PROCEDURE,
            officer=OFFICER,
            subscriber=ASA,
            token=TOKEN,
            key=RecoveredKey(slot=slot, certificate=certificate),
            reason="old mail",
            decision=None,
        )
        for slot, certificate in (
            (RetiredSlot.RETIRED_2, b"later"),
            (RetiredSlot.RETIRED_1, b"first"),
            (RetiredSlot.RETIRED_1, b"again"),
        )
    )
    folded = fold(records(PREPARED, ISSUED, later, first, again)).tokens[TOKEN]
    assert [key.certificate for key in folded.recovered] == [b"again", b"later"]
    assert folded.status is TokenStatus.ACTIVE
    wiped = fold(records(PREPARED, ISSUED, first, changed(TokenAct.RETURN))).tokens[TOKEN]
    assert wiped.recovered == ()


NEW = TokenId(kind=TokenKind.YUBIKEY, serial="4712")


def replaced(act: TokenAct, until: datetime | None = None) -> TokenReplaced:
    """NEW in place of TOKEN, one of whose certificates ends with it."""
    made = CertificateOnToken(slot=Slot.AUTHENTICATION, profile=PROFILE, certificate=b"three")
    status = CertificateStatus.SUSPENDED if until else CertificateStatus.REVOKED
    return TokenReplaced(
        procedure=PROCEDURE,
        officer=OFFICER,
        subscriber=ASA,
        token=NEW,
        profile=PROFILE,
        authorisation=None,
        certificates=(made,),
        temporary_until=until,
        replaces=TOKEN,
        act=act,
        replaced=(CertificateChange(sha256=ONE, status=status),),
        reason="left on a train",
    )


def test_a_replacement_changes_both_tokens() -> None:
    prepared = PREPARED.model_copy(update={"token": NEW})
    folded = fold(records(PREPARED, ISSUED, prepared, replaced(TokenAct.REPLACE_FOR_NOW, NOW)))
    old, new = folded.tokens[TOKEN], folded.tokens[NEW]
    assert (old.status, old.replaced_by) == (TokenStatus.SUSPENDED, NEW)
    assert (new.status, new.replaces, new.temporary_until) == (TokenStatus.ACTIVE, TOKEN, NOW)
    assert new.subscriber == ASA
    assert folded.certificates[ONE].status is CertificateStatus.SUSPENDED
    (brought,) = (c for c in folded.certificates.values() if c.token == NEW)
    assert brought.status is CertificateStatus.VALID


def test_what_was_replaced_for_a_while_stands_by_itself_once_it_is_reinstated() -> None:
    prepared = PREPARED.model_copy(update={"token": NEW})
    stands_in = replaced(TokenAct.REPLACE_FOR_NOW, NOW)
    back = changed(TokenAct.RETURN).model_copy(update={"token": NEW})
    bodies = (PREPARED, ISSUED, prepared, stands_in, back, changed(TokenAct.REINSTATE))
    folded = fold(records(*bodies))
    assert folded.tokens[TOKEN].status is TokenStatus.ACTIVE
    assert folded.tokens[TOKEN].replaced_by is None
    assert folded.tokens[NEW].temporary_until is None


def test_what_became_of_a_token_meanwhile_outlasts_its_replacement() -> None:
    prepared = PREPARED.model_copy(update={"token": NEW})
    returned = changed(TokenAct.RETURN)
    bodies = (PREPARED, ISSUED, prepared, returned, replaced(TokenAct.REPLACE_FOR_NOW, NOW))
    assert fold(records(*bodies)).tokens[TOKEN].status is TokenStatus.IN_STOCK


def test_an_added_certificate_leaves_the_others_alone() -> None:
    added = CertificateAdded(
        procedure=PROCEDURE,
        officer=OFFICER,
        subscriber=ASA,
        token=TOKEN,
        profile=PROFILE.model_copy(update={"version": 4}),
        authorisation=None,
        certificates=(
            CertificateOnToken(slot=Slot.KEY_MANAGEMENT, profile=PROFILE, certificate=b"three"),
        ),
    )
    folded = fold(records(PREPARED, ISSUED, added))
    assert {c.der for c in folded.certificates.values()} == {b"one", b"two", b"three"}
    assert {c.status for c in folded.certificates.values()} == {CertificateStatus.VALID}
    assert folded.tokens[TOKEN].profile == PROFILE
