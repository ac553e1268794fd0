"""Names in certificates."""

import pytest
from cryptography import x509
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID

from officer_app.domain.naming import alternative_names, check_templates, subject_name
from officer_app.domain.policy_faults import ProfileInvalid, RequestRefused
from officer_app.domain.profiles import CertificateProfile
from tests.support.issuing import certificate_profile, make_person


def profile_with(*subject: str, alternative: tuple[str, ...] = ()) -> CertificateProfile:
    return certificate_profile().model_copy(
        update={"subject": subject, "subject_alternative_names": alternative}
    )


def test_the_parts_come_in_the_profiles_order() -> None:
    profile = profile_with("C={country}", "O={organisation}", "CN={display_name}")
    assert subject_name(profile, make_person()).rfc4514_string() == "CN=Åsa Öberg,O=Exempel AB,C=SE"


def test_a_part_with_an_empty_field_is_left_out() -> None:
    profile = profile_with("O={organisation}", "OU={unit}", "CN={display_name}")
    name = subject_name(profile, make_person(unit=" "))
    assert [part.oid for part in name] == [NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME]


def test_a_template_may_hold_text_and_several_fields() -> None:
    profile = profile_with("CN={family_name}, {given_name} ({employee_number})")
    (part,) = subject_name(profile, make_person())
    assert part.value == "Öberg, Åsa (10042)"


def test_country_and_serial_number_are_printable_strings_and_names_are_utf8() -> None:
    profile = profile_with("C={country}", "CN={display_name}", "serialNumber={employee_number}")
    types = [part._type for part in subject_name(profile, make_person())]
    assert types == [
        _ASN1Type.PrintableString,
        _ASN1Type.UTF8String,
        _ASN1Type.PrintableString,
    ]


def test_a_decomposed_name_and_a_composed_name_are_the_same_in_a_certificate() -> None:
    profile = profile_with("CN={display_name}")
    decomposed = make_person(given_name="A\u030asa", family_name="O\u0308berg")
    assert subject_name(profile, decomposed) == subject_name(profile, make_person())


@pytest.mark.parametrize(
    ("template", "fields", "words"),
    [
        ("O={organisation}", {"organisation": "x" * 65}, "64 characters"),
        ("CN={display_name}", {"given_name": "x" * 60}, "64 characters"),
        ("C={country}", {"country": "se"}, "two capital letters"),
        ("C={country}", {"country": "Sweden"}, "two capital letters"),
        ("serialNumber={employee_number}", {"employee_number": "ö-1"}, "plain letters"),
        ("CN={display_name}", {"given_name": "Å\x00sa"}, "not text"),
        ("CN={display_name}", {"given_name": "Å\nsa"}, "not text"),
        ("OU={unit}", {"unit": ""}, "nothing is known"),
    ],
)
def test_what_does_not_fit_a_certificate_is_refused_in_words(
    template: str, fields: dict[str, str], words: str
) -> None:
    with pytest.raises(RequestRefused, match=words):
        subject_name(profile_with(template), make_person(**fields))


def test_a_name_of_exactly_64_letters_fits() -> None:
    person = make_person(organisation="ő" * 64)
    (part,) = subject_name(profile_with("O={organisation}"), person)
    assert part.value == "ő" * 64


@pytest.mark.parametrize(
    "template",
    [
        "CN",
        "CN=",
        "XX={display_name}",
        "CN={nickname}",
        "CN={display_name",
        "CN={given_name!r}",
        "CN={given_name:>9}",
        "CN={}",
        "CN={given_name.__class__}",
    ],
)
def test_an_impossible_template_is_the_profiles_fault(template: str) -> None:
    with pytest.raises(ProfileInvalid):
        subject_name(profile_with(template), make_person())
    with pytest.raises(ProfileInvalid):
        check_templates(profile_with(template))


@pytest.mark.parametrize("template", ["email", "mail:{email}", "upn:{email.x}"])
def test_an_impossible_alternative_name_is_the_profiles_fault(template: str) -> None:
    with pytest.raises(ProfileInvalid):
        alternative_names(profile_with("CN=x", alternative=(template,)), make_person())
    with pytest.raises(ProfileInvalid):
        check_templates(profile_with("CN=x", alternative=(template,)))


def test_a_profile_without_a_subject_is_refused() -> None:
    with pytest.raises(ProfileInvalid):
        check_templates(profile_with())


def test_e_mail_and_upn_become_alternative_names() -> None:
    profile = profile_with("CN=x", alternative=("email:{email}", "upn:{upn}"))
    email, upn = alternative_names(profile, make_person())
    assert email == x509.RFC822Name("asa.oberg@example.com")
    assert isinstance(upn, x509.OtherName)
    assert upn.type_id.dotted_string == "1.3.6.1.4.1.311.20.2.3"
    assert upn.value == b"\x0c\x1aasa.oberg@corp.example.com"


def test_a_long_upn_has_a_long_length() -> None:
    profile = profile_with("CN=x", alternative=("upn:{upn}",))
    (upn,) = alternative_names(profile, make_person(upn="å" * 100 + "@example.com"))
    assert isinstance(upn, x509.OtherName)
    assert upn.value[:3] == b"\x0c\x81\xd4"
    assert upn.value[3:].decode() == "å" * 100 + "@example.com"


def test_alternative_names_with_empty_fields_are_left_out() -> None:
    profile = profile_with("CN=x", alternative=("email:{email}", "upn:{upn}"))
    assert alternative_names(profile, make_person(email="", upn="")) == []


@pytest.mark.parametrize(
    "address",
    [
        "asa",
        "asa@",
        "@example.com",
        "å@example.com",
        "a b@example.com",
        "a@b@c",
        "a@-x.com",
        "a@x..com",
        "x" * 65 + "@example.com",
        "a@" + "x" * 250 + ".com",
    ],
)
def test_an_e_mail_address_that_is_none_is_refused(address: str) -> None:
    profile = profile_with("CN=x", alternative=("email:{email}",))
    with pytest.raises(RequestRefused, match="e-mail"):
        alternative_names(profile, make_person(email=address))


@pytest.mark.parametrize("upn", ["asa", "a@b@c", "a b@c", "x@" + "y" * 254])
def test_a_upn_that_is_none_is_refused(upn: str) -> None:
    profile = profile_with("CN=x", alternative=("upn:{upn}",))
    with pytest.raises(RequestRefused, match="principal"):
        alternative_names(profile, make_person(upn=upn))
