"""What other programs note on a YubiKey when they tie its management key to its PIN.

Read and told; never written. The format is that of Yubico's tools: a template 80 with flags (81)
and the salt of a derivation (82), in an object that no PIN guards.
"""

from typing import Final

from yubikit.core import BadResponseError, Tlv

from officer_app.domain.token import KeyBehindPin

__all__ = ["ADMIN_DATA", "key_behind_pin"]

ADMIN_DATA: Final = 0x5FFF00
"""The object's identifier."""
_TEMPLATE, _FLAGS, _SALT = 0x80, 0x81, 0x82
_KEY_IS_STORED: Final = 0x02


def key_behind_pin(content: bytes | None) -> KeyBehindPin | None:
    """How the management key is tied to the PIN, by the object's content; None: it is not.

    A note that cannot be read binds nobody: None.
    """
    try:
        noted = Tlv.parse_dict(Tlv.unpack(_TEMPLATE, content or b""))
        flags = noted.get(_FLAGS, b"\0")[0]
    except (BadResponseError, ValueError, IndexError, RecursionError):
        return None
    if noted.get(_SALT):
        return KeyBehindPin.DERIVED
    return KeyBehindPin.STORED if flags & _KEY_IS_STORED else None
