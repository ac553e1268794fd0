"""Profiles as administrators write them: a TOML file, read whole or not at all."""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from cryptography.x509 import ObjectIdentifier
from pydantic import ValidationError

from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.naming import check_templates
from officer_app.domain.policy_faults import ProfileInvalid
from officer_app.domain.profiles import (
    CertificateProfile,
    ExtendedKeyUsage,
    KeyUsage,
    Profiles,
    TokenProfile,
)
from officer_app.domain.value import Value

__all__ = ["read_profiles"]

LARGEST_CHARACTERS = 1 << 20
_Profile = TypeVar("_Profile", bound=Value)

Table = Mapping[str, Any]
"""A table as tomllib gives it: what is in it is for the profile's own type to check."""

_DURATION = re.compile(r"(\d{1,6})\s+(hour|day|week|year)s?")
_HOURS = {"hour": 1, "day": 24, "week": 7 * 24, "year": 365 * 24}
_PURPOSES = {usage.name.lower(): usage.value for usage in ExtendedKeyUsage}
_RSA = frozenset(
    {KeyAlgorithm.RSA1024, KeyAlgorithm.RSA2048, KeyAlgorithm.RSA3072, KeyAlgorithm.RSA4096}
)
_AGREEING = frozenset({KeyAlgorithm.P256, KeyAlgorithm.P384, KeyAlgorithm.X25519})
_SIGNING_USAGES = frozenset({KeyUsage.DIGITAL_SIGNATURE, KeyUsage.CONTENT_COMMITMENT})
_NEVER_SIGNING = frozenset({KeyAlgorithm.X25519})


def read_profiles(text: str, file_name: str) -> Profiles:
    """Read [[certificate]] and [[token]] tables (with [[token.key]],
    [[token.further_key]], [token.pin], [token.flow]).

    Errors: ProfileInvalid naming the file, the profile, the field and what is wrong with it.
    """
    if len(text) > LARGEST_CHARACTERS:
        raise ProfileInvalid(file_name, "it is too long for a profile file")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        raise ProfileInvalid(file_name, f"it is not TOML: {cause}") from cause
    except RecursionError as cause:
        raise ProfileInvalid(file_name, "it is nested too deeply") from cause
    unknown = sorted(tables.keys() - {"certificate", "token"})
    if unknown:
        raise ProfileInvalid(file_name, f"there is no kind of profile called “{unknown[0]}”")
    certificates = _read_all(tables, "certificate", _certificate, file_name)
    tokens = _read_all(tables, "token", _token, file_name)
    if not tokens and not certificates:
        raise ProfileInvalid(file_name, "there is no profile in it")
    try:
        return Profiles(tokens=tokens, certificates=certificates)
    except ValidationError as cause:
        raise ProfileInvalid(file_name, _first_fault(cause)) from cause


def _read_all(
    tables: Table, kind: str, read: Callable[[Table], _Profile], file_name: str
) -> tuple[_Profile, ...]:
    listed = tables.get(kind, [])
    if not isinstance(listed, list) or not all(isinstance(table, dict) for table in listed):
        raise ProfileInvalid(file_name, f"profiles are written as [[{kind}]]")
    return tuple(
        _read_one(table, place, kind, read, file_name) for place, table in enumerate(listed, 1)
    )


def _read_one(
    table: Table, place: int, kind: str, read: Callable[[Table], _Profile], file_name: str
) -> _Profile:
    where = f"{kind} “{table['name']}”" if "name" in table else f"{kind} number {place}"
    try:
        return read(table)
    except ValidationError as cause:
        raise ProfileInvalid(file_name, f"{where}: {_first_fault(cause)}") from cause
    except ProfileInvalid as cause:
        raise ProfileInvalid(file_name, f"{where}: {cause.reason}") from cause


def _certificate(table: Table) -> CertificateProfile:
    fields = dict(table)
    if "validity" in fields:
        fields["validity"] = _duration("validity", fields["validity"])
    if isinstance(fields.get("extended_key_usage"), list):
        fields["extended_key_usage"] = [_purpose(name) for name in fields["extended_key_usage"]]
    profile = CertificateProfile.model_validate(fields)
    check_templates(profile)
    _check_usages(profile)
    _check_policies(profile)
    return profile


def _token(table: Table) -> TokenProfile:
    fields = dict(table)
    if "keys" in fields:
        raise ProfileInvalid("", "keys are written as [[token.key]]")
    fields["keys"] = fields.pop("key", ())
    if "further_keys" in fields:
        raise ProfileInvalid("", "further keys are written as [[token.further_key]]")
    fields["further_keys"] = fields.pop("further_key", ())
    flow = fields.get("flow")
    if isinstance(flow, dict) and "temporary_validity" in flow:
        lasts = _duration("temporary_validity", flow["temporary_validity"])
        fields["flow"] = {**flow, "temporary_validity": lasts}
    return TokenProfile.model_validate(fields)


def _duration(field: str, said: object) -> object:
    """Seconds for “730 days”; anything else is left to pydantic, which knows ISO 8601 (P730D)."""
    if not isinstance(said, str):
        raise ProfileInvalid("", f"{field}: a length of time is written like “730 days”")
    found = _DURATION.fullmatch(said.strip())
    return int(found[1]) * _HOURS[found[2]] * 3600 if found else said


def _purpose(name: object) -> str:
    if not isinstance(name, str) or name not in _PURPOSES:
        known = ", ".join(sorted(_PURPOSES))
        raise ProfileInvalid("", f"extended_key_usage: “{name}” is none of {known}")
    return _PURPOSES[name]


def _check_usages(profile: CertificateProfile) -> None:
    """Which usages go with which keys (RFC 4055 §1.2, RFC 8410 §5, RFC 8813 §3)."""
    if not profile.algorithms or not profile.key_usage:
        raise ProfileInvalid("", "it names no algorithms or no key usage")
    if KeyUsage.KEY_ENCIPHERMENT in profile.key_usage and not profile.algorithms <= _RSA:
        raise ProfileInvalid("", "key_usage: key_encipherment goes with RSA keys only")
    if KeyUsage.KEY_AGREEMENT in profile.key_usage and not profile.algorithms <= _AGREEING:
        raise ProfileInvalid("", "key_usage: key_agreement goes with elliptic-curve keys only")
    if profile.key_usage & _SIGNING_USAGES and profile.algorithms & _NEVER_SIGNING:
        raise ProfileInvalid("", "key_usage: keys of the kind x25519 cannot sign")


def _check_policies(profile: CertificateProfile) -> None:
    for oid in profile.policy_oids:
        try:
            ObjectIdentifier(oid)
        except ValueError as cause:
            raise ProfileInvalid("", f"policy_oids: “{oid}” is not a dotted number") from cause


def _first_fault(cause: ValidationError) -> str:
    """The first thing that is wrong: the field, then what pydantic says of it."""
    fault = cause.errors(include_url=False)[0]
    place = ".".join(_place(part) for part in fault["loc"])
    said = fault["msg"].removeprefix("Value error, ")
    return f"{place}: {said[:1].lower()}{said[1:]}" if place else said


def _place(part: int | str) -> str:
    """Places in lists are counted from one, by people."""
    if isinstance(part, int):
        return str(part + 1)
    return {"keys": "key", "further_keys": "further_key"}.get(part, part)
