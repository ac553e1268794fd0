"""Records as the centre takes them, service by service: odd values and every byte altered."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from pydantic import ValidationError

from officer_app.central.centre import Centre, open_centre
from officer_app.central.services.requests import Workstation
from officer_app.central.settings import CentralSettings
from officer_app.domain.exchange import (
    DirectoryChange,
    EnrolmentCode,
    Outcome,
    PushBatch,
    RecordReceipt,
    register_request,
    workstation_id,
)
from officer_app.domain.ids import OfficerId, ProcedureId, ProfileId, TokenId, TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.officer import Officer, Role
from officer_app.domain.records import (
    GENESIS,
    Body,
    OfficerSignedIn,
    Record,
    SignedRecord,
    TokenPrepared,
    sign_record,
)
from tests.support.issuing import NOW, key_of, self_made

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
DESK = Workstation(workstation_id(KEY.public_key()), KEY.public_key())
CODE = EnrolmentCode(code="enrolment-code-0001")
OLGA = OfficerId("olga")
SIGNED_IN = OfficerSignedIn(officer=OLGA)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    settings = CentralSettings(f"sqlite:///{tmp_path}/central.db")
    centre = open_centre(settings, clock=lambda: NOW, random=bytes)
    olga = Officer(
        id=OLGA,
        display_name="Olga",
        roles=frozenset({Role.REGISTRATION_OFFICER}),
        spki_sha256="0" * 64,
    )
    centre.directory.change(DirectoryChange(officers=(olga,)))
    centre.workstations.give_code(CODE, timedelta(days=1))
    certificate = self_made(key_of(KeyAlgorithm.P256)).public_bytes(Encoding.DER)
    centre.workstations.register(
        register_request(KEY, name="Desk", sealing_certificate=certificate, grant=CODE)
    )
    yield centre
    centre.close()


def prepared(profile: ProfileId) -> TokenPrepared:
    return TokenPrepared(
        procedure=ProcedureId("0" * 32),
        officer=OLGA,
        token=TokenId(kind=TokenKind.YUBIKEY, serial="1"),
        profile=profile,
        model="",
        firmware="",
        sealed=b"",
    )


def signed(body: Body = SIGNED_IN, **changes: object) -> SignedRecord:
    record = Record(workstation=DESK.id, sequence=0, previous=GENESIS, at=NOW, body=body)
    return sign_record(record.model_copy(update=changes), KEY)


def push(centre: Centre, record: SignedRecord) -> RecordReceipt:
    (receipt,) = centre.records.push(DESK, PushBatch(records=(record,))).records
    return receipt


def altered(text: bytes) -> Iterator[bytes]:
    """The text with one byte changed, at every place, to a likely and an unlikely one."""
    for place, byte in enumerate(text):
        for other in {byte ^ 1, 0x31}:
            if other != byte:
                yield text[:place] + bytes([other]) + text[place + 1 :]


def test_no_altered_byte_is_believed_and_none_stops_the_workstation(centre: Centre) -> None:
    true = signed()
    tried = 0
    for text in altered(true.to_json().encode()):
        try:
            record = SignedRecord.from_json(text)
        except ValidationError:
            continue
        if record == true:
            continue  # the last letter of base64 has bits that mean nothing
        assert push(centre, record).outcome is Outcome.NOT_TAKEN, text
        tried += 1
    assert tried > 100
    assert push(centre, true).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    "at",
    [
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-12))),
        datetime(2026, 3, 14, 9, 0),  # noqa: DTZ001  (without a zone on purpose)
        datetime(1999, 12, 31, tzinfo=UTC),
    ],
)
def test_a_time_that_cannot_be_meant_is_not_taken(centre: Centre, at: datetime) -> None:
    assert push(centre, signed(at=at)).outcome is Outcome.NOT_TAKEN


def test_a_number_without_a_canonical_form_is_not_taken(centre: Centre) -> None:
    body = prepared(ProfileId(name="standard", version=2**60))
    record = Record(workstation=DESK.id, sequence=0, previous=GENESIS, at=NOW, body=body)
    receipt = push(centre, SignedRecord(record=record, signature=bytes(64)))
    assert (receipt.outcome, receipt.reason) == (Outcome.NOT_TAKEN, "it has no canonical form")


@pytest.mark.parametrize("sequence", [1, 2**63, 10**30])
def test_a_place_far_ahead_is_a_gap(centre: Centre, sequence: int) -> None:
    record = Record(
        workstation=DESK.id, sequence=sequence, previous=GENESIS, at=NOW, body=SIGNED_IN
    )
    receipt = push(centre, SignedRecord(record=record, signature=bytes(64)))
    assert receipt.outcome is Outcome.NOT_TAKEN


@pytest.mark.parametrize("signature", [b"", bytes(63), bytes(65)])
def test_a_signature_of_another_length_is_not_taken(centre: Centre, signature: bytes) -> None:
    assert push(centre, signed().model_copy(update={"signature": signature})).outcome is (
        Outcome.NOT_TAKEN
    )


def test_a_profile_that_was_never_in_force_is_not_believed(centre: Centre) -> None:
    receipt = push(centre, signed(prepared(ProfileId(name="invented", version=1))))
    assert receipt.outcome is Outcome.REFUSED
    assert "invented@1" in receipt.reason


def test_an_empty_push_is_answered_with_where_to_begin(centre: Centre) -> None:
    assert centre.records.push(DESK, PushBatch(records=())).send_from == 0
