"""Signing in: an officer proves card and PIN; certificate, role and revocation are checked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cryptography import x509

from officer_app.domain.ids import TokenId, WorkstationId
from officer_app.domain.keys import PublicKey, spki_sha256
from officer_app.domain.officer import Officer
from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.domain.procedure import OfficerPin
from officer_app.domain.token import Slot
from officer_app.domain.token_faults import PinOwner
from officer_app.domain.value import Value
from officer_app.procedures.facts import OfficerSession
from officer_app.procedures.hands import AtCard, OnHand, needs_touch
from officer_app.procedures.steps.sign import OfficerKey
from officer_app.signing.chain import check_signer
from officer_app.signing.cms import sign_authorisation, verify_signed
from officer_app.tokens.bench import Bench
from officer_app.tokens.port import TellsPolicies, Token

__all__ = ["LocalSignIn", "OfficerDirectory", "sign_in"]


class OfficerDirectory(Protocol):
    """What this workstation knows of officers and of whom to trust."""

    def officer_by_key(self, spki_sha256: str) -> Officer | None: ...

    def officer_roots(self) -> tuple[bytes, ...]: ...

    def officer_intermediates(self) -> tuple[bytes, ...]: ...


class LocalSignIn(Value):
    """What the officer's card signs when the centre has sent no challenge."""

    workstation: WorkstationId
    nonce: bytes
    at: datetime


def sign_in(
    *,
    bench: Bench,
    reader: str,
    answer: OfficerPin,
    directory: OfficerDirectory,
    crls: tuple[bytes, ...],
    statement: Callable[[], bytes],
    now: datetime,
    on_hand: OnHand,
) -> tuple[OfficerSession, bytes]:
    """Check the card in `reader`, let it sign `statement`; answers session and CMS (DER).

    `crls`: revocation lists (DER) at hand. `on_hand` hears when the card waits for its officer's
    hand. The card is checked before the PIN is sent. One typed PIN is one VERIFY and one signature.
    Errors: OfficerCardRefused, WrongPin, PinTriesLow, PinBlocked, PadEntryEnded, TokenTouchMissed,
    those of the tokens' port.
    """
    card = bench.sit(reader)
    try:
        found = card.do(_look)
    finally:
        card.rest()
    token, certificate = found.token, found.certificate
    if token is None:
        raise OfficerCardRefused("it has no serial number")
    roots, intermediates = directory.officer_roots(), directory.officer_intermediates()
    check_signer(certificate, intermediates, roots, crls, now)
    key: PublicKey = x509.load_der_x509_certificate(certificate).public_key()  # type: ignore[assignment]  # check_signer refuses others
    officer = directory.officer_by_key(spki_sha256(key))
    if officer is None or not officer.roles:
        raise OfficerCardRefused("no officer of this organisation has it")
    trusted = (*intermediates, *roots)
    session = OfficerSession(officer, token, reader, certificate, trusted, found.wants_touch)
    seen = bench.seen_in(reader)
    here = AtCard(PinOwner.OFFICER, token, seen.model if seen else "", reader, on_hand)
    cms = sign_authorisation(
        statement(),
        key=OfficerKey(bench.sit(reader, token), session, here, answer),
        certificate=certificate,
        chain=intermediates,
        at=now,
    )
    verify_signed(cms, roots, now)
    return session, cms


@dataclass(frozen=True)
class _OfficersCard:
    token: TokenId | None
    certificate: bytes
    wants_touch: bool


def _look(token: Token) -> _OfficersCard:
    """What the signing key's use wants is known here once, for every signature of the session."""
    certificate = token.read_certificate(Slot.SIGNATURE)
    if certificate is None:
        raise OfficerCardRefused("it holds no officer's certificate")
    told = token.key_metadata(Slot.SIGNATURE) if isinstance(token, TellsPolicies) else None
    wants_touch = told is not None and needs_touch(told.touch_policy)
    return _OfficersCard(token.identify(), certificate, wants_touch)
