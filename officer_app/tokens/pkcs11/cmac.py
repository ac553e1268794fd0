"""CMAC-AES by a secret key on a token: the one thing that is asked of a master key."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

import pkcs11
from pkcs11 import Attribute, Mechanism, ObjectClass
from pkcs11 import exceptions as p11
from pkcs11.constants import TokenFlag

from officer_app.domain.diversification import MasterKeyPlace
from officer_app.domain.secret import Secret
from officer_app.domain.words import phrase
from officer_app.tokens.pkcs11.faults import MasterKeyUnusable
from officer_app.tokens.pkcs11.modules import Module
from officer_app.tokens.pkcs11.objects import handle_of
from officer_app.tokens.pkcs11.raw import UserType

__all__ = ["compute_cmac"]

_NO_TOKEN: Final = phrase("reasons", "no token of that name is connected")
_MANY_TOKENS: Final = phrase("reasons", "several tokens of that name are connected")
_LAST_TRY: Final = phrase("reasons", "one more wrong PIN would block its token")
_WRONG_PIN: Final = phrase("reasons", "its token did not accept the PIN")
_NO_KEY: Final = phrase("reasons", "there is no such key on its token")
_MANY_KEYS: Final = phrase("reasons", "several keys of that name are on its token")
_NO_CMAC: Final = phrase("reasons", "its token does not compute CMAC-AES with it")
_FAILED: Final = phrase("reasons", "its token failed")

_SPENT: Final = TokenFlag.USER_PIN_FINAL_TRY | TokenFlag.USER_PIN_LOCKED
_PIN_REFUSED: Final = (
    p11.PinIncorrect,
    p11.PinInvalid,
    p11.PinLenRange,
    p11.PinLocked,
    p11.UserPinNotInitialized,
)
_CANNOT: Final = (
    p11.MechanismInvalid,
    p11.FunctionNotSupported,
    p11.FunctionRejected,
    p11.KeySizeRange,
    p11.KeyTypeInconsistent,
)


def compute_cmac(module: Module, place: MasterKeyPlace, pin: Secret, message: bytes) -> bytes:
    """CMAC-AES (CKM_AES_CMAC) over a message, 16 bytes. Nobody stays logged in.

    Errors: MasterKeyUnusable, ModuleBusy. The last try of a PIN is never used.
    """
    with module.held(), _wall(place):
        session = module.open_session(_slot_of(module, place))
        try:
            return _compute(module, session, place, pin, message)
        finally:
            with suppress(p11.PKCS11Error):
                module.raw.logout(_handle(session))
            with suppress(p11.PKCS11Error):
                module.close_session(session)


def _compute(
    module: Module, session: pkcs11.Session, place: MasterKeyPlace, pin: Secret, message: bytes
) -> bytes:
    try:
        module.raw.login(_handle(session), UserType.USER, pin)
    except _PIN_REFUSED as cause:
        raise MasterKeyUnusable(place.key, _WRONG_PIN) from cause
    key = _key_of(session, place)
    try:
        return module.raw.sign(_handle(session), key, Mechanism.AES_CMAC, message)
    except _CANNOT as cause:
        raise MasterKeyUnusable(place.key, _NO_CMAC) from cause


def _slot_of(module: Module, place: MasterKeyPlace) -> int:
    named = [(s.slot, s.token) for s in module.slots() if s.token and s.token.label == place.token]
    if len(named) != 1:
        raise MasterKeyUnusable(place.key, _MANY_TOKENS if named else _NO_TOKEN)
    ((slot, token),) = named
    if token.flags & _SPENT:
        raise MasterKeyUnusable(place.key, _LAST_TRY)
    return slot


def _key_of(session: pkcs11.Session, place: MasterKeyPlace) -> int:
    wanted = {Attribute.CLASS: ObjectClass.SECRET_KEY, Attribute.LABEL: place.key}
    found = list(session.get_objects(wanted))
    if len(found) != 1:
        raise MasterKeyUnusable(place.key, _MANY_KEYS if found else _NO_KEY)
    return handle_of(found[0])


@contextmanager
def _wall(place: MasterKeyPlace) -> Iterator[None]:
    try:
        yield
    except p11.PKCS11Error as cause:
        raise MasterKeyUnusable(place.key, _FAILED) from cause


def _handle(session: pkcs11.Session) -> int:
    return int(session.handle)  # type: ignore[attr-defined]  # the wrapper's stub forgets it
