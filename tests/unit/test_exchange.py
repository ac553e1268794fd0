"""The messages between workstation and centre."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from officer_app.domain.exchange import (
    EnrolmentCode,
    ProblemKind,
    RegisterWorkstation,
    Session,
    TrustKind,
    check_possession,
    register_request,
    workstation_id,
)
from officer_app.domain.ids import OfficerId
from officer_app.domain.network_faults import CentreRefused
from officer_app.domain.officer import Officer
from officer_app.domain.signature_faults import SignatureInvalid
from officer_app.host.clock import SetClock
from officer_app.store.directory import Anchor
from tests.support.issuing import NOW

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
CODE = EnrolmentCode(code="a-code-that-is-long-enough")


def request() -> RegisterWorkstation:
    return register_request(KEY, name="Desk", sealing_certificate=b"der", grant=CODE)


def test_a_registration_survives_its_json() -> None:
    assert RegisterWorkstation.from_json(request().to_json()) == request()


def test_the_holder_of_the_key_is_believed() -> None:
    key = check_possession(request())
    assert workstation_id(key) == workstation_id(KEY.public_key())


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Other"},
        {"sealing_certificate": b"another"},
        {"grant": EnrolmentCode(code="b-code-that-is-long-enough")},
        {"signature": bytes(64)},
        {"public_key": bytes(32)},
    ],
)
def test_nothing_in_a_registration_can_be_exchanged(change: dict[str, object]) -> None:
    with pytest.raises(SignatureInvalid):
        check_possession(request().model_copy(update=change))


def test_secrets_of_the_wire_do_not_show_in_texts() -> None:
    officer = Officer(id=OfficerId("o"), display_name="O", roles=frozenset(), spki_sha256="0" * 64)
    session = Session(token="very-secret", expires_at=SetClock(NOW).now(), officer=officer)
    shown = f"{session} {session!r} {CODE} {CODE!r} {request()!r}"
    assert "very-secret" not in shown
    assert CODE.code not in shown


def test_the_store_knows_every_kind_of_trust_that_the_centre_sends() -> None:
    assert {kind.value for kind in TrustKind} == {anchor.value for anchor in Anchor}


def test_a_refusal_tells_a_person_the_reason() -> None:
    trouble = CentreRefused(ProblemKind.CLOCK_OFF, "the clock is +900 seconds off").trouble()
    assert "the clock is +900 seconds off" in trouble.sentence()
