"""Records: signed, chained, and found out at the first change; with the life of a token."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from officer_app.domain.authorisation import (
    Authorisation,
    AuthorisedKey,
    ReplacementDecision,
    TokenDecision,
)
from officer_app.domain.ids import (
    OfficerId,
    ProcedureId,
    ProfileId,
    SubscriberId,
    TokenId,
    TokenKind,
    WorkstationId,
)
from officer_app.domain.records import (
    GENESIS,
    CertificateOnToken,
    OfficerSignedIn,
    Record,
    SignedRecord,
    TokenIssued,
    sign_record,
    verify_chain,
    verify_record,
)
from officer_app.domain.store_faults import RecordsTampered
from officer_app.domain.token import Slot
from officer_app.domain.token import TokenStatus as S
from officer_app.domain.token_life import TokenAct as A
from officer_app.domain.token_life import may_be_done, status_after
from officer_app.domain.value import added_later
from tests.support.issuing import NOW

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
GOLDEN = Path(__file__).parents[1] / "golden"
TOKEN = TokenId(kind=TokenKind.YUBIKEY, serial="13370042")
DECISION = Authorisation(
    procedure=ProcedureId("00112233445566778899aabbccddeeff"),
    officer=OfficerId("officer-1"),
    subscriber=SubscriberId("p-1"),
    subscriber_name="Åsa Öberg",
    token=TOKEN,
    token_profile=ProfileId(name="yubikey-standard", version=1),
    keys=(
        AuthorisedKey(
            slot=Slot.SIGNATURE,
            spki_sha256="ab" * 32,
            attestation_sha256=None,
            certificate_profile=ProfileId(name="signature", version=1),
        ),
    ),
    reason="New employee — “first card”",
    decided_at=NOW,
)
ISSUED = TokenIssued(
    procedure=DECISION.procedure,
    officer=DECISION.officer,
    subscriber=DECISION.subscriber,
    token=TOKEN,
    profile=DECISION.token_profile,
    authorisation=b"\x00\xff",
    certificates=(
        CertificateOnToken(
            slot=Slot.SIGNATURE,
            profile=ProfileId(name="signature", version=1),
            certificate=b"\x30\x03\x02\x01\x00",
        ),
    ),
)


def chain(length: int = 4) -> list[SignedRecord]:
    records: list[SignedRecord] = []
    for sequence in range(length):
        record = Record(
            workstation=WorkstationId("w-1"),
            sequence=sequence,
            previous=records[-1].record.sha256() if records else GENESIS,
            at=NOW + timedelta(minutes=sequence),
            body=ISSUED if sequence == 1 else OfficerSignedIn(officer=OfficerId("officer-1")),
        )
        records.append(sign_record(record, KEY))
    return records


def golden(name: str) -> bytes:
    return (GOLDEN / name).read_bytes().removesuffix(b"\n")


def test_the_canonical_form_of_a_record_never_changes() -> None:
    """What was hashed and signed years ago has to hash the same today."""
    assert chain()[1].record.canonical() == golden("record.json")
    assert Record.from_json(golden("record.json")) == chain()[1].record


def test_the_canonical_form_of_a_decision_never_changes() -> None:
    assert DECISION.canonical() == golden("authorisation.json")
    assert Authorisation.from_json(golden("authorisation.json")) == DECISION


def test_the_canonical_form_of_a_replacement_never_changes() -> None:
    old = TokenDecision(
        procedure=DECISION.procedure,
        officer=DECISION.officer,
        act=A.REPLACE_FOR_NOW,
        token=TOKEN.model_copy(update={"serial": "13370041"}),
        subscriber=DECISION.subscriber,
        certificates=("cd" * 32,),
        revocation=None,
        reason=DECISION.reason,
        decided_at=DECISION.decided_at,
    )
    decision = ReplacementDecision(new=DECISION, old=old, temporary_for=timedelta(days=3))
    assert decision.canonical() == golden("replacement.json")
    assert ReplacementDecision.from_json(golden("replacement.json")) == decision


def test_what_was_signed_before_a_field_was_added_still_has_the_same_form() -> None:
    class Grown(TokenDecision):
        witness: str | None = added_later()

    decision = TokenDecision(
        procedure=DECISION.procedure,
        officer=DECISION.officer,
        act=A.DESTROY,
        token=TOKEN,
        subscriber=None,
        certificates=(),
        reason="broken",
        decided_at=DECISION.decided_at,
    )
    read_later = Grown.from_json(decision.to_json())
    assert read_later.canonical() == decision.canonical()
    witnessed = read_later.model_copy(update={"witness": "somebody"})
    assert witnessed.canonical() != decision.canonical()


def test_a_whole_chain_holds() -> None:
    assert verify_chain(chain(), KEY.public_key()) == 4
    assert verify_chain([], KEY.public_key()) == 0


def test_a_chain_survives_json() -> None:
    again = [SignedRecord.from_json(signed.to_json()) for signed in chain()]
    assert verify_chain(again, KEY.public_key()) == 4


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_missing_record_is_found_where_it_is_missing(missing: int) -> None:
    records = chain()
    del records[missing]
    with pytest.raises(RecordsTampered) as caught:
        verify_chain(records, KEY.public_key())
    assert caught.value.sequence == missing


def test_exchanged_records_are_found() -> None:
    records = chain()
    records[1], records[2] = records[2], records[1]
    with pytest.raises(RecordsTampered):
        verify_chain(records, KEY.public_key())


def test_a_record_put_in_from_another_chain_is_found() -> None:
    other = chain()[2].record.model_copy(update={"previous": "0" * 64})
    records = [*chain()[:2], sign_record(other, KEY)]
    with pytest.raises(RecordsTampered) as caught:
        verify_chain(records, KEY.public_key())
    assert caught.value.sequence == 2


def test_another_workstations_signature_does_not_count() -> None:
    stranger = Ed25519PrivateKey.from_private_bytes(bytes(32))
    with pytest.raises(RecordsTampered):
        verify_record(sign_record(chain()[0].record, stranger), KEY.public_key())


def test_every_changed_byte_of_every_record_is_found() -> None:
    """What no longer can be read is found by reading; what can be read, by its signature."""
    found = 0
    for signed in chain(2):
        text = signed.to_json().encode()
        for place in range(len(text)):
            tampered = bytearray(text)
            tampered[place] ^= 0x01
            try:
                changed = SignedRecord.from_json(bytes(tampered))
            except ValidationError:
                found += 1
                continue
            if changed == signed:
                continue  # the same value, spelt otherwise (Z for +00:00, say)
            with pytest.raises(RecordsTampered):
                verify_record(changed, KEY.public_key())
            found += 1
    assert found > 900


def test_a_token_is_written_kind_and_serial() -> None:
    assert TokenId.parse("yubikey:13370042") == TOKEN
    assert str(TOKEN) == "yubikey:13370042"
    assert TokenId.parse("pkcs11:a:b").serial == "a:b"


@pytest.mark.parametrize("text", ["", "yubikey", "yubikey:", ":1", "card:1", "YUBIKEY:1"])
def test_what_is_not_kind_and_serial_is_no_token(text: str) -> None:
    with pytest.raises(ValueError):
        TokenId.parse(text)


@pytest.mark.parametrize(
    ("present", "allowed"),
    [
        (None, {A.STOCK, A.PREPARE}),
        (S.IN_STOCK, {A.PREPARE, A.REPORT_LOST, A.DESTROY}),
        (S.PREPARED, {A.PREPARE, A.ISSUE, A.REPORT_LOST, A.RETURN, A.DESTROY}),
        (
            S.ACTIVE,
            {
                A.RE_KEY,
                A.ADD_CERTIFICATE,
                A.RECOVER_KEY,
                A.UNBLOCK_PIN,
                A.UNBLOCK_REMOTELY,
                A.CHANGE_PIN,
                A.SUSPEND,
                A.REPLACE_FOR_NOW,
                A.REPLACE_LOST,
                A.REPLACE_BROKEN,
                A.REPORT_LOST,
                A.RETURN,
                A.DESTROY,
            },
        ),
        (
            S.SUSPENDED,
            {
                A.REINSTATE,
                A.REPLACE_FOR_NOW,
                A.REPLACE_LOST,
                A.REPLACE_BROKEN,
                A.REPORT_LOST,
                A.RETURN,
                A.DESTROY,
            },
        ),
        (S.LOST, {A.REPLACE_LOST, A.RETURN, A.DESTROY}),
        (S.DESTROYED, set()),
    ],
)
def test_a_token_bears_only_what_its_life_allows(present: S | None, allowed: set[A]) -> None:
    assert {act for act in A if may_be_done(act, present)} == allowed


@pytest.mark.parametrize(
    ("act", "present", "after"),
    [
        (A.PREPARE, S.IN_STOCK, S.PREPARED),
        (A.ISSUE, S.PREPARED, S.ACTIVE),
        (A.UNBLOCK_PIN, S.ACTIVE, S.ACTIVE),
        (A.REINSTATE, S.SUSPENDED, S.ACTIVE),
        (A.RETURN, S.LOST, S.IN_STOCK),
        (A.REPLACE_FOR_NOW, S.SUSPENDED, S.SUSPENDED),
        (A.REPLACE_LOST, S.ACTIVE, S.LOST),
        (A.REPLACE_BROKEN, S.SUSPENDED, S.DESTROYED),
    ],
)
def test_an_act_leads_where_it_should(act: A, present: S, after: S) -> None:
    assert status_after(act, present) is after
