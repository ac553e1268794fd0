"""Every procedure by name, as the interruption tests run it, with an escrow at hand."""

from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from officer_app.assembly import Parts
from officer_app.demo.world import ESCROW_PASSPHRASE
from officer_app.domain.ids import ProcedureId, TokenId
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.records import TokenChanged, TokenPrepared, TokenReKeyed
from officer_app.domain.token_life import TokenAct
from officer_app.domain.wishes import (
    ActOnToken,
    ChangePin,
    ReKeyToken,
    ReturnToken,
    UnblockPin,
)
from officer_app.host.keystore import InsecureFileKeyStore
from officer_app.host.paths import Home
from officer_app.signing.seal import seal, unseal
from officer_app.workstation import Workstation
from tests.support.workplace import READER, Workplace

__all__ = ["ACTS", "DeskWithEscrow", "newest_sealed", "open_escrow_key"]


def newest_sealed(workstation: Workstation) -> bytes:
    """The token's secrets as the records have them last, for the escrow (CMS, DER)."""
    for signed in workstation.journal(1000).result():
        body = signed.record.body
        if isinstance(body, TokenPrepared | TokenChanged | TokenReKeyed) and body.sealed:
            return body.sealed
    raise AssertionError("no token was prepared")


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
    ) -> bytes:
        sign(f"{procedure} {token} {reason}".encode())
        certificate = (self._home.demo / "escrow.der").read_bytes()
        with unseal(newest_sealed(self), certificate, open_escrow_key(self._home)) as secrets:
            return seal(secrets.reveal(), (self._parts.store.keys.sealing_certificate,))


def _on_token(act: TokenAct) -> Callable[[Workplace], ProcedureState]:
    def run(place: Workplace) -> ProcedureState:
        (token,) = place.workstation.tokens().result()
        return place.fulfil(ActOnToken(act=act, token=token.id, reason="a sample reason"))

    return run


ACTS: dict[str, Callable[[Workplace], ProcedureState]] = {
    "prepare": Workplace.prepare,
    "issue": Workplace.issue,
    "unblock": lambda place: place.fulfil(UnblockPin(reader=READER, reason="forgotten")),
    "change_pin": lambda place: place.fulfil(ChangePin(reader=READER)),
    "re_key": lambda place: place.fulfil(ReKeyToken(reader=READER, reason="expires soon")),
    "return": lambda place: place.fulfil(ReturnToken(reader=READER, reason="leaves")),
    "suspend": _on_token(TokenAct.SUSPEND),
    "report_lost": _on_token(TokenAct.REPORT_LOST),
}
