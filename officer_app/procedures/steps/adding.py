"""The look at a person's token before it gets a further key and certificate."""

from officer_app.domain.ids import TokenId
from officer_app.domain.policy_faults import SlotTaken
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.token import Slot
from officer_app.domain.token_life import TokenAct
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.checks import CheckIssuedToken, TokenChecked, check_abilities
from officer_app.tokens.port import Token

__all__ = ["CheckTokenToAdd"]


class CheckTokenToAdd(CheckIssuedToken):
    """As before any act; it can hold what is added, and nothing lies there yet.

    A key without a certificate is no hindrance: only an attempt that was undone can have left it,
    for nobody else has the management key.
    """

    def __init__(self, token: TokenId, profile: TokenProfile, largest_certificate: int) -> None:
        """`profile`: with the keys that are added, and no others."""
        super().__init__(token, TokenAct.ADD_CERTIFICATE)
        self._profile = profile
        self._largest_certificate = largest_certificate

    def act(self, intent: Nothing, facts: Facts) -> TokenChecked:
        checked = super().act(intent, facts)
        check_abilities(checked, self._profile, self._largest_certificate)
        slots = [key.slot for key in self._profile.keys]

        def taken(token: Token) -> list[Slot]:
            return [slot for slot in slots if token.read_certificate(slot) is not None]

        for slot in facts.card().do(taken):
            raise SlotTaken(slot.upper(), str(checked.id))
        return checked
