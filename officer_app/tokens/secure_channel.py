"""Secure channels: a YubiKey is spoken to so that nobody between it and this program listens.

SCP11b (GlobalPlatform, amendment F), which YubiKeys have from firmware 5.7.2 on. It proves the key
to this program, by a certificate of its maker's, and not the program to the key.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from yubikit.core import TRANSPORT, ApplicationNotAvailableError, BadResponseError, Version
from yubikit.core.smartcard import ApduError, SmartCardConnection
from yubikit.core.smartcard.scp import KeyRef, Scp11KeyParams, ScpKid
from yubikit.securitydomain import SecurityDomainSession

from officer_app.domain.attestation_path import check_device_path
from officer_app.domain.token_faults import AttestationRefused, ChannelRefused
from officer_app.domain.words import phrase
from officer_app.domain.yubikey import SecureChannels

__all__ = ["CHANNELS_SINCE", "ROOM_IN_CHANNEL", "ChannelPolicy", "agree_on_channel"]

CHANNELS_SINCE: Final = Version(5, 7, 2)
ROOM_IN_CHANNEL: Final = 3030
"""Bytes of an object that one command carries with padding and MAC; a key takes 3062 at once."""
_Chain = Sequence[x509.Certificate]

_NO_KEY = phrase("reasons", "it has no key for a secure channel")
_NO_CERTIFICATE = phrase("reasons", "nothing certifies its key")


@dataclass(frozen=True)
class ChannelPolicy:
    """When a secure channel is wanted, and by whom the card's key has to be certified.

    roots: certificates, DER; now: the time at which they have to be valid.
    """

    wanted: SecureChannels
    roots: Callable[[], tuple[bytes, ...]]
    now: Callable[[], datetime]

    def wants(self, transport: TRANSPORT, firmware: Version) -> bool:
        """Of such a card on such a reader."""
        if firmware < CHANNELS_SINCE or self.wanted is SecureChannels.NEVER:
            return False
        return self.wanted is SecureChannels.ALWAYS or transport is TRANSPORT.NFC


def agree_on_channel(
    connection: SmartCardConnection, reader: str, policy: ChannelPolicy
) -> Scp11KeyParams:
    """The card's key, certified by its maker; another application than PIV is selected afterwards.

    Errors: ChannelRefused; those of the port.
    """
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
