"""Names in certificates: subject and alternative names from a profile's templates and a person."""

import re
import unicodedata
from string import Formatter

from cryptography import x509
from cryptography.x509 import ObjectIdentifier
from cryptography.x509.oid import NameOID

from officer_app.domain.policy_faults import ProfileInvalid, RequestRefused
from officer_app.domain.profiles import CertificateProfile
from officer_app.domain.subscriber import Person

__all__ = ["UPN_OID", "alternative_names", "check_templates", "subject_name"]

UPN_OID = ObjectIdentifier("1.3.6.1.4.1.311.20.2.3")
"""The user principal name as an otherName (UTF8String), for smart-card logon."""

_TYPES: dict[str, ObjectIdentifier] = {
    "CN": NameOID.COMMON_NAME,
    "O": NameOID.ORGANIZATION_NAME,
    "OU": NameOID.ORGANIZATIONAL_UNIT_NAME,
    "C": NameOID.COUNTRY_NAME,
    "L": NameOID.LOCALITY_NAME,
    "ST": NameOID.STATE_OR_PROVINCE_NAME,
    "GN": NameOID.GIVEN_NAME,
    "SN": NameOID.SURNAME,
    "T": NameOID.TITLE,
    "serialNumber": NameOID.SERIAL_NUMBER,
}
_LONGEST: dict[str, int] = {"GN": 32768, "SN": 32768, "L": 128, "ST": 128}
"""Upper bounds in characters (RFC 5280 appendix A.1); 64 for all others."""
_LONGEST_OTHERS = 64
_LONGEST_ALTERNATIVE = 254
_FIELDS = frozenset(
    {
        "display_name",
        "given_name",
        "family_name",
        "organisation",
        "unit",
        "country",
        "email",
        "upn",
        "employee_number",
        "personal_number",
    }
)
_PRINTABLE = re.compile(r"[A-Za-z0-9 '()+,\-./:=?]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9]"
    r"(?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
)
_UPN = re.compile(r"[^\s@]+@[^\s@]+")


def subject_name(profile: CertificateProfile, person: Person) -> x509.Name:
    """The subject that a certificate of this profile gives the person (RFC 5280 §4.1.2.6).

    One RDN for each template, in the profile's order; a template with an empty field is left out.
    Errors: RequestRefused when the person's data do not fit; ProfileInvalid when a template is
    impossible.
    """
    found = []
    for line in profile.subject:
        kind, template = _split(profile, line, "=")
        if kind not in _TYPES:
            raise ProfileInvalid(profile.name, f"a subject has no part called {kind}")
        value = _fill(profile, template, person)
        if value:
            _check_part(kind, value)
            found.append(x509.NameAttribute(_TYPES[kind], value))
    if not found:
        raise RequestRefused("nothing is known of the person that could name the subject")
    return x509.Name(found)


def alternative_names(profile: CertificateProfile, person: Person) -> list[x509.GeneralName]:
    """The subject alternative names (RFC 5280 §4.2.1.6); those with an empty field are left out.

    Errors: RequestRefused when an address is none; ProfileInvalid when a template is impossible.
    """
    found: list[x509.GeneralName] = []
    for line in profile.subject_alternative_names:
        kind, template = _split(profile, line, ":")
        value = _fill(profile, template, person)
        if not value:
            continue
        match kind:
            case "email":
                found.append(_email(value))
            case "upn":
                found.append(_upn(value))
            case _:
                raise ProfileInvalid(profile.name, f"there is no alternative name called {kind}")
    return found


def check_templates(profile: CertificateProfile) -> None:
    """Raises ProfileInvalid when a template could never be filled for anybody."""
    for line, mark, kinds in (
        *((line, "=", _TYPES.keys()) for line in profile.subject),
        *((line, ":", {"email", "upn"}) for line in profile.subject_alternative_names),
    ):
        kind, template = _split(profile, line, mark)
        if kind not in kinds:
            raise ProfileInvalid(profile.name, f"no name in a certificate is called {kind}")
        _fields_of(profile, template)
    if not profile.subject:
        raise ProfileInvalid(profile.name, "the subject has no parts")


def _split(profile: CertificateProfile, line: str, mark: str) -> tuple[str, str]:
    kind, found, template = line.partition(mark)
    if not found or not template:
        raise ProfileInvalid(profile.name, f"“{line}” is not of the form type{mark}template")
    return kind.strip(), template


def _fields_of(profile: CertificateProfile, template: str) -> frozenset[str]:
    try:
        parts = list(Formatter().parse(template))
    except ValueError as cause:
        raise ProfileInvalid(profile.name, f"“{template}” has a brace too many") from cause
    fields = frozenset(field for _text, field, _form, _conversion in parts if field is not None)
    unknown = sorted(fields - _FIELDS)
    if unknown or any(form or conversion for _text, _field, form, conversion in parts):
        name = unknown[0] if unknown else template
        raise ProfileInvalid(profile.name, f"a person has no field “{name}”")
    return fields


def _fill(profile: CertificateProfile, template: str, person: Person) -> str:
    """The template with the person's fields; empty when one of them is."""
    values = {name: _field(person, name) for name in _fields_of(profile, template)}
    if not all(values.values()):
        return ""
    return template.format(**values).strip()


def _field(person: Person, name: str) -> str:
    text = unicodedata.normalize("NFC", getattr(person, name) or "").strip()
    if any(unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} for character in text):
        raise RequestRefused(f"the person's {_in_words(name)} has a character that is not text")
    return text


def _in_words(name: str) -> str:
    return name.replace("_", " ")


def _check_part(kind: str, value: str) -> None:
    longest = _LONGEST.get(kind, _LONGEST_OTHERS)
    if len(value) > longest:
        raise RequestRefused(f"{kind} in the subject may have {longest} characters at most")
    if kind == "C" and not _COUNTRY.fullmatch(value):
        raise RequestRefused("a country is written with two capital letters (ISO 3166)")
    if kind == "serialNumber" and not _PRINTABLE.fullmatch(value):
        raise RequestRefused("serialNumber takes plain letters, digits and a few signs only")


def _email(value: str) -> x509.RFC822Name:
    if len(value) > _LONGEST_ALTERNATIVE or not _EMAIL.fullmatch(value):
        raise RequestRefused("the e-mail address is not one that a certificate can carry")
    return x509.RFC822Name(value)


def _upn(value: str) -> x509.OtherName:
    if len(value) > _LONGEST_ALTERNATIVE or not _UPN.fullmatch(value):
        raise RequestRefused("the user principal name is not of the form name@domain")
    return x509.OtherName(UPN_OID, _der_utf8(value))


def _der_utf8(text: str) -> bytes:
    """A UTF8String in DER; short and long form of the length (X.690 §8.1.3)."""
    content = text.encode()
    if len(content) < 0x80:
        return bytes((0x0C, len(content))) + content
    length = len(content).to_bytes((len(content).bit_length() + 7) // 8)
    return bytes((0x0C, 0x80 | len(length))) + length + content
