"""Answers to reset: by them programs tell one kind of card, and USB from NFC."""

from officer_app.tokens.virtual.firmware import Firmware

__all__ = ["atr_of"]

YUBIKEY_5_ATR = bytes.fromhex("3BFD1300008131FE158073C021C057597562694B657940")
YUBIKEY_4_ATR = bytes.fromhex("3BF81300008131FE15597562696B657934D4")
YUBIKEY_NFC_ATR = bytes.fromhex("3B8D80018073C021C057597562694B6579F9")
PLAIN_NFC_ATR = bytes.fromhex("3B85800150495630314A")
PLAIN_ATR = bytes.fromhex("3B9511800150495630314B")


def atr_of(firmware: Firmware, *, contactless: bool) -> bytes:
    """What a reader tells of a card; a contactless one makes it up (PC/SC part 3 §3.1.3.2.3)."""
    if not firmware.has_extensions:
        return PLAIN_NFC_ATR if contactless else PLAIN_ATR
    if contactless:
        return YUBIKEY_NFC_ATR
    return YUBIKEY_5_ATR if firmware.major >= 5 else YUBIKEY_4_ATR
