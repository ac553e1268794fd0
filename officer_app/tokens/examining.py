"""Examining: keys put to the test by whichever library, and OpenSC as the second one.

A relying party's programs reach a card through a PKCS#11 module. So does the second reading: in a
process of its own, made for it, since a module keeps what it has read of a card.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from smartcard import scard

from officer_app.domain.card_reading import KeyTrial, SecondReading, SecondSlot
from officer_app.domain.errors import TokenError
from officer_app.domain.keys import PublicKey, algorithm_of, proves
from officer_app.domain.secret import Secret
from officer_app.domain.token import Slot, SlotContent
from officer_app.domain.token_faults import (
    PinBlocked,
    PinOwner,
    PinTriesLow,
    TokenAnswersNonsense,
    TokenCannot,
    TokenTouchMissed,
    WrongPin,
)
from officer_app.domain.words import phrase
from officer_app.tokens.lane import Lane
from officer_app.tokens.pkcs11.faults import ModuleMissing
from officer_app.tokens.pkcs11.hosted import HostedModule, HostedToken
from officer_app.tokens.pkcs11.locations import find_module
from officer_app.tokens.pkcs11.modules import reader_of

__all__ = ["SECOND_LIBRARY", "read_by_second_library", "try_key"]

SECOND_LIBRARY: Final = "OpenSC"
_MODULE: Final = "opensc"
_LIMIT: Final = timedelta(seconds=120)
"""For all of the second reading."""
_NO_READER = phrase("reasons", "the card service has no such reader")
_NO_MODULE = phrase("reasons", "OpenSC is not installed")
_NO_TOKEN = phrase("reasons", "OpenSC does not know this card")


def try_key(
    certificate: bytes | None, nonce: bytes, sign: Callable[[PublicKey], bytes] | None
) -> KeyTrial:
    """Let a key sign, and verify that with the certificate (DER), as a relying party does.

    `sign`: proves the PIN where the key wants it, and signs the nonce; None where the PIN is not
    at hand. Errors: WrongPin, PinTriesLow, PinBlocked, PadEntryEnded, and those of the port by
    which the card is out of reach.
    """
    key = _certified_key(certificate)
    if key is None:
        return KeyTrial.NOT_TRIED
    if sign is None:
        return KeyTrial.WANTS_PIN
    try:
        signature = sign(key)
    except (TokenTouchMissed, TokenCannot):
        return KeyTrial.NOT_TRIED
    except TokenAnswersNonsense:
        return KeyTrial.WRONG
    return KeyTrial.PROVED if proves(key, nonce, signature) else KeyTrial.WRONG


def read_by_second_library(
    reader: str, contents: tuple[SlotContent, ...], nonce: bytes, pin: Secret | None
) -> SecondReading:
    """The certificates of these slots as OpenSC reads them, and its own trial of their keys.

    Nobody sits at the card meanwhile. Where OpenSC cannot read it, the answer says why. Errors:
    WrongPin, PinTriesLow, PinBlocked.
    """
    readers = _readers_of_service()
    if reader not in readers:
        return _not_read(_NO_READER)
    try:
        module = HostedModule(find_module(_MODULE))
    except ModuleMissing:
        return _not_read(_NO_MODULE)
    lane = Lane(reader)
    try:
        return lane.run(lambda: _read(module, readers, lane, contents, nonce, pin), _LIMIT)
    except (WrongPin, PinTriesLow, PinBlocked):
        raise
    except TokenError as fault:
        return _not_read(str(fault).rstrip("."))
    finally:
        module.close()
        lane.close()


def _read(
    module: HostedModule,
    readers: list[str],
    lane: Lane,
    contents: tuple[SlotContent, ...],
    nonce: bytes,
    pin: Secret | None,
) -> SecondReading:
    module.limit(_LIMIT)
    listed = (s for s in module.slots() if reader_of(s, readers) == lane.reader)
    seen = next((slot for slot in listed if slot.token is not None), None)
    if seen is None:
        return _not_read(_NO_TOKEN)
    token = module.token(seen, lane.reader, lane)
    try:
        slots = tuple(_read_slot(token, content.slot, nonce, pin) for content in contents)
    finally:
        token.close()
    return SecondReading(library=SECOND_LIBRARY, slots=slots)


def _read_slot(token: HostedToken, slot: Slot, nonce: bytes, pin: Secret | None) -> SecondSlot:
    """Without the PIN the module shows no private key: none is tried."""
    certificate = token.read_certificate(slot)

    def sign(key: PublicKey, pin: Secret) -> bytes:
        token.verify_pin(pin, PinOwner.SUBSCRIBER)
        return token.sign(slot, key, nonce)

    trial = try_key(certificate, nonce, partial(sign, pin=pin) if pin is not None else None)
    return SecondSlot(slot=slot, certificate=certificate, trial=trial)


def _certified_key(certificate: bytes | None) -> PublicKey | None:
    """The key that a certificate is for; None for none that can be read, or that signs."""
    try:
        key = x509.load_der_x509_certificate(certificate or b"").public_key()
        algorithm_of(key)  # type: ignore[arg-type]  # refuses every other kind
    except (ValueError, UnsupportedAlgorithm, x509.InvalidVersion):
        return None
    return key if hasattr(key, "verify") else None  # type: ignore[return-value]  # refused above


def _readers_of_service() -> list[str]:
    """The readers of the card service; none where it does not run."""
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if code != scard.SCARD_S_SUCCESS:
        return []
    try:
        code, readers = scard.SCardListReaders(context, [])
    finally:
        scard.SCardReleaseContext(context)
    return list(readers) if code == scard.SCARD_S_SUCCESS else []


def _not_read(why: str) -> SecondReading:
    return SecondReading(library=SECOND_LIBRARY, why_not=why)
