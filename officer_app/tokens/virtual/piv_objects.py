"""The data objects of the card: GET DATA and PUT DATA of SP 800-73-4 part 2 §3.1.2 and §3.3.2."""

from officer_app.tokens.virtual.apdu import CardRefusal, Command, StatusWord
from officer_app.tokens.virtual.piv_state import PivState
from officer_app.tokens.virtual.tlv import find, parse_tlvs, tlv

__all__ = [
    "DISCOVERY_OBJECT",
    "LARGEST_OBJECT",
    "LARGEST_PLAIN_OBJECT",
    "get_object",
    "put_object",
]

TAG_LIST = 0x5C
TAG_CONTENT = 0x53
CURRENT_TEMPLATE = 0x3FFF
DISCOVERY_OBJECT = 0x7E
LARGEST_OBJECT = 3063
LARGEST_PLAIN_OBJECT = 2005
MEMORY_SIZE = 51 * 1024
# Printed information and biometric data are free to read only after the PIN.
BEHIND_PIN = frozenset({0x5FC103, 0x5FC108, 0x5FC109, 0x5FC121})
DISCOVERY_CONTENT = tlv(0x4F, bytes.fromhex("A000000308000010000100")) + tlv(
    0x5F2F, bytes((0x40, 0x00))
)
MALFORMED_ANSWER = bytes((TAG_CONTENT, 0x05, 0x70))


def get_object(state: PivState, command: Command, *, pin_verified: bool, malformed: bool) -> bytes:
    """The object under the asked tag in its 53 wrapper.

    `malformed` makes a deleted object read as broken bytes. Errors: CardRefusal 6A82, 6982, 6A80.
    """
    tag = _object_tag(command, parse_tlvs(command.data))
    if tag == DISCOVERY_OBJECT:
        return tlv(DISCOVERY_OBJECT, DISCOVERY_CONTENT)
    if tag in BEHIND_PIN and not pin_verified:
        raise CardRefusal(StatusWord.SECURITY_NOT_SATISFIED)
    content = state.objects.get(tag)
    if content is not None:
        return tlv(TAG_CONTENT, content)
    if malformed and tag in state.deleted_objects:
        return MALFORMED_ANSWER
    raise CardRefusal(StatusWord.NOT_FOUND)


def put_object(state: PivState, command: Command, largest: int) -> None:
    """Write the object; no content deletes it. Errors: CardRefusal 6A80, 6A81, 6A84."""
    parts = parse_tlvs(command.data)
    tag = _object_tag(command, parts)
    content = find(TAG_CONTENT, parts)
    if tag == DISCOVERY_OBJECT:
        raise CardRefusal(StatusWord.NOT_SUPPORTED)
    others = sum(len(data) for key, data in state.objects.items() if key != tag)
    if len(content) > largest or others + len(content) > MEMORY_SIZE:
        raise CardRefusal(StatusWord.NO_SPACE)
    if content:
        state.objects[tag] = content
        state.deleted_objects.discard(tag)
    else:
        state.objects.pop(tag, None)
        state.deleted_objects.add(tag)
    state.changes += 1


def _object_tag(command: Command, parts: dict[int, bytes]) -> int:
    if command.p1_p2 != CURRENT_TEMPLATE:
        raise CardRefusal(StatusWord.WRONG_P1_P2)
    name = find(TAG_LIST, parts)
    tag = int.from_bytes(name)
    if tag == DISCOVERY_OBJECT:
        return tag
    if len(name) != 3 or name[0] != 0x5F:
        raise CardRefusal(StatusWord.NOT_FOUND)
    return tag
