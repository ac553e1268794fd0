"""Steps that only look: is this the right card, and may it become what is wanted?"""

from officer_app.domain.ids import TokenId
from officer_app.domain.policy_faults import TokenPreparedElsewhere, TokenStateForbids
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.token import TokenInfo
from officer_app.domain.token_faults import OtherToken, TokenCannot, TokenInUse, TokenIsFull
from officer_app.domain.token_life import TokenAct, may_be_done
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.plain import PlainStep
from officer_app.tokens.piv import CERTIFICATE_OVERHEAD
from officer_app.tokens.port import Surveys, Token

__all__ = [
    "CheckIssuedToken",
    "CheckPreparedToken",
    "CheckToken",
    "CheckTokenToReKey",
    "TokenChecked",
]

_CHECKED = phrase("steps", "Card checked")


class TokenChecked(TokenInfo):
    """What the look showed, all checks passed."""


class _CheckStep(PlainStep[TokenChecked]):
    title = _CHECKED
    result_type = TokenChecked
    on_card = True

    def __init__(self, profile: TokenProfile, largest_certificate: int) -> None:
        self._profile = profile
        self._largest_certificate = largest_certificate

    def _check(self, info: TokenInfo, facts: Facts, act: TokenAct) -> TokenChecked:
        token = info.id
        if token is None:
            raise TokenCannot(info.model, "a serial number of its own")
        if token in facts.means.officer_tokens():
            raise TokenInUse(str(token), "an officer's card")
        status = facts.means.token_status(token)
        if not may_be_done(act, status):
            raise TokenStateForbids(str(token), status or "not prepared")
        _check_abilities(info, self._profile, self._largest_certificate)
        return TokenChecked.model_validate(info.model_dump())


def _check_abilities(info: TokenInfo, profile: TokenProfile, largest_certificate: int) -> None:
    facts = info.facts
    if info.id is not None and info.id.kind not in profile.kinds:
        raise TokenCannot(info.model, f"the profile {profile.display_name}")
    if profile.management_key not in facts.management_key_algorithms:
        raise TokenCannot(info.model, f"a management key of {profile.management_key}")
    for key in profile.keys:
        if key.algorithm not in facts.algorithms:
            raise TokenCannot(info.model, f"keys of {key.algorithm}")
    if profile.flow.attestation_required and not facts.attests:
        raise TokenCannot(info.model, "attestation")
    needed = largest_certificate + CERTIFICATE_OVERHEAD
    if needed > facts.object_bytes:
        raise TokenIsFull(needed, facts.object_bytes)


class CheckToken(_CheckStep):
    """Before a token is prepared: is there anything on it that somebody put there?

    The transaction stays open, so that what is found here is what the next steps work on; unless
    a person has to be asked.
    """

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        seen = facts.seen()

        def survey(token: Token) -> TokenInfo:
            return token.survey(seen) if isinstance(token, Surveys) else token.look()

        return self._check(facts.card().do(survey), facts, TokenAct.PREPARE)


class CheckPreparedToken(_CheckStep):
    """Before a prepared token is issued: the records know it, and its secrets are here.

    What lies in its slots needs no look: only an undone attempt of ours can have put it there, for
    nobody else has the management key. Nor does the card itself, if it was looked at when it was
    put in: a person comes next, and after that it has to show its serial number in any case.
    """

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        seen = facts.seen()
        if seen is None:
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
        if self._token in facts.means.officer_tokens():
            raise TokenInUse(str(self._token), "an officer's card")
        status = facts.means.token_status(self._token)
        if not may_be_done(self._act, status):
            raise TokenStateForbids(str(self._token), status or "not prepared")
        return TokenChecked.model_validate(info.model_dump())


class CheckTokenToReKey(CheckIssuedToken):
    """As before any act; and it can hold what the profile wants now."""

    def __init__(self, token: TokenId, profile: TokenProfile, largest_certificate: int) -> None:
        super().__init__(token, TokenAct.RE_KEY)
        self._profile = profile
        self._largest_certificate = largest_certificate

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        checked = super().act(intent, facts)
        _check_abilities(checked, self._profile, self._largest_certificate)
        return checked


def _only_the_card(seen: TokenInfo) -> TokenInfo:
    """Without contents, which may have changed since the look."""
    return TokenInfo(
        id=seen.id,
        reader=seen.reader,
        model=seen.model,
        firmware=seen.firmware,
        facts=seen.facts,
    )
