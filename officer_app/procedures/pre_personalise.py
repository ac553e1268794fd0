"""Pre-personalise: a blank token gets secrets of its own and waits, not used, for its person."""

from officer_app.domain.diversification import MasterKeyMissing
from officer_app.domain.officer import Act
from officer_app.domain.profiles import ManagementKeySource, TokenProfile
from officer_app.domain.records import TokenPrepared
from officer_app.domain.value import Value
from officer_app.domain.wishes import PrePersonalise
from officer_app.domain.words import phrase
from officer_app.procedures.desk import Desk
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import AnyStep, Ending, Plan
from officer_app.procedures.steps.applications import SwitchApplications
from officer_app.procedures.steps.checks import (
    CheckToken,
    CheckTokenToInitialise,
    TokenChecked,
)
from officer_app.procedures.steps.delivered import JudgeDelivered, TryDelivered
from officer_app.procedures.steps.initialise import InitialiseToken
from officer_app.procedures.steps.prepare import (
    ClearToken,
    LockPin,
    ProvePrepared,
    SetManagementKey,
    SetPuk,
    SetTries,
    WriteContainers,
)
from officer_app.procedures.steps.secrets import (
    SealSecrets,
    SecretsSealed,
    has_management_key,
    keeps_management_key,
)

__all__ = ["PREPARE_TOKEN", "PrepareToken", "order_preparation", "plan_preparation"]

PREPARE_TOKEN = "prepare_token"  # noqa: S105  (a kind of procedure)


class PrepareToken(Value):
    """The order: this profile, for the card in that reader."""

    profile: TokenProfile
    reader: str
    largest_certificate: int
    """DER bytes; the card must have room for it before it is prepared."""


def order_preparation(wish: PrePersonalise, desk: Desk) -> Plan:
    """The procedure that fulfils the wish.

    Errors: NotSignedIn, NotPermitted, ProfileUnknown, NoReader, MasterKeyMissing.
    """
    desk.permitted(Act.PREPARE_TOKEN)
    profile = desk.profile(wish.profile)
    if _wants_master_key(profile) and desk.means.master_key is None:
        raise MasterKeyMissing(profile.display_name)
    return plan_preparation(
        PrepareToken(
            profile=profile,
            reader=desk.reader(wish.reader),
            largest_certificate=max(c.largest_bytes for c in desk.certificate_profiles(profile)),
        )
    )


def _wants_master_key(profile: TokenProfile) -> bool:
    is_derived = profile.management_key_source is ManagementKeySource.DIVERSIFIED
    return is_derived and has_management_key(profile)


def plan_preparation(order: PrepareToken) -> Plan:
    """A token without a management key is initialised; others are given one secret at a time."""
    profile = order.profile
    steps = _by_secrets(order) if has_management_key(profile) else _by_initialising(order)
    return Plan(
        kind=PREPARE_TOKEN,
        title=phrase("procedures", "Prepare card: {subject}"),
        subject=profile.display_name,
        order=order,
        reader=order.reader,
        steps=steps,
        ending=lambda facts: _ending(order, facts),
    )


def _by_secrets(order: PrepareToken) -> tuple[AnyStep, ...]:
    """In the order that the card's own rules force (tries reset PIN and PUK)."""
    profile = order.profile
    return (
        CheckToken(profile, order.largest_certificate),
        ClearToken(),
        *_trying(profile),
        SealSecrets(profile),
        *_switching(profile),
        SetTries(profile),
        SetPuk(profile),
        LockPin(profile),
        SetManagementKey(profile.management_key),
        WriteContainers(),
        ProvePrepared(),
    )


def _trying(profile: TokenProfile) -> tuple[AnyStep, ...]:
    """Anybody can clear a YubiKey; a card that keeps its management key came with its secrets."""
    if not keeps_management_key(profile):
        return ()
    return TryDelivered(profile), JudgeDelivered()


def _switching(profile: TokenProfile) -> tuple[AnyStep, ...]:
    changes = profile.applications
    return () if changes.is_empty else (SwitchApplications(changes),)


def _by_initialising(order: PrepareToken) -> tuple[AnyStep, ...]:
    profile = order.profile
    return (
        CheckTokenToInitialise(profile, order.largest_certificate),
        SealSecrets(profile),
        InitialiseToken(profile),
        LockPin(profile),
        ProvePrepared(),
    )


def _ending(order: PrepareToken, facts: Facts) -> Ending:
    checked, sealed = facts.result(TokenChecked), facts.result(SecretsSealed)
    body = TokenPrepared(
        procedure=facts.procedure,
        officer=facts.officer,
        token=facts.checked_token(),
        profile=order.profile.id,
        model=checked.model,
        firmware=checked.firmware,
        sealed=sealed.for_escrow,
    )
    return Ending(bodies=(body,), keep_sealed=sealed.for_here)
