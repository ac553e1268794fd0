"""What an officer signed with the card: believed only from that officer, in its one form."""

from datetime import datetime
from typing import TypeVar

import rfc8785
from pydantic import ValidationError
from sqlalchemy.orm import Session

from officer_app.central.problems import Refusal
from officer_app.central.services.trust import key_name, officer_trust
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.officer import Officer
from officer_app.domain.policy_faults import OfficerCardRefused
from officer_app.domain.signature_faults import SignatureInvalid, SignerUntrusted
from officer_app.domain.value import Value
from officer_app.signing.chain import check_signer
from officer_app.signing.cms import verify_signed

__all__ = ["signed_by"]

_V = TypeVar("_V", bound=Value)


def signed_by(
    session: Session, officer: Officer, kind: type[_V], signed: bytes, now: datetime
) -> _V:
    """The value in a CMS SignedData (DER) that this officer's card signed and may sign now.

    Errors: Refusal (SIGNATURE, OFFICER_REFUSED).
    """
    trust = officer_trust(session)
    try:
        verified = verify_signed(signed, trust.roots, now)
    except SignatureInvalid as cause:
        raise Refusal(ProblemKind.SIGNATURE, cause.reason) from cause
    except SignerUntrusted as cause:
        raise Refusal(ProblemKind.OFFICER_REFUSED, cause.reason) from cause
    signer = verified.signer_certificate
    if key_name(signer) != officer.spki_sha256:
        raise Refusal(ProblemKind.OFFICER_REFUSED, "somebody else than this officer signed")
    try:
        check_signer(signer, trust.intermediates, trust.roots, trust.crls, now)
    except OfficerCardRefused as cause:
        raise Refusal(ProblemKind.OFFICER_REFUSED, cause.reason) from cause
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
