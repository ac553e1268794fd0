"""A box of cards is taken into the inventory by officerctl, and counted."""

from pathlib import Path

import pytest

from officer_app.tokens.virtual import VirtualCard
from tests.support.officerctl import SECRETS, Counter, Ran
from tests.support.workplace import OFFICERS_READER, READER

BOX = "kind;serial;model\nyubikey;30000001;YubiKey 5\nyubikey;30000002;YubiKey 5\npiv;A-17;\n"


def stock(counter: Counter, *arguments: str, secrets: dict[str, str] = SECRETS) -> Ran:
    return counter.with_secrets(
        "token", "stock", "--officer-reader", OFFICERS_READER, *arguments, secrets=secrets
    )


def by_status(counter: Counter) -> dict[str, int]:
    overview = counter.run("token", "overview").must_be_done().answer["overview"]
    return {part["status"]: part["count"] for part in overview["by_status"]}


@pytest.fixture
def box(tmp_path: Path) -> Path:
    file = tmp_path / "box.csv"
    file.write_bytes(BOX.encode("utf-16"))
    return file


def test_a_box_is_taken_in_and_counted(counter: Counter, box: Path) -> None:
    taken = stock(counter, "--csv", str(box), "--source", "delivery 17").must_be_done()
    assert taken.answer["stocked"] == ["yubikey:30000001", "yubikey:30000002", "piv:A-17"]
    assert taken.answer["records"] == 1
    overview = counter.run("token", "overview").must_be_done().answer["overview"]
    assert overview["by_status"] == [{"status": "in_stock", "count": 3}]
    assert overview["by_model"][0] == {"name": "YubiKey 5", "count": 2}
    shown = counter.run("token", "show", "piv:A-17").must_be_done()
    assert shown.answer["token"]["status"] == "in_stock"
    counter.must_have_lost_nothing()


def test_the_same_box_again_is_refused_line_by_line_and_nothing_is_written(
    counter: Counter, box: Path
) -> None:
    stock(counter, "--serial", "30000002").must_be_done()
    box.write_text(BOX + "yubikey;30000001;\nyubikey;x;\n", "utf-8")
    refused = stock(counter, "--csv", str(box)).must_be(3, "policy.delivery_refused")
    faults = {fault["line"]: fault["kind"] for fault in refused.answer["faults"]}
    assert faults == {3: "known", 5: "repeated", 6: "bad_serial"}
    assert all(f"line {line}: " in refused.err for line in faults)
    assert by_status(counter) == {"in_stock": 1}


def test_bad_lines_are_left_out_when_that_is_asked_for(counter: Counter, box: Path) -> None:
    box.write_text(BOX + "yubikey;x;\n", "utf-8")
    taken = stock(counter, "--csv", str(box), "--skip-bad").must_be_done()
    assert len(taken.answer["stocked"]) == 3
    assert [fault["line"] for fault in taken.answer["skipped"]] == [5]
    again = stock(counter, "--csv", str(box), "--skip-bad").must_be_done()
    assert (again.answer["stocked"], again.answer["records"]) == ([], 0)
    assert by_status(counter) == {"in_stock": 3}


def test_more_than_a_thousand_make_several_records(counter: Counter, box: Path) -> None:
    box.write_text("\n".join(map(str, range(40_000_000, 40_001_500))), "ascii")
    taken = stock(counter, "--csv", str(box)).must_be_done()
    assert (len(taken.answer["stocked"]), taken.answer["records"]) == (1500, 2)
    assert by_status(counter) == {"in_stock": 1500}


def test_the_card_in_a_reader_is_taken_in_and_prepared_later(counter: Counter) -> None:
    taken = stock(counter, "--reader", READER).must_be_done()
    assert len(taken.answer["stocked"]) == 1
    assert by_status(counter) == {"in_stock": 1}
    counter.prepare().must_be_done()
    assert by_status(counter) == {"prepared": 1}
    stock(counter, "--reader", READER).must_be(3, "policy.delivery_refused")


def test_an_officers_card_is_no_stock(counter: Counter) -> None:
    refused = stock(counter, "--reader", OFFICERS_READER).must_be(3, "policy.delivery_refused")
    assert refused.answer["faults"][0]["kind"] == "officers"


def test_a_card_without_a_serial_is_not_taken_in(counter: Counter) -> None:
    counter.insert(VirtualCard.blank_yubikey(0))
    stock(counter, "--reader", READER).must_be(4, "token.cannot")


def test_without_the_officer_nothing_is_taken_in(counter: Counter, box: Path) -> None:
    wrong = SECRETS | {"officer_pin": "482914"}
    stock(counter, "--csv", str(box), secrets=wrong).must_be(4, "token.wrong_pin")
    assert by_status(counter) == {}


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"kind,serial\nyubikey,\xe5\n"])
def test_a_file_that_is_no_list_is_refused_before_anything_is_asked(
    counter: Counter, box: Path, content: bytes | None
) -> None:
    box.unlink()
    if content is not None:
        box.write_bytes(content)
    refused = stock(counter, "--csv", str(box), secrets={})
    refused.must_be(2, "usage.delivery_unreadable")


@pytest.mark.parametrize(
    "arguments",
    [(), ("--serial", "7", "--reader", READER), ("--serial", "7", "--source", " ")],
    ids=["nothing", "two of them", "blank source"],
)
def test_what_cannot_be_understood_is_a_usage_fault(
    counter: Counter, arguments: tuple[str, ...]
) -> None:
    assert stock(counter, *arguments).status == 2
