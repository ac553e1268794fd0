"""Signing in at the centre: its challenge is put before the officer's card and sent back signed."""

from collections.abc import Callable

from officer_app.domain.exchange import (
    OfficerGrant,
    Purpose,
    RegisteredWorkstation,
    Session,
    SignInRequest,
    SignInStatement,
    register_request,
)
from officer_app.store.workstation_keys import WorkstationKeys
from officer_app.sync.client import CentreClient

__all__ = ["ask_to_sign", "register_by_officer", "sign_in", "sign_in_with"]


def ask_to_sign(client: CentreClient) -> SignInStatement:
    """What the officer's card has to sign now; its canonical form is the CMS's content.

    Errors: those of the client.
    """
    return SignInStatement(
        purpose=Purpose.SIGN_IN,
        workstation=client.workstation,
        nonce=client.challenge().nonce,
    )


def sign_in_with(client: CentreClient, signed: bytes) -> Session:
    """Open the session with the signed statement (CMS SignedData, DER).

    Errors: those of the client; CentreRefused (CHALLENGE_REFUSED) when it took too long.
    """
    return client.sign_in(SignInRequest(signed=signed))


def sign_in(client: CentreClient, sign: Callable[[bytes], bytes]) -> Session:
    """The whole of it; `sign` makes CMS SignedData (DER) over the bytes that it is given.

    Errors: those of the client and of `sign`.
    """
    return sign_in_with(client, sign(ask_to_sign(client).canonical()))


def register_by_officer(
    client: CentreClient, keys: WorkstationKeys, name: str, sign: Callable[[bytes], bytes]
) -> RegisteredWorkstation:
    """Register this workstation by an administrator's card. Errors: as `sign_in`."""
    statement = SignInStatement(
        purpose=Purpose.REGISTER_WORKSTATION,
        workstation=client.workstation,
        nonce=client.registration_challenge().nonce,
    )
    request = register_request(
        keys.signing_key,
        name=name,
        sealing_certificate=keys.sealing_certificate,
        grant=OfficerGrant(signed=sign(statement.canonical())),
    )
    return client.register(request)
