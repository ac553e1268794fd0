"""Steps that try the secrets with which a card was delivered, before anything of it is changed."""

from officer_app.domain.delivered import Delivered, DeliveredRefused, DeliveredSecret
from officer_app.domain.profiles import TokenProfile
from officer_app.domain.token_faults import (
    AuthenticationRefused,
    PinBlocked,
    PinOwner,
    PinTriesLow,
    WrongPin,
)
from officer_app.domain.words import phrase
from officer_app.procedures.facts import Facts
from officer_app.procedures.step import Nothing
from officer_app.procedures.steps.plain import PlainStep
from officer_app.procedures.steps.prepare import accepts_puk, prepares, present_puk
from officer_app.procedures.steps.secrets import present_management_key, puk_kept_here
from officer_app.tokens.port import Token

__all__ = ["DeliveredTried", "JudgeDelivered", "TryDelivered"]

_CHECKED = phrase("steps", "Card checked")


class DeliveredTried(Nothing):
    """The first secret that the card refused, if any."""

    refused: DeliveredSecret | None


class TryDelivered(PlainStep[DeliveredTried]):
    """The maker's own secrets for a card that nobody can clear; well-known ones are not tried.

    What the card refuses is a result, which the journal keeps: the same work never sends it twice.
    The management key comes first, since no card counts wrong ones: a card of another delivery
    mostly loses no try of its PIN or PUK.
    """

    title = _CHECKED
    result_type = DeliveredTried
    on_card = True

    def __init__(self, profile: TokenProfile) -> None:
        self._profile = profile

    def act(self, intent: Nothing, facts: Facts) -> DeliveredTried:
        with facts.means.delivered(self._profile.name) as delivered:
            if not delivered.has_own:
                return DeliveredTried(refused=None)
            refused = facts.card().do(lambda token: self._refused(token, delivered, facts))
        return DeliveredTried(refused=refused)

    def _refused(self, token: Token, delivered: Delivered, facts: Facts) -> DeliveredSecret | None:
        with present_management_key(self._profile, facts) as key:
            try:
                token.authenticate(key)
            except AuthenticationRefused:
                return DeliveredSecret.MANAGEMENT_KEY
        card = prepares(token)
        with present_puk(card, delivered, facts) as puk:
            if not accepts_puk(card, puk):
                return DeliveredSecret.PUK
        return None if _has_its_pin(token, delivered, facts) else DeliveredSecret.PIN


def _has_its_pin(token: Token, delivered: Delivered, facts: Facts) -> bool:
    """A card of an undone preparation may have a PIN that nobody knows. The last try is not used:
    whatever the PIN is, the PUK replaces it.
    """
    kept = puk_kept_here(facts)
    if kept is not None:
        kept.close()
    if kept is not None or not delivered.has_own_pin:
        return True
    try:
        token.verify_pin(delivered.pin, PinOwner.SUBSCRIBER)
    except WrongPin:
        return False
    except (PinBlocked, PinTriesLow):
        return True
    return True


class JudgeDelivered(PlainStep[Nothing]):
    """A card that refused one goes no further. A step of its own, which asks the card nothing."""

    title = _CHECKED
    on_card = True

    def act(self, intent: Nothing, facts: Facts) -> Nothing:
        refused = facts.result(DeliveredTried).refused
        if refused is not None:
            raise DeliveredRefused(refused)
        return intent
