"""A master key in memory, and what another implementation derives from it."""

from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC
from cryptography.hazmat.primitives.kdf.kbkdf import KBKDFCMAC, CounterLocation, Mode

from officer_app.domain.diversification import KeyPurpose, context_of, label_of
from officer_app.domain.ids import TokenId

__all__ = ["MemoryMasterKey", "derived_elsewhere"]


class MemoryMasterKey:
    """A MasterKey whose bytes the test knows."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def cmac(self, message: bytes) -> bytes:
        """See MasterKey."""
        function = CMAC(AES(self._key))
        function.update(message)
        return function.finalize()


def derived_elsewhere(master: bytes, token: TokenId, length: int) -> bytes:
    """A token's management key as another implementation of SP 800-108 derives it."""
    other = KBKDFCMAC(
        algorithm=AES,
        mode=Mode.CounterMode,
        length=length,
        rlen=4,
        llen=4,
        location=CounterLocation.BeforeFixed,
        label=label_of(KeyPurpose.MANAGEMENT_KEY),
        context=context_of(token),
        fixed=None,
    )
    return other.derive(master)
