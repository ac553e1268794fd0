"""Every procedure by name, as the interruption tests run it, with an escrow at hand."""

from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from officer_app.assembly import Parts
from officer_app.demo.world import ESCROW_PASSPHRASE
from officer_app.domain.examination import Examination
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.records import (
    CertificateAdded,
    KeyRecovered,
    TokenChanged,
    TokenPrepared,
    TokenReKeyed,
)
from officer_app.domain.token import Slot, TokenStatus
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    AddCertificate,
    ChangePin,
    ExamineToken,
    RecoverKey,
    ReKeyToken,
    ReplaceToken,
    ReturnToken,
    UnblockPin,
)
from officer_app.host.keystore import InsecureFileKeyStore
from officer_app.host.paths import Home
from officer_app.signing.seal import seal, unseal
from officer_app.workstation import Workstation
from tests.support.workplace import READER, Workplace

__all__ = [
    "ACTS",
    "FURTHER_SLOT",
    "DeskWithEscrow",
    "examined",
    "newest_sealed",
    "open_escrow_key",
    "replace",
]

FURTHER_SLOT = Slot.KEY_MANAGEMENT
"""What the profile of these cards lets an officer add."""

_IN_USE = (TokenStatus.ACTIVE, TokenStatus.SUSPENDED)
_BRING_SECRETS = (TokenPrepared, TokenChanged, TokenReKeyed, CertificateAdded, KeyRecovered)


def newest_sealed(workstation: Workstation, token: TokenId) -> bytes:
    """The token's secrets as the records have them last, for the escrow (CMS, DER)."""
    for signed in workstation.records.journal(1000).result():
        body = signed.record.body
        if isinstance(body, _BRING_SECRETS) and body.token == token and body.sealed:
            return body.sealed
    raise AssertionError("the token was not prepared")


def open_escrow_key(home: Home) -> RSAPrivateKey:
    """The demonstration's escrow."""
    with InsecureFileKeyStore(home.insecure_key).fetch(ESCROW_PASSPHRASE) as passphrase:
        key = load_pem_private_key((home.demo / "escrow.key.pem").read_bytes(), passphrase.reveal())
    assert isinstance(key, RSAPrivateKey)
    return key


class DeskWithEscrow(Workstation):
    """The escrow answers without a centre: many copies of one workstation cannot all join one."""

    def __init__(self, parts: Parts, home: Home) -> None:
        super().__init__(parts)
        self._home = home

    def _open_escrow(
        self,
        procedure: ProcedureId,
        token: TokenId,
        reason: str,
        sign: Callable[[bytes], bytes],
        *,
        remote: bool = False,
    ) -> bytes:
        assert not remote, "nobody elsewhere is asked here"
        sign(f"{procedure} {token} {reason}".encode())
        certificate = (self._home.demo / "escrow.der").read_bytes()
        sealed = newest_sealed(self, token)
        with unseal(sealed, certificate, open_escrow_key(self._home)) as secrets:
            return seal(secrets.reveal(), (self._parts.store.keys.sealing_certificate,))


def _on_token(act: TokenAct) -> Callable[[Workplace], ProcedureState]:
    def run(place: Workplace) -> ProcedureState:
        (token,) = place.workstation.records.tokens().result()
        return place.fulfil(ActOnToken(act=act, token=token.id, reason="a sample reason"))

    return run


def examined(place: Workplace) -> Examination:
    """What an examination of the card in the reader finds."""
    state = place.fulfil(ExamineToken(reader=READER, with_pin=True))
    return place.workstation.examination(state.id).result()


def replace(place: Workplace, act: TokenAct) -> ProcedureState:
    """The prepared card in the reader takes the place of the one that a person has."""
    old = next(t for t in place.workstation.records.tokens().result() if t.status in _IN_USE)
    wish = ReplaceToken.model_validate(
        {"act": act, "token": old.id, "reader": READER, "reason": "a sample reason"}
    )
    return place.fulfil(wish)


ACTS: dict[str, Callable[[Workplace], ProcedureState]] = {
    "prepare": Workplace.prepare,
    "issue": Workplace.issue,
    "unblock": lambda place: place.fulfil(UnblockPin(reader=READER, reason="forgotten")),
    "change_pin": lambda place: place.fulfil(ChangePin(reader=READER)),
    "re_key": lambda place: place.fulfil(ReKeyToken(reader=READER, reason="expires soon")),
    "add_certificate": lambda place: place.fulfil(
        AddCertificate(reader=READER, reason="wants to read encrypted mail", slot=FURTHER_SLOT)
    ),
    "replace_for_now": lambda place: replace(place, TokenAct.REPLACE_FOR_NOW),
    "replace_lost": lambda place: replace(place, TokenAct.REPLACE_LOST),
    "recover_key": lambda place: place.fulfil(RecoverKey(reader=READER, reason="old mail")),
    "return": lambda place: place.fulfil(ReturnToken(reader=READER, reason="leaves")),
    "suspend": _on_token(TokenAct.SUSPEND),
    "report_lost": _on_token(TokenAct.REPORT_LOST),
    "destroy": _on_token(TokenAct.DESTROY),
}
