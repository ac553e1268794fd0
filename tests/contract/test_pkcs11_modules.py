"""PKCS#11 modules are found, loaded once, shared in turn, and refused by name when unusable."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from officer_app.tokens.pkcs11.faults import ModuleBusy, ModuleMissing, ModuleUnusable
from officer_app.tokens.pkcs11.locations import KNOWN_MODULES, available_modules, find_module
from officer_app.tokens.pkcs11.modules import SlotSeen, load_module, reader_of
from officer_app.tokens.pkcs11.raw import TokenState
from officer_app.tokens.pkcs11.watch import SlotWatch
from officer_app.tokens.port import ReaderEventKind
from tests.support.softhsm import SoftHsm, softhsm

__all__ = ["softhsm"]


def put(root: Path, place: str) -> Path:
    """An empty file where an installer would put a module."""
    path = root / place
    path.parent.mkdir(parents=True)
    path.touch()
    return path


def described(description: str) -> SlotSeen:
    return SlotSeen(slot=0, description=description, in_hardware=True)


def token_with(serial: str) -> TokenState:
    return TokenState(
        label="card",
        manufacturer="ACME",
        model="HSM",
        serial=serial,
        flags=0,
        pin_minimum=4,
        pin_maximum=8,
        free_public_bytes=None,
        firmware="1.0",
    )


@pytest.mark.parametrize(
    ("platform", "name", "place"),
    [
        ("linux", "opensc", "usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"),
        ("linux", "opensc", "usr/lib/aarch64-linux-gnu/pkcs11/opensc-pkcs11.so"),
        ("linux", "opensc", "usr/lib64/opensc-pkcs11.so"),
        ("linux", "safenet", "usr/lib/libeTPkcs11.so"),
        ("darwin", "opensc", "Library/OpenSC/lib/opensc-pkcs11.so"),
        ("darwin", "softhsm2", "opt/homebrew/lib/softhsm/libsofthsm2.so"),
        ("win32", "opensc", "Program Files/OpenSC Project/OpenSC/pkcs11/opensc-pkcs11.dll"),
        ("win32", "ykcs11", "Program Files/Yubico/Yubico PIV Tool/bin/libykcs11.dll"),
    ],
)
def test_a_module_is_found_where_its_installer_puts_it(
    tmp_path: Path, platform: str, name: str, place: str
) -> None:
    path = put(tmp_path, place)
    assert find_module(name, platform=platform, root=tmp_path) == path
    assert available_modules(platform=platform, root=tmp_path) == {name: path}


def test_a_configured_path_comes_before_the_known_places(tmp_path: Path) -> None:
    put(tmp_path, "usr/lib64/opensc-pkcs11.so")
    own = put(tmp_path, "own/opensc-pkcs11.so")
    configured = {"opensc": own, "our-card": own}
    assert find_module("opensc", configured, platform="linux", root=tmp_path) == own
    assert find_module("our-card", configured, platform="linux", root=tmp_path) == own
    assert set(available_modules(configured, platform="linux", root=tmp_path)) == set(configured)


def test_a_configured_path_that_is_wrong_is_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "usr/lib64/opensc-pkcs11.so")
    wrong = tmp_path / "nowhere.so"
    with pytest.raises(ModuleMissing) as missing:
        find_module("opensc", {"opensc": wrong}, platform="linux", root=tmp_path)
    assert missing.value.places == str(wrong)


def test_a_missing_module_is_named_with_the_places(tmp_path: Path) -> None:
    with pytest.raises(ModuleMissing) as missing:
        find_module("netid", platform="win32", root=tmp_path)
    assert missing.value.module == "Net iD"
    assert "iidp11.dll" in missing.value.places
    with pytest.raises(ModuleMissing):
        find_module("no-such-card", root=tmp_path)


def test_every_known_module_has_a_place_on_linux_and_windows() -> None:
    assert len({module.name for module in KNOWN_MODULES}) == len(KNOWN_MODULES)
    for module in KNOWN_MODULES:
        assert module.places("linux")
        assert module.places("win32")


def test_a_file_that_is_no_library_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "module.so"
    text.write_text("no library")
    with pytest.raises(ModuleUnusable) as refused:
        load_module(text)
    assert refused.value.path == str(text)


def test_a_library_that_is_no_module_is_refused() -> None:
    libraries = sorted(Path("/usr/lib").glob("*/libc.so.6")) or sorted(
        Path("/lib").glob("*/libc.so.6")
    )
    if not libraries:
        pytest.skip("no library to try at a place that is known")
    with pytest.raises(ModuleUnusable):
        load_module(libraries[0])


def test_a_module_is_loaded_once_whatever_name_leads_to_it(
    softhsm: SoftHsm, tmp_path: Path
) -> None:
    other_name = tmp_path / "other.so"
    other_name.symlink_to(softhsm.module.path)
    assert load_module(other_name) is softhsm.module


def test_two_modules_work_side_by_side(softhsm: SoftHsm) -> None:
    try:
        other = load_module(find_module("opensc"))
    except ModuleMissing as missing:
        pytest.skip(str(missing))
    other.refresh()
    at = softhsm.prepared()
    at.log_in()
    assert "OpenSC" in other.description
    assert "SoftHSM" in softhsm.module.description
    other.slots()
    other.close()
    assert at.token.pin_is_proved
    assert at.do(lambda token: token.look()).id is not None


def test_a_module_that_works_for_another_card_is_waited_for_and_then_named(
    softhsm: SoftHsm,
) -> None:
    taken, done = threading.Event(), threading.Event()

    def work() -> None:
        with softhsm.module.held():
            taken.set()
            done.wait(30)

    other = threading.Thread(target=work)
    other.start()
    assert taken.wait(30)
    with pytest.raises(ModuleBusy), softhsm.module.held(timedelta(milliseconds=50)):
        pass
    done.set()
    other.join(30)
    with softhsm.module.held(timedelta(seconds=30)):
        pass


def test_a_module_without_events_says_so_or_tells_them(softhsm: SoftHsm) -> None:
    assert softhsm.module.slot_events() in (None, frozenset())


def told(watch: SlotWatch, readers: tuple[str, ...] = ()) -> list[tuple[str, ReaderEventKind]]:
    return [(event.reader, event.kind) for event in watch.changes(readers)]


def test_slots_that_no_reader_stands_for_are_readers_of_their_own(softhsm: SoftHsm) -> None:
    watch = SlotWatch(softhsm.module.slots)
    blank = softhsm.blank().description
    assert told(watch) == [(blank, ReaderEventKind.APPEARED), (blank, ReaderEventKind.CARD_IN)]
    assert told(watch) == []
    softhsm.init_by_tool("card")
    softhsm.module.refresh()
    card = softhsm.seen("card").description
    assert (card, ReaderEventKind.CARD_IN) in told(watch)
    assert [seen.token.label for seen in watch.tokens_in(card) if seen.token] == ["card"]


def test_a_token_that_was_exchanged_went_out_and_came_in() -> None:
    listed = [described("HSM")]
    watch = SlotWatch(lambda: tuple(listed))
    assert told(watch) == [("HSM", ReaderEventKind.APPEARED)]
    for serial in ("1", "2"):
        listed[0] = described("HSM").model_copy(update={"token": token_with(serial)})
        told_now = told(watch)
    assert told_now == [("HSM", ReaderEventKind.CARD_OUT), ("HSM", ReaderEventKind.CARD_IN)]
    listed.clear()
    assert told(watch) == [("HSM", ReaderEventKind.CARD_OUT), ("HSM", ReaderEventKind.VANISHED)]


def test_slots_of_readers_are_left_to_pcsc() -> None:
    seen = described("ACME Reader 00 00").model_copy(update={"token": token_with("1")})
    twin = described("HSM").model_copy(update={"slot": 7})
    watch = SlotWatch(lambda: (seen, described("HSM"), twin))
    names = [reader for reader, _ in told(watch, ("ACME Reader 00 00",))]
    assert names == ["HSM (0)", "HSM (7)"]
    assert watch.tokens_in("ACME Reader 00 00") == (seen,)
    assert watch.tokens_in("another") == ()


def test_a_slot_leads_to_the_reader_of_its_name() -> None:
    readers = ("ACME Reader 00 00", "ACME Reader 01 00")
    assert reader_of(described("ACME Reader 01 00"), readers) == "ACME Reader 01 00"
    assert reader_of(described("ACME Reader"), readers) is None
    assert reader_of(described("SoftHSM slot ID 0x0"), readers) is None


def test_a_name_that_was_cut_leads_to_its_reader_only_if_it_is_the_only_one() -> None:
    one = "ACME Extraordinarily Long Reader Name With A Serial (1234567890) 00 00"
    two = "ACME Extraordinarily Long Reader Name With A Serial (1234567890) 01 00"
    seen = described(one[:64])
    assert reader_of(seen, (one,)) == one
    assert reader_of(seen, (one, two)) is None


def test_a_letter_that_was_cut_in_two_does_not_matter() -> None:
    reader = "Å" * 40
    cut = reader.encode()[:63].decode(errors="replace")
    assert reader_of(described(cut), (reader,)) == reader
