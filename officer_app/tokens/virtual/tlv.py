"""BER-TLV as PIV uses it: tags of one or two bytes, definite lengths."""

from officer_app.tokens.virtual.apdu import CardRefusal, StatusWord

__all__ = ["find", "parse_tlvs", "tlv", "unwrap"]


def tlv(tag: int, value: bytes = b"") -> bytes:
    """Encode one TLV; the length in its shortest form."""
    size = len(value)
    if size < 0x80:
        length = bytes((size,))
    else:
        digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
        length = bytes((0x80 | len(digits),)) + digits
    return tag.to_bytes((tag.bit_length() + 7) // 8 or 1, "big") + length + value


def parse_tlvs(data: bytes) -> dict[int, bytes]:
    """All TLVs of one level by tag. Errors: CardRefusal(6A80) when malformed or a tag is twice."""
    found: dict[int, bytes] = {}
    while data:
        tag, value, data = _split(data)
        if tag in found:
            raise CardRefusal(StatusWord.WRONG_CONTENT)
        found[tag] = value
    return found


def unwrap(tag: int, data: bytes) -> bytes:
    """The value of the one TLV that `data` is. Errors: CardRefusal(6A80) when it is another."""
    return find(tag, parse_tlvs(data))


def find(tag: int, tlvs: dict[int, bytes]) -> bytes:
    """The value under `tag`. Errors: CardRefusal(6A80) when it is missing."""
    value = tlvs.get(tag)
    if value is None:
        raise CardRefusal(StatusWord.WRONG_CONTENT)
    return value


def _split(data: bytes) -> tuple[int, bytes, bytes]:
    try:
        at = 2 if data[0] & 0x1F == 0x1F else 1
        tag = int.from_bytes(data[:at])
        size = data[at]
        at += 1
        if size >= 0x80:
            digits = size & 0x7F
            size = int.from_bytes(data[at : at + digits])
            at += digits
    except IndexError:
        raise CardRefusal(StatusWord.WRONG_CONTENT) from None
    if len(data) < at + size:
        raise CardRefusal(StatusWord.WRONG_CONTENT)
    return tag, data[at : at + size], data[at + size :]
