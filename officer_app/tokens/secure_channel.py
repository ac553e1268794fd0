"""Secure channels: a YubiKey is spoken to so that nobody between it and this program listens.

SCP03 (GlobalPlatform, amendment D) where an organisation has put keys of its own on its YubiKeys,
from firmware 5.3 on: both sides prove them. Else SCP11b (amendment F), from firmware 5.7.2 on: it
proves the key to this program, by a certificate of its maker's, and not the program to the key.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from yubikit.core import (
    TRANSPORT,
    ApplicationNotAvailableError,
    BadResponseError,
    NotSupportedError,
    Version,
)
from yubikit.core.smartcard import ApduError, SmartCardConnection
from yubikit.core.smartcard.scp import (
    KeyRef,
    Scp03KeyParams,
    Scp11KeyParams,
    ScpKeyParams,
    ScpKid,
    StaticKeys,
)
from yubikit.securitydomain import SecurityDomainSession

from officer_app.domain.attestation_path import check_device_path
from officer_app.domain.channel_keys import ChannelKeys
from officer_app.domain.store_faults import StoreKeyMissing, StoreKeyWrong
from officer_app.domain.token_faults import AttestationRefused, ChannelKeysAway, ChannelRefused
from officer_app.domain.words import phrase
from officer_app.domain.yubikey import SecureChannels

__all__ = ["ROOM_IN_CHANNEL", "ChannelPolicy", "agree_on_channel"]

_CERTIFIED_KEYS_SINCE: Final = Version(5, 7, 2)
_STATIC_KEYS_SINCE: Final = Version(5, 3, 0)
ROOM_IN_CHANNEL: Final = 3030
"""Bytes of an object that one command carries with padding and MAC; a key takes 3062 at once."""
_Chain = Sequence[x509.Certificate]

_NO_KEY = phrase("reasons", "it has no key for a secure channel")
_NO_CERTIFICATE = phrase("reasons", "nothing certifies its key")
_OTHER_KEYS = phrase("reasons", "it does not have the keys that this workstation has for it")

_UNPROVED = (
    ApplicationNotAvailableError,
    NotSupportedError,
    ApduError,
    BadResponseError,
    ValueError,
    IndexError,
)
"""How a card without these keys shows itself: it refuses, or proves nothing, or speaks nonsense."""


@dataclass(frozen=True)
class ChannelPolicy:
    """When a secure channel is wanted, and what the card has to prove for it.

    roots: certificates (DER), by one of which its key is certified; now: the time at which they
    have to be valid. static_keys: fetches keys of one's own, which every card has to have instead.
    """

    wanted: SecureChannels
    roots: Callable[[], tuple[bytes, ...]]
    now: Callable[[], datetime]
    static_keys: Callable[[], ChannelKeys] | None = None

    def wants(self, transport: TRANSPORT, firmware: Version) -> bool:
        """Of such a card on such a reader."""
        since = _CERTIFIED_KEYS_SINCE if self.static_keys is None else _STATIC_KEYS_SINCE
        if firmware < since or self.wanted is SecureChannels.NEVER:
            return False
        return self.wanted is SecureChannels.ALWAYS or transport is TRANSPORT.NFC


def agree_on_channel(
    connection: SmartCardConnection, reader: str, policy: ChannelPolicy
) -> ScpKeyParams:
    """The keys by which the card has been proved; another application than PIV is selected then.

    Errors: ChannelRefused, ChannelKeysAway; those of the port.
    """
    if policy.static_keys is not None:
        return _proved(connection, reader, policy.static_keys)
    return _certified(connection, reader, policy)


def _proved(
    connection: SmartCardConnection, reader: str, fetch: Callable[[], ChannelKeys]
) -> Scp03KeyParams:
    """Keys of our own, with which a channel could be opened to the card's security domain."""
    try:
        with fetch() as kept:
            keys = StaticKeys(kept.enc, kept.mac, kept.dek)
            parameters = Scp03KeyParams(KeyRef(ScpKid.SCP03, kept.kvn), keys)
    except (StoreKeyMissing, StoreKeyWrong) as cause:
        raise ChannelKeysAway(reader) from cause
    try:
        domain = SecurityDomainSession(connection)
        domain.authenticate(parameters)
        # Only the next command shows that the card took our proof, and has the same key ENC.
        domain.get_key_information()
    except _UNPROVED as cause:
        raise ChannelRefused(reader, _OTHER_KEYS) from cause
    return parameters


def _certified(
    connection: SmartCardConnection, reader: str, policy: ChannelPolicy
) -> Scp11KeyParams:
    """The card's key, certified by its maker."""
    try:
        reference, chain = _read(connection, reader)
        device = chain[-1]
        above = tuple(c.public_bytes(Encoding.DER) for c in chain[:-1])
        check_device_path(device, policy.roots(), above, policy.now())
        key = device.public_key()
    except AttestationRefused as refused:
        raise ChannelRefused(reader, refused.detail) from refused
    except (ApplicationNotAvailableError, ApduError) as cause:
        raise ChannelRefused(reader, _NO_KEY) from cause
    except (BadResponseError, ValueError, IndexError, KeyError, RecursionError) as cause:
        raise ChannelRefused(reader, _NO_CERTIFICATE) from cause
    except (UnsupportedAlgorithm, x509.InvalidVersion) as cause:
        raise ChannelRefused(reader, _NO_CERTIFICATE) from cause
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise ChannelRefused(reader, _NO_CERTIFICATE)
    return Scp11KeyParams(reference, key)


def _read(connection: SmartCardConnection, reader: str) -> tuple[KeyRef, _Chain]:
    """Which key it is, and its certificates: the maker's first, its own last."""
    domain = SecurityDomainSession(connection)
    known = (ref for ref in domain.get_key_information() if ref.kid == ScpKid.SCP11b)
    reference = next(known, None)
    if reference is None:
        raise ChannelRefused(reader, _NO_KEY)
    return reference, domain.get_certificate_bundle(reference)
