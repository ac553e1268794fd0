"""Steps that only look: is this the right card, and may it become what is wanted?"""

from officer_app.domain.policy_faults import TokenPreparedElsewhere, TokenStateForbids
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.token import TokenInfo, TokenStatus, may_become
from officer_app.domain.token_faults import TokenCannot, TokenInUse, TokenIsFull
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing, Step
from officer_app.tokens.piv import CERTIFICATE_OVERHEAD
from officer_app.tokens.port import Token

__all__ = ["CheckPreparedToken", "CheckToken", "TokenChecked"]

_CHECKED = phrase("steps", "Card checked")


class TokenChecked(TokenInfo):
    """What the look showed, all checks passed."""


class _CheckStep(Step[Nothing, TokenChecked]):
    title = _CHECKED
    intent_type = Nothing
    result_type = TokenChecked
    on_card = True

    def __init__(self, profile: TokenProfile, largest_certificate: int) -> None:
        self._profile = profile
        self._largest_certificate = largest_certificate

    def prepare(self, facts: Facts) -> Nothing:
        return Nothing()

    def _check(self, info: TokenInfo, facts: Facts, wanted: TokenStatus) -> TokenChecked:
        token = info.id
        if token is None:
            raise TokenCannot(info.model, "a serial number of its own")
        if token in facts.means.officer_tokens():
            raise TokenInUse(str(token), "an officer's card")
        status = facts.means.token_status(token)
        if not may_become(status, wanted):
            raise TokenStateForbids(str(token), status or "not prepared")
        self._check_abilities(info)
        return TokenChecked.model_validate(info.model_dump())

    def _check_abilities(self, info: TokenInfo) -> None:
        profile, facts = self._profile, info.facts
        if info.id is not None and info.id.kind not in profile.kinds:
            raise TokenCannot(info.model, f"the profile {profile.display_name}")
        if profile.management_key not in facts.management_key_algorithms:
            raise TokenCannot(info.model, f"a management key of {profile.management_key}")
        for key in profile.keys:
            if key.algorithm not in facts.algorithms:
                raise TokenCannot(info.model, f"keys of {key.algorithm}")
        if profile.flow.attestation_required and not facts.attests:
            raise TokenCannot(info.model, "attestation")
        needed = self._largest_certificate + CERTIFICATE_OVERHEAD
        if needed > facts.object_bytes:
            raise TokenIsFull(needed, facts.object_bytes)


class CheckToken(_CheckStep):
    """Before a token is prepared: any content is found, nothing is assumed."""

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        info = facts.card().do(lambda token: token.look())
        return self._check(info, facts, TokenStatus.PREPARED)


class CheckPreparedToken(_CheckStep):
    """Before a prepared token is issued: the records know it, and its secrets are here.

    What lies in its slots needs no look: only an undone attempt of ours can have put it there, for
    nobody else has the management key.
    """

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        def summary(token: Token) -> TokenInfo:
            return token.look(contents=False)

        checked = self._check(facts.card().do(summary), facts, TokenStatus.ACTIVE)
        if checked.id is not None and facts.means.sealed_here(checked.id) is None:
            raise TokenPreparedElsewhere(str(checked.id))
        return checked
