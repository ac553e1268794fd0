"""The values of the house as officerctl's JSON and lines."""

from typing import Any

from officer_app.domain.certificates import summarise
from officer_app.domain.key_history import RecoveredKey
from officer_app.domain.procedure import ProcedureState
from officer_app.domain.projection import CertificateNow, TokenNow
from officer_app.domain.subscriber import Person
from officer_app.tokens.bench import ReaderState

__all__ = [
    "certificate_json",
    "certificate_line",
    "person_json",
    "person_line",
    "procedure_json",
    "procedure_line",
    "reader_json",
    "reader_line",
    "recovered_line",
    "token_json",
    "token_line",
]

Json = dict[str, Any]  # JSON's mixed values


def person_json(person: Person) -> Json:
    """A person, without the official number and the birth date."""
    return person.model_dump(mode="json", exclude={"personal_number", "birth_date"}) | {
        "display_name": person.display_name
    }


def person_line(person: Person) -> str:
    """One line of a list."""
    return f"{person.id!s:<12} {person.display_name:<30} {person.organisation}  {person.email}"


def reader_json(state: ReaderState) -> Json:
    """A reader and its card."""
    token = state.token
    return {
        "name": state.name,
        "has_card": state.has_card,
        "token": str(token.id) if token and token.id else None,
        "model": token.model if token else None,
        "firmware": token.firmware if token else None,
        "blank": token.is_blank if token else None,
        "pin_tries_left": token.pin_tries_left if token else None,
        "slots": [c.slot for c in token.slots] if token else [],
        "over_nfc": token.over_nfc if token else None,
        "over_channel": token.over_channel if token else None,
        "management_key_behind_pin": token.management_key_behind_pin if token else None,
        "yubikey": token.yubikey.model_dump(mode="json") if token and token.yubikey else None,
        "trouble": state.trouble.code if state.trouble else None,
    }


def reader_line(state: ReaderState) -> str:
    """One line of a list."""
    if state.trouble is not None:
        return f"{state.name}: {state.trouble.sentence()}"
    if state.token is None:
        return f"{state.name}: {'card' if state.has_card else 'empty'}"
    token = state.token
    model = token.yubikey.name(token.firmware) if token.yubikey is not None else token.model
    notes = [str(token.id)]
    notes += ["blank"] if token.is_blank else []
    notes += ["over NFC"] if token.over_nfc else []
    notes += ["locked"] if token.yubikey is not None and token.yubikey.is_locked else []
    return f"{state.name}: {model} {token.firmware} ({', '.join(notes)})"


def token_json(token: TokenNow) -> Json:
    """What the records say of a token."""
    named = {"id": token.id, "replaces": token.replaces, "replaced_by": token.replaced_by}
    return token.model_dump(mode="json") | {k: str(v) if v else None for k, v in named.items()}


def token_line(token: TokenNow) -> str:
    """One line of a list."""
    ends = f"  until {token.temporary_until:%Y-%m-%d %H:%M}" if token.temporary_until else ""
    return f"{token.id!s:<20} {token.status:<10} {token.model:<12} {token.subscriber or ''}{ends}"


def certificate_json(certificate: CertificateNow) -> Json:
    """A certificate for people, with where it is."""
    summary = summarise(certificate.der)
    return summary.model_dump(mode="json") | {
        "token": str(certificate.token),
        "slot": certificate.slot,
        "status": certificate.status,
        "subscriber": str(certificate.subscriber),
        "profile": str(certificate.profile),
    }


def certificate_line(certificate: CertificateNow) -> str:
    """One line of a list."""
    summary = summarise(certificate.der)
    return (
        f"{summary.sha256[:16]}  {summary.display_name}  {certificate.slot}  {certificate.status}"
        f"  until {summary.not_after:%Y-%m-%d}"
    )


def recovered_line(key: RecoveredKey) -> str:
    """A key of earlier days on a card."""
    summary = summarise(key.certificate)
    return f"{key.slot}  {summary.display_name}  until {summary.not_after:%Y-%m-%d}  {key.sha256}"


def procedure_json(state: ProcedureState) -> Json:
    """A procedure with its steps."""
    return {
        "id": str(state.id),
        "kind": state.kind,
        "title": state.title.format(subject=state.subject),
        "status": state.status,
        "token": str(state.token) if state.token else None,
        "subscriber": str(state.subscriber) if state.subscriber else None,
        "steps": [{"name": s.name, "title": s.title, "status": s.status} for s in state.steps],
        "question": state.question.kind if state.question else None,
        "trouble": state.trouble.code if state.trouble else None,
    }


def procedure_line(state: ProcedureState) -> str:
    """One line of a list."""
    title = state.title.format(subject=state.subject)
    return f"{state.id}  {state.status:<8} {title}  {state.token or ''}"
