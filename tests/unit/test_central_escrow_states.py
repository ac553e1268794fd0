"""The escrow, service by service: every status of a token, and every byte of a decision altered."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from sqlalchemy import func, select

from officer_app.central.centre import Centre, open_centre
from officer_app.central.models import EscrowRow, TokenRow
from officer_app.central.problems import Refusal
from officer_app.central.services.requests import Workstation
from officer_app.central.settings import CentralSettings
from officer_app.domain.escrow import AwaitingApproval, EscrowEventKind, OpenedSecrets
from officer_app.domain.exchange import (
    DirectoryChange,
    EnrolmentCode,
    ProblemKind,
    PushBatch,
    TrustKind,
    TrustSet,
    register_request,
    workstation_id,
)
from officer_app.domain.ids import OfficerId, ProcedureId, SubscriberId
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.projection import TokenNow
from officer_app.domain.records import GENESIS, Record, TokenPrepared, sign_record
from officer_app.domain.token import TokenStatus
from officer_app.signing.seal import seal
from tests.support.centre import PROFILE, TOKEN, Card, shared_ca
from tests.support.escrow import SECRETS, asking, escrow_key
from tests.support.issuing import NOW, PRIVATE_KEY, Clock, key_of, self_made, shipped_profiles

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
DESK = Workstation(workstation_id(KEY.public_key()), KEY.public_key())
CODE = EnrolmentCode(code="enrolment-code-0001")
PREPARED = TokenPrepared(
    procedure=ProcedureId("0" * 32),
    officer=OfficerId("olga"),
    token=TOKEN,
    profile=PROFILE,
    model="YubiKey 5",
    firmware="5.7.1",
    sealed=b"",
)


def olga() -> Card:
    """A registration officer."""
    return shared_ca()[1][0]


def centre_at(folder: Path, sealing_key: PRIVATE_KEY) -> Centre:
    """A centre that knows Olga, a desk, and a token that was prepared there."""
    settings = CentralSettings(f"sqlite:///{folder}/central.db")
    centre = open_centre(settings, clock=Clock(), random=bytes, escrow_keys=[escrow_key(0)])
    issuer, root = shared_ca()[0].chain()
    trust = (
        TrustSet(kind=TrustKind.OFFICER_ROOT, ders=(root,)),
        TrustSet(kind=TrustKind.OFFICER_INTERMEDIATE, ders=(issuer,)),
        TrustSet(kind=TrustKind.CRL, ders=(shared_ca()[0].crl(),)),
    )
    centre.directory.change(
        DirectoryChange(officers=(olga().officer,), profiles=shipped_profiles(), trust=trust)
    )
    centre.workstations.give_code(CODE, timedelta(days=1))
    certificate = self_made(sealing_key).public_bytes(Encoding.DER)
    centre.workstations.register(
        register_request(KEY, name="Desk", sealing_certificate=certificate, grant=CODE)
    )
    body = PREPARED.model_copy(update={"sealed": seal(SECRETS, [escrow_key(0).certificate])})
    record = Record(workstation=DESK.id, sequence=0, previous=GENESIS, at=NOW, body=body)
    centre.records.push(DESK, PushBatch(records=(sign_record(record, KEY),)))
    return centre


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    opened = centre_at(tmp_path, key_of(KeyAlgorithm.RSA2048))
    yield opened
    opened.close()


def leave_token(centre: Centre, **changes: object) -> None:
    """As some records would leave it."""
    with centre.database.writing() as session:
        row = session.get_one(TokenRow, str(TOKEN))
        now = TokenNow.from_json(row.json).model_copy(update=changes)
        row.json, row.status = now.to_json(), now.status
        row.subscriber = str(now.subscriber) if now.subscriber else None


def ask(centre: Centre) -> OpenedSecrets | AwaitingApproval:
    return centre.escrow.open(DESK, olga().officer, asking(olga(), DESK.id, NOW))


def refusal_of(centre: Centre) -> Refusal:
    with pytest.raises(Refusal) as fault:
        ask(centre)
    (event,) = centre.escrow_journal.page(-1).events
    assert event.event is EscrowEventKind.REFUSED
    assert event.detail == f"{fault.value.kind}: {fault.value.reason}"
    return fault.value


@pytest.mark.parametrize(
    "status",
    [TokenStatus.PREPARED, TokenStatus.ACTIVE, TokenStatus.SUSPENDED, TokenStatus.LOST],
)
def test_a_token_that_has_secrets_is_opened(centre: Centre, status: TokenStatus) -> None:
    leave_token(centre, status=status)
    assert isinstance(ask(centre), OpenedSecrets)


@pytest.mark.parametrize("status", [TokenStatus.IN_STOCK, TokenStatus.DESTROYED])
def test_a_token_without_secrets_is_not(centre: Centre, status: TokenStatus) -> None:
    leave_token(centre, status=status)
    assert refusal_of(centre).kind is ProblemKind.CONFLICT


def test_every_status_is_either() -> None:
    assert len(TokenStatus) == 6


def test_an_officer_does_not_open_the_officers_own_token(centre: Centre) -> None:
    leave_token(centre, status=TokenStatus.ACTIVE, subscriber=SubscriberId("person-of-olga"))
    assert refusal_of(centre).kind is ProblemKind.NOT_PERMITTED


def test_a_workstation_to_which_nothing_can_be_sealed_gets_nothing(tmp_path: Path) -> None:
    centre = centre_at(tmp_path, key_of(KeyAlgorithm.P256))
    assert "nothing can be sealed" in refusal_of(centre).reason
    centre.close()


def test_no_altered_byte_of_a_decision_makes_another_opening(centre: Centre) -> None:
    """Parts of a CMS are not signed; whoever changes those has the same decision still."""
    true = asking(olga(), DESK.id, NOW)
    first = centre.escrow.open(DESK, olga().officer, true)
    refused = 0
    for place in range(0, len(true.decision), 7):
        bent = bytearray(true.decision)
        bent[place] ^= 1
        request = true.model_copy(update={"decision": bytes(bent)})
        try:
            again = centre.escrow.open(DESK, olga().officer, request)
        except Refusal as no:
            refused += no.kind in (ProblemKind.SIGNATURE, ProblemKind.OFFICER_REFUSED)
        else:
            assert again.opening == first.opening
    assert refused > 200
    with centre.database.reading() as session:
        asked = select(func.count()).where(EscrowRow.event == EscrowEventKind.ASKED)
        assert session.scalar(asked) == 1
