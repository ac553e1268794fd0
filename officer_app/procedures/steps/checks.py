"""Steps that only look: is this the right card, and may it become what is wanted?"""

from typing import ClassVar

from officer_app.domain.applications import ApplicationChanges, ApplicationsOn
from officer_app.domain.ids import TokenId, TokenKind
from officer_app.domain.policy_faults import TokenAtWork, TokenPreparedElsewhere, TokenStateForbids
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.token import PinPolicyOnCard, TokenInfo, pin_policy_in
from officer_app.domain.token_faults import (
    ApplicationsLocked,
    OtherToken,
    PinOverNfc,
    TokenCannot,
    TokenInUse,
    TokenIsFull,
)
from officer_app.domain.token_life import TokenAct, may_be_done
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.secrets import TokenSecrets, has_management_key
from officer_app.tokens.piv import CERTIFICATE_OVERHEAD
from officer_app.tokens.plain_piv import has_standard_policies
from officer_app.tokens.port import Initialises, Surveys, Token

__all__ = [
    "CheckIssuedToken",
    "CheckPreparedToken",
    "CheckToken",
    "CheckTokenToInitialise",
    "CheckTokenToReKey",
    "TokenChecked",
    "TokenToInitialise",
    "check_abilities",
    "holds_nothing",
    "initialises",
    "is_plain_piv",
]

_CHECKED = phrase("steps", "Card checked")


class TokenChecked(TokenInfo):
    """What the look showed, all checks passed."""


class _CheckStep(PlainStep[TokenChecked]):
    title = _CHECKED
    result_type: ClassVar[type[TokenChecked]] = TokenChecked
    on_card = True

    def __init__(self, profile: TokenProfile, largest_certificate: int) -> None:
        self._profile = profile
        self._largest_certificate = largest_certificate

    def _check(self, info: TokenInfo, facts: Facts, act: TokenAct) -> TokenChecked:
        self._permit(info, facts, act)
        return TokenChecked.model_validate(info.model_dump())

    def _permit(self, info: TokenInfo, facts: Facts, act: TokenAct) -> None:
        token = info.id
        if token is None:
            raise TokenCannot(info.model, "a serial number of its own")
        is_overheard = info.over_nfc and not info.over_channel
        if is_overheard and not self._profile.flow.pin_over_nfc:
            raise PinOverNfc(info.reader)
        _check_free(token, act, facts)
        check_abilities(info, self._profile, self._largest_certificate)


def _check_free(token: TokenId, act: TokenAct, facts: Facts) -> None:
    """No officer's card, no card that other work has in hand, and its life allows the act."""
    if token in facts.means.officer_tokens():
        raise TokenInUse(str(token), "an officer's card")
    if facts.means.unfinished(token) - {facts.procedure}:
        raise TokenAtWork(str(token))
    status = facts.means.token_status(token)
    if not may_be_done(act, status):
        raise TokenStateForbids(str(token), status or "not prepared")


def check_abilities(info: TokenInfo, profile: TokenProfile, largest_certificate: int) -> None:
    """Whether it can hold what the profile wants. Errors: TokenCannot, TokenIsFull."""
    facts = info.facts
    if info.id is not None and info.id.kind not in profile.kinds:
        raise TokenCannot(info.model, f"the profile {profile.display_name}")
    sets_key = has_management_key(profile) and not is_plain_piv(info)
    if sets_key and profile.management_key not in facts.management_key_algorithms:
        raise TokenCannot(info.model, f"a management key of {profile.management_key}")
    if is_plain_piv(info):
        _check_what_it_came_with(info, profile)
    if not facts.has_puk:
        raise TokenCannot(info.model, "a PUK")
    for key in profile.keys:
        if key.algorithm not in facts.algorithms:
            raise TokenCannot(info.model, f"keys of {key.algorithm}")
        wants_no_pin = pin_policy_in(key.slot, key.pin_policy) is PinPolicyOnCard.NEVER
        if wants_no_pin and not facts.keys_without_pin:
            raise TokenCannot(info.model, f"a key that never wants the PIN in {key.slot}")
    if profile.flow.attestation_required and not facts.attests:
        raise TokenCannot(info.model, "attestation")
    needed = largest_certificate + CERTIFICATE_OVERHEAD
    if needed > facts.object_bytes:
        raise TokenIsFull(needed, facts.object_bytes)


def is_plain_piv(info: TokenInfo) -> bool:
    """A card of the standard alone: what cannot be set on it has to be right as it is."""
    return info.id is not None and info.id.kind is TokenKind.PIV


def holds_nothing(info: TokenInfo) -> bool:
    """Blank; a plain PIV card may have the CHUID that its maker gave it."""
    return (info.model_copy(update={"has_chuid": False}) if is_plain_piv(info) else info).is_blank


def _check_what_it_came_with(info: TokenInfo, profile: TokenProfile) -> None:
    tries = info.pin_tries_left
    if tries is not None and tries > profile.pin_tries:
        raise TokenCannot(info.model, f"a PIN that is blocked after {profile.pin_tries} tries")
    for key in profile.keys:
        if not has_standard_policies(key):
            raise TokenCannot(info.model, f"policies of its own for the key in {key.slot}")


class CheckToken(_CheckStep):
    """Before a token is prepared: is there anything on it that somebody put there?

    The transaction stays open, so that what is found here is what the next steps work on; unless
    a person has to be asked.
    """

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        seen = facts.seen()

        def survey(token: Token) -> TokenInfo:
            return token.survey(seen) if isinstance(token, Surveys) else token.look()

        checked = self._check(facts.card().do(survey), facts, TokenAct.PREPARE)
        _check_applications(checked, self._profile.applications, facts)
        if not checked.facts.resettable and not holds_nothing(checked):
            raise TokenCannot(checked.model, "being cleared")
        return checked


def _check_applications(info: TokenInfo, changes: ApplicationChanges, facts: Facts) -> None:
    """Whether the key can be switched so, and by us."""
    if changes.is_empty:
        return
    model = info.yubikey
    now = ApplicationsOn.of(model) if model is not None else None
    if model is None or now is None:
        raise TokenCannot(info.model, "switching applications")
    lacking = sorted(application.label for application in changes.lacking(model))
    if lacking:
        raise TokenCannot(info.model, ", ".join(lacking))
    asks_for_something = changes.wanted(now) != now or changes.lock
    if model.is_locked and asks_for_something and not _knows_lock_code(info, facts):
        raise ApplicationsLocked


def _knows_lock_code(info: TokenInfo, facts: Facts) -> bool:
    """Whether the secrets that are kept here since the card was prepared have one."""
    sealed = facts.means.sealed_here(info.id) if info.id is not None else None
    if sealed is None:
        return False
    with TokenSecrets.from_secret(facts.means.sealer.open(sealed)) as secrets:
        return secrets.lock_code is not None


class TokenToInitialise(TokenChecked):
    """What the look showed of a token that is prepared by being initialised."""

    is_initialised: bool
    has_pin: bool
    """It may hold what only that PIN shows."""
    others: tuple[str, ...]
    """What lies outside the slots of ours."""


class CheckTokenToInitialise(_CheckStep):
    """As before any preparation. A token that was never initialised may have no serial number
    yet: then there is nothing that the records could know of it.
    """

    result_type = TokenToInitialise

    def act(self, intent: Nothing, facts: Facts) -> TokenToInitialise:
        found = facts.card().do(self._look)
        if found.id is None and not found.is_initialised:
            check_abilities(found, self._profile, self._largest_certificate)
        else:
            self._permit(found, facts, TokenAct.PREPARE)
        return found

    def _look(self, token: Token) -> TokenToInitialise:
        info = token.look()
        if not isinstance(token, Initialises):
            raise TokenCannot(info.model, f"the profile {self._profile.display_name}")
        there = token.is_initialised
        return TokenToInitialise(
            **dict(info),
            is_initialised=there,
            has_pin=there and token.has_pin,
            others=token.other_objects() if there else (),
        )


def initialises(token: Token) -> Initialises:
    """The token as one that can be initialised. Errors: TokenCannot."""
    if not isinstance(token, Initialises):
        raise TokenCannot("this card", "being initialised")
    return token


class CheckPreparedToken(_CheckStep):
    """Before a prepared token is issued: the records know it, and its secrets are here.

    What lies in its slots needs no look: only an undone attempt of ours can have put it there, for
    nobody else has the management key. Nor does the card itself, if it was looked at when it was
    put in: a person comes next, and after that it has to show its serial number in any case.
    """

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        seen = facts.seen()
        if seen is None or seen.id is None:
            seen = facts.card().do(lambda token: token.look(contents=False))
        checked = self._check(_only_the_card(seen), facts, TokenAct.ISSUE)
        if checked.id is not None and facts.means.sealed_here(checked.id) is None:
            raise TokenPreparedElsewhere(str(checked.id))
        return checked


class CheckIssuedToken(PlainStep[TokenChecked]):
    """Before something is done to somebody's token: it is that very one, and its life allows it."""

    title = _CHECKED
    result_type = TokenChecked
    on_card = True

    def __init__(self, token: TokenId, act: TokenAct) -> None:
        self._token = token
        self._act = act

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        info = facts.card().do(lambda token: token.look(contents=False))
        if info.id != self._token:
            raise OtherToken(str(self._token), str(info.id))
        _check_free(self._token, self._act, facts)
        return TokenChecked.model_validate(info.model_dump())


class CheckTokenToReKey(CheckIssuedToken):
    """As before any act; and it can hold what the profile wants now."""

    def __init__(self, token: TokenId, profile: TokenProfile, largest_certificate: int) -> None:
        super().__init__(token, TokenAct.RE_KEY)
        self._profile = profile
        self._largest_certificate = largest_certificate

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        checked = super().act(intent, facts)
        check_abilities(checked, self._profile, self._largest_certificate)
        return checked


def _only_the_card(seen: TokenInfo) -> TokenInfo:
    """Without contents, which may have changed since the look."""
    return TokenInfo(
        id=seen.id,
        reader=seen.reader,
        model=seen.model,
        firmware=seen.firmware,
        facts=seen.facts,
        yubikey=seen.yubikey,
        over_nfc=seen.over_nfc,
        over_channel=seen.over_channel,
    )
