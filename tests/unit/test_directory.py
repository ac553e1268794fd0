"""The directory: searching as one types, trust, profiles, pages from the centre."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from officer_app.domain.errors import StoreError
from officer_app.domain.ids import OfficerId, SubscriberId
from officer_app.domain.officer import Officer, Role
from officer_app.domain.profiles import Profiles
from officer_app.domain.secret import Secret
from officer_app.domain.store_faults import StoreCorrupt
from officer_app.domain.subscriber import Person
from officer_app.store.database import Database
from officer_app.store.directory import Anchor, Directory
from officer_app.store.singles import Singles
from tests.support.issuing import shipped_profiles


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.create(tmp_path / "store.db", Secret(bytes(32)))
    yield made
    made.close()


@pytest.fixture
def directory(database: Database) -> Directory:
    made = Directory(database, Singles(database))
    made.save_people(PEOPLE)
    return made


def person(number: int, given: str, family: str, **fields: str) -> Person:
    usual = {"organisation": "Exempel AB", "employee_number": str(10040 + number)}
    return Person.model_validate(
        {
            "id": SubscriberId(f"p-{number}"),
            "given_name": given,
            "family_name": family,
            **usual,
            **fields,
        }
    )


PEOPLE = (
    person(1, "Åsa", "Sjöberg", email="asa.sjoberg@example.com"),
    person(2, "Søren", "Kjær", email="soren@example.dk", unit="Kundeservice"),
    person(3, "Ágnes", "Kovács-Tóth", upn="agnes@corp.example.hu"),
    person(4, "Anna Maria", "von Essen"),
    person(5, "Анна", "Иванова"),
    person(6, "Asa", "Sjöström", email="asa.sjostrom@example.com"),
)


def found(directory: Directory, text: str) -> set[int]:
    return {int(str(p.id)[2:]) for p in directory.search(text)}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("sjob", {1}),
        ("SJÖB", {1}),
        ("sjö", {1, 6}),
        ("sjo asa", {1, 6}),
        ("asa sjöb", {1}),
        ("soren", {2}),
        ("Søren", {2}),
        ("kjaer", {2}),
        ("kund", {2}),
        ("kovacs", {3}),
        ("toth", {3}),
        ("kovács-tóth", {3}),
        ("agnes@corp", {3}),
        ("asa.sjoberg@example.com", {1}),
        ("10044", {4}),
        ("p-4", {4}),
        ("ess", {4}),
        ("иван", {5}),
        ("ИВАНОВА", {5}),
        ("berg", set()),
        ("sjob nobody", set()),
    ],
)
def test_people_are_found_by_how_their_names_begin(
    directory: Directory, text: str, numbers: set[int]
) -> None:
    assert found(directory, text) == numbers
    assert directory.count(text) == len(numbers)


@pytest.mark.parametrize(
    "text",
    ['"', '" OR "', "NEAR(a b)", "sjo* AND", "a:b", "^x", "'; DROP TABLE people; --", "(", "\x00"],
)
def test_whatever_is_typed_is_only_searched_for(directory: Directory, text: str) -> None:
    directory.search(text)
    assert directory.count() == len(PEOPLE)


def test_nothing_typed_shows_all_by_name(directory: Directory) -> None:
    everybody = directory.search("  ")
    assert [p.family_name for p in everybody] == sorted(p.family_name for p in PEOPLE)
    assert directory.search("", 2, 1) == everybody[1:3]
    assert directory.count("") == len(PEOPLE)


def test_pages_of_one_search_follow_each_other(directory: Directory) -> None:
    namesakes = [person(number, "Kim", "Holm") for number in range(100, 130)]
    directory.save_people(namesakes)
    pages = [directory.search("holm", 7, offset) for offset in range(0, 35, 7)]
    assert [p for page in pages for p in page] == list(directory.search("holm", 30))


def test_a_very_long_text_is_searched_by_its_first_words(directory: Directory) -> None:
    assert found(directory, "sjob " * 2000) == {1}


def test_a_changed_person_is_found_by_the_new_name_only(directory: Directory) -> None:
    married = person(1, "Åsa", "Lindgren")
    directory.save_people((married,))
    assert directory.person(married.id) == married
    assert found(directory, "lindgren") == {1}
    assert found(directory, "sjoberg") == set()
    assert directory.count() == len(PEOPLE)


def test_an_unknown_person_is_nobody(directory: Directory) -> None:
    assert directory.person(SubscriberId("p-99")) is None


def test_a_page_from_the_centre_is_taken_whole_with_its_cursor_or_not_at_all(
    directory: Directory, database: Database
) -> None:
    assert directory.cursor() == ""
    with database.transaction():
        directory.save_people((person(7, "Nils", "Ek"),))
        directory.set_cursor("page-1")

    def take_bad_page() -> None:
        with database.transaction():
            directory.save_people((person(8, "Pia", "Gran"),))
            directory.set_cursor("page-2")
            directory.save_officers((officer("o-1", "aa"), officer("o-2", "aa")))

    with pytest.raises(StoreError):
        take_bad_page()
    assert directory.cursor() == "page-1"
    assert (found(directory, "ek"), found(directory, "gran")) == ({7}, set())


def officer(name: str, key: str) -> Officer:
    return Officer(
        id=OfficerId(name),
        display_name=name,
        roles=frozenset({Role.REGISTRATION_OFFICER}),
        spki_sha256=key,
    )


def test_an_officer_is_known_by_the_key(directory: Directory) -> None:
    directory.save_officers((officer("o-1", "aa"), officer("o-2", "bb")))
    assert directory.officer_by_key("bb") == officer("o-2", "bb")
    assert directory.officer_by_key("cc") is None
    directory.save_officers((officer("o-2", "cc"),))
    assert directory.officer_by_key("bb") is None
    assert directory.officers() == (officer("o-1", "aa"), officer("o-2", "cc"))


def test_one_key_is_never_two_officers(directory: Directory) -> None:
    directory.save_officers((officer("o-1", "aa"),))
    with pytest.raises(StoreCorrupt):
        directory.save_officers((officer("o-2", "aa"),))
    assert directory.officer_by_key("aa") == officer("o-1", "aa")


def test_trust_is_kept_by_purpose_and_replaced_as_a_whole(directory: Directory) -> None:
    directory.set_anchors(Anchor.OFFICER_ROOT, (b"zz", b"aa", b"zz"))
    directory.set_anchors(Anchor.ESCROW, (b"escrow",))
    directory.set_anchors(Anchor.CRL, (b"crl",))
    directory.set_anchors(Anchor.OFFICER_INTERMEDIATE, (b"between",))
    directory.set_anchors(Anchor.ATTESTATION_ROOT, (b"maker",))
    assert directory.officer_roots() == (b"zz", b"aa")
    directory.set_anchors(Anchor.OFFICER_ROOT, (b"bb",))
    assert directory.officer_roots() == (b"bb",)
    assert directory.escrow_certificates() == (b"escrow",)
    assert directory.crls() == (b"crl",)
    assert directory.officer_intermediates() == (b"between",)
    assert directory.attestation_roots() == (b"maker",)


def test_profiles_are_kept_as_they_were_set(directory: Directory) -> None:
    assert directory.profiles() == Profiles()
    directory.set_profiles(shipped_profiles())
    assert directory.profiles() == shipped_profiles()
