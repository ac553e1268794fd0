"""A delivery's list: read from whatever a supplier or a spreadsheet writes, fault by line."""

import codecs
from pathlib import Path

import pytest

from officer_app.domain.ids import OfficerId, TokenId, TokenKind
from officer_app.domain.stock import (
    LARGEST_LIST,
    LINE_FAULT_WORDS,
    Delivery,
    DeliveryRefused,
    DeliveryUnreadable,
    LineFaultKind,
    delivery_of_card,
    delivery_of_serials,
    read_delivery,
    sift,
    stock_records,
)
from officer_app.domain.token import CardFacts, TokenInfo, TokenStatus
from officer_app.domain.token_faults import TokenCannot
from officer_app.procedures.stock_tokens import delivery_in

NAMED = "kind,serial,model\nyubikey,12345678,YubiKey 5\npiv,A-17,\n"


def named(delivery: Delivery) -> list[tuple[int, str, str]]:
    """What is taken: line, token, model."""
    return [(d.line, str(d.token.token), d.token.model) for d in delivery.tokens]


def faults(delivery: Delivery) -> list[tuple[int, LineFaultKind]]:
    """What is not taken."""
    return [(fault.line, fault.kind) for fault in delivery.faults]


EXPECTED = [(2, "yubikey:12345678", "YubiKey 5"), (3, "piv:A-17", "")]


@pytest.mark.parametrize(
    "content",
    [
        NAMED.encode(),
        codecs.BOM_UTF8 + NAMED.encode(),
        codecs.BOM_UTF16_LE + NAMED.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + NAMED.encode("utf-16-be"),
        NAMED.replace(",", ";").encode(),
        NAMED.replace(",", "\t").encode(),
        NAMED.replace("\n", "\r\n").encode(),
        NAMED.replace("\n", "\r").encode(),
        b'"Kind";"SERIAL";"Model"\n"YubiKey";" 12345678 ";"YubiKey 5"\npiv;A-17;\n\n;;\n',
    ],
)
def test_a_list_is_read_however_it_was_saved(content: bytes) -> None:
    delivery = read_delivery(content)
    assert named(delivery) == EXPECTED
    assert not delivery.faults


def test_columns_come_in_any_order_and_only_the_serial_is_needed() -> None:
    assert named(read_delivery(b"model;serial\nFive;7\n")) == [(2, "yubikey:7", "Five")]
    assert named(read_delivery(b"serial\nX1\n", TokenKind.PIV)) == [(2, "piv:X1", "")]


def test_plain_serials_come_one_a_line() -> None:
    delivery = read_delivery(b"12345678\n\n  87654321\n")
    assert named(delivery) == [(1, "yubikey:12345678", ""), (3, "yubikey:87654321", "")]


def test_a_padded_serial_is_the_one_that_the_card_tells() -> None:
    """A label says 00012345; the card says 12345, and they are the same card."""
    delivery = delivery_of_serials(["00012345", "12345"], TokenKind.YUBIKEY)
    assert named(delivery) == [(1, "yubikey:12345", "")]
    assert faults(delivery) == [(2, LineFaultKind.REPEATED)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("yubikey,,", LineFaultKind.NO_SERIAL),
        ("yubikey,1.2345E+07,", LineFaultKind.BAD_SERIAL),
        ("yubikey,-5,", LineFaultKind.BAD_SERIAL),
        ("yubikey,0,", LineFaultKind.BAD_SERIAL),
        ("yubikey,4294967296,", LineFaultKind.BAD_SERIAL),
        ("yubikey," + "9" * 65 + ",", LineFaultKind.BAD_SERIAL),
        ("yubikey,\u0661\u0662\u0663,", LineFaultKind.BAD_SERIAL),
        ("piv,A 1,", LineFaultKind.BAD_SERIAL),
        ("piv,Å1,", LineFaultKind.BAD_SERIAL),
        ("piv," + "9" * 65 + ",", LineFaultKind.BAD_SERIAL),
        ("yubkey,7,", LineFaultKind.UNKNOWN_KIND),
        ("yubikey,7", LineFaultKind.MALFORMED),
        ("yubikey,7,Five,blue", LineFaultKind.MALFORMED),
        ('yubikey,"7,Five', LineFaultKind.MALFORMED),
        ("yubikey,7," + "m" * 101, LineFaultKind.MALFORMED),
        ("yubikey,7,Five\x07", LineFaultKind.MALFORMED),
        ("yubikey,12345678,again", LineFaultKind.REPEATED),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_hurts_no_other(
    line: str, kind: LineFaultKind
) -> None:
    delivery = read_delivery(f"{NAMED}{line}\nyubikey,99,\n".encode())
    assert faults(delivery) == [(4, kind)]
    assert named(delivery) == [*EXPECTED, (5, "yubikey:99", "")]
    assert delivery.faults[0].text.isprintable()
    assert len(delivery.faults[0].text) <= 400


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n \n",
        b"kind,serial,model\n",
        b"serial,serial\n7,7\n",
        b"serial,colour\n7,blue\n",
        b"kind,serial\nyubikey,\xe5\n",
        NAMED.encode("utf-16-le"),
        codecs.BOM_UTF16_LE + b"a",
        b"1" * (16 * 1024 * 1024 + 1),
    ],
    ids=[
        "nothing",
        "blank",
        "header alone",
        "twice",
        "unknown",
        "latin-1",
        "no mark",
        "odd",
        "big",
    ],
)
def test_what_is_no_list_at_all_is_refused_as_a_whole(content: bytes) -> None:
    with pytest.raises(DeliveryUnreadable):
        read_delivery(content)


def test_known_tokens_and_officers_cards_become_faults_in_the_order_of_lines() -> None:
    delivery = read_delivery(b"1\nx\n2\n3\n4\n")
    life = {"2": TokenStatus.IN_STOCK, "3": TokenStatus.DESTROYED}
    checked = sift(
        delivery,
        lambda token: life.get(token.serial),
        frozenset({TokenId(kind=TokenKind.YUBIKEY, serial="4")}),
    )
    assert named(checked) == [(1, "yubikey:1", "")]
    assert faults(checked) == [
        (2, LineFaultKind.BAD_SERIAL),
        (3, LineFaultKind.KNOWN),
        (4, LineFaultKind.KNOWN),
        (5, LineFaultKind.OFFICERS),
    ]


def test_a_refusal_names_the_first_lines_and_how_many_there_are() -> None:
    fault = DeliveryRefused(read_delivery(b"x\n" * 25).faults)
    assert "(25)" in str(fault)
    assert "1, 2, 3" in str(fault)
    assert "20, …" in str(fault)


def test_no_record_holds_more_than_a_thousand_tokens() -> None:
    delivery = delivery_of_serials([str(n) for n in range(1, 2502)], TokenKind.YUBIKEY)
    tokens = [d.token for d in delivery.tokens]
    records = stock_records(tokens, OfficerId("O1"), "delivery 17")
    assert [len(record.tokens) for record in records] == [1000, 1000, 501]
    assert [t for record in records for t in record.tokens] == tokens
    assert {record.source for record in records} == {"delivery 17"}


def test_a_card_without_a_serial_cannot_be_known_by_it() -> None:
    facts = CardFacts(
        algorithms=frozenset(),
        management_key_algorithms=frozenset(),
        has_metadata=False,
        attests=False,
        deletes_keys=False,
        resettable=False,
        sets_pin_tries=False,
    )
    with pytest.raises(TokenCannot):
        delivery_of_card(TokenInfo(id=None, reader="R", model="Card", firmware="", facts=facts))


def test_every_fault_has_words() -> None:
    assert set(LINE_FAULT_WORDS) == set(LineFaultKind)


def test_a_file_that_is_no_list_does_not_fill_the_memory(tmp_path: Path) -> None:
    file = tmp_path / "film.csv"
    with file.open("wb") as opened:
        opened.truncate(LARGEST_LIST + 1)
    with pytest.raises(DeliveryUnreadable) as refused:
        delivery_in(file, TokenKind.YUBIKEY)
    assert refused.value.reason == "it is too large"
    with pytest.raises(DeliveryUnreadable):
        delivery_in(tmp_path / "none.csv", TokenKind.YUBIKEY)
