"""Command and response APDUs of the virtual card: encodings, chaining, GET RESPONSE."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officer_app.tokens.virtual.apdu import (
    ApduChannel,
    CardRefusal,
    Command,
    StatusWord,
    parse_command,
)
from officer_app.tokens.virtual.tlv import parse_tlvs, tlv

HEADER = bytes((0x00, 0xCB, 0x3F, 0xFF))


@pytest.mark.parametrize(
    ("body", "data", "room"),
    [
        (b"", b"", 256),
        (b"\x00", b"", 256),
        (b"\x10", b"", 16),
        (b"\x02ab", b"ab", 256),
        (b"\x02ab\x00", b"ab", 256),
        (b"\x02ab\x08", b"ab", 8),
        (b"\x00\x00\x00", b"", 65536),
        (b"\x00\x01\x00", b"", 256),
        (b"\x00\x00\x02ab", b"ab", 65536),
        (b"\x00\x00\x02ab\x01\x02", b"ab", 258),
    ],
)
def test_every_encoding_is_read(body: bytes, data: bytes, room: int) -> None:
    command = parse_command(HEADER + body)
    assert (command.header, command.data, command.answer_room) == (HEADER, data, room)


@pytest.mark.parametrize("raw", [b"", b"\0\xcb\x3f", HEADER + b"\x05ab", HEADER + b"\0\0\x05ab"])
def test_lengths_that_do_not_add_up_are_refused(raw: bytes) -> None:
    with pytest.raises(CardRefusal) as refused:
        parse_command(raw)
    assert refused.value.sw == StatusWord.WRONG_LENGTH


def test_chained_pieces_become_one_command() -> None:
    channel = ApduChannel()
    assert channel.collect(Command(0x10, 0xDB, 0x3F, 0xFF, b"one ")) is None
    whole = channel.collect(Command(0x00, 0xDB, 0x3F, 0xFF, b"two"))
    assert whole is not None
    assert whole.data == b"one two"


def test_another_command_in_the_middle_drops_the_pieces() -> None:
    channel = ApduChannel()
    channel.collect(Command(0x10, 0xDB, 0x3F, 0xFF, b"one "))
    whole = channel.collect(Command(0x00, 0xFD, 0, 0))
    assert whole is not None
    assert whole.data == b""


def test_an_endless_chain_is_refused() -> None:
    channel = ApduChannel()
    piece = Command(0x10, 0xDB, 0x3F, 0xFF, bytes(255))
    for _ in range(16):
        channel.collect(piece)
    with pytest.raises(CardRefusal) as refused:
        channel.collect(piece)
    assert refused.value.sw == StatusWord.WRONG_LENGTH


def test_a_secure_messaging_class_is_refused() -> None:
    with pytest.raises(CardRefusal) as refused:
        ApduChannel().collect(Command(0x0C, 0xFD, 0, 0))
    assert refused.value.sw == StatusWord.UNKNOWN_CLASS


@given(st.binary(max_size=2000), st.integers(1, 256))
def test_a_long_answer_is_fetched_piece_by_piece(data: bytes, room: int) -> None:
    channel = ApduChannel()
    response = channel.deliver(data, room)
    fetched = response[:-2]
    while response[-2] == 0x61:
        assert len(response) == room + 2
        response = channel.next_piece(room)
        fetched += response[:-2]
    assert response[-2:] == b"\x90\x00"
    assert fetched == data


def test_nothing_can_be_fetched_twice() -> None:
    channel = ApduChannel()
    channel.deliver(bytes(20), 16)
    channel.next_piece(256)
    with pytest.raises(CardRefusal):
        channel.next_piece(256)


@given(
    st.dictionaries(st.sampled_from([0x53, 0x7C, 0x5F2F, 0x7F49, 0x80]), st.binary(max_size=400))
)
def test_tlvs_come_back_as_they_went(values: dict[int, bytes]) -> None:
    assert parse_tlvs(b"".join(tlv(tag, value) for tag, value in values.items())) == values


@pytest.mark.parametrize(
    "broken", [b"\x53", b"\x53\x05abc", b"\x5f", b"\x53\x82\x01", b"\x53\x00\x53\x00"]
)
def test_broken_tlvs_are_refused(broken: bytes) -> None:
    with pytest.raises(CardRefusal):
        parse_tlvs(broken)
