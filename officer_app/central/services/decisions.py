"""What an officer signed with the card: believed only from that officer, in its one form."""

from datetime import datetime
from typing import TypeVar

import rfc8785
from pydantic import ValidationError
from sqlalchemy.orm import Session

from officer_app.central.problems import Refusal
from officer_app.central.services.trust import check_card, key_name, officer_trust, verified_by
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.officer import Officer
from officer_app.domain.value import Value

__all__ = ["signed_by"]

_V = TypeVar("_V", bound=Value)


def signed_by(
    session: Session, officer: Officer, kind: type[_V], signed: bytes, now: datetime
) -> _V:
    """The value in a CMS SignedData (DER) that this officer's card signed and may sign now.

    Errors: Refusal (SIGNATURE, OFFICER_REFUSED).
    """
    trust = officer_trust(session)
    verified = verified_by(signed, trust, now)
    signer = verified.signer_certificate
    if key_name(signer) != officer.spki_sha256:
        raise Refusal(ProblemKind.OFFICER_REFUSED, "somebody else than this officer signed")
    check_card(signer, trust, now)
    return _read(kind, verified.content)


def _read(kind: type[_V], content: bytes) -> _V:
    try:
        value = kind.from_json(content)
        canonical = value.canonical()
    except (ValidationError, rfc8785.CanonicalizationError) as cause:
        raise Refusal(ProblemKind.SIGNATURE, "something else was signed") from cause
    if canonical != content:
        raise Refusal(ProblemKind.SIGNATURE, "something else was signed")
    return value
