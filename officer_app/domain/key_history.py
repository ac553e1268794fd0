"""A token's key history: keys of earlier days, with which old messages are still read.

SP 800-73-4 part 1 §3.3.3: twenty slots for retired key management keys, with their certificates.
"""

import hashlib
from enum import StrEnum

from cryptography import x509

from officer_app.domain.keys import spki_sha256
from officer_app.domain.value import Value

__all__ = ["RecoveredKey", "RetiredKey", "RetiredSlot"]


class RetiredSlot(StrEnum):
    """Where a retired key lives (SP 800-73-4 part 1, table 4b); the lowest free one is filled."""

    RETIRED_1 = "82"
    RETIRED_2 = "83"
    RETIRED_3 = "84"
    RETIRED_4 = "85"
    RETIRED_5 = "86"
    RETIRED_6 = "87"
    RETIRED_7 = "88"
    RETIRED_8 = "89"
    RETIRED_9 = "8a"
    RETIRED_10 = "8b"
    RETIRED_11 = "8c"
    RETIRED_12 = "8d"
    RETIRED_13 = "8e"
    RETIRED_14 = "8f"
    RETIRED_15 = "90"
    RETIRED_16 = "91"
    RETIRED_17 = "92"
    RETIRED_18 = "93"
    RETIRED_19 = "94"
    RETIRED_20 = "95"


class RetiredKey(Value):
    """What a retired slot holds, as a look at the card shows it."""

    slot: RetiredSlot
    spki_sha256: str | None
    """Hex; None where neither the card nor a certificate tells which key it is."""
    has_certificate: bool = False


class RecoveredKey(Value):
    """A key that was brought back to its owner's token, as the records tell of it."""

    slot: RetiredSlot
    certificate: bytes
    """DER. It tells whose key it was and until when; the key itself is on the token alone."""

    @property
    def sha256(self) -> str:
        """Fingerprint of the certificate, hex."""
        return hashlib.sha256(self.certificate).hexdigest()

    @property
    def spki_sha256(self) -> str:
        """Name of the key, hex. Raises ValueError for what is no certificate."""
        key = x509.load_der_x509_certificate(self.certificate).public_key()
        return spki_sha256(key)  # type: ignore[arg-type]  # any kind has a name
